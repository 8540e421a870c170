import { describe, expect, test } from 'vitest'
import type { Answers } from '@/lib/orientation/answers'
import { positions } from '@/lib/orientation/bitset'
import { decisiveQuestions } from '@/lib/orientation/decisive'
import type { QuestionId } from '@/lib/orientation/questions'
import { type About, aCriterion, compiled, notOpen } from '../../support/situations'

const seat = aCriterion({ on: 'brussels-seat', is: true, changeable: true })
const number = aCriterion({ on: 'enterprise-number', is: true, changeable: true })
const micro = aCriterion({ on: 'size', anyOf: ['micro'] })
const words = aCriterion({ on: 'other', text: { fr: 'a', nl: 'b', en: 'c' } })
const said: Answers = { profile: ['company'], stage: ['creation'], sector: ['retail'], need: ['finance'] }

describe('the questions that can still change the list', () => {
  test.each<[string, About, Answers, QuestionId[]]>([
    ['those of its conditions', { criteria: [seat, micro] }, said, ['size', 'brussels-seat']],
    ['none for a record for everyone', {}, said, []],
    ['none for words', { criteria: [words] }, said, []],
    [
      'those of its alternatives',
      { criteria: [aCriterion({ any: [seat, number] })] },
      said,
      ['enterprise-number', 'brussels-seat'],
    ],
    [
      'not the other alternative once one is met',
      { criteria: [aCriterion({ any: [seat, number] })] },
      { ...said, 'brussels-seat': ['yes'] },
      [],
    ],
    [
      'not one that was answered, or that the person does not know',
      { criteria: [seat, number] },
      { ...said, 'brussels-seat': 'unknown' },
      ['enterprise-number'],
    ],
    ['none for a record that is refused', { criteria: [micro, seat] }, { ...said, size: ['large'] }, []],
    ['none for a record that was made for others', { criteria: [seat], serves: { stages: ['idea'] } }, said, []],
    ['those of a record for another need', { criteria: [seat], serves: { needs: ['learn'] } }, said, ['brussels-seat']],
    ['those of an announced record', { criteria: [seat], ...notOpen('announced') }, said, ['brussels-seat']],
    ['none for one that has ended', { criteria: [seat], ...notOpen('ended') }, said, []],
    [
      'none that only settles what stays likely for its words',
      { criteria: [words, aCriterion({ on: 'theme', anyOf: ['digital'] })] },
      { ...said, theme: ['digital'] },
      [],
    ],
    [
      'what it was made for',
      { serves: { stages: ['idea'], needs: ['learn'] } },
      { sector: ['ict'] },
      ['stage', 'need'],
    ],
    [
      'not what it was made for, once it is off',
      { serves: { stages: ['idea'], needs: ['learn'] } },
      { stage: ['creation'] },
      [],
    ],
  ])('%s', (_, about, answers, expected) => {
    expect(decisiveQuestions(compiled([about]), answers).map(({ question }) => question)).toEqual(expected)
  })

  test('names the records that each would change, asked once or twice', () => {
    const engine = compiled([
      {},
      { criteria: [seat] },
      { criteria: [seat], serves: { needs: ['learn'] } },
      { criteria: [seat], serves: { stages: ['idea'] } },
      { criteria: [seat], ...notOpen('ended') },
      { criteria: [seat, number] },
      { serves: { profiles: ['student'] } },
    ])
    const { profile: _profile, ...others } = said
    const found = () => decisiveQuestions(engine, others).map(({ question, records }) => [question, positions(records)])
    const expected = [
      ['profile', [6]],
      ['enterprise-number', [5]],
      ['brussels-seat', [1, 2, 5]],
    ]
    expect(found()).toEqual(expected)
    expect(found()).toEqual(expected)
  })

  test('can be asked for some questions only', () => {
    const engine = compiled([{ criteria: [seat, number] }])
    expect(decisiveQuestions(engine, said, ['brussels-seat', 'size']).map(({ question }) => question)).toEqual([
      'brussels-seat',
    ])
  })

  test('belong to one catalogue: the same answers against another are looked at anew', () => {
    expect(decisiveQuestions(compiled([{ criteria: [seat] }]), said)).toHaveLength(1)
    expect(decisiveQuestions(compiled([{}]), said)).toHaveLength(0)
  })
})
