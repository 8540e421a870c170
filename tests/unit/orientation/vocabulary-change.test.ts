import { describe, expect, test } from 'vitest'
import { withCurrentConcepts } from '@/lib/catalogue/current-concepts'
import type { Candidate } from '@/lib/orientation/candidate'
import { compile } from '@/lib/orientation/engine'
import { buildVocabulary, type SchemeInput } from '@/lib/orientation/vocabulary'
import { impactOfVocabulary, unnamedConcepts } from '@/lib/orientation/vocabulary-change'
import { type About, aCandidate, aCriterion, notOpen } from '../../support/situations'

type Concept = SchemeInput['concepts'][number]
const concept = (id: string, more: Partial<Concept> = {}): Concept => ({ id, broader: [], ...more })
const scheme = (name: string, ...concepts: Concept[]): SchemeInput => ({ scheme: name, concepts })
/** 3 × 3 × 3 × 3 places of 3 needs each, 243 situations; "I don’t know" is the third answer everywhere. */
const schemes = [
  scheme('profile', concept('student'), concept('company')),
  scheme('stage', concept('idea'), concept('growth')),
  scheme('sector', concept('food'), concept('ict')),
  scheme('size', concept('small'), concept('large')),
  scheme('need', concept('finance'), concept('learn')),
  scheme('legal-form', concept('cooperative'), concept('social')),
]
const programme = (about: About): Candidate => aCandidate({ id: 'programme/one', ...about })
const forFood = programme({ serves: { sectors: ['food'] } })
const forIct = programme({ serves: { sectors: ['ict'] } })
const forAll = programme({ id: 'programme/all' })

function catalogue(written: readonly Candidate[], changed?: SchemeInput) {
  const vocabulary = buildVocabulary(schemes.map((one) => (one.scheme === changed?.scheme ? changed : one)))
  return compile(
    written.map((candidate) => withCurrentConcepts(candidate, vocabulary)),
    vocabulary,
  )
}
const impact = (written: readonly Candidate[], after: SchemeInput, before?: SchemeInput) =>
  impactOfVocabulary(catalogue(written, before), catalogue(written, after), after.scheme)

const unchanged = {
  compared: 243,
  changed: { count: 0, examples: [] },
  added: 0,
  removed: 0,
  programmes: [],
  newGaps: { count: 0, examples: [] },
  closedGaps: { count: 0, examples: [] },
  becomeUnreachable: [],
  becomeReachable: [],
}
const ictForFood = scheme('sector', concept('food'), concept('ict', { replacedBy: 'food' }))
const ictUnderFood = scheme('sector', concept('food'), concept('ict', { broader: ['food'] }))

describe('a sector that gives way to another', () => {
  test('brings those who name it to the programmes of the other', () => {
    const found = impact([forFood], ictForFood)
    expect(found).toMatchObject({ compared: 243, removed: 81, added: 0, closedGaps: { count: 81 } })
    expect(found.programmes).toEqual([{ id: 'programme/one', gained: 81, lost: 0 }])
    expect(found.changed.count).toBe(81)
    expect(found.changed.examples[0]).toEqual({
      profile: ['student'],
      stage: ['idea'],
      sector: ['ict'],
      size: ['small'],
      need: ['finance'],
    })
  })
  test('brings its own programmes to those who name the other', () => {
    const found = impact([forIct, forAll], ictForFood)
    expect(found.programmes).toEqual([{ id: 'programme/one', gained: 81, lost: 0 }])
    for (const { sector } of found.changed.examples) expect(sector).toEqual(['food'])
    expect(found.closedGaps.count).toBe(0)
  })
  test('and back again, with the gaps that it leaves', () => {
    const found = impact([forIct], schemes[2] as SchemeInput, ictForFood)
    expect(found.programmes).toEqual([{ id: 'programme/one', gained: 0, lost: 81 }])
    expect(found).toMatchObject({ compared: 243, newGaps: { count: 81 }, added: 0 })
  })
  test('can bring a programme within reach, and out of it again', () => {
    const contradiction = programme({
      serves: { sectors: ['ict'] },
      criteria: [aCriterion({ on: 'sector', anyOf: ['food'] })],
    })
    expect(impact([contradiction], ictForFood).becomeReachable).toEqual(['programme/one'])
    expect(impact([contradiction], schemes[2] as SchemeInput, ictForFood).becomeUnreachable).toEqual(['programme/one'])
  })
})

test('a sector under another: each has the programmes of both', () => {
  const found = impact([forFood, { ...forIct, id: 'programme/two' }], ictUnderFood)
  expect(found.programmes).toEqual([
    { id: 'programme/one', gained: 81, lost: 0 },
    { id: 'programme/two', gained: 81, lost: 0 },
  ])
  expect(found).toMatchObject({ compared: 243, removed: 0, changed: { count: 162 } })
  const [first, second] = impact(
    [forFood, { ...forIct, id: 'programme/two', serves: { ...forIct.serves, needs: ['learn'] } }],
    schemes[2] as SchemeInput,
    ictUnderFood,
  ).programmes
  // Who loses most stands first.
  expect([first?.lost, second?.lost]).toEqual([81, 54])
})

test('a new sector takes nothing from anyone, and shows what nobody serves there', () => {
  const added = scheme('sector', concept('food'), concept('health'), concept('ict'))
  const found = impact([forFood], added)
  expect(found).toMatchObject({ compared: 243, added: 81, changed: { count: 0 }, programmes: [] })
  expect(found.newGaps.count).toBe(81)
  for (const { sector } of found.newGaps.examples) expect(sector).toEqual(['health'])
  expect(impact([forFood, forAll], added).newGaps.count).toBe(0)
})

test('a need that gives way decides who is answered, not who is shown', () => {
  const forFinance = programme({ serves: { needs: ['finance'] } })
  const found = impact([forFinance], scheme('need', concept('finance'), concept('learn', { replacedBy: 'finance' })))
  expect(found).toMatchObject({ compared: 243, removed: 81, changed: { count: 81 }, closedGaps: { count: 81 } })
  expect(found.programmes).toEqual([{ id: 'programme/one', gained: 81, lost: 0 }])
})

test('a vocabulary that the wizard asks about later is tried in every situation', () => {
  const cooperatives = programme({ criteria: [aCriterion({ on: 'legal-form', anyOf: ['cooperative'] })] })
  const found = impact(
    [cooperatives],
    scheme('legal-form', concept('cooperative', { replacedBy: 'social' }), concept('social')),
  )
  expect(found).toMatchObject({ compared: 3 * 243, removed: 243, changed: { count: 243 } })
  for (const answers of found.changed.examples) expect(answers['legal-form']).toEqual(['social'])
})

test('another order, or a vocabulary that nothing asks about, changes nobody’s results', () => {
  expect(impact([forFood, forIct], scheme('sector', concept('ict'), concept('food')))).toEqual(unchanged)
  expect(impact([forFood], scheme('support-type', concept('loan')))).toEqual(unchanged)
})

test('only the same programmes are compared', () => {
  expect(() => impactOfVocabulary(catalogue([forFood]), catalogue([]), 'sector')).toThrow('different programmes')
  expect(() => impactOfVocabulary(catalogue([forFood]), catalogue([forAll]), 'sector')).toThrow('different programmes')
})

test('concepts that no living programme names, nor what is narrower or broader', () => {
  const over = { ...forIct, ...notOpen('ended') }
  expect(unnamedConcepts(catalogue([forFood, over]), 'sector')).toEqual(['ict'])
  expect(unnamedConcepts(catalogue([forFood], ictUnderFood), 'sector')).toEqual([])
  expect(unnamedConcepts(catalogue([forFood], ictForFood), 'sector')).toEqual([])
  expect(unnamedConcepts(catalogue([forAll]), 'need')).toEqual(['finance', 'learn'])
  expect(unnamedConcepts(catalogue([]), 'size')).toEqual([])
  expect(unnamedConcepts(catalogue([]), 'support-type')).toEqual([])
})
