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
import { inTransaction } from '@/lib/platform/database'

const control = /(?![\t\n\r])\p{Cc}/u
const plainWords = z.string().refine((value) => !control.test(value))

export const suggestionSchema = z.strictObject({
  recordId: z.string().max(120),
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
    const { recordId, path } = parsed.data
    return inTransaction(async (tx) => {
      if ((await countSince(tx, new Date(now.getTime() - hour))) >= mostAnHour) return refuse({ kind: 'too-many' })
      const revisionId = (await findPublishedRevisionId(tx, recordId)) ?? refuse({ kind: 'not-found' })
      const revision = await findRevision(revisionId, tx)
      if (path && valueAt(revision?.record, path) === undefined) return refuse({ kind: 'bad-input', field: 'path' })
      const suggestionId = await insertSuggestion(tx, parsed.data, now)
      await audit(tx, { author: 'public', action: 'suggestion.propose', recordId, detail: { suggestionId } }, now)
      return { suggestionId }
    })
  })
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

/** What the field that each suggestion is about says now: in the open draft, else as it is published. */
export async function presentValues(
  acting: Acting,
  suggestions: readonly SuggestionRow[],
): Promise<ReadonlyMap<number, unknown>> {
  demand(acting, 'suggestion.handle')
  const records = new Map<string, unknown>()
  for (const { recordId, path } of suggestions)
    if (path !== null && !records.has(recordId)) records.set(recordId, await presentContent(recordId))
  return new Map(
    suggestions.flatMap(({ id, recordId, path }) =>
      path === null ? [] : [[id, valueAt(records.get(recordId), path)] as const],
    ),
  )
}

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
 * the way of every draft. Nothing of a suggestion is ever published by itself.
 */
export function acceptSuggestion(
  acting: Acting,
  suggestionId: number,
  change?: SuggestedChange,
): Promise<Outcome<{ draft: Draft }>> {
  return asOutcome(async () => {
    demand(acting, 'suggestion.handle')
    const suggestion = await inTransaction((tx) => findSuggestion(tx, suggestionId))
    if (suggestion?.state !== 'open') return refuse({ kind: 'not-found' })
    const { recordId } = suggestion
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
    const recordId = await settleSuggestion(tx, suggestionId, { state, settledBy: person.id, settledAt: now, reason })
    if (recordId === undefined) return refuse({ kind: 'not-found' })
    const action = `suggestion.${state === 'accepted' ? 'accept' : 'decline'}`
    await audit(tx, { author: person.id, action, recordId, detail: { suggestionId, reason } }, now)
  })
}
