import { describe, expect, test } from 'vitest'
import type { Answers } from '@/lib/orientation/answers'
import type { Candidate } from '@/lib/orientation/candidate'
import type { Criterion } from '@/lib/orientation/criteria'
import { meetingAnswer, orient, type Result, resultOf, whatIf } from '@/lib/orientation/results'
import { buildVocabulary } from '@/lib/orientation/vocabulary'
import { type About, aCriterion, compiled, notOpen, smallVocabulary as vocabulary } from '../../support/situations'

const seat = aCriterion({ on: 'brussels-seat', is: true, changeable: true })
const number = aCriterion({ on: 'enterprise-number', is: true, changeable: true })
const micro = aCriterion({ on: 'size', anyOf: ['micro'] })
const words = aCriterion({ on: 'other', text: { fr: 'a', nl: 'b', en: 'c' } })
const said: Answers = { profile: ['company'], stage: ['creation'], sector: ['retail'], need: ['finance'] }
const no: Answers = { ...said, 'brussels-seat': ['no'], 'enterprise-number': ['no'], size: ['large'] }
const byId = ({ id }: Candidate) => id
const numbers = (results: readonly Result[]) => results.map(({ position }) => position)
const planOf = (records: About[], answers: Answers, titleOf = byId) => orient(compiled(records), answers, titleOf)

describe('where a record goes', () => {
  test.each<[string, About, string]>([
    ['open and for everyone', {}, 'results'],
    ['likely', { criteria: [words] }, 'results'],
    ['for another need', { serves: { needs: ['learn'] } }, 'also'],
    ['one change away', { criteria: [seat] }, 'near'],
    ['one change away, something else to confirm', { criteria: [seat, words] }, 'near'],
    ['one change away, for another need', { criteria: [seat], serves: { needs: ['learn'] } }, 'excluded'],
    ['refused', { criteria: [micro] }, 'excluded'],
    ['two changes away', { criteria: [seat, number] }, 'excluded'],
    ['for others', { serves: { stages: ['idea'] } }, 'excluded'],
    ['announced', notOpen('announced'), 'announced'],
    ['announced, for another need', { ...notOpen('announced'), serves: { needs: ['learn'] } }, 'announced'],
    ['announced, one change away', { ...notOpen('announced'), criteria: [seat] }, 'announced'],
    ['announced, refused', { ...notOpen('announced'), criteria: [micro] }, 'excluded'],
    ['announced, for others', { ...notOpen('announced'), serves: { stages: ['idea'] } }, 'excluded'],
    ['ended', notOpen('ended'), 'nowhere'],
    ['ended, one change away', { ...notOpen('ended'), criteria: [seat] }, 'nowhere'],
    ['ended, refused', { ...notOpen('ended'), criteria: [micro] }, 'nowhere'],
  ])('%s', (_, about, expected) => {
    const { categories, also, announced, nearMisses, counts } = planOf([about], no)
    expect({
      results: categories.flatMap(({ results }) => results).length,
      also: also.length,
      near: nearMisses.flatMap(({ results }) => results).length,
      announced: announced.length,
      excluded: counts.excluded,
    }).toEqual({
      results: 0,
      also: 0,
      near: 0,
      announced: 0,
      excluded: 0,
      ...(expected !== 'nowhere' && { [expected]: 1 }),
    })
  })

  test('is counted', () => {
    const records: About[] = [
      {},
      {},
      { conditions: 'not-stated' },
      { criteria: [words] },
      { criteria: [words] },
      { criteria: [seat] },
      { serves: { needs: ['learn'] } },
      notOpen('announced'),
      notOpen('ended'),
      { criteria: [micro] },
      { serves: { stages: ['idea'] } },
    ]
    expect(planOf(records, no).counts).toEqual({ match: 2, likely: 3, near: 1, announced: 1, excluded: 2 })
  })

  test('under the category of the need, then the others in their order, none that is empty', () => {
    const records: About[] = (['premises', 'finance', 'advice', 'information'] as const).map((category) => ({
      category,
    }))
    const inOrder = (need: Answers['need']) =>
      planOf(records, need ? { ...said, need } : {}).categories.map(({ category, results }) => [
        category,
        numbers(results),
      ])
    const [information, advice, finance, premises] = [
      ['information', [3]],
      ['advice', [2]],
      ['finance', [1]],
      ['premises', [0]],
    ]
    expect(inOrder(['finance'])).toEqual([finance, information, advice, premises])
    expect(inOrder(['finance', 'advice'])).toEqual([finance, advice, information, premises])
    expect(inOrder(['learn'])).toEqual([information, advice, finance, premises])
    expect(inOrder(undefined)).toEqual([information, advice, finance, premises])
  })
})

test('what a stage speaks of by itself leads where no need was said, and follows the needs that were', () => {
  const concept = (id: string) => ({ id, broader: [] })
  const spoken = buildVocabulary([
    { scheme: 'stage', concepts: [concept('difficulty'), concept('idea')] },
    {
      scheme: 'need',
      concepts: [
        { ...concept('finance'), category: 'finance' },
        { ...concept('overcome-difficulty'), category: 'advice' },
      ],
    },
  ])
  const engine = compiled([{ category: 'information' }, { category: 'advice' }, { category: 'finance' }], spoken)
  const order = (answers: Answers) => orient(engine, answers, byId).categories.map(({ category }) => category)
  expect(order({ stage: ['idea'] })).toEqual(['information', 'advice', 'finance'])
  expect(order({ stage: ['difficulty'] })).toEqual(['advice', 'information', 'finance'])
  expect(order({ stage: ['difficulty'], need: ['finance'] })).toEqual(['finance', 'advice', 'information'])
})

describe('what is left to confirm', () => {
  test.each<[string, About, number]>([
    ['nothing', {}, 0],
    ['a condition that is not answered', { criteria: [aCriterion({ on: 'first-hire', is: true })] }, 1],
    ['words, and an answer', { criteria: [words, aCriterion({ on: 'first-hire', is: true })] }, 2],
    ['nothing that is met', { criteria: [aCriterion({ on: 'profile', anyOf: ['company'] })] }, 0],
    ['the conditions, where none is stated', { conditions: 'not-stated' }, 1],
  ])('%s', (_, about, expected) => {
    expect(resultOf(compiled([about]), said, 0).toConfirm).toBe(expected)
  })
})

describe('two that nothing else decides between', () => {
  const titles: Record<string, string> = { 'programme/0': 'Été', 'programme/1': 'avance', 'programme/2': 'Fonds' }
  test('stand by title, as a reader sorts them', () => {
    const [category] = planOf([{}, {}, {}], said, ({ id }) => titles[id] ?? '').categories
    expect(numbers(category?.results ?? [])).toEqual([1, 0, 2])
  })
  test('and by id where the titles are the same', () => {
    const records = [{ id: 'programme/b' }, { id: 'programme/a' }, { id: 'programme/c' }]
    const [category] = planOf(records, said, () => 'Prêt').categories
    expect(numbers(category?.results ?? [])).toEqual([1, 0, 2])
  })
})

describe('the answer that would meet a condition', () => {
  const changeable = true
  const hire = { on: 'first-hire', is: true }
  const either = (...any: object[]) => aCriterion({ any: any.map(aCriterion) })
  test.each<[string, Criterion, ReturnType<typeof meetingAnswer>]>([
    ['yes', seat, { question: 'brussels-seat', answer: ['yes'] }],
    ['no', aCriterion({ on: 'enterprise-number', is: false }), { question: 'enterprise-number', answer: ['no'] }],
    ['the first option that does', micro, { question: 'size', answer: ['headcount-0'] }],
    [
      'a number of people',
      aCriterion({ on: 'headcount', atLeast: 1 }),
      { question: 'size', answer: ['headcount-1-9'] },
    ],
    [
      'a band that is wholly within',
      aCriterion({ on: 'amount', atLeast: 6_000 }),
      { question: 'amount', answer: ['10000-25000'] },
    ],
    ['none of these', aCriterion({ on: 'trait', noneOf: ['woman'] }), { question: 'trait', answer: [] }],
    ['none for words', words, undefined],
    ['none where no option does', aCriterion({ on: 'amount', atMost: 100 }), undefined],
    ['the alternative that can change', either(hire, { ...seat }), { question: 'brussels-seat', answer: ['yes'] }],
    [
      'the first of two that can',
      either({ ...hire, changeable }, { ...seat }),
      { question: 'first-hire', answer: ['yes'] },
    ],
    [
      'not words, though they could change',
      either({ ...words, changeable }, { ...seat }),
      { question: 'brussels-seat', answer: ['yes'] },
    ],
    [
      'not one that no option meets',
      either({ on: 'amount', atMost: 1, changeable }, { ...seat }),
      { question: 'brussels-seat', answer: ['yes'] },
    ],
    ['none where no alternative can', either(hire, { on: 'brussels-seat', is: true }), undefined],
  ])('%s', (_, criterion, expected) => {
    expect(meetingAnswer(criterion, vocabulary)).toEqual(expected)
  })
})

describe('near misses', () => {
  const elsewhere = { ...seat, source: { document: 'srte' as const, lines: [8, 9] as [number, number] } }
  const either = aCriterion({ any: [seat, number] })
  test('stand together where the same change opens them, whatever document says so', () => {
    const records = [{ criteria: [seat] }, { criteria: [number] }, { criteria: [elsewhere] }]
    const found = planOf(records, no).nearMisses.map(({ change, results }) => [change?.question, numbers(results)])
    expect(found).toEqual([
      ['brussels-seat', [0, 2]],
      ['enterprise-number', [1]],
    ])
  })
  test('alternatives said in two documents are one change', () => {
    const records = [{ criteria: [either] }, { criteria: [aCriterion({ any: [elsewhere, number] })] }]
    expect(planOf(records, no).nearMisses.map(({ results }) => numbers(results))).toEqual([[0, 1]])
  })
  test('without a question that could change it have no change to try', () => {
    const small = aCriterion({ on: 'amount', atMost: 100, changeable: true })
    const [miss] = planOf([{ criteria: [small] }], { ...said, amount: ['5000-10000'] }).nearMisses
    expect(miss).toMatchObject({ criterion: small, results: [{ position: 0 }] })
    expect(miss).not.toHaveProperty('change')
  })
})

test('a change of answer wins what it opens and loses what it closes; what stays is neither', () => {
  const records: About[] = [
    {},
    { criteria: [seat] },
    { criteria: [aCriterion({ on: 'brussels-seat', is: false })] },
    { criteria: [seat], ...notOpen('announced') },
    { criteria: [seat], serves: { needs: ['learn'] } },
  ]
  expect(whatIf(compiled(records), no, { question: 'brussels-seat', answer: ['yes'] })).toEqual({
    answers: { ...no, 'brussels-seat': ['yes'] },
    won: [1],
    lost: [2],
  })
})
