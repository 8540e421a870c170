import { beforeAll, describe, expect, test } from 'vitest'
import { type Scheme, type SchemeRecord, schemeRecordOf } from '@/lib/catalogue/concept'
import { readContent } from '@/lib/catalogue/content-files'
import { type Snapshot, withScheme } from '@/lib/catalogue/snapshot'
import { impactOfEdit, isSchemeImpact, parseImpact } from '@/lib/editorial/impact'
import { impactOfScheme } from '@/lib/editorial/scheme-impact'
import { realCatalogue } from '../../support/real-catalogue'

/** Vocabularies of the real catalogue, each with one change. */
let snapshot: Snapshot
let recordOf: (scheme: Scheme) => SchemeRecord
beforeAll(async () => {
  snapshot = await realCatalogue()
  const { schemes } = (await readContent('content')).content
  recordOf = (scheme) => {
    const found = schemes.find((one) => one.scheme === scheme)
    if (found === undefined) throw new Error(`no ${scheme}`)
    return schemeRecordOf(found)
  }
}, 60_000)

const label = { fr: 'Réparer', nl: 'Herstellen', en: 'Repair' }
function changed(scheme: Scheme, id: string, fields: object): SchemeRecord {
  const { order, concepts, ...record } = recordOf(scheme)
  const known = concepts[id] ?? { label, broader: [] }
  return {
    ...record,
    order: order.includes(id) ? order : [...order, id],
    concepts: { ...concepts, [id]: { ...known, ...fields } },
  }
}
const untouched = { changed: { count: 0 }, programmes: [], added: 0, newGaps: { count: 0 }, becomeUnreachable: [] }

describe('whose results a vocabulary changes', () => {
  test('other words or another order: nobody’s, whoever carries the words', () => {
    const renamed = impactOfScheme(snapshot, changed('sector', 'health', { label }))
    const naming = snapshot.records.filter((record) => 'serves' in record && record.serves.sectors.includes('health'))
    expect(renamed).toMatchObject({ ...untouched, onlyWords: true })
    expect(renamed.records).toBeGreaterThanOrEqual(naming.length)
    const sector = recordOf('sector')
    const turned = impactOfScheme(snapshot, { ...sector, order: sector.order.toReversed() })
    expect(turned).toMatchObject({ ...untouched, onlyWords: true, records: 0 })
  })

  test('a retired sector leads those who named it to what the other has, and away from what it had', () => {
    const found = impactOfScheme(snapshot, changed('sector', 'fashion-design', { replacedBy: 'crafts' }))
    expect(found).toMatchObject({ onlyWords: false, added: 0 })
    const of = (id: string) => found.programmes.find((one) => one.id === `programme/${id}`)
    // MAD is for fashion and design: it now finds those in crafts. The creative sector was above, and is no longer.
    expect(of('mad-support')?.gained).toBeGreaterThan(0)
    expect(of('crea-brussels')).toMatchObject({ gained: 0 })
    expect(of('open-soon')).toMatchObject({ lost: 0 })
    const losses = found.programmes.map(({ lost }) => lost)
    expect(losses).toEqual(losses.toSorted((a, b) => b - a))
    expect(found.newGaps.count).toBeGreaterThan(0)
    expect(found.changed.examples).toHaveLength(5)
  })

  test('a need that nobody serves yet is a gap everywhere, and is named', () => {
    const found = impactOfScheme(snapshot, changed('need', 'repair', {}))
    expect(found).toMatchObject({ onlyWords: false, changed: { count: 0 }, programmes: [] })
    expect(found.newGaps.count).toBe(found.added)
    expect(found.newGaps.examples[0]).toMatchObject({ need: ['repair'] })
    expect(found.unnamed).toEqual(['repair'])
  })

  test('a type of support that gives way changes no results, which the wizard does not ask about', () => {
    const found = impactOfScheme(snapshot, changed('support-type', 'loan', { replacedBy: 'guarantee' }))
    expect(found).toMatchObject({ ...untouched, onlyWords: false })
    expect(found.records).toBeGreaterThan(0)
  })
})

test('retired and taken back, the catalogue is what it was', () => {
  const retired = withScheme(snapshot, {
    scheme: 'sector',
    concepts: snapshot.concepts
      .list('sector')
      .map((one) => (one.id === 'health' ? { ...one, replacedBy: 'social-care' } : one)),
  })
  expect(retired.engine.candidates).not.toEqual(snapshot.engine.candidates)
  const again = withScheme(retired, { scheme: 'sector', concepts: [...snapshot.concepts.list('sector')] })
  expect(again.engine.candidates).toEqual(snapshot.engine.candidates)
  expect(again.records).toEqual(snapshot.records)
  expect([...again.publishedAt, ...again.positionOf]).toEqual([...snapshot.publishedAt, ...snapshot.positionOf])
})

test('what was recorded is read back, of a programme as of a vocabulary; anything else is nothing', () => {
  const record = changed('sector', 'health', { replacedBy: 'social-care' })
  const scheme = impactOfEdit(snapshot, record)
  const read = parseImpact(JSON.parse(JSON.stringify(scheme)))
  expect(read).toEqual(scheme)
  expect(read && isSchemeImpact(read)).toBe(true)
  const none = { count: 0, examples: [] }
  const counts = { before: 3, after: 1, gained: 0, lost: 2 }
  const earlier = {
    record: {
      ...{ id: 'programme/website-grant', shown: counts, direct: counts, gained: none, becomesUnreachable: false },
      lost: { count: 2, examples: [{ profile: ['student'], size: 'unknown' }] },
    },
    newGaps: none,
    closedGaps: none,
  }
  const programme = parseImpact(earlier)
  expect(programme).toEqual(earlier)
  expect(programme && isSchemeImpact(programme)).toBe(false)
  expect(parseImpact(undefined)).toBeUndefined()
  expect(parseImpact({ programmes: 3 })).toBeUndefined()
})
