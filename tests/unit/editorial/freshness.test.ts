import { expect, test } from 'vitest'
import type { Programme } from '@/lib/catalogue/record'
import { buildSnapshot } from '@/lib/catalogue/snapshot'
import { toCsv } from '@/lib/editorial/csv'
import { freshnessQueue, seenInAtlas } from '@/lib/editorial/freshness'
import { impactOfChange } from '@/lib/editorial/impact'
import type { Source } from '@/lib/orientation/criteria'
import { actor, measure, programme } from '../../support/catalogue-fixture'
import { realCatalogue } from '../../support/real-catalogue'

const source: Source = { document: 'srte', lines: [1, 2] }
const names = { fr: 'a', nl: 'b', en: 'c' }
const document = { file: 'a.txt', lines: 9, name: names, shortName: names }
const availability = (state: string, asOf: number) => ({ availability: { state, asOf, source } })
const snapshot = buildSnapshot({
  version: 1,
  records: [
    programme('seen-most', availability('open', 2022)),
    programme('old-and-seen', availability('open', 2016)),
    programme('newer-and-seen', availability('open', 2022)),
    programme('old-and-unseen', availability('open', 2016)),
    programme('ended', availability('ended', 2016)),
    programme('confirmed-lately', { ...availability('open', 2016), confirmedOn: '2026-09-01' }),
    programme('confirmed-long-ago', { ...availability('open', 2016), confirmedOn: '2025-11-22' }),
    actor('hub', { contact: { phone: '02 000 00 00', source } }),
    actor('without-contact'),
    measure('DIGI 5'),
  ].map((record, ordinal) => ({ ordinal, record })),
  schemes: [],
  plans: [],
  documents: [{ ...document, id: 'srte', year: 2020 }],
  guides: [],
})
const seenIn = new Map([
  ['programme/seen-most', 101],
  ['programme/old-and-seen', 100],
  ['programme/newer-and-seen', 100],
  ['programme/confirmed-long-ago', 100],
  ['actor/hub', 100],
  ['actor/without-contact', 200],
])

test('what is shown most comes first, and of what is shown as much, what nobody has confirmed for longest', () => {
  const queue = freshnessQueue(snapshot, seenIn, '2026-11-22')
  expect(queue.map(({ recordId }) => recordId.split('/')[1])).toEqual([
    'seen-most',
    'old-and-seen',
    'hub',
    'newer-and-seen',
    'confirmed-long-ago',
    'old-and-unseen',
  ])
  expect(queue[1]).toMatchObject({ since: '2016-12-31', confirmed: false, seenIn: 100 })
  expect(queue[2]).toMatchObject({ since: '2020-12-31', confirmed: false, seenIn: 100 })
  expect(queue[4]).toMatchObject({ since: '2025-11-22', confirmed: true, days: 365 })
})

test('a list as CSV: quoted where it must be, never a formula', () => {
  const rows = [{ name: '=HYPERLINK("x")', note: 'a,b\n"c"', count: -1, on: null }]
  const csv = toCsv(rows, [
    { heading: 'name', value: ({ name }) => name },
    { heading: 'note', value: ({ note }) => note },
    { heading: 'count', value: ({ count }) => count },
    { heading: 'on', value: ({ on }) => on },
  ])
  expect(csv).toBe('\uFEFFname,note,count,on\r\n"\'=HYPERLINK(""x"")","a,b\n""c""",-1,\r\n')
})

test('a condition that is added takes a programme from those who do not meet it; a wording changes nothing', async () => {
  const catalogue = await realCatalogue()
  const found = catalogue.programmes.find(
    ({ availability: { state }, conditions, serves }) =>
      state === 'open' && conditions !== 'stated' && serves.profiles.length === 0 && serves.stages.length === 0,
  )
  if (!found) throw new Error('the catalogue has no programme for everyone')
  const words = (text: { title: string; summary: string }) => ({ ...text, body: 'x' })
  const { fr, nl } = found.text
  const before: Programme = { ...found, facts: [], text: { fr: words(fr), nl: words(nl) } }
  const unchanged = impactOfChange(catalogue, found.id, { ...before, note: 'Other words.' })
  expect(unchanged?.record).toMatchObject({ shown: { gained: 0, lost: 0 }, becomesUnreachable: false })
  const criteria: Programme['criteria'] = [{ on: 'size', anyOf: ['micro'], source }]
  const narrowed = impactOfChange(catalogue, found.id, {
    ...before,
    conditions: 'stated',
    criteria,
  })
  expect(narrowed?.record.shown.lost).toBeGreaterThan(0)
  expect(narrowed?.record.lost.examples.length).toBeGreaterThan(0)
  expect(impactOfChange(catalogue, found.id, undefined)?.record.shown.after).toBe(0)
  expect(impactOfChange(catalogue, 'actor/hub-brussels', undefined)).toBeUndefined()
})

test('how much a programme is seen agrees with the impact of taking it away', async () => {
  const catalogue = await realCatalogue()
  const seenBy = seenInAtlas(catalogue)
  for (const { id } of catalogue.programmes.slice(0, 3))
    expect(seenBy.get(id)).toBe(impactOfChange(catalogue, id, undefined)?.record.shown.lost)

  // The first door is shown wherever one of the programmes that are asked there is.
  const asked = catalogue.programmes.filter(({ operator, start }) => [...operator, start.actor].includes('1819'))
  const most = Math.max(...asked.map(({ id }) => seenBy.get(id) ?? 0))
  expect(most).toBeGreaterThan(0)
  expect(seenBy.get('actor/1819')).toBeGreaterThanOrEqual(most)
  const queue = freshnessQueue(catalogue, seenBy, '2026-11-22').map(({ recordId }) => recordId)
  expect(queue.indexOf('actor/1819')).toBeLessThan(30)
  expect(queue.filter((id) => id.startsWith('measure/'))).toEqual([])
})
