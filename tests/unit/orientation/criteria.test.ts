import { describe, expect, test } from 'vitest'
import {
  availabilitySchema,
  conceptIdSchema,
  conditionsSchema,
  criterionSchema,
  isChangeable,
  isGroup,
  localizedSchema,
  servesSchema,
  sourceSchema,
} from '@/lib/orientation/criteria'
import { aSource as source } from '../../support/situations'

const text = { fr: 'a', nl: 'b', en: 'c' }
const seat = { on: 'brussels-seat', is: true, source } as const
const firstHire = { on: 'first-hire', is: true, source, changeable: true } as const

describe('what an editor can write as a condition', () => {
  test.each<[string, object]>([
    ['one of several concepts', { on: 'sector', anyOf: ['food', 'food-shops'], source }],
    ['none of these', { on: 'legal-form', noneOf: ['none-yet'], source }],
    ...['profile', 'stage', 'size', 'trait', 'location', 'theme'].map((on): [string, object] => [
      `a condition on ${on}`,
      { on, anyOf: ['one'], source },
    ]),
    ['at least', { on: 'amount', atLeast: 5_000, source }],
    ['at most, with no lower end', { on: 'headcount', atMost: 0, source }],
    ['nothing at all as the least', { on: 'investment', atLeast: 0, source }],
    ['between', { on: 'age-of-firm', atLeast: 1, atMost: 4, source, changeable: true }],
    ...['enterprise-number', 'brussels-seat', 'brussels-resident', 'bank-refusal', 'first-hire'].map(
      (on): [string, object] => [`yes or no on ${on}`, { on, is: false, source }],
    ),
    ['words', { on: 'other', text, source }],
    ['alternatives', { any: [seat, { on: 'other', text, source }], source }],
  ])('%s', (_, criterion) => {
    expect(criterionSchema.parse(criterion)).toEqual(criterion)
  })
})

describe('what is refused as a condition', () => {
  test.each<[string, object]>([
    ['a need: wanting something else never makes ineligible', { on: 'need', anyOf: ['finance'], source }],
    ['no list at all', { on: 'sector', source }],
    ['an empty list', { on: 'sector', anyOf: [], source }],
    ['an empty exclusion', { on: 'sector', noneOf: [], source }],
    ['both lists at once', { on: 'sector', anyOf: ['food'], noneOf: ['ict'], source }],
    ['an id in capitals', { on: 'sector', anyOf: ['Food'], source }],
    ['a number without a bound', { on: 'amount', source }],
    ['a bound below nothing', { on: 'amount', atLeast: -1, source }],
    ['a ceiling below nothing', { on: 'amount', atMost: -1, source }],
    ['a fact that is neither yes nor no', { on: 'brussels-seat', source }],
    ['words in two languages', { on: 'other', text: { fr: 'a', nl: 'b' }, source }],
    ['one alternative', { any: [seat], source }],
    ['alternatives within alternatives', { any: [seat, { any: [seat, firstHire], source }], source }],
    ['no source', { on: 'brussels-seat', is: true }],
    ['changeable: false, which is said by silence', { ...seat, changeable: false }],
    ['a word that it does not know', { ...seat, because: 'x' }],
    ['a concept condition with a word it does not know', { on: 'sector', anyOf: ['food'], source, because: 'x' }],
    ['a number with a word it does not know', { on: 'amount', atMost: 1, source, because: 'x' }],
    ['words with a word it does not know', { on: 'other', text, source, because: 'x' }],
    ['alternatives with a word they do not know', { any: [seat, firstHire], source, because: 'x' }],
  ])('%s', (_, criterion) => {
    expect(criterionSchema.safeParse(criterion).success).toBe(false)
  })

  test('says which of the two lists is wrong, and that a bound is missing', () => {
    const said = (criterion: object) => JSON.stringify(criterionSchema.safeParse(criterion).error)
    expect(said({ on: 'sector', source })).toContain('exactly one of anyOf and noneOf')
    expect(said({ on: 'amount', source })).toContain('atLeast or atMost')
  })
})

describe('a concept’s id', () => {
  test.each(['food', 'food-shops', '18-30', 'a1-b2-c3'])('%s is one', (id) => {
    expect(conceptIdSchema.safeParse(id).success).toBe(true)
  })
  test.each(['', 'Food', '-food', 'food-', 'food--shops', 'food shops', 'food/x', 'é'])('"%s" is none', (id) => {
    expect(conceptIdSchema.safeParse(id).success).toBe(false)
  })
})

describe('where a statement stands', () => {
  test.each<[string, unknown, boolean]>([
    ['one line', { document: 'sba', lines: [7, 7] }, true],
    ['several lines', { document: 'srte', lines: [7, 12] }, true],
    ['the answers to parliament', { document: 'qp-664', lines: [1, 2] }, true],
    ['the other answer', { document: 'qp-496', lines: [1, 2] }, true],
    ['the third report', { document: 'lead', lines: [1, 2] }, true],
    ['lines the wrong way round', { document: 'sba', lines: [8, 7] }, false],
    ['line nought', { document: 'sba', lines: [0, 7] }, false],
    ['a line from nought', { document: 'sba', lines: [0, 0] }, false],
    ['half a line', { document: 'sba', lines: [1.5, 7] }, false],
    ['a document that is not a source', { document: 'website', lines: [1, 1] }, false],
    ['with a word too many', { document: 'sba', lines: [1, 1], page: 3 }, false],
  ])('%s', (_, at, accepted) => {
    expect(sourceSchema.safeParse(at).success).toBe(accepted)
  })

  test('lines the wrong way round are named as that', () => {
    expect(sourceSchema.safeParse({ document: 'sba', lines: [8, 7] }).error?.issues[0]?.message).toBe(
      'first line after last line',
    )
  })
})

describe('words', () => {
  test('stand in three languages, without blanks around them, and are never empty', () => {
    expect(localizedSchema.parse({ fr: ' a ', nl: 'b', en: 'c' })).toEqual({ fr: 'a', nl: 'b', en: 'c' })
    expect(localizedSchema.safeParse({ fr: ' ', nl: 'b', en: 'c' }).success).toBe(false)
    expect(localizedSchema.safeParse({ ...text, de: 'd' }).success).toBe(false)
  })
})

describe('what a record serves', () => {
  test('is anything where it names nothing', () => {
    expect(servesSchema.parse({})).toEqual({
      profiles: [],
      stages: [],
      sectors: [],
      needs: [],
      themes: [],
      traits: [],
    })
  })
  test('names concepts, in the dimensions that exist', () => {
    expect(servesSchema.parse({ stages: ['idea'] }).stages).toEqual(['idea'])
    expect(servesSchema.safeParse({ stages: ['An idea'] }).success).toBe(false)
    expect(servesSchema.safeParse({ sizes: ['small'] }).success).toBe(false)
  })
})

describe('conditions and availability', () => {
  test.each(['stated', 'open-to-all', 'not-stated'])('%s', (word) => {
    expect(conditionsSchema.safeParse(word).success).toBe(true)
  })
  test('no other word', () => {
    expect(conditionsSchema.safeParse('').success).toBe(false)
  })
  test.each<[string, object, boolean]>([
    ['open', { state: 'open', asOf: 2022, source }, true],
    ['announced', { state: 'announced', asOf: 2000, source }, true],
    ['ended', { state: 'ended', asOf: 2100, source }, true],
    ['until a year', { state: 'open', asOf: 2022, fundedUntil: 2000, source }, true],
    ['until a year long past', { state: 'open', asOf: 2022, fundedUntil: 1999, source }, false],
    ['until the last year', { state: 'open', asOf: 2022, fundedUntil: 2100, source }, true],
    ['until a slip of the pen', { state: 'open', asOf: 2022, fundedUntil: 20_222, source }, false],
    ['until half a year', { state: 'open', asOf: 2022, fundedUntil: 2022.5, source }, false],
    ['to its last day', { state: 'open', asOf: 2022, endsOn: '2027-03-31', source }, true],
    ['to a day that is none', { state: 'open', asOf: 2022, endsOn: '2027-02-30', source }, false],
    ['another state', { state: 'soon', asOf: 2022, source }, false],
    ['no state', { state: '', asOf: 2022, source }, false],
    ['a year before the sources', { state: 'open', asOf: 1999, source }, false],
    ['a year that is a slip of the pen', { state: 'open', asOf: 20_222, source }, false],
    ['half a year', { state: 'open', asOf: 2022.5, source }, false],
    ['no source', { state: 'open', asOf: 2022 }, false],
    ['a word too many', { state: 'open', asOf: 2022, source, page: 3 }, false],
  ])('%s', (_, availability, accepted) => {
    expect(availabilitySchema.safeParse(availability).success).toBe(accepted)
  })
})

describe('a group of alternatives', () => {
  test('is told from a plain condition', () => {
    expect([isGroup({ any: [seat, firstHire], source }), isGroup(seat)]).toEqual([true, false])
  })
  test.each<[string, Parameters<typeof isChangeable>[0], boolean]>([
    ['a plain one that is said to be', firstHire, true],
    ['a plain one of which nothing is said', seat, false],
    ['a group with one that is', { any: [seat, firstHire], source }, true],
    ['a group with none that is', { any: [seat, seat], source }, false],
  ])('changeable: %s', (_, criterion, expected) => {
    expect(isChangeable(criterion)).toBe(expected)
  })
})
