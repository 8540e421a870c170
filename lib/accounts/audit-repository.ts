import { z } from 'zod'
import { asJson, database, type Transaction } from '@/lib/platform/database'

/** The audit's part of the room's door to the database: lines are written with their change, and only read after. */

export interface AuditEntry {
  /** A person's code; `visitor` for whoever is not signed in, `terminal` for a command. */
  readonly author: string
  readonly action: AccountAuditAction
  readonly detail: Readonly<Record<string, unknown>>
}

export const accountAuditActions = [
  'sign-in',
  'sign-in.failed',
  'sign-out',
  'session.revoke',
  'password.change',
  'person.invite',
  'person.accept',
  'person.link-identity',
  'person.change',
  'person.disable',
  'person.enable',
  'person.export',
] as const
export type AccountAuditAction = (typeof accountAuditActions)[number]

/** Writes a change's line into the audit, in the change's own transaction. */
export async function audit(tx: Transaction, entry: AuditEntry, at: Date): Promise<void> {
  await tx.auditLine.create({ data: { ...entry, detail: asJson(entry.detail), at }, select: { id: true } })
}

/** When each person last signed in, as far as lines are kept: a year. */
export async function lastSignIns(tx: Transaction): Promise<ReadonlyMap<string, Date>> {
  const rows = await tx.auditLine.groupBy({ by: ['author'], where: { action: 'sign-in' }, _max: { at: true } })
  return new Map(rows.flatMap(({ author, _max: { at } }) => (at ? [[author, at] as const] : [])))
}

export interface AuditRow {
  readonly id: bigint
  readonly at: Date
  readonly author: string
  readonly action: string
  readonly recordId: string | null
  readonly revisionId: number | null
  readonly detail: unknown
}

export interface AuditWhere {
  readonly person?: string | undefined
  readonly record?: string | undefined
  readonly action?: string | undefined
  /** Calendar dates in Brussels, both included. */
  readonly from?: string | undefined
  readonly until?: string | undefined
  readonly before?: bigint | undefined
}

const auditRowSchema = z.object({
  id: z.bigint(),
  at: z.date(),
  author: z.string(),
  action: z.string(),
  recordId: z.string().nullable(),
  revisionId: z.int().nullable(),
  detail: z.unknown(),
})

/** Lines that a filter asks for, newest first. */
export async function findAuditRows(where: AuditWhere, limit: number): Promise<AuditRow[]> {
  const { person = null, record = null, action = null, from = null, until = null, before = null } = where
  const rows = await database().$queryRaw<unknown[]>`
    SELECT "id", "at", "author", "action", "recordId", "revisionId", "detail" FROM "AuditLine"
    WHERE (${person}::text IS NULL OR "author" = ${person} OR "detail"->>'person' = ${person})
      AND (${record}::text IS NULL OR "recordId" = ${record})
      AND (${action}::text IS NULL OR "action" = ${action})
      AND (${from}::date IS NULL OR "at" >= ${from}::date::timestamp AT TIME ZONE 'Europe/Brussels')
      AND (${until}::date IS NULL OR "at" < (${until}::date + 1)::timestamp AT TIME ZONE 'Europe/Brussels')
      AND (${before}::bigint IS NULL OR "id" < ${before})
    ORDER BY "id" DESC LIMIT ${limit}`
  return z.array(auditRowSchema).parse(rows)
}

/** Every action that has a line, found by steps through the index instead of reading the table. */
export async function auditActionsInUse(): Promise<string[]> {
  const rows = await database().$queryRaw<unknown[]>`
    WITH RECURSIVE step AS (
      (SELECT "action" FROM "AuditLine" ORDER BY "action" LIMIT 1)
      UNION ALL
      SELECT (SELECT "action" FROM "AuditLine" WHERE "action" > step."action" ORDER BY "action" LIMIT 1)
      FROM step WHERE step."action" IS NOT NULL
    ) SELECT "action" FROM step WHERE "action" IS NOT NULL`
  return z
    .array(z.object({ action: z.string() }))
    .parse(rows)
    .map(({ action }) => action)
}
