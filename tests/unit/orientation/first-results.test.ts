import { describe, expect, test } from 'vitest'
import type { Answers } from '@/lib/orientation/answers'
import { firstResults } from '@/lib/orientation/first-results'
import { orient } from '@/lib/orientation/results'
import { type About, aCriterion, compiled, aSource as source } from '../../support/situations'

const said: Answers = { profile: ['company'], stage: ['creation'], sector: ['retail'], need: ['finance'] }
const first = (records: About[], answers = said) =>
  firstResults(
    orient(compiled(records), answers, ({ id }) => id),
    answers,
  ).map(({ position }) => position)
const words = aCriterion({ on: 'other', text: { fr: 'a', nl: 'b', en: 'c' } })
const creation = { serves: { stages: ['creation'] } }
const money = { ...creation, category: 'finance' as const }
const advice = { ...creation, category: 'advice' as const }
const training = { ...creation, category: 'training' as const }
const premises = { ...creation, category: 'premises' as const }

describe('what to begin with', () => {
  test.each<[string, About[], number[]]>([
    ['nothing in an empty plan', [], []],
    ['the best, where it stands alone', [money], [0]],
    ['all that are level with the best, in the part that leads', [money, money, money], [0, 1, 2]],
    ['four at the most', [money, money, money, money, money], [0, 1, 2, 3]],
    [
      'whatever their amounts',
      [
        { ...money, mostEuros: 5 },
        { ...money, mostEuros: 9 },
      ],
      [1, 0],
    ],
    ['not one that is less sure', [money, { ...money, conditions: 'not-stated' }], [0]],
    ['not one that is less expressly for this', [money, { ...money, serves: { stages: ['creation', 'idea'] } }], [0]],
    ['only the best where none was made for this', [{ category: 'finance' }, { category: 'finance' }], [0]],
    ['the best of the next two parts', [money, advice, advice, training, premises], [0, 3, 1]],
    ['one of each part, however good its others are', [money, training, training, advice], [0, 1, 3]],
    [
      'not one that leaves more to confirm',
      [
        { ...money, criteria: [words] },
        { ...money, criteria: [words, words] },
      ],
      [0],
    ],
    [
      'not one whose money ends',
      [money, { ...money, availability: { state: 'open', asOf: 2022, fundedUntil: 2023, source } }],
      [0],
    ],
    ['while there is room', [money, money, money, training, advice], [0, 1, 2, 3]],
  ])('%s', (_, records, expected) => {
    expect(first(records)).toEqual(expected)
  })

  test('while nothing is said, only the best of the leading part, and of the next two', () => {
    expect(first([{ category: 'information' }, { category: 'information' }, { category: 'advice' }], {})).toEqual([
      0, 2,
    ])
  })
})
