import { describe, expect, test } from 'vitest'
import type { Answers } from '@/lib/orientation/answers'
import { gains } from '@/lib/orientation/gain'
import type { QuestionId } from '@/lib/orientation/questions'
import { type About, aCriterion, compiled, notOpen } from '../../support/situations'

const seat = aCriterion({ on: 'brussels-seat', is: true, changeable: true })
const number = aCriterion({ on: 'enterprise-number', is: true, changeable: true })
const micro = aCriterion({ on: 'size', anyOf: ['micro'] })
const words = aCriterion({ on: 'other', text: { fr: 'a', nl: 'b', en: 'c' } })
const said: Answers = { profile: ['company'], stage: ['creation'], sector: ['retail'], need: ['finance'] }

describe('what an answer is expected to settle', () => {
  const doubt = (p: number) => -(p * Math.log2(p) + (1 - p) * Math.log2(1 - p))
  const gain = (about: About, question: QuestionId, answers = said) =>
    gains(compiled([about]), answers).get(question) ?? 0

  test.each<[string, About, QuestionId, number]>([
    ['yes or no settles one yes or no', { criteria: [seat] }, 'brussels-seat', 1],
    ['a tenth of that for another need', { criteria: [seat], serves: { needs: ['learn'] } }, 'brussels-seat', 0.1],
    ['nothing where it was made for others', { criteria: [seat], serves: { stages: ['idea'] } }, 'brussels-seat', 0],
    ['nothing where it has ended', { criteria: [seat], ...notOpen('ended') }, 'brussels-seat', 0],
    ['half the options: micro is two sizes of four', { criteria: [micro] }, 'size', 1],
    ['one option of four', { criteria: [aCriterion({ on: 'size', anyOf: ['small'] })] }, 'size', doubt(1 / 4)],
    ['two conditions on two questions', { criteria: [seat, number] }, 'brussels-seat', doubt(1 / 4) - 1 / 2],
    [
      'two conditions on one question: the options that meet both',
      { criteria: [micro, aCriterion({ on: 'headcount', atLeast: 1 })] },
      'size',
      doubt(1 / 4),
    ],
    ['either of two', { criteria: [aCriterion({ any: [seat, number] })] }, 'brussels-seat', doubt(3 / 4) - 1 / 2],
    [
      'both on one question',
      { criteria: [aCriterion({ any: [seat, aCriterion({ on: 'brussels-seat', is: false })] })] },
      'brussels-seat',
      doubt(3 / 4),
    ],
    [
      'a condition and alternatives',
      { criteria: [seat, aCriterion({ any: [number, micro] })] },
      'brussels-seat',
      doubt(3 / 8) - doubt(3 / 4) / 2,
    ],
    [
      'alternatives beside a condition',
      { criteria: [seat, aCriterion({ any: [number, micro] })] },
      'enterprise-number',
      doubt(3 / 8) - (doubt(1 / 2) + doubt(1 / 4)) / 2,
    ],
    [
      'a condition that is alternative as well',
      { criteria: [seat, aCriterion({ any: [seat, number] })] },
      'brussels-seat',
      doubt(3 / 8),
    ],
    ['words are taken as met', { criteria: [seat, words] }, 'brussels-seat', 1],
    ['words among alternatives as well', { criteria: [aCriterion({ any: [seat, words] })] }, 'brussels-seat', 0],
    ['another question settles nothing', { criteria: [seat] }, 'size', 0],
  ])('%s', (_, about, question, expected) => {
    expect(gain(about, question)).toBeCloseTo(expected, 9)
  })

  test.each<[string, About, Answers, QuestionId, number]>([
    [
      'after a yes only the other is open',
      { criteria: [seat, number] },
      { 'brussels-seat': ['yes'] },
      'enterprise-number',
      1,
    ],
    ['after a no nothing is', { criteria: [seat, number] }, { 'brussels-seat': ['no'] }, 'enterprise-number', 0],
    [
      '"I don’t know" keeps its share',
      { criteria: [seat, number] },
      { 'brussels-seat': 'unknown' },
      'enterprise-number',
      doubt(1 / 4) - 1 / 2,
    ],
    ['what was answered is not asked again', { criteria: [seat] }, { 'brussels-seat': 'unknown' }, 'brussels-seat', 0],
    [
      'a broad answer keeps its share',
      { criteria: [seat, aCriterion({ on: 'location', anyOf: ['canal-zone'] })] },
      { location: ['brussels'] },
      'brussels-seat',
      doubt(1 / 6) - doubt(1 / 3) / 2,
    ],
  ])('%s', (_, about, answers, question, expected) => {
    expect(gain(about, question, { ...said, ...answers })).toBeCloseTo(expected, 9)
  })

  test('adds up over the records', () => {
    const engine = compiled([
      { criteria: [seat] },
      { criteria: [seat] },
      { criteria: [seat], serves: { needs: ['learn'] } },
    ])
    expect(gains(engine, said).get('brussels-seat')).toBeCloseTo(2.1, 9)
  })
})
