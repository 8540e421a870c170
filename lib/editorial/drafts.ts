import { z } from 'zod'
import { isSchemeId } from '@/lib/catalogue/edited-record'
import { publishedCatalogue } from '@/lib/catalogue/published'
import {
  actorIdSchema,
  type Kind,
  type Locale,
  locales,
  measureIdSchema,
  programmeIdSchema,
} from '@/lib/catalogue/record'
import { type Acting, demand, demandReading, demandWriting } from '@/lib/editorial/acting'
import { diffRecords } from '@/lib/editorial/difference'
import { type DraftProblem, parseDraft, problemsInCatalogue } from '@/lib/editorial/draft-problems'
import { asOutcome, type Outcome, refuse } from '@/lib/editorial/errors'
import { type FieldPath, isObject, same } from '@/lib/editorial/field-path'
import { type Choice, type Merge, mergeRecords, resolveConflicts } from '@/lib/editorial/merge'
import {
  audit,
  type DraftRow,
  deleteDraft,
  findDraftRow,
  findLatestRevision,
  findOpenRevision,
  findRevision,
  findSave,
  findWords,
  insertDraft,
  lockRecord,
  type RevisionRow,
  updateDraft,
} from '@/lib/editorial/repository'
import {
  draftTranslationState,
  sourceHash,
  type TranslationMarks,
  type TranslationState,
  translationState,
  withMarks,
} from '@/lib/editorial/translation'
import { inTransaction, type Transaction } from '@/lib/platform/database'

/** A draft with what an editor needs to know about it. */
export interface Draft extends DraftRow {
  readonly sourceLanguage: Locale
  readonly problems: readonly DraftProblem[]
  readonly translation: TranslationState
  /** The revision that it changes; none for a new record. */
  readonly base: RevisionRow | undefined
  /** Something was published since: what handing in would merge. */
  readonly rebase: Merge | undefined
}

/** The language that the others translate in a revision; French where nothing says otherwise. */
export function sourceLanguageOf(revision: RevisionRow | undefined): Locale {
  return revision?.texts.find(({ translates }) => translates === null)?.language ?? 'fr'
}

/** Longest content, in characters of JSON; the largest record of the sources has a tenth of it. */
const longestContent = 200_000

/** Escapes that PostgreSQL's jsonb refuses: NUL, and half of a surrogate pair. */
const refusedCharacters = /(?<!\\)(?:\\\\)*\\u(?:0000|d[89a-f])/i

/** What a draft must be to be saved at all: an object that is this record, of a size, without what JSON columns refuse. */
function readContent(recordId: string, content: unknown): Record<string, unknown> {
  if (!isObject(content) || content.id !== recordId) return refuse({ kind: 'unreadable', why: 'id' })
  const json = JSON.stringify(content)
  if (json.length > longestContent) return refuse({ kind: 'unreadable', why: 'size' })
  if (refusedCharacters.test(json)) return refuse({ kind: 'unreadable', why: 'characters' })
  return content
}

/** The languages of a vocabulary: a few words each, changed together; none of them translates another. */
const sideBySide: TranslationState = { fr: { state: 'source' }, nl: { state: 'source' }, en: { state: 'source' } }

/** How far each language of a revision is, with what changed in the source since. */
export async function revisionTranslation(revision: RevisionRow, tx?: Transaction): Promise<TranslationState> {
  if (isSchemeId(revision.recordId)) return sideBySide
  const numbers = revision.texts.flatMap(({ translates }) => translates ?? [])
  const sources = await findWords(revision.recordId, sourceLanguageOf(revision), numbers, tx)
  return translationState(revision.texts, (number) => sources.get(number))
}

/** How far each language of a draft is, seen from the revision that it changes. */
export async function translationOfDraft(
  draft: Pick<DraftRow, 'recordId' | 'content' | 'marks'>,
  base: RevisionRow | undefined,
  tx?: Transaction,
): Promise<TranslationState> {
  if (isSchemeId(draft.recordId)) return sideBySide
  const source = sourceLanguageOf(base)
  const numbers = base?.texts.flatMap(({ translates }) => translates ?? []) ?? []
  const sources = await findWords(draft.recordId, source, numbers, tx)
  return draftTranslationState(draft.content, source, draft.marks, {
    texts: base?.texts ?? [],
    sourceIn: (number) => sources.get(number),
  })
}

/** What handing a draft in would merge: nothing where its base is still what is published. */
export async function rebaseOf(
  tx: Transaction,
  draft: DraftRow,
  publishedRevisionId: number | null,
): Promise<Merge | undefined> {
  if (publishedRevisionId === null || publishedRevisionId === draft.baseRevisionId) return undefined
  const base = draft.baseRevisionId === null ? undefined : await findRevision(draft.baseRevisionId, tx)
  const published = await findRevision(publishedRevisionId, tx)
  return mergeRecords(base?.record, draft.content, published?.record)
}

async function describeDraft(tx: Transaction, row: DraftRow, publishedRevisionId: number | null): Promise<Draft> {
  const base = row.baseRevisionId === null ? undefined : await findRevision(row.baseRevisionId, tx)
  const parsed = parseDraft(row.content)
  const problems = parsed.whole ? problemsInCatalogue(parsed.record, await publishedCatalogue()) : parsed.problems
  return {
    ...row,
    base,
    problems,
    sourceLanguage: sourceLanguageOf(base),
    translation: await translationOfDraft(row, base, tx),
    rebase: await rebaseOf(tx, row, publishedRevisionId),
  }
}

/** The marks of a revision's languages that say what its source says. */
export function marksOf(revision: RevisionRow): TranslationMarks {
  const source = revision.texts.find(({ translates }) => translates === null)
  if (source === undefined) return {}
  const current = revision.texts.filter(({ translates }) => translates !== null && translates >= source.changedIn)
  return Object.fromEntries(current.map(({ language }) => [language, sourceHash(source.words)]))
}

/** The draft of a record, if there is one. */
export function findDraft(acting: Acting, recordId: string): Promise<Outcome<{ draft: Draft | undefined }>> {
  return asOutcome(async () => {
    demandReading(acting)
    return inTransaction(async (tx) => {
      const record = await lockRecord(tx, recordId)
      const row = await findDraftRow(recordId, tx)
      return { draft: row && (await describeDraft(tx, row, record?.publishedRevisionId ?? null)) }
    })
  })
}

/**
 * The draft of a record; opens one where there is none, from what waits for review, else from what is published,
 * else from the newest revision.
 */
export function openDraft(acting: Acting, recordId: string): Promise<Outcome<{ draft: Draft }>> {
  return asOutcome(async () => {
    demandWriting(acting, recordId, 'draft.edit')
    return inTransaction(async (tx) => {
      const record = (await lockRecord(tx, recordId)) ?? refuse({ kind: 'not-found' })
      const row =
        (await findDraftRow(recordId, tx)) ?? (await openFrom(tx, acting, recordId, record.publishedRevisionId))
      return { draft: await describeDraft(tx, row, record.publishedRevisionId) }
    })
  })
}

async function openFrom(
  tx: Transaction,
  acting: Acting,
  recordId: string,
  published: number | null,
): Promise<DraftRow> {
  const open = await findOpenRevision(tx, recordId)
  const from = open ?? (published === null ? await findLatestRevision(tx, recordId) : await findRevision(published, tx))
  return draftFromRevision(tx, acting, from ?? refuse({ kind: 'not-found' }), published)
}

/**
 * Opens a draft with a revision's content; the record is locked and has no draft. `writer` goes on with it: another
 * than the person acting where a reviewer gives it back.
 */
export async function draftFromRevision(
  tx: Transaction,
  { person, now }: Acting,
  from: RevisionRow,
  published: number | null,
  writer: string = person.id,
): Promise<DraftRow> {
  const { recordId, revisionId, submission, state } = from
  const unpublished = submission !== undefined && !['published', 'superseded', 'retired'].includes(state)
  // What waited for review is still based on what it was based on; anything else changes what is published now.
  const base = unpublished ? submission.baseRevisionId : (published ?? revisionId)
  const row = await insertDraft(
    tx,
    {
      recordId,
      baseRevisionId: base,
      content: from.record,
      author: writer,
      // Whoever wrote what is taken over has a hand in what comes of it.
      contributors: [...new Set([writer, ...(unpublished ? submission.contributors : [])])],
      marks: marksOf(from),
    },
    now,
  )
  await audit(tx, { author: person.id, action: 'draft.open', recordId, revisionId, detail: { lockVersion: 1 } }, now)
  return row
}

const idSchemas = { programme: programmeIdSchema, measure: measureIdSchema, actor: actorIdSchema } as const

/** Opens the draft of a record that does not exist yet; its id never changes again. */
export function startRecord(acting: Acting, kind: Kind, key: string): Promise<Outcome<{ draft: Draft }>> {
  return asOutcome(async () => {
    demand(acting, 'draft.edit')
    const id = idSchemas[kind].max(100).safeParse(`${kind}/${key}`)
    if (!id.success) return refuse({ kind: 'bad-input', field: 'key' })
    return inTransaction(async (tx) => {
      const { count } = await tx.record.createMany({ data: [{ id: id.data, kind }], skipDuplicates: true })
      if (count === 0) return refuse({ kind: 'bad-input', field: 'key' })
      const { person, now } = acting
      const content = { id: id.data, slug: {}, text: {}, sources: [] }
      const contributors = [person.id]
      const row = await insertDraft(
        tx,
        { recordId: id.data, baseRevisionId: null, content, author: person.id, contributors, marks: {} },
        now,
      )
      await audit(tx, { author: person.id, action: 'record.start', recordId: id.data, detail: { lockVersion: 1 } }, now)
      return { draft: await describeDraft(tx, row, null) }
    })
  })
}

export interface DraftInput {
  readonly content: unknown
  /** The version that the editor had read. */
  readonly lockVersion: number
  /** Languages that the editor declares to say what the source says now: a new translation, or a fix of the source that does not touch it. */
  readonly saysTheSame?: readonly Locale[]
  /** Languages of which the editor says that they do not: what was declared of them no longer holds. */
  readonly notYet?: readonly Locale[]
}

const saveSchema = z.object({
  lockVersion: z.int().positive(),
  saysTheSame: z.array(z.enum(locales)).default([]),
  notYet: z.array(z.enum(locales)).default([]),
})

/**
 * Saves a draft, whole or not. Where someone saved since the version that was read, nothing is written: the error
 * `stale` brings what is saved and both changes merged, to look at and to save over the newer version.
 */
export function saveDraft(
  acting: Acting,
  recordId: string,
  input: DraftInput,
): Promise<Outcome<{ lockVersion: number; problems: readonly DraftProblem[] }>> {
  return asOutcome(async () => {
    demandWriting(acting, recordId, 'draft.edit')
    const content = readContent(recordId, input.content)
    const parsed = saveSchema.safeParse(input)
    if (!parsed.success) return refuse({ kind: 'bad-input', field: 'lockVersion' })
    const { lockVersion, saysTheSame, notYet } = parsed.data
    const saved = await inTransaction(async (tx) => {
      const row = (await findDraftRow(recordId, tx)) ?? refuse({ kind: 'not-found' })
      const base = row.baseRevisionId === null ? undefined : await findRevision(row.baseRevisionId, tx)
      const marks = withMarks(row.marks, { saysTheSame, notYet }, content, sourceLanguageOf(base))
      if (row.lockVersion === lockVersion && same(row.content, content) && same(row.marks, marks)) return lockVersion
      const { person, now } = acting
      const next = await updateDraft(tx, recordId, lockVersion, { content, author: person.id, marks }, now)
      if (next === undefined) return refuseStale(tx, recordId, lockVersion, content)
      const fields: FieldPath[] = diffRecords(row.content, content).map(({ path }) => path)
      await audit(
        tx,
        { author: person.id, action: 'draft.save', recordId, detail: { lockVersion: next, fields, saysTheSame } },
        now,
      )
      return next
    })
    const whole = parseDraft(content)
    return { lockVersion: saved, problems: whole.whole ? [] : whole.problems }
  })
}

/** Refuses a save over an older version, with the merge of both changes since that version. */
export async function refuseStale(
  tx: Transaction,
  recordId: string,
  lockVersion: number,
  mine: unknown,
): Promise<never> {
  const saved = (await findDraftRow(recordId, tx)) ?? refuse({ kind: 'not-found' })
  const base = (await findSave(tx, recordId, lockVersion)) ?? (await baseContent(tx, saved))
  return refuse({ kind: 'stale', saved, merge: mergeRecords(base, mine, saved.content) })
}

/** Where the common version is no longer kept, the base is: more conflicts to look at, nothing lost. */
async function baseContent(tx: Transaction, draft: DraftRow): Promise<unknown> {
  return draft.baseRevisionId === null ? undefined : (await findRevision(draft.baseRevisionId, tx))?.record
}

/** Brings a draft up to what was published since, with a choice in every conflict. */
export function rebaseDraft(
  acting: Acting,
  recordId: string,
  input: { readonly lockVersion: number; readonly choices: Readonly<Record<FieldPath, Choice>> },
): Promise<Outcome<{ draft: Draft }>> {
  return asOutcome(async () => {
    demandWriting(acting, recordId, 'draft.edit')
    return inTransaction(async (tx) => {
      const record = (await lockRecord(tx, recordId)) ?? refuse({ kind: 'not-found' })
      const row = (await findDraftRow(recordId, tx)) ?? refuse({ kind: 'not-found' })
      const merge = await rebaseOf(tx, row, record.publishedRevisionId)
      if (merge === undefined) return { draft: await describeDraft(tx, row, record.publishedRevisionId) }
      const undecided = merge.conflicts.filter(({ path }) => input.choices[path] === undefined)
      if (undecided.length > 0) return refuse({ kind: 'outdated', merge: { ...merge, conflicts: undecided } })
      const { person, now } = acting
      const content = resolveConflicts(merge, input.choices)
      const change = { content, author: person.id, marks: row.marks, baseRevisionId: record.publishedRevisionId }
      const next = await updateDraft(tx, recordId, input.lockVersion, change, now)
      if (next === undefined) return refuseStale(tx, recordId, input.lockVersion, row.content)
      await audit(
        tx,
        { author: person.id, action: 'draft.rebase', recordId, detail: { lockVersion: next, choices: input.choices } },
        now,
      )
      const draft = (await findDraftRow(recordId, tx)) ?? refuse({ kind: 'not-found' })
      return { draft: await describeDraft(tx, draft, record.publishedRevisionId) }
    })
  })
}

/** Throws a draft away, as it was read: what someone saved since is not lost with it. */
export function discardDraft(acting: Acting, recordId: string, lockVersion: number): Promise<Outcome<object>> {
  return asOutcome(async () => {
    demandWriting(acting, recordId, 'draft.edit')
    return inTransaction(async (tx) => {
      await lockRecord(tx, recordId)
      const row = (await findDraftRow(recordId, tx)) ?? refuse({ kind: 'not-found' })
      if (row.lockVersion !== lockVersion) return refuseStale(tx, recordId, lockVersion, row.content)
      const { person, now } = acting
      // The audit keeps what is thrown away.
      await audit(tx, { author: person.id, action: 'draft.discard', recordId, detail: { content: row.content } }, now)
      await deleteDraft(tx, recordId)
      return {}
    })
  })
}
