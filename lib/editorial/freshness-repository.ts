import { z } from 'zod'
import type { LinkState } from '@/lib/editorial/links'
import { database, type Transaction } from '@/lib/platform/database'

/** The door to who confirms what, and to what became of links. */

export interface DutyRow {
  readonly recordId: string
  readonly personId: string
  /** A calendar date. */
  readonly due: string
  readonly assignedBy: string
}

export async function listDuties(): Promise<DutyRow[]> {
  const rows = await database().confirmationDuty.findMany({ orderBy: [{ due: 'asc' }, { recordId: 'asc' }] })
  return rows.map(({ recordId, personId, due, assignedBy }) => ({
    recordId,
    personId,
    due: due.toISOString().slice(0, 10),
    assignedBy,
  }))
}

export async function writeDuty(tx: Transaction, { recordId, due, ...duty }: DutyRow, at: Date): Promise<void> {
  const data = { ...duty, due: new Date(`${due}T00:00:00Z`), at }
  await tx.confirmationDuty.upsert({ where: { recordId }, create: { recordId, ...data }, update: data })
}

export async function deleteDuty(tx: Transaction, recordId: string): Promise<boolean> {
  return (await tx.confirmationDuty.deleteMany({ where: { recordId } })).count > 0
}

export interface LinkRow {
  readonly url: string
  readonly state: LinkState
  readonly answer: string
  readonly checkedAt: Date
  readonly since: Date
}

/** The content of every published record, for the links in it. */
export async function publishedContents(): Promise<{ recordId: string; content: unknown }[]> {
  const rows = await database().$queryRaw<unknown[]>`
    SELECT record."id" AS "recordId", revision."content" FROM "Record" record
    JOIN "Revision" revision ON revision."id" = record."publishedRevisionId"
    WHERE revision."content"::text LIKE '%http%' OR revision."content" #> '{contact,website}' IS NOT NULL
    ORDER BY record."id"`
  return z.array(z.object({ recordId: z.string(), content: z.unknown() })).parse(rows)
}

export function listLinks(): Promise<LinkRow[]> {
  return database().linkCheck.findMany({ orderBy: { url: 'asc' } })
}

/** Claims a link for a visit: true for one instance only, until `before` has passed again. */
export async function claimLink(url: string, before: Date, now: Date): Promise<boolean> {
  const { count: added } = await database().linkCheck.createMany({
    data: [{ url, state: 'uncertain', answer: 'waiting', checkedAt: now, since: now }],
    skipDuplicates: true,
  })
  if (added > 0) return true
  const { count } = await database().linkCheck.updateMany({
    where: { url, checkedAt: { lt: before } },
    data: { checkedAt: now },
  })
  return count > 0
}

export async function settleLink(url: string, state: LinkState, answer: string, now: Date): Promise<void> {
  await database().linkCheck.updateMany({ where: { url, state: { not: state } }, data: { since: now } })
  await database().linkCheck.updateMany({ where: { url }, data: { state, answer, checkedAt: now } })
}

/** Forgets links that no published record names any more. */
export async function forgetLinks(named: readonly string[]): Promise<void> {
  await database().linkCheck.deleteMany({ where: { url: { notIn: [...named] } } })
}
