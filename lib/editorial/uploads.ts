import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { type EditedRecord, editedKindOf } from '@/lib/catalogue/edited-record'
import { type Locale, locales } from '@/lib/catalogue/record'
import { type Acting, demand } from '@/lib/editorial/acting'
import { listOpenRevisions } from '@/lib/editorial/desk-repository'
import { diffRecords } from '@/lib/editorial/difference'
import { sourceLanguageOf, translationOfDraft } from '@/lib/editorial/drafts'
import { asOutcome, type Outcome, refuse } from '@/lib/editorial/errors'
import { type FieldPath, same, valueAt } from '@/lib/editorial/field-path'
import { mergeRecords } from '@/lib/editorial/merge'
import { audit, type DraftRow, findDraftRow, findRevision, insertDraft, lockRecord } from '@/lib/editorial/repository'
import { submitDraft } from '@/lib/editorial/review'
import { languagesBrought, type TranslationMarks, withMarks } from '@/lib/editorial/translation'
import { type BroughtFile, type BroughtRecord, type RefusedPart, readUpload } from '@/lib/editorial/upload-reading'
import {
  deleteUpload,
  findStandings,
  findUpload,
  findVersions,
  insertUpload,
  type Standing,
  type UploadRow,
  type Version,
} from '@/lib/editorial/upload-repository'
import { inTransaction, type Transaction } from '@/lib/platform/database'

/** Content files that someone brings: a report first, then drafts and revisions for review; nothing is published. */

const day = 24 * 60 * 60 * 1000
const filesSchema = z
  .array(z.object({ name: z.string().trim().min(1).max(200), text: z.string().max(4 * 1024 * 1024) }))
  .min(1)
  .max(3000)

/** Reads what was brought and keeps it until someone decides, for a day at most. */
export function bringFiles(acting: Acting, files: readonly BroughtFile[]): Promise<Outcome<{ uploadId: string }>> {
  return asOutcome(async () => {
    demand(acting, 'content.import')
    const parsed = filesSchema.safeParse(files)
    if (!parsed.success) return refuse({ kind: 'bad-input', field: 'files' })
    const parts = readUpload(parsed.data)
    if (parts.records.length + parts.refused.length === 0) return refuse({ kind: 'bad-input', field: 'files' })
    const { person, now } = acting
    const uploadId = randomUUID()
    await inTransaction(async (tx) => {
      await insertUpload(tx, { id: uploadId, author: person.id, at: now, ...parts }, new Date(now.getTime() - day))
      const detail = { uploadId, records: parts.records.length, refused: parts.refused.length }
      await audit(tx, { author: person.id, action: 'content.upload', detail }, now)
    })
    return { uploadId }
  })
}

/** A field that the file and someone at the desk changed in different ways, and who it was. */
export interface UploadConflict {
  readonly path: FieldPath
  readonly mine: unknown
  readonly theirs: unknown
  readonly author: string
  readonly at: Date
}

interface Brought {
  readonly recordId: string
  readonly record: EditedRecord
}
interface NewEntry extends Brought {
  readonly fate: 'new'
}
interface ChangedEntry extends Brought {
  readonly fate: 'changed'
  /** The published record with the file's changes; the number of the revision that it changes. */
  readonly merged: unknown
  readonly base: number
  readonly fields: readonly FieldPath[]
  /** Languages that would not say what the source says; one that is required keeps the draft from review. */
  readonly behind: readonly Locale[]
}

/** What a brought record would do. */
export type UploadEntry =
  | NewEntry
  | ChangedEntry
  | (Brought & { readonly fate: 'unchanged' })
  | (Brought & { readonly fate: 'conflict'; readonly conflicts: readonly UploadConflict[] })
  /** Someone has a draft of it, a version of it waits, or it has left the catalogue. */
  | (Brought & { readonly fate: 'busy'; readonly because: 'draft' | 'open' | 'unpublished'; readonly author?: string })

export interface UploadReport {
  readonly entries: readonly UploadEntry[]
  readonly refused: readonly RefusedPart[]
}

/** What bringing these files in would do as things stand now; nothing is changed. */
export function uploadReport(acting: Acting, uploadId: string): Promise<Outcome<{ report: UploadReport }>> {
  return asOutcome(async () => {
    demand(acting, 'content.import')
    const upload = (await findUpload(uploadId)) ?? refuse({ kind: 'not-found' })
    return { report: await reportOf(upload) }
  })
}

async function reportOf({ records, refused }: UploadRow): Promise<UploadReport> {
  const standings = await findStandings(records.map(({ record }) => record.id))
  const open = new Map((await listOpenRevisions()).map(({ recordId, author }) => [recordId, author]))
  const entries: UploadEntry[] = []
  for (const brought of records)
    entries.push(await entryOf(brought, standings.get(brought.record.id), open.get(brought.record.id)))
  return { entries, refused }
}

async function entryOf(
  { record, version }: BroughtRecord,
  standing: Standing | undefined,
  openBy: string | undefined,
): Promise<UploadEntry> {
  const common = { recordId: record.id, record }
  if (standing === undefined) return { ...common, fate: 'new' }
  const { published, seeded, draftAuthor } = standing
  if (published !== undefined && same(record, published.record)) return { ...common, fate: 'unchanged' }
  if (draftAuthor !== undefined) return { ...common, fate: 'busy', because: 'draft', author: draftAuthor }
  if (openBy !== undefined) return { ...common, fate: 'busy', because: 'open', author: openBy }
  if (published === undefined) return { ...common, fate: 'busy', because: 'unpublished' }
  const versions = version === published.number ? [] : await findVersions(record.id)
  const exported =
    version === published.number ? published.record : versions.find(({ number }) => number === version)?.content
  // A file that says neither its version nor what was seeded is taken as it is: the review shows all of it.
  const base = exported ?? seeded ?? published.record
  const { merged, conflicts } = mergeRecords(base, record, published.record)
  if (conflicts.length > 0)
    return {
      ...common,
      fate: 'conflict',
      conflicts: conflicts.map(({ path, mine, theirs }) => ({
        path,
        mine,
        theirs,
        ...lastChange(path, versions, published.number),
      })),
    }
  if (same(merged, published.record)) return { ...common, fate: 'unchanged' }
  const fields = diffRecords(published.record, merged).map(({ path }) => path)
  const behind = await behindIn(record.id, merged, published.revisionId)
  return { ...common, fate: 'changed', merged, base: published.number, fields, behind }
}

async function behindIn(recordId: string, merged: unknown, revisionId: number): Promise<Locale[]> {
  const base = await findRevision(revisionId)
  const marks = marksOfChange(base?.record, merged, sourceLanguageOf(base))
  const translation = await translationOfDraft({ recordId, content: merged, marks }, base)
  return locales.filter((language) => ['behind', 'missing'].includes(translation[language].state))
}

/**
 * What a file declares of its languages: one whose own words it brings says what the source says there. Of one that
 * it leaves as it was where the source changed, it says nothing: that language is as far as it was, and behind.
 */
function marksOfChange(before: unknown, after: unknown, source: Locale): TranslationMarks {
  return withMarks({}, { saysTheSame: languagesBrought(before, after, source) }, after, source)
}

/** Who gave a field the value that is published. */
function lastChange(path: FieldPath, versions: readonly Version[], published: number): { author: string; at: Date } {
  const upTo = versions.filter(({ number }) => number <= published)
  const change = upTo.find(
    ({ content }, index) => !same(valueAt(content, path), valueAt(upTo[index + 1]?.content, path)),
  )
  const { author, createdAt } = change ?? upTo[0] ?? { author: 'unknown', createdAt: new Date(0) }
  return { author, at: createdAt }
}

export interface UploadResult {
  readonly submitted: number
  readonly drafted: number
  /** Conflicts, and records that someone else took up meanwhile. */
  readonly left: number
}

/**
 * Makes drafts of what is new or changed and, where that is asked for, hands in those that nothing keeps from review.
 * Conflicts and records at which someone is at work are left alone. What was brought is then forgotten.
 */
export function applyUpload(
  acting: Acting,
  uploadId: string,
  { submit }: { readonly submit: boolean },
): Promise<Outcome<UploadResult>> {
  return asOutcome(async () => {
    demand(acting, 'content.import')
    const upload = (await findUpload(uploadId)) ?? refuse({ kind: 'not-found' })
    const { entries } = await reportOf(upload)
    const result = { submitted: 0, drafted: 0, left: 0 }
    for (const entry of entries) {
      if (entry.fate === 'unchanged') continue
      const drafted = await inTransaction((tx) => draftEntry(tx, acting, entry))
      if (!drafted) result.left += 1
      else if (submit && (await submitDraft(acting, entry.recordId, { lockVersion: 1 })).ok) result.submitted += 1
      else result.drafted += 1
    }
    const { person, now } = acting
    await inTransaction(async (tx) => {
      await deleteUpload(tx, uploadId)
      await audit(tx, { author: person.id, action: 'content.import', detail: { uploadId, ...result } }, now)
    })
    return result
  })
}

/** Opens the draft of a brought record; false where it is left alone, or is no longer as it was reported. */
async function draftEntry(tx: Transaction, acting: Acting, entry: UploadEntry): Promise<boolean> {
  if (entry.fate === 'new') return draftNew(tx, acting, entry)
  return entry.fate === 'changed' && draftChange(tx, acting, entry)
}

async function draftNew(tx: Transaction, acting: Acting, { recordId, record }: NewEntry): Promise<boolean> {
  const row = { id: recordId, kind: editedKindOf(record) }
  if ((await tx.record.createMany({ data: [row], skipDuplicates: true })).count === 0) return false
  const marks = marksOfChange(undefined, record, 'fr')
  await openWith(tx, acting, { recordId, content: record, baseRevisionId: null, marks })
  return true
}

async function draftChange(
  tx: Transaction,
  acting: Acting,
  { recordId, merged, base }: ChangedEntry,
): Promise<boolean> {
  const { publishedRevisionId = null } = (await lockRecord(tx, recordId)) ?? {}
  const published = publishedRevisionId === null ? undefined : await findRevision(publishedRevisionId, tx)
  if (published?.number !== base || (await findDraftRow(recordId, tx))) return false
  const marks = marksOfChange(published.record, merged, sourceLanguageOf(published))
  await openWith(tx, acting, { recordId, content: merged, baseRevisionId: published.revisionId, marks })
  return true
}

type Opening = Pick<DraftRow, 'recordId' | 'content' | 'baseRevisionId' | 'marks'>

async function openWith(tx: Transaction, { person, now }: Acting, opening: Opening): Promise<void> {
  const author = person.id
  await insertDraft(tx, { ...opening, author, contributors: [author] }, now)
  await audit(tx, { author, action: 'draft.open', recordId: opening.recordId, detail: { from: 'upload' } }, now)
}
