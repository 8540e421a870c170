import type { Locale } from '@/lib/catalogue/record'
import { database, type Transaction } from '@/lib/platform/database'

/** The door to what visitors propose. */

export interface SuggestionRow {
  readonly id: number
  /** The record that it is about; none where it is about another page. */
  readonly recordId: string | null
  readonly page: string | null
  readonly path: string | null
  /** The published revision that the visitor read. */
  readonly revisionId: number | null
  readonly language: Locale
  readonly words: string
  readonly origin: string | null
  readonly at: Date
  readonly state: 'open' | 'accepted' | 'declined'
  readonly settledBy: string | null
  readonly settledAt: Date | null
  readonly reason: string | null
}

/** Most suggestions on one page. */
const mostListed = 200

export async function listSuggestionRows(state: SuggestionRow['state'], most = mostListed): Promise<SuggestionRow[]> {
  return database().suggestion.findMany({
    where: { state },
    orderBy: state === 'open' ? { id: 'asc' } : { settledAt: 'desc' },
    take: most,
  })
}

export async function findSuggestion(tx: Transaction, id: number): Promise<SuggestionRow | undefined> {
  return (await tx.suggestion.findUnique({ where: { id } })) ?? undefined
}

export function countSince(tx: Transaction, since: Date): Promise<number> {
  return tx.suggestion.count({ where: { at: { gte: since } } })
}

export async function findPublishedRevisionId(tx: Transaction, recordId: string): Promise<number | undefined> {
  const row = await tx.record.findUnique({
    where: { id: recordId, kind: { not: 'scheme' } },
    select: { publishedRevisionId: true },
  })
  return row?.publishedRevisionId ?? undefined
}

/** A revision of a record that was published once, by its number. */
export async function findOncePublished(
  tx: Transaction,
  recordId: string,
  number: number,
): Promise<number | undefined> {
  const row = await tx.revision.findFirst({
    where: { recordId, number, events: { some: { kind: 'published' } } },
    select: { id: true },
  })
  return row?.id
}

export async function insertSuggestion(
  tx: Transaction,
  suggestion: {
    recordId?: string | undefined
    page?: string | undefined
    path?: string | undefined
    revisionId?: number | undefined
    language: Locale
    words: string
    origin?: string | undefined
  },
  at: Date,
): Promise<number> {
  const { recordId, page, path, revisionId, language, words, origin } = suggestion
  const subject = {
    recordId: recordId ?? null,
    page: page ?? null,
    path: path ?? null,
    revisionId: revisionId ?? null,
  }
  const data = { ...subject, language, words, origin: origin || null, at }
  return (await tx.suggestion.create({ data, select: { id: true } })).id
}

/** Settles what is open and answers what it was about; undefined where it was settled before. */
export async function settleSuggestion(
  tx: Transaction,
  id: number,
  settled: { state: 'accepted' | 'declined'; settledBy: string; settledAt: Date; reason?: string | undefined },
): Promise<Pick<SuggestionRow, 'recordId' | 'page'> | undefined> {
  const { count } = await tx.suggestion.updateMany({
    where: { id, state: 'open' },
    data: { ...settled, reason: settled.reason ?? null },
  })
  return count === 0 ? undefined : await tx.suggestion.findUniqueOrThrow({ where: { id } })
}

/** Deletes what was settled, or was sent and never settled, by these moments; answers how many. */
export async function deleteSuggestions(until: {
  readonly settledBefore: Date
  readonly sentBefore: Date
}): Promise<number> {
  const { count } = await database().suggestion.deleteMany({
    where: { OR: [{ settledAt: { lte: until.settledBefore } }, { settledAt: null, at: { lte: until.sentBefore } }] },
  })
  return count
}
