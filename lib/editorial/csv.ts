/** One column of a list: its heading and what stands in it. */
export interface Column<Row> {
  readonly heading: string
  readonly value: (row: Row) => string | number | boolean | Date | null | undefined
}

/** Spreadsheets take a cell that begins like this for a formula (OWASP, CSV injection). */
const formula = /^[=+\-@\t\r]/

function cell(value: ReturnType<Column<unknown>['value']>): string {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) return value.toISOString()
  if (typeof value !== 'string') return String(value)
  const harmless = formula.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}

/** A list as CSV (RFC 4180, with a byte order mark so that spreadsheets read accents). */
export function toCsv<Row>(rows: readonly Row[], columns: readonly Column<Row>[]): string {
  const lines = [
    columns.map(({ heading }) => cell(heading)),
    ...rows.map((row) => columns.map(({ value }) => cell(value(row)))),
  ]
  return `\uFEFF${lines.map((line) => `${line.join(',')}\r\n`).join('')}`
}
