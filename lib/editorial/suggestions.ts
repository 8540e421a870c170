import { z } from 'zod'
import { locales } from '@/lib/catalogue/record'
import { type Acting, demand } from '@/lib/editorial/acting'
import { type Draft, openDraft, saveDraft } from '@/lib/editorial/drafts'
import { asOutcome, type Outcome, refuse } from '@/lib/editorial/errors'
import { type FieldPath, keyOf, valueAt, withValueAt } from '@/lib/editorial/field-path'
import { audit, findDraftRow, findRevision } from '@/lib/editorial/repository'
import { placeNow } from '@/lib/editorial/suggestible'
import {
  countSince,
  findOncePublished,
  findPublishedRevisionId,
  findSuggestion,
  insertSuggestion,
  listSuggestionRows,
  type SuggestionRow,
  settleSuggestion,
} from '@/lib/editorial/suggestion-repository'
import { inTransaction, type Transaction } from '@/lib/platform/database'

const control = /(?![\t\n\r])\p{Cc}/u
const plainWords = z.string().refine((value) => !control.test(value))

export const suggestionSchema = z.strictObject({
  /** The record that it is about; without one, the page. */
  recordId: z.string().max(120).optional(),
  /** A path of this site below its language, as in `/events`; empty for the first page. */
  page: z
    .string()
    .regex(/^(\/[a-z0-9-]+){0,4}$/)
    .max(150)
    .optional(),
  /** The field it is about, as in `amounts.0.max`; none for the whole. */
  path: z.string().max(200).optional(),
  /** Number of the record's revision that the visitor read; without one, the one that is published now. */
  revision: z.int().positive().optional(),
  language: z.enum(locales),
  words: plainWords.trim().min(2).max(2000),
  /** Where the visitor has it from. */
  origin: plainWords.trim().max(500).optional(),
})
export type SuggestionInput = z.input<typeof suggestionSchema>

/** Most suggestions that are taken in an hour, from everyone together: a flood stops here, whoever sends it. */
const mostAnHour = 200
const hour = 60 * 60 * 1000

/**
 * Takes a correction that a visitor proposes: no account, and nothing is kept of the visitor. `allowed` says whether
 * this visitor may still send one (the caller's rate limit).
 */
export function proposeCorrection(
  input: unknown,
  { now, allowed }: { readonly now: Date; readonly allowed: boolean },
): Promise<Outcome<{ suggestionId: number }>> {
  return asOutcome(async () => {
    const parsed = suggestionSchema.safeParse(input)
    if (!parsed.success) return refuse({ kind: 'bad-input', field: String(parsed.error.issues[0]?.path[0] ?? '') })
    if (!allowed) return refuse({ kind: 'too-many' })
    const { recordId, page, path, revision, ...said } = parsed.data
    if ((recordId === undefined) === (page === undefined)) return refuse({ kind: 'bad-input', field: 'page' })
    return inTransaction(async (tx) => {
      if ((await countSince(tx, new Date(now.getTime() - hour))) >= mostAnHour) return refuse({ kind: 'too-many' })
      const revisionId = await revisionRead(tx, { recordId, path, revision })
      const suggestionId = await insertSuggestion(tx, { ...said, recordId, page, path, revisionId }, now)
      const detail = { suggestionId, ...(page !== undefined && { page }) }
      await audit(tx, { author: 'public', action: 'suggestion.propose', recordId, detail }, now)
      return { suggestionId }
    })
  })
}

/**
 * The revision that a visitor read of a record: kept with the suggestion, for what its path leads to may have moved or
 * changed by the time an editor reads it. A record must be published and have the field; only a record has fields.
 */
async function revisionRead(
  tx: Transaction,
  { recordId, path, revision }: Pick<z.output<typeof suggestionSchema>, 'recordId' | 'path' | 'revision'>,
): Promise<number | undefined> {
  if (recordId === undefined) {
    if (path !== undefined) refuse({ kind: 'bad-input', field: 'path' })
    return undefined
  }
  const published = (await findPublishedRevisionId(tx, recordId)) ?? refuse({ kind: 'not-found' })
  const revisionId =
    revision === undefined
      ? published
      : ((await findOncePublished(tx, recordId, revision)) ?? refuse({ kind: 'bad-input', field: 'revision' }))
  const read = await findRevision(revisionId, tx)
  if (path && valueAt(read?.record, path) === undefined) refuse({ kind: 'bad-input', field: 'path' })
  return revisionId
}

/** Suggestions in a state, the oldest first; the newest first where they are settled. */
export function listSuggestions(
  acting: Acting,
  state: SuggestionRow['state'] = 'open',
): Promise<Outcome<{ suggestions: SuggestionRow[] }>> {
  return asOutcome(async () => {
    demand(acting, 'suggestion.handle')
    return { suggestions: await listSuggestionRows(state) }
  })
}

/** Most suggestions of one state in one file. */
const mostInFile = 20_000

/** What visitors proposed, for a file: what waits first, then what was accepted, then what was declined. */
export function everySuggestion(acting: Acting): Promise<Outcome<{ suggestions: SuggestionRow[] }>> {
  return asOutcome(async () => {
    demand(acting, 'suggestion.handle')
    const states = ['open', 'accepted', 'declined'] as const
    const lists = await Promise.all(states.map((state) => listSuggestionRows(state, mostInFile)))
    return { suggestions: lists.flat() }
  })
}

/** The field that a suggestion is about, as the visitor read it and as it is now. */
export interface SuggestedField {
  readonly seen: unknown
  /** Where it stands now, in the open draft, else as it is published; undefined where it is no longer as it was read. */
  readonly now: { readonly path: FieldPath; readonly value: unknown; readonly shown: unknown } | undefined
}

/** The field that each suggestion about one is about, by the suggestion's id. */
export async function suggestedFields(
  acting: Acting,
  suggestions: readonly SuggestionRow[],
): Promise<ReadonlyMap<number, SuggestedField>> {
  demand(acting, 'suggestion.handle')
  const records = new Map<string, unknown>()
  const fields = new Map<number, SuggestedField>()
  for (const suggestion of suggestions) {
    const { id, recordId, path } = suggestion
    if (path === null || recordId === null) continue
    if (!records.has(recordId)) records.set(recordId, await presentContent(recordId))
    const content = records.get(recordId)
    const seen = await contentRead(suggestion)
    const place = placeNow(seen, path, content)
    const now = place && { path: place, value: valueAt(content, place), shown: valueAt(content, shownPath(place)) }
    fields.set(id, { seen: valueAt(seen, shownPath(path)), now: now || undefined })
  }
  return fields
}

/** A figure says little without what it is of: the whole amount is shown. */
const shownPath = (path: FieldPath) => path.replace(/^(amounts\.\d+)\.(min|max)$/, '$1')

async function contentRead({ revisionId }: SuggestionRow): Promise<unknown> {
  return revisionId === null ? undefined : (await findRevision(revisionId))?.record
}

async function presentContent(recordId: string): Promise<unknown> {
  return inTransaction(async (tx) => {
    const draft = await findDraftRow(recordId, tx)
    if (draft) return draft.content
    const published = await findPublishedRevisionId(tx, recordId)
    return published === undefined ? undefined : (await findRevision(published, tx))?.record
  })
}

/** What to write into the draft for an accepted suggestion. */
export interface SuggestedChange {
  readonly value: unknown
  /** `keyOf` the value that the editor was shown in its place. */
  readonly over: string
}

/**
 * Accepts a suggestion: the record's draft is opened and, where a change is given, it is saved there; it then goes
 * the way of every draft. One about a page that is no record is dealt with elsewhere, and only settled here. Nothing of
 * a suggestion is ever published by itself. A change is written only over what the visitor read and the editor was
 * shown; where that has moved on, `moved`, and nothing is opened.
 */
export function acceptSuggestion(
  acting: Acting,
  suggestionId: number,
  change?: SuggestedChange,
): Promise<Outcome<{ draft: Draft | undefined }>> {
  return asOutcome(async () => {
    demand(acting, 'suggestion.handle')
    const suggestion = await inTransaction((tx) => findSuggestion(tx, suggestionId))
    if (suggestion?.state !== 'open') return refuse({ kind: 'not-found' })
    const { recordId } = suggestion
    if (recordId === null) {
      await settle(acting, suggestionId, 'accepted', undefined)
      return { draft: undefined }
    }
    const seen = change && (await contentRead(suggestion))
    const changed = (content: unknown) =>
      change ? withChange(content, change, { seen, path: suggestion.path }) : content
    changed(change && (await presentContent(recordId)))
    const opened = await openDraft(acting, recordId)
    if (!opened.ok) return refuse(opened.error)
    let { draft } = opened
    if (change) {
      const content = changed(draft.content)
      const saved = await saveDraft(acting, recordId, { content, lockVersion: draft.lockVersion })
      if (!saved.ok) return refuse(saved.error)
      draft = { ...draft, content, lockVersion: saved.lockVersion, problems: saved.problems }
    }
    // Last, so that a failure before it leaves the suggestion open rather than lost.
    await settle(acting, suggestionId, 'accepted', undefined)
    return { draft }
  })
}

function withChange(
  content: unknown,
  { value, over }: SuggestedChange,
  { seen, path }: { readonly seen: unknown; readonly path: FieldPath | null },
): unknown {
  const place = path === null ? undefined : placeNow(seen, path, content)
  if (place === undefined || keyOf(valueAt(content, place)) !== over) return refuse({ kind: 'moved' })
  return withValueAt(content, place, value)
}

const reasonSchema = z.string().trim().min(1).max(1000)

/** Declines a suggestion, with a reason for whoever reads it later. */
export function declineSuggestion(acting: Acting, suggestionId: number, reason: string): Promise<Outcome<object>> {
  return asOutcome(async () => {
    demand(acting, 'suggestion.handle')
    const parsed = reasonSchema.safeParse(reason)
    if (!parsed.success) return refuse({ kind: 'bad-input', field: 'reason' })
    await settle(acting, suggestionId, 'declined', parsed.data)
    return {}
  })
}

function settle(
  { person, now }: Acting,
  suggestionId: number,
  state: 'accepted' | 'declined',
  reason: string | undefined,
): Promise<void> {
  return inTransaction(async (tx) => {
    const subject = await settleSuggestion(tx, suggestionId, { state, settledBy: person.id, settledAt: now, reason })
    if (subject === undefined) return refuse({ kind: 'not-found' })
    const recordId = subject.recordId ?? undefined
    const action = `suggestion.${state === 'accepted' ? 'accept' : 'decline'}`
    await audit(tx, { author: person.id, action, recordId, detail: { suggestionId, reason } }, now)
  })
}
