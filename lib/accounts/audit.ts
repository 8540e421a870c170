import { z } from 'zod'
import { type AuditRow, auditActionsInUse, findAuditRows } from '@/lib/accounts/audit-repository'
import { failed, type Result } from '@/lib/accounts/errors'
import { can, type Person } from '@/lib/accounts/permissions'
import { namesOf } from '@/lib/accounts/repository'

/** Reading the audit: what was done, by whom, to what, when. */

/** Lines on a page. */
const pageSize = 50
/** Lines in one file at most; narrow the dates for more. */
const exportSize = 20_000

const day = z.iso.date()
const orNothing = <T extends z.ZodType>(schema: T) => schema.optional().catch(undefined)

/** What an address asks for; a value that cannot be read asks for nothing. */
const filterSchema = z.object({
  /** A person's code: what they did, and what was done to their account. */
  person: orNothing(z.string().regex(/^[\w-]{1,60}$/)),
  record: orNothing(z.string().regex(/^[a-z]+\/[a-z0-9-]{1,100}$/)),
  action: orNothing(z.string().regex(/^[a-z.-]{1,60}$/)),
  /** Calendar dates in Brussels, both included. */
  from: orNothing(day),
  until: orNothing(day),
  /** Older than this line: the next page. */
  before: orNothing(z.coerce.bigint().positive()),
})
export type AuditFilter = z.infer<typeof filterSchema>

/** Reads a filter from a query; what repeats counts once, what is wrong not at all. */
export function parseAuditFilter(query: Readonly<Record<string, string | string[] | undefined>>): AuditFilter {
  const single = Object.entries(query).map(([name, value]) => [name, Array.isArray(value) ? value[0] : value] as const)
  return filterSchema.parse(Object.fromEntries(single.filter(([, value]) => value !== '')))
}

export interface AuditEntryShown extends AuditRow {
  /** The author's name; none for `content`, `visitor` and `terminal`. */
  readonly authorName: string | undefined
  /** The person that it was done to, where there is one. */
  readonly subjectName: string | undefined
}

const subjectOf = ({ detail }: AuditRow): string | undefined => {
  const parsed = z.object({ person: z.string() }).safeParse(detail)
  return parsed.success ? parsed.data.person : undefined
}

async function withNames(rows: readonly AuditRow[]): Promise<AuditEntryShown[]> {
  const names = await namesOf(rows.flatMap((row) => [row.author, subjectOf(row) ?? row.author]))
  return rows.map((row) => {
    const subject = subjectOf(row)
    return {
      ...row,
      authorName: names.get(row.author),
      subjectName: subject === undefined || subject === row.author ? undefined : names.get(subject),
    }
  })
}

const notAllowed = failed({ kind: 'not-allowed', action: 'audit.read' })

/** One page of the audit, newest first; `next` is the `before` of the page after it. */
export async function readAudit(
  person: Person,
  filter: AuditFilter,
): Promise<Result<{ lines: AuditEntryShown[]; next: bigint | undefined; actions: string[] }>> {
  if (!can(person, 'audit.read')) return notAllowed
  const [rows, actions] = await Promise.all([findAuditRows(filter, pageSize + 1), auditActionsInUse()])
  const lines = await withNames(rows.slice(0, pageSize))
  return { ok: true, lines, next: rows.length > pageSize ? lines.at(-1)?.id : undefined, actions }
}

/** The audit as a list for a file: `exportSize` lines at most, newest first. */
export async function exportAudit(person: Person, filter: AuditFilter): Promise<Result<{ lines: AuditEntryShown[] }>> {
  if (!can(person, 'audit.read')) return notAllowed
  return { ok: true, lines: await withNames(await findAuditRows(filter, exportSize)) }
}
