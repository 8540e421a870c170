import { z } from 'zod'
import { can } from '@/lib/accounts/permissions'
import { derivedRows } from '@/lib/catalogue/derived-rows'
import { type EditedRecord, isScheme, isSchemeId } from '@/lib/catalogue/edited-record'
import {
  addRevisions,
  lockCatalogue,
  publishRevisions,
  raiseCatalogueVersion,
  rebuildDerivedRows,
  retireRecords,
  SlugTakenError,
} from '@/lib/catalogue/publication'
import { catalogueUnderLock, serveVersion } from '@/lib/catalogue/published'
import { type CatalogueRecord, locales } from '@/lib/catalogue/record'
import { type Acting, demand } from '@/lib/editorial/acting'
import { cancelWaiting } from '@/lib/editorial/calendar'
import { problemsInCatalogue } from '@/lib/editorial/draft-problems'
import { draftFromRevision, revisionTranslation, sourceLanguageOf } from '@/lib/editorial/drafts'
import { asOutcome, type Outcome, refuse } from '@/lib/editorial/errors'
import { same } from '@/lib/editorial/field-path'
import {
  audit,
  findDraftRow,
  findRevision,
  type LockedRecord,
  lockRecord,
  type RevisionRow,
} from '@/lib/editorial/repository'
import { beginAction, hasHandIn } from '@/lib/editorial/review'
import { permissionFor } from '@/lib/editorial/states'
import { languagesBehind } from '@/lib/editorial/translation'
import { inTransaction, type Transaction } from '@/lib/platform/database'

/** What derived rows follow from; search also reads the words of vocabularies. */
function derives(record: EditedRecord): unknown {
  return isScheme(record) ? record : derivedRows(record)
}

/**
 * Makes revisions the published ones and tells every instance; the catalogue is locked and the transaction is the
 * caller's. What is derived is written anew only where it follows differently from the content than before.
 */
export async function publishInTransaction(
  tx: Transaction,
  revision: Pick<RevisionRow, 'revisionId' | 'record'>,
  before: LockedRecord,
  said: { readonly author: string; readonly reason?: string | undefined },
): Promise<number> {
  const { revisionId, record } = revision
  const last = before.publishedRevisionId === null ? undefined : await findRevision(before.publishedRevisionId, tx)
  const { author, reason } = said
  try {
    await publishRevisions(tx, [{ revisionId, author, ...(reason !== undefined && { reason }) }])
  } catch (error) {
    if (error instanceof SlugTakenError) return refuse({ kind: 'slug-taken' })
    throw error
  }
  if (last === undefined || !same(derives(last.record), derives(record))) await rebuildDerivedRows(tx)
  return raiseCatalogueVersion(tx)
}

/** Refuses what contradicts the catalogue as it stands now; the catalogue is locked. */
export async function assertFits(tx: Transaction, { record }: Pick<RevisionRow, 'record'>): Promise<void> {
  const problems = problemsInCatalogue(record, await catalogueUnderLock(tx))
  if (problems.length > 0) refuse({ kind: 'at-odds', problems })
}

/**
 * Refuses what may not be published as it stands: by this person, on this base, in these languages, beside what is
 * published now. The catalogue is locked.
 */
export async function assertPublishable(
  tx: Transaction,
  { person }: Acting,
  revision: RevisionRow,
  record: LockedRecord,
): Promise<{ ownRevision: boolean }> {
  const { submission } = revision
  const ownRevision = hasHandIn(person.id, revision)
  if (ownRevision && !can(person, 'revision.publish-own')) refuse({ kind: 'own-revision' })
  const base = submission?.baseRevisionId ?? null
  // A record that has left the catalogue has no published revision; what brings it back is based on its last one.
  if (record.publishedRevisionId !== null && record.publishedRevisionId !== base) refuse({ kind: 'outdated' })
  const behind = languagesBehind(await revisionTranslation(revision, tx))
  if (behind.length > 0) refuse({ kind: 'translation-behind', languages: behind })
  await assertFits(tx, revision)
  return { ownRevision }
}

const reasonSchema = z.string().trim().min(1).max(2000)

/** Publishes a revision: everyone sees it, in every instance. Four eyes: not one's own, unless that was granted. */
export function publishRevision(
  acting: Acting,
  revisionId: number,
  input: { readonly reason?: string | undefined } = {},
): Promise<Outcome<{ version: number }>> {
  return asOutcome(async () => {
    demand(acting, permissionFor.publish)
    const reason = reasonSchema.optional().safeParse(input.reason)
    if (!reason.success) return refuse({ kind: 'bad-input', field: 'reason' })
    const done = await inTransaction(async (tx) => {
      await lockCatalogue(tx)
      const { person, now } = acting
      const { record, revision } = await beginAction(tx, acting, revisionId, 'publish')
      const { ownRevision } = await assertPublishable(tx, acting, revision, record)
      const { recordId } = revision
      if (ownRevision) await audit(tx, { author: person.id, action: 'revision.publish-own', recordId, revisionId }, now)
      const version = await publishInTransaction(tx, revision, record, { author: person.id, reason: reason.data })
      const taken = { author: person.id, now, why: 'published' }
      await cancelWaiting(tx, recordId, taken, (schedule) => schedule.revisionId === revisionId)
      return { version }
    }, 60)
    await serveVersion(done.version)
    return done
  })
}

/**
 * Takes a record out of the catalogue; its revisions, its address and its history stay. What was to happen to it by
 * itself no longer does: a revision that waited for its moment waits for review again.
 */
export function retireRecord(acting: Acting, recordId: string, reason: string): Promise<Outcome<{ version: number }>> {
  return asOutcome(async () => {
    demand(acting, 'record.retire')
    const parsed = reasonSchema.safeParse(reason)
    if (!parsed.success) return refuse({ kind: 'bad-input', field: 'reason' })
    if (isSchemeId(recordId)) return refuse({ kind: 'never-retired' })
    const done = await inTransaction(async (tx) => {
      await lockCatalogue(tx)
      const { publishedRevisionId } = (await lockRecord(tx, recordId)) ?? refuse({ kind: 'not-found' })
      if (publishedRevisionId === null) return refuse({ kind: 'not-found' })
      const said = { author: acting.person.id, reason: parsed.data }
      return { version: await retireInTransaction(tx, recordId, said, acting.now) }
    }, 60)
    await serveVersion(done.version)
    return done
  })
}

/** Retires a published record, takes it off the calendar and tells every instance; catalogue and record are locked. */
export async function retireInTransaction(
  tx: Transaction,
  recordId: string,
  { author, reason }: { readonly author: string; readonly reason: string },
  now: Date,
): Promise<number> {
  await cancelWaiting(tx, recordId, { author, now, why: 'retired' })
  await retireRecords(tx, [{ recordId, author, reason }])
  await rebuildDerivedRows(tx)
  return raiseCatalogueVersion(tx)
}

/** Opens a draft with an older revision's content; it then goes the way of every draft. */
export function restoreRevision(acting: Acting, revisionId: number): Promise<Outcome<{ recordId: string }>> {
  return asOutcome(() =>
    inTransaction(async (tx) => {
      const { record, revision } = await beginAction(tx, acting, revisionId, 'restore')
      const { recordId } = revision
      if (await findDraftRow(recordId, tx)) return refuse({ kind: 'draft-exists' })
      await draftFromRevision(tx, acting, revision, record.publishedRevisionId)
      const { person, now } = acting
      await audit(tx, { author: person.id, action: 'revision.restore', recordId, revisionId }, now)
      return { recordId }
    }),
  )
}

/**
 * Publishes a change that touches no words, at once: a new revision of what is published, each language as far as
 * it was. The catalogue is locked.
 */
export async function publishChange(
  tx: Transaction,
  published: RevisionRow,
  changed: CatalogueRecord,
  said: { readonly author: string; readonly reason: string },
): Promise<{ revisionId: number; version: number }> {
  const translation = await revisionTranslation(published, tx)
  const [added] = await addRevisions(tx, [
    {
      record: changed,
      origin: 'editor',
      author: said.author,
      upToDate: locales.filter((language) => ['source', 'current'].includes(translation[language].state)),
      sourceLanguage: sourceLanguageOf(published),
      basedOn: published.revisionId,
    },
  ])
  if (added === undefined) throw new Error('no revision was added')
  const { revisionId } = added
  const before = { publishedRevisionId: published.revisionId }
  const version = await publishInTransaction(tx, { revisionId, record: changed }, before, said)
  return { revisionId, version }
}
