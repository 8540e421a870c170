import { describe, expect, test } from 'vitest'
import { buildVocabulary, type SchemeInput } from '@/lib/orientation/vocabulary'

const concept = (id: string, broader: string[] = [], replacedBy?: string) => ({ id, broader, replacedBy })

/** Shops stand under two sectors that share a parent; bakeries and butchers were retired, one after the other. */
const schemes: SchemeInput[] = [
  {
    scheme: 'sector',
    concepts: [
      concept('economy'),
      concept('food', ['economy']),
      concept('retail', ['economy']),
      concept('food-shops', ['food', 'retail']),
      concept('ict', ['economy']),
      concept('web', ['ict'], 'ict'),
      concept('bakery', ['food'], 'butcher'),
      concept('butcher', ['food'], 'food-shops'),
      concept('stray', ['gone']),
      concept('lost', [], 'nowhere'),
      concept('hen', [], 'egg'),
      concept('egg', [], 'hen'),
    ],
  },
  {
    scheme: 'size',
    concepts: [
      { id: 'micro', broader: [], headcount: { min: 0, max: 9 } },
      { id: 'large', broader: [], headcount: { min: 250 } },
      { id: 'odd', broader: [] },
    ],
  },
  { scheme: 'need', concepts: [{ id: 'finance', broader: [], category: 'finance' }, concept('other')] },
]

const vocabulary = () => buildVocabulary(schemes)

describe('a concept and what is broader', () => {
  test.each<[string, string[]]>([
    ['economy', ['economy']],
    ['food', ['food', 'economy']],
    ['food-shops', ['food-shops', 'food', 'retail', 'economy']],
    ['never-was', ['never-was']],
    ['stray', ['stray', 'gone']],
  ])('%s', (id, expected) => {
    expect(vocabulary().withBroader('sector', id)).toEqual(expected)
  })

  test('a scheme that does not exist knows the concept alone', () => {
    expect(vocabulary().withBroader('colour', 'red')).toEqual(['red'])
    expect(vocabulary().concepts('colour')).toEqual([])
    expect(vocabulary().narrowest('colour')).toEqual([])
    expect(vocabulary().current('colour', 'red')).toBeUndefined()
    expect(vocabulary().has('colour', 'red')).toBe(false)
  })

  test.each<[string, string, boolean]>([
    ['food-shops', 'economy', true],
    ['food-shops', 'retail', true],
    ['economy', 'food-shops', false],
    ['food', 'retail', false],
    ['food', 'food', false],
  ])('%s is narrower than %s: %s', (id, than, expected) => {
    expect(vocabulary().isNarrower('sector', id, than)).toBe(expected)
  })
})

describe('a retired concept', () => {
  test('is known and no longer offered', () => {
    expect(vocabulary().has('sector', 'bakery')).toBe(true)
    expect(vocabulary().has('sector', 'never-was')).toBe(false)
    expect(vocabulary().concepts('sector')).toEqual(['economy', 'food', 'retail', 'food-shops', 'ict', 'stray'])
  })

  test('takes nothing away from what it stood under: that can be chosen again', () => {
    expect(vocabulary().narrowest('sector')).toEqual(['food-shops', 'ict', 'stray'])
  })

  test.each<[string, string | undefined]>([
    ['food', 'food'],
    ['web', 'ict'],
    ['butcher', 'food-shops'],
    ['bakery', 'food-shops'],
    ['lost', undefined],
    ['never-was', undefined],
  ])('an old link with %s leads to %s', (id, expected) => {
    expect(vocabulary().current('sector', id)).toBe(expected)
  })

  test('two that replace each other do not keep anyone waiting', () => {
    expect(['hen', 'egg']).toContain(vocabulary().current('sector', 'hen'))
  })
})

test('the people of a size, with no upper end where none is given', () => {
  expect(vocabulary().headcount('micro')).toEqual({ min: 0, max: 9 })
  expect(vocabulary().headcount('large')).toEqual({ min: 250, max: Number.POSITIVE_INFINITY })
  expect(vocabulary().headcount('odd')).toBeUndefined()
  expect(vocabulary().headcount('finance')).toBeUndefined()
})

test('the category of a need', () => {
  expect(vocabulary().categoryOfNeed('finance')).toBe('finance')
  expect(vocabulary().categoryOfNeed('other')).toBeUndefined()
  expect(vocabulary().categoryOfNeed('micro')).toBeUndefined()
})
