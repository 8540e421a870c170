import { describe, expect, test } from 'vitest'
import { schemeRecordOf } from '@/lib/catalogue/concept'
import { fileOf, fileTextOf } from '@/lib/catalogue/content-files'
import type { EditedRecord } from '@/lib/catalogue/edited-record'
import type { CatalogueRecord } from '@/lib/catalogue/record'
import { findPublishedRecord } from '@/lib/catalogue/repository'
import { exportCatalogue } from '@/lib/editorial/content-exchange'
import { editorsDesk, languagesBoard } from '@/lib/editorial/desk'
import { discardDraft, findDraft, openDraft } from '@/lib/editorial/drafts'
import { revisionForReview } from '@/lib/editorial/history'
import { publishRevision } from '@/lib/editorial/publishing'
import { submitDraft } from '@/lib/editorial/review'
import { exportHeading } from '@/lib/editorial/upload-reading'
import { applyUpload, bringFiles, uploadReport } from '@/lib/editorial/uploads'
import { database } from '@/lib/platform/database'
import {
  energyLoan,
  fixtureContent,
  fixtureRecords,
  microcredit,
  programme,
  websiteGrant,
} from '@/tests/support/catalogue-fixture'
import { adam, ann, as, given, now, refusal, rita, submitted } from '@/tests/support/editorial-desk'
import { useTestDatabase } from '@/tests/support/test-database'

useTestDatabase()

const bring = async (...records: EditedRecord[]) =>
  given(await bringFiles(adam, [{ name: 'x.yaml', text: records.map((one) => `---\n${fileTextOf(one)}`).join('') }]))
    .uploadId
const report = async (uploadId: string) => given(await uploadReport(adam, uploadId)).report
const fates = async (uploadId: string) =>
  Object.fromEntries((await report(uploadId)).entries.map(({ recordId, fate }) => [recordId, fate]))
const all: EditedRecord[] = [...fixtureRecords, ...fixtureContent().schemes.map(schemeRecordOf)]

test('only whoever may import brings files, sees the report and takes over', async () => {
  const files = [{ name: 'x.yaml', text: fileTextOf(websiteGrant) }]
  for (const acting of [ann, rita]) {
    expect(refusal(await bringFiles(acting, files))).toMatchObject({ kind: 'not-allowed', action: 'content.import' })
    expect(refusal(await uploadReport(acting, 'x')).kind).toBe('not-allowed')
    expect(refusal(await applyUpload(acting, 'x', { submit: true })).kind).toBe('not-allowed')
  }
  expect(refusal(await uploadReport(adam, 'nothing'))).toEqual({ kind: 'not-found' })
  for (const none of [[], [{ name: 'x.yaml', text: '' }], [{ name: '', text: 'a: 1' }]])
    expect(refusal(await bringFiles(adam, none))).toEqual({ kind: 'bad-input', field: 'files' })
})

test('what was exported changes nothing', async () => {
  const exported = given(await exportCatalogue(adam))
  const text = exported.files
    .map((one) => `${exportHeading(one.file, exported.versions.get(one.file) ?? 0)}\n${one.text}`)
    .join('')
  const { uploadId } = given(await bringFiles(adam, [{ name: 'export.yaml', text }]))
  expect(await fates(uploadId)).toEqual(Object.fromEntries(all.map(({ id }) => [id, 'unchanged'])))
  expect(given(await applyUpload(adam, uploadId, { submit: true }))).toMatchObject({
    submitted: 0,
    drafted: 0,
    left: 0,
  })
  expect(refusal(await uploadReport(adam, uploadId))).toEqual({ kind: 'not-found' })
})

test('changed and new records become revisions for review, and nothing is published', async () => {
  const brandNew = programme('brand-new')
  const unfinished = programme('unfinished', { operator: ['nobody-knows'] })
  const changed = { ...energyLoan, note: 'Du fichier.' } as CatalogueRecord
  const uploadId = await bring(changed, brandNew, unfinished, microcredit)
  expect(await fates(uploadId)).toEqual({
    [energyLoan.id]: 'changed',
    [brandNew.id]: 'new',
    [unfinished.id]: 'new',
    [microcredit.id]: 'unchanged',
  })
  const [entry] = (await report(uploadId)).entries
  expect(entry).toMatchObject({ fate: 'changed', fields: ['note'] })
  // A report changes nothing.
  expect(given(await findDraft(adam, energyLoan.id)).draft).toBeUndefined()

  expect(given(await applyUpload(adam, uploadId, { submit: true }))).toMatchObject({
    submitted: 2,
    drafted: 1,
    left: 0,
  })
  const { desk } = given(await editorsDesk(rita))
  expect(desk.toReview.map(({ recordId }) => recordId).sort()).toEqual([brandNew.id, energyLoan.id])
  expect(desk.drafts.map(({ recordId }) => recordId)).toEqual([unfinished.id])
  expect((await findPublishedRecord(energyLoan.id))?.record.note).toBeUndefined()
  expect(await findPublishedRecord(brandNew.id)).toBeUndefined()
  const audit = await database().auditLine.findMany({ where: { action: { startsWith: 'content.' } } })
  expect(audit.at(-1)).toMatchObject({ author: 'adam', action: 'content.import', detail: { submitted: 2, drafted: 1 } })

  const revisionId = desk.toReview.find(({ recordId }) => recordId === energyLoan.id)?.revisionId ?? 0
  expect(refusal(await publishRevision(adam, revisionId))).toEqual({ kind: 'own-revision' })
  given(await publishRevision(rita, revisionId))
  expect((await findPublishedRecord(energyLoan.id))?.record.note).toBe('Du fichier.')
})

describe('conflicts', () => {
  test('the same field changed here since: named with who it was, and left alone', async () => {
    given(
      await publishRevision(rita, await submitted(ann, microcredit.id, { note: 'D’Ann.', aliases: ['Petit prêt'] })),
    )
    const uploadId = await bring({ ...microcredit, note: 'Du fichier.', aliases: ['Petit prêt'] } as CatalogueRecord)
    const [entry] = (await report(uploadId)).entries
    expect(entry).toMatchObject({
      fate: 'conflict',
      conflicts: [{ path: 'note', mine: 'Du fichier.', theirs: 'D’Ann.', author: 'ann' }],
    })
    expect(given(await applyUpload(adam, uploadId, { submit: true }))).toMatchObject({
      submitted: 0,
      drafted: 0,
      left: 1,
    })
    expect(given(await findDraft(adam, microcredit.id)).draft).toBeUndefined()
    expect((await findPublishedRecord(microcredit.id))?.record.note).toBe('D’Ann.')
  })

  test('the version of the export is what both are compared with', async () => {
    const published = (await findPublishedRecord(microcredit.id))?.record
    const exported = given(await exportCatalogue(adam))
    if (!published) throw new Error('not published')
    const file = fileOf(published)
    const text = `${exportHeading(file, exported.versions.get(file) ?? 0)}\n${fileTextOf({ ...published, note: 'Plus tard.' })}`
    const { uploadId } = given(await bringFiles(adam, [{ name: 'x.yaml', text }]))
    expect(await fates(uploadId)).toEqual({ [microcredit.id]: 'changed' })
    // Published in between: the same file is in conflict now, with whoever did it.
    given(await publishRevision(rita, await submitted(ann, microcredit.id, { note: 'Encore Ann.' })))
    expect((await report(uploadId)).entries).toMatchObject([
      { fate: 'conflict', conflicts: [{ path: 'note', author: 'ann', theirs: 'Encore Ann.' }] },
    ])
  })

  test('different fields meet', async () => {
    const uploadId = await bring({ ...microcredit, confirmedOn: '2026-11-20' } as CatalogueRecord)
    const [entry] = (await report(uploadId)).entries
    expect(entry).toMatchObject({ fate: 'changed', fields: ['confirmedOn'], merged: { note: 'Encore Ann.' } })
    given(await applyUpload(adam, uploadId, { submit: false }))
    const { draft } = given(await findDraft(adam, microcredit.id))
    expect(draft?.content).toMatchObject({ note: 'Encore Ann.', confirmedOn: '2026-11-20' })
    given(await discardDraft(adam, microcredit.id, draft?.lockVersion ?? 0))
  })
})

describe('languages', () => {
  const frenchOnly = (): CatalogueRecord => {
    const { text } = energyLoan
    return { ...energyLoan, note: 'Du fichier.', text: { ...text, fr: { ...text.fr, title: 'Titre du fichier' } } }
  }

  test('a file that changes the French alone leaves Dutch behind: said in the report, and no review of it', async () => {
    const uploadId = await bring(frenchOnly())
    expect((await report(uploadId)).entries).toMatchObject([{ fate: 'changed', behind: ['nl', 'en'] }])
    expect(given(await applyUpload(adam, uploadId, { submit: true }))).toMatchObject({ submitted: 0, drafted: 1 })
    const { draft } = given(await findDraft(adam, energyLoan.id))
    expect(draft?.translation).toMatchObject({ nl: { state: 'behind' }, en: { state: 'behind' } })
    const lockVersion = draft?.lockVersion ?? 0
    expect(refusal(await submitDraft(adam, energyLoan.id, { lockVersion }))).toEqual({
      kind: 'translation-behind',
      languages: ['nl'],
    })
    given(await discardDraft(adam, energyLoan.id, lockVersion))
  })

  test('a language whose own words the file brings says what the French says', async () => {
    const { text, ...french } = frenchOnly()
    const uploadId = await bring({ ...french, text: { ...text, nl: { ...text.nl, title: 'Titel uit het bestand' } } })
    expect((await report(uploadId)).entries).toMatchObject([{ fate: 'changed', behind: ['en'] }])
    expect(given(await applyUpload(adam, uploadId, { submit: true }))).toMatchObject({ submitted: 1, drafted: 0 })
    const { desk } = given(await editorsDesk(rita))
    const waiting = desk.toReview.find(({ recordId }) => recordId === energyLoan.id)?.revisionId ?? 0
    expect(given(await revisionForReview(rita, waiting)).translation).toMatchObject({
      nl: { state: 'current' },
      en: { state: 'behind' },
    })
    given(await publishRevision(rita, waiting))
    const { rows } = given(await languagesBoard(rita, true))
    expect(rows).toContainEqual(
      expect.objectContaining({ recordId: energyLoan.id, states: { fr: 'source', nl: 'current', en: 'behind' } }),
    )
  })
})

test('a record at which someone is at work is left to them', async () => {
  const { draft } = given(await openDraft(ann, websiteGrant.id))
  const uploadId = await bring({ ...websiteGrant, note: 'Du fichier.' } as CatalogueRecord)
  expect((await report(uploadId)).entries).toMatchObject([{ fate: 'busy', because: 'draft', author: 'ann' }])
  expect(given(await applyUpload(adam, uploadId, { submit: true }))).toMatchObject({ left: 1 })
  given(await discardDraft(ann, websiteGrant.id, draft.lockVersion))
  const waiting = await submitted(ann, websiteGrant.id, { note: 'D’Ann.' })
  const second = await bring({ ...websiteGrant, note: 'Du fichier.' } as CatalogueRecord)
  expect((await report(second)).entries).toMatchObject([{ fate: 'busy', because: 'open', author: 'ann' }])
  given(await publishRevision(rita, waiting))
})

test('a vocabulary is brought like a record', async () => {
  const [need] = fixtureContent().schemes.filter(({ scheme }) => scheme === 'need')
  if (!need) throw new Error('no need')
  const uploadId = await bring(schemeRecordOf({ ...need, label: { fr: 'Besoins', nl: 'Noden', en: 'Needs' } }))
  expect((await report(uploadId)).entries).toMatchObject([
    { recordId: 'scheme/need', fate: 'changed', fields: ['label.fr', 'label.nl', 'label.en'] },
  ])
  expect(given(await applyUpload(adam, uploadId, { submit: true }))).toMatchObject({ submitted: 1 })
})

test('what nobody decided about is thrown away after a day', async () => {
  const uploadId = await bring(websiteGrant)
  const later = as(adam.person, new Date(now.getTime() + 25 * 60 * 60 * 1000))
  given(await bringFiles(later, [{ name: 'y.yaml', text: fileTextOf(energyLoan) }]))
  expect(refusal(await uploadReport(later, uploadId))).toEqual({ kind: 'not-found' })
})
