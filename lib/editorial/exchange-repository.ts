import { type EditedRecord, parseEdited } from '@/lib/catalogue/edited-record'
import { database, type Transaction } from '@/lib/platform/database'

/** The door to what goes out to files and comes in from them. */

/** Every published record, with the number of its revision. */
export async function listPublishedRecords(): Promise<{ record: EditedRecord; version: number }[]> {
  const rows = await database().record.findMany({
    where: { publishedRevisionId: { not: null } },
    select: { published: { select: { content: true, number: true } } },
    orderBy: { id: 'asc' },
  })
  return rows.flatMap(({ published }) =>
    published ? { record: parseEdited(published.content), version: published.number } : [],
  )
}

/** Records that have left the catalogue, as they last were. */
export async function listRetiredRecords(): Promise<EditedRecord[]> {
  const rows = await database().record.findMany({
    where: { publishedRevisionId: null, retiredAt: { not: null } },
    select: { revisions: { orderBy: { number: 'desc' }, take: 1, select: { content: true } } },
    orderBy: { id: 'asc' },
  })
  return rows.flatMap(({ revisions }) => revisions.map(({ content }) => parseEdited(content)))
}

/** What the file said when it was last brought in; undefined where editors alone made the record. */
export async function findLastSeed(tx: Transaction, recordId: string): Promise<unknown> {
  const row = await tx.revision.findFirst({
    where: { recordId, origin: 'seed' },
    orderBy: { number: 'desc' },
    select: { content: true },
  })
  return row?.content
}
