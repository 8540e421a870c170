import { z } from 'zod'
import { locales } from '@/lib/catalogue/record'
import { type Acting, demand } from '@/lib/editorial/acting'
import { type Draft, openDraft, saveDraft } from '@/lib/editorial/drafts'
import { asOutcome, type Outcome, refuse } from '@/lib/editorial/errors'
import { type FieldPath, valueAt, withValueAt } from '@/lib/editorial/field-path'
import { audit, findDraftRow, findRevision } from '@/lib/editorial/repository'
import {
  countSince,
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
    const { recordId, page, path } = parsed.data
    if ((recordId === undefined) === (page === undefined)) return refuse({ kind: 'bad-input', field: 'page' })
    return inTransaction(async (tx) => {
      if ((await countSince(tx, new Date(now.getTime() - hour))) >= mostAnHour) return refuse({ kind: 'too-many' })
      await assertSubject(tx, recordId, path)
      const suggestionId = await insertSuggestion(tx, parsed.data, now)
      const detail = { suggestionId, ...(page !== undefined && { page }) }
      await audit(tx, { author: 'public', action: 'suggestion.propose', recordId, detail }, now)
      return { suggestionId }
    })
  })
}

/** A record must be published and have the field; only a record has fields. */
async function assertSubject(tx: Transaction, recordId: string | undefined, path: string | undefined): Promise<void> {
  if (recordId === undefined) {
    if (path !== undefined) refuse({ kind: 'bad-input', field: 'path' })
    return
  }
  const revisionId = (await findPublishedRevisionId(tx, recordId)) ?? refuse({ kind: 'not-found' })
  const revision = await findRevision(revisionId, tx)
  if (path && valueAt(revision?.record, path) === undefined) refuse({ kind: 'bad-input', field: 'path' })
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

/** What the field that each suggestion is about says now: in the open draft, else as it is published. */
export async function presentValues(
  acting: Acting,
  suggestions: readonly SuggestionRow[],
): Promise<ReadonlyMap<number, unknown>> {
  demand(acting, 'suggestion.handle')
  const records = new Map<string, unknown>()
  for (const { recordId, path } of suggestions)
    if (path !== null && recordId !== null && !records.has(recordId))
      records.set(recordId, await presentContent(recordId))
  return new Map(
    suggestions.flatMap(({ id, recordId, path }) =>
      path === null || recordId === null ? [] : [[id, valueAt(records.get(recordId), shownPath(path))] as const],
    ),
  )
}

/** A figure says little without what it is of: the whole amount is shown. */
const shownPath = (path: FieldPath) => path.replace(/^(amounts\.\d+)\.(min|max)$/, '$1')

async function presentContent(recordId: string): Promise<unknown> {
  return inTransaction(async (tx) => {
    const draft = await findDraftRow(recordId, tx)
    if (draft) return draft.content
    const published = await findPublishedRevisionId(tx, recordId)
    return published === undefined ? undefined : (await findRevision(published, tx))?.record
  })
}

/** A value to write into the draft for an accepted suggestion. */
export interface SuggestedChange {
  readonly path: FieldPath
  readonly value: unknown
}

/**
 * Accepts a suggestion: the record's draft is opened and, where a change is given, it is saved there; it then goes
 * the way of every draft. One about a page that is no record is dealt with elsewhere, and only settled here. Nothing of
 * a suggestion is ever published by itself.
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
    const opened = await openDraft(acting, recordId)
    if (!opened.ok) return refuse(opened.error)
    let { draft } = opened
    if (change) {
      const content = withValueAt(draft.content, change.path, change.value)
      const saved = await saveDraft(acting, recordId, { content, lockVersion: draft.lockVersion })
      if (!saved.ok) return refuse(saved.error)
      draft = { ...draft, content, lockVersion: saved.lockVersion, problems: saved.problems }
    }
    // Last, so that a failure before it leaves the suggestion open rather than lost.
    await settle(acting, suggestionId, 'accepted', undefined)
    return { draft }
  })
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
