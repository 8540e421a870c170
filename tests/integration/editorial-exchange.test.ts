import { expect, test } from 'vitest'
import { schemeRecordOf } from '@/lib/catalogue/concept'
import { fileOf, fileTextOf } from '@/lib/catalogue/content-files'
import { findPublishedRecord } from '@/lib/catalogue/repository'
import { seedCatalogue } from '@/lib/catalogue/seeding'
import { exportCatalogue, importCatalogue } from '@/lib/editorial/content-exchange'
import { discardDraft, findDraft } from '@/lib/editorial/drafts'
import { keyOf } from '@/lib/editorial/field-path'
import { confirmStillTrue } from '@/lib/editorial/freshness'
import { recordHistory } from '@/lib/editorial/history'
import { publishRevision } from '@/lib/editorial/publishing'
import { runDueSchedules, scheduleEnd } from '@/lib/editorial/scheduling'
import { acceptSuggestion, declineSuggestion, listSuggestions, proposeCorrection } from '@/lib/editorial/suggestions'
import { database } from '@/lib/platform/database'
import {
  contentOf,
  energyLoan,
  fixtureContent,
  fixtureRecords,
  microcredit,
  websiteGrant,
} from '@/tests/support/catalogue-fixture'
import { adam, ann, ben, given, now, refusal, rita, submitted, summaries } from '@/tests/support/editorial-desk'
import { useTestDatabase } from '@/tests/support/test-database'

useTestDatabase()

const today = '2026-11-22'
const schemes = fixtureContent().schemes.map(schemeRecordOf)

test('what was seeded is exported to the letter, and importing it changes nothing', async () => {
  const exported = given(await exportCatalogue(ann))
  const asFiles = [...fixtureRecords, ...schemes].map((one) => ({ file: fileOf(one), text: fileTextOf(one) }))
  const byFile = (a: { file: string }, b: { file: string }) => (a.file < b.file ? -1 : 1)
  expect(exported.files.toSorted(byFile)).toEqual(asFiles.toSorted(byFile))
  expect(exported.gone).toEqual([])
  const { report } = given(await importCatalogue(adam, contentOf(fixtureRecords)))
  expect(report.seeding).toMatchObject({ created: [], changed: [], version: undefined })
})

test('a file and an editor that changed different fields meet in a draft; the same field is reported', async () => {
  given(await publishRevision(rita, await submitted(ann, energyLoan.id, { aliases: ['Éditeur'] })))
  given(await publishRevision(rita, await submitted(ann, microcredit.id, { note: 'Éditeur' })))
  const files = fixtureRecords.map((record) => {
    if (record.id === energyLoan.id) return { ...record, note: 'Fichier.' }
    if (record.id === microcredit.id) return { ...record, note: 'Fichier' }
    return record
  })
  expect(refusal(await importCatalogue(ann, contentOf(files)))).toEqual({
    kind: 'not-allowed',
    action: 'content.import',
  })
  const { report } = given(await importCatalogue(adam, contentOf(files)))
  expect(report.drafted).toEqual([energyLoan.id])
  expect(report.conflicts).toEqual([{ recordId: microcredit.id, fields: ['note'], draftOpen: false }])
  const { draft } = given(await findDraft(ann, energyLoan.id))
  expect(draft?.content).toMatchObject({ aliases: ['Éditeur'], note: 'Fichier.' })
  expect((await findPublishedRecord(energyLoan.id))?.record.note).toBeUndefined()
  given(await discardDraft(ann, energyLoan.id, draft?.lockVersion ?? 0))

  // Exported, the editors' versions are what the files say, and the conflict is over.
  const exported = given(await exportCatalogue(ann))
  expect(exported.files.find(({ file }) => file === fileOf(microcredit))?.text).toContain('Éditeur')
})

test('confirmed by an editor, a record says so at once, and nothing else changes', async () => {
  given(await confirmStillTrue(ann, websiteGrant.id, today))
  const published = await findPublishedRecord(websiteGrant.id)
  expect(published?.record).toEqual({ ...websiteGrant, confirmedOn: today })
  const { revisions } = given(await recordHistory(ann, websiteGrant.id))
  given(await confirmStillTrue(ben, websiteGrant.id, today))
  expect(given(await recordHistory(ann, websiteGrant.id)).revisions).toHaveLength(revisions.length)
  const revisionId = await submitted(ann, websiteGrant.id, summaries('En route'))
  expect(refusal(await confirmStillTrue(ben, websiteGrant.id, '2026-11-23'))).toMatchObject({
    kind: 'busy',
    revisionId,
  })
  given(await publishRevision(rita, revisionId))
})

test('a programme that ends stays readable and says on which day', async () => {
  // Midnight in Brussels: the day before was the last one.
  const due = new Date('2026-12-31T23:00:00Z')
  given(await scheduleEnd(rita, websiteGrant.id, due))
  expect((await runDueSchedules(now)).done).toEqual([])
  expect((await runDueSchedules(due)).done).toHaveLength(1)
  const ended = await findPublishedRecord(websiteGrant.id)
  expect(ended?.record).toMatchObject({ availability: { state: 'ended', asOf: 2026, endsOn: '2026-12-31' } })
})

test('a proposed correction keeps nothing of who sent it, and ends in a draft or with a reason', async () => {
  const propose = (more: object, allowed = true) =>
    proposeCorrection(
      { recordId: energyLoan.id, language: 'fr', words: 'Le taux a changé.', ...more },
      { now, allowed },
    )
  const { suggestionId } = given(await propose({ path: 'text.fr.summary', origin: 'https://example.org' }))
  const { suggestionId: second } = given(await propose({}))
  expect(refusal(await propose({ words: 'x'.repeat(2001) }))).toEqual({ kind: 'bad-input', field: 'words' })
  expect(refusal(await propose({ words: 'a\0bcd' }))).toEqual({ kind: 'bad-input', field: 'words' })
  expect(refusal(await propose({ path: 'text.fr.nowhere' }))).toEqual({ kind: 'bad-input', field: 'path' })
  expect(refusal(await propose({ recordId: 'programme/none' }))).toEqual({ kind: 'not-found' })
  expect(refusal(await propose({ email: 'a@example.org' }))).toMatchObject({ kind: 'bad-input' })
  expect(refusal(await propose({}, false))).toEqual({ kind: 'too-many' })

  expect(given(await listSuggestions(ann)).suggestions.map(({ id }) => id)).toEqual([suggestionId, second])
  const { draft } = given(
    await acceptSuggestion(ann, suggestionId, {
      value: 'Corrigé.',
      over: keyOf(energyLoan.text.fr.summary),
    }),
  )
  expect(draft?.content).toMatchObject({ text: { fr: { summary: 'Corrigé.' } } })
  expect(refusal(await acceptSuggestion(ben, suggestionId))).toEqual({ kind: 'not-found' })
  given(await declineSuggestion(ann, second, 'Déjà dit.'))
  expect(given(await listSuggestions(ann)).suggestions).toEqual([])
  expect(given(await listSuggestions(ann, 'declined')).suggestions).toMatchObject([{ id: second, reason: 'Déjà dit.' }])
  const page = { language: 'fr', words: 'Une faute.', page: '/events' }
  const about = await proposeCorrection(page, { now, allowed: true })
  const { suggestionId: third } = given(about)
  for (const wrong of [{ page: '//x' }, { page: undefined }, { recordId: energyLoan.id }, { path: 'text.fr.title' }])
    expect(refusal(await proposeCorrection({ ...page, ...wrong }, { now, allowed: true })).kind).toBe('bad-input')
  expect(given(await acceptSuggestion(ann, third)).draft).toBeUndefined()
  expect(given(await listSuggestions(ann)).suggestions).toEqual([])
  expect(refusal(await proposeMany())).toEqual({ kind: 'too-many' })

  async function proposeMany() {
    const row = { recordId: energyLoan.id, language: 'fr', words: 'Encore.', at: now } as const
    await database().suggestion.createMany({ data: Array.from({ length: 200 }, () => row) })
    return propose({})
  }
})

test('a seeding after an export finds nothing to do', async () => {
  const { files } = given(await exportCatalogue(ann))
  const records = await Promise.all(fixtureRecords.map(async ({ id }) => (await findPublishedRecord(id))?.record))
  expect(records.map((record) => (record ? fileTextOf(record) : '')).sort()).toEqual(
    files.flatMap(({ file, text }) => (file.startsWith('concepts/') ? [] : [text])).sort(),
  )
  const report = await seedCatalogue(contentOf(records.flatMap((record) => record ?? [])), { complete: true })
  expect(report).toMatchObject({ created: [], changed: [], retired: [], conflicts: [], version: undefined })
})
