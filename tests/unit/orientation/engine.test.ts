import { beforeAll, describe, expect, test } from 'vitest'
import type { Answers } from '@/lib/orientation/answers'
import { positions } from '@/lib/orientation/bitset'
import {
  countByOption,
  differing,
  type Engine,
  eligibilityAt,
  fitAt,
  notRefused,
  situation,
  stillPossible,
  variations,
} from '@/lib/orientation/engine'
import { evaluate } from '@/lib/orientation/evaluate'
import { fitOf } from '@/lib/orientation/fit'
import {
  type About,
  aCandidate,
  aCriterion,
  compiled,
  notOpen,
  smallVocabulary as vocabulary,
} from '../../support/situations'

const seat = aCriterion({ on: 'brussels-seat', is: true, changeable: true })
const number = aCriterion({ on: 'enterprise-number', is: true, changeable: true })
const hire = aCriterion({ on: 'first-hire', is: true, changeable: true })
const resident = aCriterion({ on: 'brussels-resident', is: true })
const words = aCriterion({ on: 'other', text: { fr: 'a', nl: 'b', en: 'c' } })
const either = aCriterion({ any: [seat, number] })
const eitherFirm = aCriterion({ any: [hire, resident] })
const no: Answers = { 'brussels-seat': ['no'], 'enterprise-number': ['no'], 'first-hire': ['no'] }

describe('the verdict of a record among others', () => {
  const records: [string, About, Answers, string][] = [
    ['one condition not met', { criteria: [seat] }, no, 'near'],
    ['two conditions on different questions', { criteria: [seat, number] }, no, 'no'],
    ['the same condition, stated twice', { criteria: [seat, seat] }, no, 'no'],
    ['and a third time', { criteria: [seat, seat, seat] }, no, 'no'],
    ['one that cannot change', { criteria: [resident] }, { 'brussels-resident': ['no'] }, 'no'],
    ['none of two alternatives', { criteria: [either] }, no, 'near'],
    ['the same alternatives, stated twice', { criteria: [either, either] }, no, 'no'],
    ['alternatives and a condition', { criteria: [either, hire] }, no, 'no'],
    ['alternatives of which one is left open', { criteria: [eitherFirm] }, no, 'likely'],
    ['alternatives of which one is met', { criteria: [either] }, { ...no, 'brussels-seat': ['yes'] }, 'match'],
    ['two alternatives, one open', { criteria: [either, eitherFirm] }, { 'brussels-seat': ['yes'] }, 'likely'],
    ['alternatives one of which is words', { criteria: [aCriterion({ any: [seat, words] })] }, no, 'likely'],
    ['words', { criteria: [words] }, no, 'likely'],
    ['words and a condition', { criteria: [words, seat] }, no, 'near'],
    ['nothing stated', { conditions: 'not-stated' }, no, 'likely'],
    ['open to all', {}, no, 'match'],
    ['nobody knows yet', { criteria: [seat] }, {}, 'likely'],
  ]
  let engine: Engine
  beforeAll(() => {
    engine = compiled(records.map(([, about]) => about))
  })

  test.each(records.map((row, at) => [...row, at] as const))('%s', (_, about, answers, expected, at) => {
    expect(eligibilityAt(engine, situation(engine, answers), at)).toBe(expected)
    expect(evaluate(aCandidate(about), answers, vocabulary).eligibility).toBe(expected)
  })

  test('"no" and only "no" is refused', () => {
    const found = positions(notRefused(engine, situation(engine, no)))
    const expected = records.flatMap(([, about], at) =>
      evaluate(aCandidate(about), no, vocabulary).eligibility === 'no' ? [] : [at],
    )
    expect(found).toEqual(expected)
  })

  test('trying an answer comes to the same as having given it', () => {
    for (const question of ['brussels-seat', 'brussels-resident', 'first-hire', 'stage'] as const) {
      const tryAnswer = variations(engine, no, question)
      for (const answer of [['no'], 'unknown', ['yes'], ['no']] as const)
        expect(tryAnswer(answer)).toEqual(situation(engine, { ...no, [question]: answer }))
    }
  })
})

describe('records with the same conditions', () => {
  const elsewhere = { ...seat, source: { document: 'srte' as const, lines: [8, 9] as [number, number] } }
  test.each<[string, About, About, boolean]>([
    ['said in two documents', { criteria: [seat] }, { criteria: [elsewhere] }, true],
    [
      'alternatives said in two documents',
      { criteria: [either] },
      { criteria: [aCriterion({ any: [elsewhere, number] })] },
      true,
    ],
    [
      'one of them changeable',
      { criteria: [seat] },
      { criteria: [aCriterion({ on: 'brussels-seat', is: true })] },
      false,
    ],
    ['another one', { criteria: [seat] }, { criteria: [number] }, false],
    ['other alternatives', { criteria: [either] }, { criteria: [eitherFirm] }, false],
    ['alternatives or both', { criteria: [either] }, { criteria: [seat, number] }, false],
    ['words besides', { criteria: [seat] }, { criteria: [seat, words] }, false],
    ['open to all, and nothing stated', {}, { conditions: 'not-stated' }, false],
  ])('are decided once: %s', (_, first, second, together) => {
    const engine = compiled([first, second])
    expect(engine.classes).toHaveLength(together ? 1 : 2)
    expect([...engine.classOf]).toEqual(together ? [0, 0] : [0, 1])
    expect(engine.classes.map((one) => one.first)).toEqual(together ? [0] : [0, 1])
  })
})

test('what an option does is kept for the next visitor; combinations, which never end, are not', () => {
  const engine = compiled([{ criteria: [aCriterion({ on: 'sector', anyOf: ['food'] })] }])
  const answers: (readonly string[] | 'unknown' | undefined)[] = [
    undefined,
    'unknown',
    ['ict'],
    ['food', 'ict'],
    ['ict', 'retail'],
  ]
  for (const sector of answers) situation(engine, sector ? { sector } : {})
  expect([...engine.effects.keys()]).toEqual(['sector=-', 'sector=ict'])
  const kept = [...engine.effects.values()]
  situation(engine, { sector: ['ict'] })
  expect([...engine.effects.values()].every((effect, at) => effect === kept[at])).toBe(true)
})

describe('fit of a record among others', () => {
  const records: About[] = [
    {},
    { serves: { stages: ['idea'] } },
    { serves: { stages: ['idea', 'creation'], sectors: ['food'] } },
    { serves: { sectors: ['bakery'], needs: ['finance'] } },
    { serves: { profiles: ['student'], needs: ['learn', 'advice'] } },
    { serves: { stages: ['handover'] } },
  ]
  let engine: Engine
  beforeAll(() => {
    engine = compiled(records)
  })
  test.each<[string, Answers, string]>([
    ['nothing said', {}, 'direct direct direct direct direct direct'],
    ['a stage', { stage: ['creation'] }, 'direct off direct direct direct off'],
    ['two stages', { stage: ['idea', 'taking-over'] }, 'direct direct direct direct direct direct'],
    ['a broad sector', { sector: ['food'] }, 'direct direct direct direct direct direct'],
    ['another sector', { sector: ['ict'] }, 'direct direct off off direct direct'],
    ['a need', { need: ['finance'] }, 'direct direct direct direct also direct'],
    ['two needs', { need: ['learn', 'finance'] }, 'direct direct direct direct direct direct'],
    ['stage and need', { stage: ['idea'], need: ['learn'] }, 'direct direct direct also direct off'],
    [
      'a profile, and nobody knows the stage',
      { profile: ['company'], stage: 'unknown' },
      'direct direct direct direct off direct',
    ],
  ])('%s', (_, answers, expected) => {
    const now = situation(engine, answers)
    expect(records.map((_, at) => fitAt(now, at)).join(' ')).toBe(expected)
    expect(records.map((about) => fitOf(aCandidate(about), answers, vocabulary)).join(' ')).toBe(expected)
  })
})

test('what one may have is open, fits directly, and lacks nothing', () => {
  const engine = compiled([
    {},
    notOpen('announced'),
    notOpen('ended'),
    { criteria: [seat] },
    { criteria: [resident] },
    { criteria: [words] },
    { serves: { needs: ['learn'] } },
    { serves: { stages: ['idea'] } },
  ])
  const now = situation(engine, { ...no, 'brussels-resident': ['no'], need: ['finance'], stage: ['creation'] })
  expect(positions(stillPossible(engine, now))).toEqual([0, 5])
})

describe('what differs between two situations', () => {
  test.each<[string, About, Answers, Answers, boolean]>([
    ['nothing', { criteria: [seat] }, {}, {}, false],
    ['likely becomes match', { criteria: [seat] }, {}, { 'brussels-seat': ['yes'] }, true],
    ['likely becomes near', { criteria: [seat] }, {}, { 'brussels-seat': ['no'] }, true],
    ['near becomes no', { criteria: [seat, number] }, { 'brussels-seat': ['no'] }, no, true],
    ['likely becomes no for good', { criteria: [resident] }, {}, { 'brussels-resident': ['no'] }, true],
    ['likely stays so for its words', { criteria: [words, seat] }, {}, { 'brussels-seat': ['yes'] }, false],
    [
      'near stays so while something becomes clear',
      { criteria: [seat, resident] },
      no,
      { ...no, 'brussels-resident': ['yes'] },
      false,
    ],
    [
      'no stays no while one more fails',
      { criteria: [resident, seat] },
      { 'brussels-resident': ['no'] },
      { ...no, 'brussels-resident': ['no'] },
      false,
    ],
    [
      'no for two reasons, then for one that stays',
      { criteria: [seat, number, resident] },
      no,
      { 'brussels-resident': ['no'] },
      false,
    ],
    ['direct becomes also', { serves: { needs: ['learn'] } }, {}, { need: ['finance'] }, true],
    ['direct becomes off', { serves: { stages: ['idea'] } }, {}, { stage: ['creation'] }, true],
    [
      'also becomes off',
      { serves: { needs: ['learn'], stages: ['idea'] } },
      { need: ['finance'] },
      { need: ['finance'], stage: ['creation'] },
      true,
    ],
  ])('%s', (_, about, before, after, expected) => {
    const engine = compiled([{}, about])
    const [a, b] = [situation(engine, before), situation(engine, after)]
    expect(positions(differing(engine, a, b))).toEqual(expected ? [1] : [])
    expect(positions(differing(engine, b, a))).toEqual(expected ? [1] : [])
  })
})

describe('the number beside an option', () => {
  let engine: Engine
  beforeAll(() => {
    engine = compiled([
      {},
      { criteria: [seat] },
      { criteria: [aCriterion({ any: [aCriterion({ on: 'brussels-seat', is: false }), number] })] },
      { criteria: [number] },
      { serves: { stages: ['idea'] } },
      { serves: { needs: ['learn'] } },
      notOpen('announced'),
      notOpen('ended'),
    ])
  })
  const counted = (answers: Answers, question: Parameters<typeof countByOption>[2]) => {
    const { unknown, options } = countByOption(engine, answers, question)
    return { unknown, ...Object.fromEntries(options) }
  }
  test('is what would remain; nothing is lost by not knowing', () => {
    expect(counted({}, 'brussels-seat')).toEqual({ unknown: 6, yes: 6, no: 5 })
  })
  test('with what was said before', () => {
    const said: Answers = { 'enterprise-number': ['no'], stage: ['creation'] }
    expect(counted(said, 'brussels-seat')).toEqual({ unknown: 4, yes: 3, no: 3 })
    expect(counted({ 'brussels-seat': ['yes'] }, 'enterprise-number')).toEqual({ unknown: 6, yes: 6, no: 4 })
  })
  test('with alternatives that were refused before, whatever is asked', () => {
    const refused: Answers = { 'brussels-seat': ['yes'], 'enterprise-number': ['no'] }
    expect(counted(refused, 'stage')).toEqual({ unknown: 4, idea: 4, creation: 3, 'taking-over': 3, difficulty: 3 })
    expect(counted(refused, 'brussels-seat')).toEqual({ unknown: 5, yes: 4, no: 4 })
  })
  test('of a question that decides what was made for one', () => {
    expect(counted({}, 'stage')).toEqual({ unknown: 6, idea: 6, creation: 5, 'taking-over': 5, difficulty: 5 })
    expect(counted({ stage: ['creation'] }, 'need')).toEqual({ unknown: 5, finance: 4, advice: 4, learn: 5 })
  })
  test('of a question that was answered: as if it were not', () => {
    expect(counted({ 'brussels-seat': ['no'], need: ['finance'] }, 'need')).toMatchObject({ unknown: 5, finance: 4 })
  })
})
