import { z } from 'zod'
import { can } from '@/lib/accounts/permissions'
import { addRevisions, contentHash } from '@/lib/catalogue/publication'
import { publishedCatalogue } from '@/lib/catalogue/published'
import { locales } from '@/lib/catalogue/record'
import { type Acting, demand, demandWriting } from '@/lib/editorial/acting'
import { parseDraft, problemsInCatalogue } from '@/lib/editorial/draft-problems'
import { draftFromRevision, rebaseOf, refuseStale, sourceLanguageOf, translationOfDraft } from '@/lib/editorial/drafts'
import { asOutcome, type Outcome, refuse } from '@/lib/editorial/errors'
import { impactOfEdit } from '@/lib/editorial/impact'
import {
  addComments,
  addEvent,
  addSubmission,
  audit,
  type DraftRow,
  deleteDraft,
  findDraftRow,
  findOpenRevision,
  findRevision,
  type LockedRecord,
  lockRecord,
  type RevisionRow,
  resolveCommentRow,
} from '@/lib/editorial/repository'
import { permissionFor, type RevisionAction, stateAfter } from '@/lib/editorial/states'
import { languagesBehind } from '@/lib/editorial/translation'
import { inTransaction, type Transaction } from '@/lib/platform/database'

const words = z.string().trim().min(1).max(2000)
const optionalWords = z.string().trim().max(2000).optional()

/** Locks a revision's record and refuses an action that its state or the person does not allow. */
export async function beginAction(
  tx: Transaction,
  acting: Acting,
  revisionId: number,
  action: RevisionAction,
): Promise<{ record: LockedRecord; revision: RevisionRow }> {
  demand(acting, permissionFor[action])
  const { recordId } = (await findRevision(revisionId, tx)) ?? refuse({ kind: 'not-found' })
  const record = (await lockRecord(tx, recordId)) ?? refuse({ kind: 'not-found' })
  const revision = (await findRevision(revisionId, tx)) ?? refuse({ kind: 'not-found' })
  if (stateAfter(revision.state, action) === undefined) refuse({ kind: 'forbidden', state: revision.state, action })
  return { record, revision }
}

/** The draft's record with what was published since; refuses what a person must decide first. */
async function contentToSubmit(tx: Transaction, row: DraftRow, publishedRevisionId: number | null) {
  const rebase = await rebaseOf(tx, row, publishedRevisionId)
  if (rebase && rebase.conflicts.length > 0) refuse({ kind: 'outdated', merge: rebase })
  const content = rebase ? rebase.merged : row.content
  const parsed = parseDraft(content)
  if (!parsed.whole) return refuse({ kind: 'incomplete', problems: parsed.problems })
  const baseRevisionId = publishedRevisionId ?? row.baseRevisionId
  const base = baseRevisionId === null ? undefined : await findRevision(baseRevisionId, tx)
  const translation = await translationOfDraft({ ...row, content }, base, tx)
  // Languages first: figures that differ between them follow from it.
  const behind = languagesBehind(translation)
  if (behind.length > 0) return refuse({ kind: 'translation-behind', languages: behind })
  const problems = problemsInCatalogue(parsed.record, await publishedCatalogue())
  if (problems.length > 0) return refuse({ kind: 'incomplete', problems })
  const unchanged = publishedRevisionId !== null && base && contentHash(base.record) === contentHash(parsed.record)
  if (unchanged && locales.every((language) => translation[language].state !== 'current' || isCurrent(base, language)))
    refuse({ kind: 'nothing-changed' })
  return { record: parsed.record, base, translation, baseRevisionId }
}

function isCurrent(revision: RevisionRow, language: string): boolean {
  const source = revision.texts.find(({ translates }) => translates === null)
  const own = revision.texts.find((text) => text.language === language)
  return own !== undefined && source !== undefined && (own.translates ?? 0) >= source.changedIn
}

/**
 * Hands a draft in for review: it becomes a revision, with its impact as of now, and the draft is gone. A revision
 * of the record that waited for review is withdrawn for it.
 */
export function submitDraft(
  acting: Acting,
  recordId: string,
  input: { readonly lockVersion: number; readonly message?: string | undefined },
): Promise<Outcome<{ revisionId: number; number: number }>> {
  return asOutcome(async () => {
    demandWriting(acting, recordId, 'draft.submit')
    const message = optionalWords.safeParse(input.message)
    if (!message.success) return refuse({ kind: 'bad-input', field: 'message' })
    const snapshot = await publishedCatalogue()
    return inTransaction(async (tx) => {
      const { person, now } = acting
      const locked = (await lockRecord(tx, recordId)) ?? refuse({ kind: 'not-found' })
      const row = (await findDraftRow(recordId, tx)) ?? refuse({ kind: 'not-found' })
      if (row.lockVersion !== input.lockVersion) return refuseStale(tx, recordId, input.lockVersion, row.content)
      const { record, base, translation, baseRevisionId } = await contentToSubmit(tx, row, locked.publishedRevisionId)
      await replaceOpenRevision(tx, acting, recordId)
      const [added] = await addRevisions(tx, [
        {
          record,
          origin: 'editor',
          author: person.id,
          upToDate: locales.filter((language) => ['source', 'current'].includes(translation[language].state)),
          sourceLanguage: sourceLanguageOf(base),
          ...(base && { basedOn: base.revisionId }),
        },
      ])
      if (added === undefined) throw new Error('no revision was added')
      const { revisionId, number } = added
      await addEvent(tx, { revisionId, kind: 'submitted', author: person.id, reason: message.data }, now)
      const contributors = [...new Set([...row.contributors, person.id])]
      const impact = impactOfEdit(snapshot, record)
      await addSubmission(tx, { revisionId, baseRevisionId, contributors, message: message.data, impact }, now)
      await audit(tx, { author: person.id, action: 'revision.submit', recordId, revisionId, detail: { number } }, now)
      await deleteDraft(tx, recordId)
      return { revisionId, number }
    })
  })
}

async function replaceOpenRevision(tx: Transaction, { person, now }: Acting, recordId: string): Promise<void> {
  const open = await findOpenRevision(tx, recordId)
  if (open === undefined) return
  const { revisionId, state } = open
  if (stateAfter(state, 'withdraw') === undefined) refuse({ kind: 'busy', revisionId, state })
  await addEvent(tx, { revisionId, kind: 'withdrawn', author: person.id, reason: 'replaced' }, now)
  await audit(
    tx,
    { author: person.id, action: 'revision.withdraw', recordId, revisionId, detail: { replaced: true } },
    now,
  )
}

/** Gives a revision's content back to be worked on, unless someone has opened a draft of the record meanwhile. */
async function reopenDraft(
  tx: Transaction,
  acting: Acting,
  revision: RevisionRow,
  record: LockedRecord,
): Promise<void> {
  if (await findDraftRow(revision.recordId, tx)) return
  // It goes on as its writer's, not the reviewer's: who only reviewed may publish what comes of it.
  await draftFromRevision(tx, acting, revision, record.publishedRevisionId, revision.author)
}

/** Takes back what waits for review; its content becomes the draft again. */
export function withdrawRevision(acting: Acting, revisionId: number): Promise<Outcome<object>> {
  return asOutcome(() =>
    inTransaction(async (tx) => {
      const { person, now } = acting
      const { record, revision } = await beginAction(tx, acting, revisionId, 'withdraw')
      await addEvent(tx, { revisionId, kind: 'withdrawn', author: person.id }, now)
      const { recordId } = revision
      await audit(tx, { author: person.id, action: 'revision.withdraw', recordId, revisionId }, now)
      await reopenDraft(tx, acting, revision, record)
      return {}
    }),
  )
}

const commentsSchema = z.array(z.object({ path: z.string().max(200), words })).max(100)
export type NewComment = z.infer<typeof commentsSchema>[number]

/** Sends a revision back with a reason and comments by field; its content becomes the draft again. */
export function sendBack(
  acting: Acting,
  revisionId: number,
  input: { readonly reason: string; readonly comments?: readonly NewComment[] },
): Promise<Outcome<object>> {
  return asOutcome(async () => {
    demand(acting, permissionFor['send-back'])
    const reason = words.safeParse(input.reason)
    const comments = commentsSchema.safeParse(input.comments ?? [])
    if (!reason.success) return refuse({ kind: 'bad-input', field: 'reason' })
    if (!comments.success) return refuse({ kind: 'bad-input', field: 'comments' })
    return inTransaction(async (tx) => {
      const { person, now } = acting
      const { record, revision } = await beginAction(tx, acting, revisionId, 'send-back')
      await addEvent(tx, { revisionId, kind: 'sent_back', author: person.id, reason: reason.data }, now)
      await addComments(tx, revisionId, comments.data, person.id, now)
      const { recordId } = revision
      const detail = { reason: reason.data, comments: comments.data.length }
      await audit(tx, { author: person.id, action: 'revision.send-back', recordId, revisionId, detail }, now)
      await reopenDraft(tx, acting, revision, record)
      return {}
    })
  })
}

/** Whether a person wrote a revision or had a hand in it. */
export function hasHandIn(personId: string, { author, submission }: RevisionRow): boolean {
  return author === personId || (submission?.contributors.includes(personId) ?? false)
}

/**
 * Says something about one field of a revision; an empty path is about the whole. Reviewers may, and whoever had a
 * hand in it answers them.
 */
export function addComment(acting: Acting, revisionId: number, comment: NewComment): Promise<Outcome<object>> {
  return asOutcome(async () => {
    const reviews = can(acting.person, 'revision.review')
    if (!reviews) demand(acting, 'revision.answer')
    const parsed = commentsSchema.safeParse([comment])
    if (!parsed.success) return refuse({ kind: 'bad-input', field: 'words' })
    return inTransaction(async (tx) => {
      const { person, now } = acting
      const revision = (await findRevision(revisionId, tx)) ?? refuse({ kind: 'not-found' })
      if (!reviews && !hasHandIn(person.id, revision)) refuse({ kind: 'not-allowed', action: 'revision.review' })
      const { recordId } = revision
      await addComments(tx, revisionId, parsed.data, person.id, now)
      const detail = { path: comment.path }
      await audit(tx, { author: person.id, action: 'revision.comment', recordId, revisionId, detail }, now)
      return {}
    })
  })
}

/** Marks a comment as dealt with. */
export function resolveComment(acting: Acting, commentId: number): Promise<Outcome<object>> {
  return asOutcome(async () => {
    demand(acting, 'draft.edit')
    return inTransaction(async (tx) => {
      const { person, now } = acting
      const revisionId = await resolveCommentRow(tx, commentId, person.id, now)
      if (revisionId === undefined) return refuse({ kind: 'not-found' })
      const { recordId } = (await findRevision(revisionId, tx)) ?? refuse({ kind: 'not-found' })
      const detail = { commentId }
      await audit(tx, { author: person.id, action: 'comment.resolve', recordId, revisionId, detail }, now)
      return {}
    })
  })
}
