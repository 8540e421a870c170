import { schemeRecordOf } from '@/lib/catalogue/concept'
import { type ContentFolder, fileOf, fileTextOf } from '@/lib/catalogue/content-files'
import type { EditedRecord } from '@/lib/catalogue/edited-record'
import { type SeedingReport, seedCatalogue } from '@/lib/catalogue/seeding'
import { type Acting, demand } from '@/lib/editorial/acting'
import { marksOf } from '@/lib/editorial/drafts'
import { asOutcome, type Outcome } from '@/lib/editorial/errors'
import { findLastSeed, listPublishedRecords, listRetiredRecords } from '@/lib/editorial/exchange-repository'
import type { FieldPath } from '@/lib/editorial/field-path'
import { mergeRecords } from '@/lib/editorial/merge'
import { audit, findDraftRow, findRevision, insertDraft, lockRecord } from '@/lib/editorial/repository'
import { inTransaction } from '@/lib/platform/database'

/** A file of the content folder, named from that folder on. */
export interface ContentFile {
  readonly file: string
  readonly text: string
}

export interface CatalogueExport {
  /** One file a published record or vocabulary, in its one canonical form. */
  readonly files: readonly ContentFile[]
  /** The number of the revision that each file holds. */
  readonly versions: ReadonlyMap<string, number>
  /** Files of records that have left the catalogue. */
  readonly gone: readonly string[]
}

/**
 * The published records and vocabularies as the files of content/. Plans, guides and documents are not edited in the
 * application: their files are the truth and are left alone. Seeding what is exported changes nothing.
 */
export function exportCatalogue(acting: Acting): Promise<Outcome<CatalogueExport>> {
  return asOutcome(async () => {
    demand(acting, 'content.export')
    const records = await listPublishedRecords()
    const retired = await listRetiredRecords()
    const { person, now } = acting
    await inTransaction((tx) =>
      audit(tx, { author: person.id, action: 'content.export', detail: { records: records.length } }, now),
    )
    return {
      files: records.map(({ record }) => ({ file: fileOf(record), text: fileTextOf(record) })),
      versions: new Map(records.map(({ record, version }) => [fileOf(record), version])),
      gone: retired.map(fileOf),
    }
  })
}

export interface ImportReport {
  readonly seeding: SeedingReport
  /** Changed in the file and by an editor, in different fields: both are merged in a draft, to be reviewed. */
  readonly drafted: readonly string[]
  /** Changed in both in the same fields, or a draft is open: nothing was done. */
  readonly conflicts: readonly {
    readonly recordId: string
    readonly fields: readonly FieldPath[]
    readonly draftOpen: boolean
  }[]
}

/**
 * Brings content files in. Where no editor was, they are published as at seeding; where one was, the file's change
 * since the last seeding is merged with the editors' and becomes a draft, or is reported where both changed the same
 * field. A record without a file stays.
 */
export function importCatalogue(acting: Acting, content: ContentFolder): Promise<Outcome<{ report: ImportReport }>> {
  return asOutcome(async () => {
    demand(acting, 'content.import')
    const seeding = await seedCatalogue(content, { complete: false })
    const all: EditedRecord[] = [...content.records.map(({ record }) => record), ...content.schemes.map(schemeRecordOf)]
    const byId = new Map(all.map((record) => [record.id, record]))
    const drafted: string[] = []
    const conflicts: ImportReport['conflicts'][number][] = []
    for (const { recordId } of seeding.conflicts) {
      const conflict = await draftMerge(acting, recordId, byId.get(recordId))
      if (conflict) conflicts.push({ recordId, ...conflict })
      else drafted.push(recordId)
    }
    const { person, now } = acting
    const detail = { created: seeding.created.length, changed: seeding.changed.length, drafted, conflicts }
    await inTransaction((tx) => audit(tx, { author: person.id, action: 'content.import', detail }, now))
    return { report: { seeding, drafted, conflicts } }
  })
}

/** Opens a draft with both changes; answers why not where that cannot be. */
function draftMerge(
  { person, now }: Acting,
  recordId: string,
  file: unknown,
): Promise<{ fields: FieldPath[]; draftOpen: boolean } | undefined> {
  return inTransaction(async (tx) => {
    const { publishedRevisionId = null } = (await lockRecord(tx, recordId)) ?? {}
    const published = publishedRevisionId === null ? undefined : await findRevision(publishedRevisionId, tx)
    const { merged, conflicts } = mergeRecords(await findLastSeed(tx, recordId), file, published?.record)
    const fields = conflicts.map(({ path }) => path)
    const draftOpen = (await findDraftRow(recordId, tx)) !== undefined
    if (published === undefined || draftOpen || fields.length > 0) return { fields, draftOpen }
    const author = person.id
    const draft = {
      recordId,
      baseRevisionId: published.revisionId,
      author,
      contributors: [author],
      marks: marksOf(published),
    }
    await insertDraft(tx, { ...draft, content: merged }, now)
    await audit(tx, { author, action: 'draft.open', recordId, detail: { from: 'content files' } }, now)
    return undefined
  })
}
