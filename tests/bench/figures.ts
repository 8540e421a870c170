import { cpus, loadavg, totalmem } from 'node:os'

/** One measured figure; without a budget it is shown for orientation only. */
export interface Figure {
  readonly name: string
  readonly value: number
  readonly unit: string
  readonly budget?: number
  /** What the budget asks: at most, as for milliseconds, or at least, as for requests a second. */
  readonly wanted?: 'at-most' | 'at-least'
  readonly remark?: string
}

export interface Percentiles {
  readonly p50: number
  readonly p99: number
}

/** The value below which a share of the samples lies; nearest rank. */
export function percentile(samples: readonly number[], share: number): number {
  const sorted = [...samples].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN
}

/** Each case is run so often, and its best time counts: what else the machine did meanwhile is not ours. */
const runs = 5

/** Milliseconds that the cases take, one after another, as percentiles over the cases. */
export function timeEach<T>(cases: readonly T[], work: (each: T) => void): Percentiles {
  const best = cases.map(() => Number.POSITIVE_INFINITY)
  for (let run = 0; run < runs; run++)
    cases.forEach((each, at) => {
      const before = performance.now()
      work(each)
      best[at] = Math.min(best[at] ?? Number.POSITIVE_INFINITY, performance.now() - before)
    })
  return { p50: percentile(best, 0.5), p99: percentile(best, 0.99) }
}

/** A repeatable source of numbers in [0, 1): the same seed gives the same catalogue on every machine. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

function rounded(value: number): string {
  const digits = value >= 100 ? 0 : value >= 10 ? 1 : value >= 1 ? 2 : 3
  return value.toFixed(digits)
}

/** The figures as lines of a table: what was measured, what was asked for, and how much of it is used. */
export function tableOf(figures: readonly Figure[]): string {
  const rows = figures.map(({ name, value, unit, budget, wanted = 'at-most', remark = '' }) => [
    name,
    `${rounded(value)} ${unit}`,
    budget === undefined ? '' : `${wanted === 'at-most' ? '≤' : '≥'} ${budget} ${unit}`,
    // Above 1 misses the budget; against a budget of nothing there is no ratio.
    budget === undefined || budget === 0 ? '' : (wanted === 'at-most' ? value / budget : budget / value).toFixed(2),
    remark,
  ])
  const all = [['figure', 'measured', 'budget', 'ratio', ''], ...rows]
  const widths = [0, 1, 2, 3].map((column) => Math.max(...all.map((row) => row[column]?.length ?? 0)))
  const line = (row: string[]) =>
    row
      .map((cell, column) => {
        const width = widths[column] ?? 0
        return column === 0 || column === 4 ? cell.padEnd(width) : cell.padStart(width)
      })
      .join('  ')
      .trimEnd()
  return all.map((row) => `  ${line(row)}`).join('\n')
}

/** What the figures were measured on. */
export function machine(): string {
  const [first] = cpus()
  const load = loadavg().map((each) => each.toFixed(2))
  return (
    `Node ${process.versions.node}, ${cpus().length} × ${first?.model.trim() ?? 'unknown processor'}, ` +
    `${Math.round(totalmem() / 2 ** 30)} GiB, load ${load.join(' ')}`
  )
}
