import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { beforeAll, expect, test } from 'vitest'
import { insertAccount } from '@/lib/accounts/repository'
import { publishedCatalogue } from '@/lib/catalogue/published'
import { assignConfirmation, confirmationDuties, releaseConfirmation } from '@/lib/editorial/duties'
import { confirmStillTrue, freshnessQueue } from '@/lib/editorial/freshness'
import { checkLinks, doubtfulLinks, visit } from '@/lib/editorial/link-checks'
import { publishRevision } from '@/lib/editorial/publishing'
import { database, inTransaction } from '@/lib/platform/database'
import { energyLoan, websiteGrant } from '@/tests/support/catalogue-fixture'
import { advisor, ann, as, given, now, refusal, rita, someone, submitted } from '@/tests/support/editorial-desk'
import { useTestDatabase } from '@/tests/support/test-database'

useTestDatabase()

const { id } = websiteGrant

beforeAll(() =>
  inTransaction(async (tx) => {
    for (const [person, role] of [
      ['ann', 'editor'],
      ['alex', 'advisor'],
    ] as const)
      await insertAccount(
        tx,
        { id: person, name: person, email: `${person}@example.org`, roles: [role], grants: [] },
        now,
      )
  }),
)

test('a record is given to someone who may confirm it, by a day; confirming it settles that', async () => {
  const give = (personId: string, due: string) => assignConfirmation(rita, id, { personId, due })
  expect(refusal(await give('alex', '2026-12-01'))).toEqual({ kind: 'bad-input', field: 'person' })
  expect(refusal(await give('ann', '2026-11-21'))).toEqual({ kind: 'bad-input', field: 'due' })
  expect(refusal(await assignConfirmation(advisor, id, { personId: 'ann', due: '2026-12-01' })).kind).toBe(
    'not-allowed',
  )
  given(await give('ann', '2026-12-01'))
  expect(given(await confirmationDuties(ann)).duties).toEqual([
    { recordId: id, personId: 'ann', due: '2026-12-01', assignedBy: 'rita', overdue: false },
  ])
  const later = as(someone('ann', 'editor'), new Date('2026-12-02T10:00:00Z'))
  expect(given(await confirmationDuties(later)).duties).toMatchObject([{ overdue: true }])
  given(await confirmStillTrue(ann, id, '2026-11-22'))
  expect(given(await confirmationDuties(ann)).duties).toEqual([])
  expect(refusal(await releaseConfirmation(ann, id))).toEqual({ kind: 'not-found' })

  given(await give('ann', '2026-12-01'))
  given(await releaseConfirmation(ann, id))
  const lines = await database().auditLine.findMany({ where: { recordId: id, action: { startsWith: 'freshness.' } } })
  expect(lines.map(({ action }) => action)).toEqual([
    'freshness.assign',
    'freshness.confirm',
    'freshness.assign',
    'freshness.release',
  ])
})

test('who confirms a record finds it confirmed on the very next page', async () => {
  const toConfirm = async () =>
    freshnessQueue(await publishedCatalogue(), new Map(), '2026-11-22').map(({ recordId }) => recordId)
  // The instance serves what was published before: nobody has confirmed it there.
  expect(await toConfirm()).toContain(energyLoan.id)
  given(await confirmStillTrue(ann, energyLoan.id, '2026-11-22'))
  expect(await toConfirm()).not.toContain(energyLoan.id)
})

test('links are visited once a day; a refusal is uncertain, what is gone is broken', async () => {
  const body = 'Voir https://fine.example et https://refuses.example et https://gone.example.'
  const revisionId = await submitted(ann, energyLoan.id, {
    'text.fr.body': body,
    'text.nl.body': body,
    'text.en.body': body,
  })
  given(await publishRevision(rita, revisionId))
  const asked: string[] = []
  const ask = async (url: string) => {
    asked.push(url)
    return url.includes('fine') ? 200 : url.includes('refuses') ? 403 : 404
  }
  expect(await Promise.all([checkLinks(now, ask), checkLinks(now, ask)]).then(([a, b]) => a + b)).toBe(3)
  expect(asked.toSorted()).toEqual(['https://fine.example', 'https://gone.example', 'https://refuses.example'])
  expect(given(await doubtfulLinks(ann)).links).toMatchObject([
    { url: 'https://gone.example', state: 'broken', answer: '404', recordIds: [energyLoan.id] },
    { url: 'https://refuses.example', state: 'uncertain', answer: '403' },
  ])
  expect(await checkLinks(new Date(now.getTime() + 60_000), ask)).toBe(0)
  const tomorrow = new Date(now.getTime() + 25 * 60 * 60 * 1000)
  expect(await checkLinks(tomorrow, async () => 200)).toBe(3)
  expect(given(await doubtfulLinks(ann)).links).toEqual([])

  // Without a way out no name is found: nothing is called broken for it.
  const dayAfter = new Date(now.getTime() + 50 * 60 * 60 * 1000)
  expect(await checkLinks(dayAfter, async () => 'ENOTFOUND')).toBe(3)
  const alone = given(await doubtfulLinks(ann)).links
  expect(alone.map(({ state, answer }) => `${state} ${answer}`)).toEqual(Array(3).fill('uncertain NO-NETWORK'))
  const later = new Date(now.getTime() + 75 * 60 * 60 * 1000)
  await checkLinks(later, async (url) => (url.includes('gone') ? 'ENOTFOUND' : 200))
  expect(given(await doubtfulLinks(ann)).links).toMatchObject([
    { url: 'https://gone.example', state: 'broken', answer: 'ENOTFOUND' },
  ])
})

test('a link into our own network is not followed', async () => {
  let reached = false
  const server = createServer((_, answer) => {
    reached = true
    answer.end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  for (const host of ['127.0.0.1', 'localhost', '[::1]'])
    expect(await visit(`http://${host}:${port}/`)).toBe('NOT-PUBLIC')
  expect(reached).toBe(false)
  server.close()
})
