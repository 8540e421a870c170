import { expect, test } from 'vitest'
import { assignConfirmation } from '@/lib/editorial/duties'
import { conceptRows, historyRows, waitingRows } from '@/lib/editorial/list-rows'
import { publishRevision } from '@/lib/editorial/publishing'
import { addComment, sendBack } from '@/lib/editorial/review'
import { schedulePublication } from '@/lib/editorial/scheduling'
import { everySuggestion, proposeCorrection } from '@/lib/editorial/suggestions'
import { database } from '@/lib/platform/database'
import { energyLoan, microcredit, websiteGrant } from '@/tests/support/catalogue-fixture'
import { advisor, ann, ben, given, now, refusal, rita, submitted, summaries } from '@/tests/support/editorial-desk'
import { useTestDatabase } from '@/tests/support/test-database'

useTestDatabase()

const due = new Date('2026-12-01T09:00:00Z')

test('what waits is one list: mine first, then reviews, duties, schedules, and the drafts of others', async () => {
  await database().person.create({ data: { id: 'ann', email: 'ann@example.org', name: 'Anne', roles: ['editor'] } })
  const back = await submitted(ann, energyLoan.id, summaries('Revenu'))
  given(await sendBack(rita, back, { reason: 'Trop court' }))
  await submitted(ben, websiteGrant.id, summaries('En attente'))
  given(await schedulePublication(rita, await submitted(ben, microcredit.id, summaries('Bientôt')), due))
  given(await assignConfirmation(rita, websiteGrant.id, { personId: 'ann', due: '2026-12-05' }))
  const { rows } = given(await waitingRows(ann, 'fr'))
  const told = rows.map(({ list, recordId, name, at, detail }) => [list, recordId, name, at, detail])
  expect(told).toEqual([
    ['sent-back', energyLoan.id, 'rita', now, 'Trop court'],
    ['my-draft', energyLoan.id, 'Anne', now, null],
    ['review', websiteGrant.id, 'ben', now, null],
    ['confirm', websiteGrant.id, 'rita', '2026-12-05', null],
    ['scheduled', microcredit.id, 'rita', due, 'publish'],
  ])
  expect(given(await waitingRows(ben, 'fr')).rows.map(({ list }) => list)).toEqual([
    'review',
    'scheduled',
    'other-draft',
  ])
  expect(refusal(await waitingRows(advisor, 'fr'))).toMatchObject({ kind: 'not-allowed' })
})

test('the history of a record tells each version, what became of it, and the remarks about it', async () => {
  const revisionId = await submitted(ann, 'actor/hub-brussels', summaries('Neuf'))
  given(await addComment(rita, revisionId, { path: 'text.fr.summary', words: 'Bien dit.' }))
  given(await publishRevision(rita, revisionId, { reason: 'Clair' }))
  const { rows } = given(await historyRows(ann, 'actor/hub-brussels'))
  expect(rows.map(({ number, what, name, words, path }) => [number, what, name, words, path])).toEqual([
    [2, 'written', 'Anne', null, undefined],
    [2, 'submitted', 'Anne', null, undefined],
    [2, 'comment', 'rita', 'Bien dit.', 'text.fr.summary'],
    [2, 'published', 'rita', 'Clair', undefined],
    [1, 'written', 'content', null, undefined],
    [1, 'published', 'content', null, undefined],
    [1, 'superseded', 'rita', 'Clair', undefined],
  ])
  expect(refusal(await historyRows(ann, 'programme/none'))).toEqual({ kind: 'not-found' })
  expect(refusal(await historyRows(advisor, 'actor/hub-brussels'))).toMatchObject({ kind: 'not-allowed' })
})

test('a concept tells its words, what replaced it and how many records name it', async () => {
  const retired = await submitted(ann, 'scheme/support-type', { 'concepts.loan.replacedBy': 'grant' })
  given(await publishRevision(rita, retired))
  const { rows } = given(await conceptRows(ann))
  expect(new Set(rows.map(({ scheme }) => scheme))).toEqual(new Set(['stage', 'need', 'category', 'support-type']))
  const label = (id: string) => ({ fr: id, nl: id, en: id })
  expect(rows.filter(({ scheme, id }) => scheme === 'support-type' && id !== 'finance-type')).toMatchObject([
    { id: 'grant', label: label('grant'), broader: ['finance-type'], replacedBy: undefined, records: 3 },
    { id: 'loan', label: label('loan'), broader: ['finance-type'], replacedBy: 'grant', records: 0 },
  ])
  expect(refusal(await conceptRows(advisor))).toMatchObject({ kind: 'not-allowed' })
})

test('every suggestion leaves, also where a page shows fewer', async () => {
  const row = { recordId: energyLoan.id, language: 'fr', words: 'Encore.', at: now } as const
  await database().suggestion.createMany({ data: Array.from({ length: 250 }, () => row) })
  const page = { language: 'fr', words: 'Une faute.', page: '/events' }
  expect(refusal(await proposeCorrection(page, { now, allowed: true }))).toEqual({ kind: 'too-many' })
  expect(given(await everySuggestion(ann)).suggestions).toHaveLength(250)
  expect(refusal(await everySuggestion(advisor))).toMatchObject({ kind: 'not-allowed' })
})
