import { expect, test } from 'vitest'
import { readContent, serializeContent } from '@/lib/catalogue/content-files'
import { seedCatalogue } from '@/lib/catalogue/seeding'
import { exportCatalogue } from '@/lib/editorial/content-exchange'
import { editorsDesk, findRecords, languagesBoard, languagesPage, recordsAPage } from '@/lib/editorial/desk'
import { openDraft, rebaseDraft, saveDraft } from '@/lib/editorial/drafts'
import { confirmStillTrue } from '@/lib/editorial/freshness'
import { compareRevisions, recordHistory } from '@/lib/editorial/history'
import { publishRevision, retireRecord } from '@/lib/editorial/publishing'
import { submitDraft } from '@/lib/editorial/review'
import { schedulePublication } from '@/lib/editorial/scheduling'
import { contentOf, energyLoan, fixtureRecords, microcredit, websiteGrant } from '@/tests/support/catalogue-fixture'
import { ann, changed, drafted, given, refusal, rita, submitted, summaries } from '@/tests/support/editorial-desk'
import { useTestDatabase } from '@/tests/support/test-database'

useTestDatabase()

const at = new Date('2030-01-01T00:00:00Z')
const idsOf = (rows: readonly { recordId: string }[]) => rows.map(({ recordId }) => recordId)

test('the desk shows what is being written, what waits for review and for its moment', async () => {
  await drafted(ann, energyLoan.id, { 'text.fr.title': 'Crédit vert' })
  await submitted(ann, websiteGrant.id, summaries('En attente'))
  const scheduled = await submitted(ann, microcredit.id, summaries('Bientôt'))
  given(await schedulePublication(rita, scheduled, at))
  const { desk } = given(await editorsDesk(ann))
  expect(desk.drafts).toMatchObject([{ recordId: energyLoan.id, title: 'Crédit vert', author: 'ann' }])
  expect(desk.toReview).toMatchObject([{ recordId: websiteGrant.id, state: 'in-review', contributors: ['ann'] }])
  expect(desk.scheduled).toMatchObject([{ recordId: microcredit.id, action: 'publish', due: at }])
})

test.each([
  ['energetique', undefined, undefined, [energyLoan.id]],
  ['credit VERT', undefined, undefined, [energyLoan.id]],
  ['digi 5', undefined, undefined, ['measure/digi-5']],
  ['100%_\\', undefined, undefined, []],
  ['', 'actor', undefined, ['actor/hub-brussels']],
  ['', undefined, 'draft', [energyLoan.id]],
  ['', undefined, 'open', [microcredit.id, websiteGrant.id]],
  ['', 'programme', 'retired', []],
] as const)('the list of records finds %j of kind %s in state %s', async (words, kind, state, expected) => {
  const found = given(await findRecords(ann, { words, kind, state }))
  expect(idsOf(found.records)).toEqual(expected)
  expect(found.total).toBe(expected.length)
})

test('the languages board names what is missing or behind', async () => {
  const { rows } = given(await languagesBoard(ann, true))
  expect(rows).toEqual([
    { recordId: microcredit.id, title: 'Microcrédit', states: { fr: 'source', nl: 'current', en: 'missing' } },
  ])
  expect(given(await languagesBoard(ann, false)).rows).toHaveLength(fixtureRecords.length)
})

test('what was published since is brought into a draft, with a choice in each conflict', async () => {
  const { draft } = given(await openDraft(ann, energyLoan.id))
  const content = changed(draft.content, { confirmedOn: '2026-01-01', aliases: ['Mien'] })
  const { lockVersion } = given(await saveDraft(ann, energyLoan.id, { content, lockVersion: draft.lockVersion }))
  given(await confirmStillTrue(rita, energyLoan.id, '2026-11-22'))
  const choose = (choices: Record<string, 'mine' | 'theirs'>) =>
    rebaseDraft(ann, energyLoan.id, { lockVersion, choices })
  expect(refusal(await choose({}))).toMatchObject({ kind: 'outdated', merge: { conflicts: [{ path: 'confirmedOn' }] } })
  const rebased = given(await choose({ confirmedOn: 'theirs' })).draft
  expect(rebased.content).toMatchObject({
    confirmedOn: '2026-11-22',
    aliases: ['Mien'],
    text: { fr: { title: 'Crédit vert' } },
  })
  expect(rebased.rebase).toBeUndefined()
  const saved = given(
    await saveDraft(ann, energyLoan.id, {
      content: rebased.content,
      lockVersion: rebased.lockVersion,
      saysTheSame: ['nl'],
    }),
  )
  const { revisionId } = given(await submitDraft(ann, energyLoan.id, saved))
  given(await publishRevision(rita, revisionId))
  const { revisions } = given(await recordHistory(ann, energyLoan.id))
  expect(revisions.map(({ state }) => state)).toEqual(['published', 'superseded', 'superseded'])
  const { changes } = given(await compareRevisions(ann, revisions.at(-1)?.revisionId ?? 0, revisionId))
  expect(changes.map(({ path: field }) => field).sort()).toEqual(['aliases', 'confirmedOn', 'text.fr.title'])
})

test('a retired record is found as such and brought back by a draft', async () => {
  given(await retireRecord(rita, energyLoan.id, 'Fini.'))
  expect(idsOf(given(await findRecords(ann, { state: 'retired' })).records)).toEqual([energyLoan.id])
  const { draft } = given(await openDraft(ann, energyLoan.id))
  const { revisionId } = given(await submitDraft(ann, energyLoan.id, { lockVersion: draft.lockVersion }))
  given(await publishRevision(rita, revisionId))
  expect(idsOf(given(await findRecords(ann, { state: 'retired' })).records)).toEqual([])
})

test('the real catalogue goes into the database and out again to the letter', async () => {
  const { content } = await readContent('content')
  const before = await seedCatalogue(contentOf(fixtureRecords), { complete: false })
  expect(before.slugClashes).toEqual([])
  const report = await seedCatalogue(content, { complete: false })
  const left = new Set([...report.conflicts, ...report.slugClashes].map(({ recordId }) => recordId))
  const { files } = given(await exportCatalogue(ann))
  const exported = new Map(files.map(({ file, text }) => [file, text]))
  const compared = content.records.filter(({ record }) => !left.has(record.id))
  expect(compared.length).toBeGreaterThan(300)
  for (const { file, record } of compared) expect(exported.get(file)).toBe(serializeContent(record))
}, 180_000)

test('the board of languages shows every record, page by page; what is seeded is behind in none', async () => {
  const at = async (page: number) => given(await languagesPage(ann, { all: true, page }))
  const first = await at(1)
  expect(first).toMatchObject({ page: 1, total: first.records })
  const pages = Math.ceil(first.total / recordsAPage)
  const rows = [...first.rows]
  for (let page = 2; page <= pages; page += 1) rows.push(...(await at(page)).rows)
  expect(rows).toEqual(given(await languagesBoard(ann, false)).rows)
  expect(new Set(idsOf(rows)).size).toBe(first.total)
  expect(idsOf(rows.filter(({ states }) => Object.values(states).includes('behind')))).toEqual([])
  expect(first.counts).toMatchObject({ fr: { behind: 0 }, nl: { behind: 0 }, en: { behind: 0 } })
  // A page behind the last one is the last one, never an empty board.
  expect(await at(pages + 7)).toMatchObject({ page: pages, rows: (await at(pages)).rows })
})
