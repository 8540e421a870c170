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
  const gain = (about: About, question: QuestionId, answers = said) =>
    gains(compiled([about]), answers).get(question) ?? 0

  test.each<[string, About, QuestionId, number]>([
    ['yes or no settles one yes or no', { criteria: [seat] }, 'brussels-seat', 1],
    ['a tenth of that for another need', { criteria: [seat], serves: { needs: ['learn'] } }, 'brussels-seat', 0.1],
    ['nothing where it was made for others', { criteria: [seat], serves: { stages: ['idea'] } }, 'brussels-seat', 0],
    ['nothing where it has ended', { criteria: [seat], ...notOpen('ended') }, 'brussels-seat', 0],
    ['whatever is answered, where nothing else is open', { criteria: [micro] }, 'size', 1],
    ['one of two conditions: by a no alone', { criteria: [seat, number] }, 'brussels-seat', 1 / 2],
    ['one of two conditions: by two sizes of four', { criteria: [seat, micro] }, 'size', 1 / 2],
    [
      'the other of two conditions, of which one size of four is one',
      { criteria: [seat, aCriterion({ on: 'size', anyOf: ['small'] })] },
      'size',
      3 / 4,
    ],
    [
      'two conditions on one question: by the options that do not meet both',
      { criteria: [seat, micro, aCriterion({ on: 'headcount', atLeast: 1 })] },
      'size',
      3 / 4,
    ],
    ['either of two: by a yes alone', { criteria: [aCriterion({ any: [seat, number] })] }, 'brussels-seat', 1 / 2],
    [
      'both on one question',
      { criteria: [aCriterion({ any: [seat, aCriterion({ on: 'brussels-seat', is: false })] })] },
      'brussels-seat',
      1,
    ],
    [
      'a condition and alternatives',
      { criteria: [seat, aCriterion({ any: [number, micro] })] },
      'brussels-seat',
      1 / 2,
    ],
    [
      'alternatives beside a condition',
      { criteria: [seat, aCriterion({ any: [number, micro] })] },
      'enterprise-number',
      0,
    ],
    [
      'a condition that is alternative as well',
      { criteria: [seat, aCriterion({ any: [seat, number] })] },
      'brussels-seat',
      1,
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
    [
      'after a no that can change the other still says whether it is one thing or two',
      { criteria: [seat, number] },
      { 'brussels-seat': ['no'] },
      'enterprise-number',
      1,
    ],
    ['after a no for good nothing is', { criteria: [micro, number] }, { size: ['medium'] }, 'enterprise-number', 0],
    [
      'beside "I don’t know" nothing else is left to ask',
      { criteria: [seat, number] },
      { 'brussels-seat': 'unknown' },
      'enterprise-number',
      1,
    ],
    ['what was answered is not asked again', { criteria: [seat] }, { 'brussels-seat': 'unknown' }, 'brussels-seat', 0],
    [
      'nor beside an answer that is too broad',
      { criteria: [seat, aCriterion({ on: 'location', anyOf: ['canal-zone'] })] },
      { location: ['brussels'] },
      'brussels-seat',
      1,
    ],
    [
      'alternatives of which one is met are no longer open',
      { criteria: [seat, aCriterion({ any: [number, micro] })] },
      { size: ['headcount-1-9'] },
      'brussels-seat',
      1,
    ],
    [
      'an alternative that is no longer met leaves the other to decide',
      { criteria: [seat, aCriterion({ any: [number, micro] })] },
      { size: ['medium'] },
      'enterprise-number',
      1 / 2,
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
