import { z } from 'zod'
import type { EditedRecord } from '@/lib/catalogue/edited-record'
import type { Locale } from '@/lib/catalogue/record'
import { type PlacedWords, wordsOf } from '@/lib/catalogue/record-words'
import { parseDraft } from '@/lib/editorial/draft-problems'
import { refuse } from '@/lib/editorial/errors'
import { type RevisionEvent, type RevisionState, stateOf } from '@/lib/editorial/states'
import { marksSchema, type TextState, type TranslationMarks } from '@/lib/editorial/translation'
import { asJson, database, type Transaction } from '@/lib/platform/database'

/** This room's door to the tables of drafts, revisions and schedules; suggestions have their own. */

export interface LockedRecord {
  readonly publishedRevisionId: number | null
}

/** Holds a record until the transaction ends: what is decided about it is decided one after the other. */
export async function lockRecord(tx: Transaction, recordId: string): Promise<LockedRecord | undefined> {
  const rows = await tx.$queryRaw<
    unknown[]
  >`SELECT "publishedRevisionId" FROM "Record" WHERE "id" = ${recordId} FOR UPDATE`
  return z.array(z.object({ publishedRevisionId: z.int().nullable() })).parse(rows)[0]
}

export interface DraftRow {
  readonly recordId: string
  readonly baseRevisionId: number | null
  readonly content: unknown
  readonly lockVersion: number
  readonly author: string
  readonly updatedAt: Date
  readonly contributors: readonly string[]
  readonly marks: TranslationMarks
}

const withLedger = { ledger: true } as const

function asDraft(row: {
  recordId: string
  baseRevisionId: number | null
  content: unknown
  lockVersion: number
  author: string
  updatedAt: Date
  ledger: { contributors: string[]; marks: unknown } | null
}): DraftRow {
  const { ledger, ...draft } = row
  return {
    ...draft,
    contributors: ledger?.contributors ?? [draft.author],
    marks: marksSchema.parse(ledger?.marks ?? {}),
  }
}

export async function findDraftRow(recordId: string, tx: Transaction = database()): Promise<DraftRow | undefined> {
  const row = await tx.draft.findUnique({ where: { recordId }, include: withLedger })
  return row ? asDraft(row) : undefined
}

export interface NewDraft {
  readonly recordId: string
  readonly baseRevisionId: number | null
  readonly content: unknown
  readonly author: string
  readonly contributors: readonly string[]
  readonly marks: TranslationMarks
}

/** Opens a draft with its first save; the record is there and has none. */
export async function insertDraft(tx: Transaction, draft: NewDraft, at: Date): Promise<DraftRow> {
  const { recordId, baseRevisionId, author, contributors, marks } = draft
  const content = asJson(draft.content)
  const row = await tx.draft.create({
    data: {
      recordId,
      baseRevisionId,
      content,
      author,
      updatedAt: at,
      ledger: { create: { contributors: [...contributors], marks } },
      saves: { create: { lockVersion: 1, content, author, at } },
    },
    include: withLedger,
  })
  return asDraft(row)
}

export interface DraftChange {
  readonly content: unknown
  readonly author: string
  readonly marks: TranslationMarks
  readonly baseRevisionId?: number | null
}

/** How many saves of a draft are kept as common ground for merging. */
const keptSaves = 200

/** Saves over exactly one version; undefined when another save came first, and then nothing is written. */
export async function updateDraft(
  tx: Transaction,
  recordId: string,
  lockVersion: number,
  change: DraftChange,
  at: Date,
): Promise<number | undefined> {
  const { author, marks, baseRevisionId } = change
  const content = asJson(change.content)
  const next = lockVersion + 1
  const { count } = await tx.draft.updateMany({
    where: { recordId, lockVersion },
    data: {
      content,
      author,
      lockVersion: next,
      updatedAt: at,
      ...(baseRevisionId !== undefined && { baseRevisionId }),
    },
  })
  if (count === 0) return undefined
  await tx.draftSave.create({ data: { recordId, lockVersion: next, content, author, at } })
  await tx.draftSave.deleteMany({ where: { recordId, lockVersion: { lte: next - keptSaves } } })
  const { contributors } = await tx.draftLedger.findUniqueOrThrow({ where: { recordId } })
  await tx.draftLedger.update({
    where: { recordId },
    data: { marks, contributors: [...new Set([...contributors, author])] },
  })
  return next
}

/** A draft's content as it stood at one version, while that is kept. */
export async function findSave(tx: Transaction, recordId: string, lockVersion: number): Promise<unknown> {
  const row = await tx.draftSave.findUnique({ where: { recordId_lockVersion: { recordId, lockVersion } } })
  return row?.content
}

/** Takes a draft away; a record that never had a revision goes with it. */
export async function deleteDraft(tx: Transaction, recordId: string): Promise<void> {
  await tx.draft.delete({ where: { recordId } })
  await tx.record.deleteMany({ where: { id: recordId, revisions: { none: {} }, suggestions: { none: {} } } })
}

export interface RevisionRow {
  readonly revisionId: number
  readonly recordId: string
  readonly number: number
  readonly record: EditedRecord
  readonly author: string
  readonly createdAt: Date
  readonly state: RevisionState
  readonly texts: readonly TextState[]
  readonly submission: { readonly baseRevisionId: number | null; readonly contributors: readonly string[] } | undefined
}

const revisionParts = {
  texts: true,
  submission: true,
  events: { orderBy: { id: 'desc' }, take: 1 },
} as const

type RevisionParts = NonNullable<Awaited<ReturnType<typeof readRevision>>>

function readRevision(tx: Transaction, revisionId: number) {
  return tx.revision.findUnique({ where: { id: revisionId }, include: revisionParts })
}

/** The content by today's schema, which may ask for more than the day's on which it was handed in. */
function wholeRecord(content: unknown): EditedRecord {
  const parsed = parseDraft(content)
  return parsed.whole ? parsed.record : refuse({ kind: 'at-odds', problems: parsed.problems })
}

/** A revision without any event was never handed in: nothing waits for it. */
const stateAfterEvents = (events: readonly { kind: RevisionEvent }[]): RevisionState =>
  stateOf(events[0]?.kind ?? 'withdrawn')

function asRevision(row: RevisionParts): RevisionRow {
  const { id, recordId, number, author, createdAt, submission, texts } = row
  const record = wholeRecord(row.content)
  return {
    revisionId: id,
    recordId,
    number,
    author,
    createdAt,
    record,
    state: stateAfterEvents(row.events),
    submission: submission
      ? { baseRevisionId: submission.baseRevisionId, contributors: submission.contributors }
      : undefined,
    texts: texts.map(({ language, changedIn, translates }) => ({
      language,
      words: wordsOf(record, language),
      changedIn,
      translates,
    })),
  }
}

export async function findRevision(revisionId: number, tx: Transaction = database()): Promise<RevisionRow | undefined> {
  const row = await readRevision(tx, revisionId)
  return row ? asRevision(row) : undefined
}

/** How far a revision is, whatever its content. */
export async function findState(revisionId: number, tx: Transaction): Promise<RevisionState> {
  return stateAfterEvents(
    await tx.revisionEvent.findMany({
      where: { revisionId },
      orderBy: { id: 'desc' },
      take: 1,
      select: { kind: true },
    }),
  )
}

/** A record's revision that waits for review or for its moment; there is at most one. */
export async function findOpenRevision(tx: Transaction, recordId: string): Promise<RevisionRow | undefined> {
  const rows = await tx.revision.findMany({
    where: { recordId, submission: { isNot: null } },
    include: revisionParts,
    orderBy: { number: 'desc' },
  })
  return rows.map(asRevision).find(({ state }) => state === 'in-review' || state === 'scheduled')
}

/** The newest revision of a record, whatever became of it. */
export async function findLatestRevision(tx: Transaction, recordId: string): Promise<RevisionRow | undefined> {
  const row = await tx.revision.findFirst({ where: { recordId }, include: revisionParts, orderBy: { number: 'desc' } })
  return row ? asRevision(row) : undefined
}

/** All words of one language in earlier revisions of a record, by the revisions' numbers. */
export async function findWords(
  recordId: string,
  language: Locale,
  numbers: readonly number[],
  tx: Transaction = database(),
): Promise<Map<number, PlacedWords[]>> {
  const rows = await tx.revision.findMany({
    where: { recordId, number: { in: [...numbers] } },
    select: { number: true, content: true },
  })
  return new Map(rows.map(({ number, content }) => [number, wordsOf(content, language)]))
}

export async function addEvent(
  tx: Transaction,
  event: { revisionId: number; kind: RevisionEvent; author: string; reason?: string | undefined },
  at: Date,
): Promise<void> {
  const { revisionId, kind, author, reason } = event
  await tx.revisionEvent.create({ data: { revisionId, kind, author, reason: reason ?? null, at } })
}

export async function addSubmission(
  tx: Transaction,
  submission: {
    revisionId: number
    baseRevisionId: number | null
    contributors: readonly string[]
    message?: string | undefined
    impact: unknown
  },
  at: Date,
): Promise<void> {
  const { revisionId, baseRevisionId, contributors, message, impact } = submission
  await tx.submission.create({
    data: {
      revisionId,
      baseRevisionId,
      contributors: [...contributors],
      message: message ?? null,
      at,
      ...(impact !== undefined && { impact: asJson(impact) }),
    },
  })
}

export interface AuditEntry {
  readonly author: string
  readonly action: string
  readonly recordId?: string | undefined
  readonly revisionId?: number | undefined
  readonly detail?: unknown
}

/** Writes a change's line into the audit, in the change's own transaction. */
export async function audit(tx: Transaction, entry: AuditEntry, at: Date): Promise<void> {
  const { author, action, recordId, revisionId, detail } = entry
  await tx.auditLine.create({
    data: {
      at,
      author,
      action,
      recordId: recordId ?? null,
      revisionId: revisionId ?? null,
      detail: asJson(detail ?? {}),
    },
  })
}

export async function addComments(
  tx: Transaction,
  revisionId: number,
  comments: readonly { path: string; words: string }[],
  author: string,
  at: Date,
): Promise<void> {
  await tx.reviewComment.createMany({
    data: comments.map(({ path, words }) => ({ revisionId, path, words, author, at })),
  })
}

/** Answers the revision that the comment is about; undefined where there is none, or it was dealt with before. */
export async function resolveCommentRow(
  tx: Transaction,
  commentId: number,
  resolvedBy: string,
  resolvedAt: Date,
): Promise<number | undefined> {
  const { count } = await tx.reviewComment.updateMany({
    where: { id: commentId, resolvedAt: null },
    data: { resolvedBy, resolvedAt },
  })
  if (count === 0) return undefined
  return (await tx.reviewComment.findUniqueOrThrow({ where: { id: commentId } })).revisionId
}
