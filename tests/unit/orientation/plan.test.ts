import { beforeAll, describe, expect, test } from 'vitest'
import type { Answers } from '@/lib/orientation/answers'
import { serializeAnswers } from '@/lib/orientation/answers'
import type { Criterion } from '@/lib/orientation/criteria'
import { compile, type Engine } from '@/lib/orientation/engine'
import { fitOf, madeFor, offDimensions } from '@/lib/orientation/fit'
import { mostQuestionsLeft, nextStep } from '@/lib/orientation/next-question'
import { orient, whatIf } from '@/lib/orientation/results'
import { aCandidate, aSource, smallVocabulary as vocabulary } from '../../support/situations'

const criterion = (rest: object) => ({ ...rest, source: aSource }) as Criterion
const seat = criterion({ on: 'brussels-seat', is: true, changeable: true })
const number = criterion({ on: 'enterprise-number', is: true, changeable: true })
const titleOf = ({ id }: { id: string }) => id
const ids = (results: readonly { candidate: { id: string } }[]) => results.map(({ candidate }) => candidate.id)
const said: Answers = { profile: ['company'], stage: ['creation'], sector: ['retail'], need: ['finance'] }

describe('fit', () => {
  test.each<[string, Parameters<typeof aCandidate>[0], Answers, string]>([
    ['for any situation', {}, said, 'direct'],
    ['for this stage and need', { serves: { stages: ['creation'], needs: ['finance'] } }, said, 'direct'],
    ['for another need', { serves: { stages: ['creation'], needs: ['learn'] } }, said, 'also'],
    ['no need was said', { serves: { needs: ['learn'] } }, { stage: ['creation'] }, 'direct'],
    ['for another stage', { serves: { stages: ['idea'], needs: ['finance'] } }, said, 'off'],
    ['for another sector', { serves: { sectors: ['ict'] } }, said, 'off'],
    ['for another profile', { serves: { profiles: ['student'] } }, said, 'off'],
    ['for a narrower sector than said', { serves: { sectors: ['food-shops'] } }, said, 'direct'],
    ['for a broader stage than said', { serves: { stages: ['handover'] } }, { stage: ['taking-over'] }, 'direct'],
    ['one of two stages', { serves: { stages: ['difficulty'] } }, { stage: ['creation', 'difficulty'] }, 'direct'],
    ['stage not known', { serves: { stages: ['idea'] } }, { stage: 'unknown' }, 'direct'],
  ])('%s', (_, about, answers, expected) => {
    expect(fitOf(aCandidate(about), answers, vocabulary)).toBe(expected)
  })

  test('says what it was made for, and in what it is off', () => {
    const record = aCandidate({ serves: { stages: ['creation', 'idea'], sectors: ['ict'], traits: ['woman'] } })
    expect(madeFor(record, { ...said, trait: ['woman'] }, vocabulary)).toEqual([
      { question: 'stage', concepts: ['creation'] },
      { question: 'trait', concepts: ['woman'] },
    ])
    expect(offDimensions(record, said, vocabulary)).toEqual(['sectors'])
  })
})

describe('order', () => {
  const place = (records: Parameters<typeof aCandidate>[0][], answers: Answers = said) => {
    const candidates = records.map((about, i) => aCandidate({ id: `programme/${i}`, ...about }))
    return ids(orient(compile(candidates, vocabulary), answers, titleOf).categories.flatMap(({ results }) => results))
  }
  test.each<[string, Parameters<typeof aCandidate>[0][], Answers]>([
    ['a match before a likely one', [{ conditions: 'not-stated' }, {}], said],
    [
      'made for this stage alone before made for several',
      [{ serves: { stages: ['creation', 'idea'] } }, { serves: { stages: ['creation'] } }],
      said,
    ],
    ['made for this sector before any sector', [{}, { serves: { sectors: ['retail'] } }], said],
    ['made for another trait comes later', [{ serves: { traits: ['woman'] } }, {}], said],
    ['the larger amount', [{ mostEuros: 5_000 }, { mostEuros: 10_000 }], said],
    [
      'the larger of two grants, of whatever name',
      [
        { support: 'call-for-projects', mostEuros: 5_000 },
        { support: 'grant', mostEuros: 10_000 },
      ],
      said,
    ],
    [
      'the larger of two loans',
      [
        { support: 'loan', mostEuros: 5_000 },
        { support: 'microcredit', mostEuros: 10_000 },
      ],
      said,
    ],
    [
      'a small grant before a large loan',
      [
        { support: 'loan', mostEuros: 1_000_000 },
        { support: 'grant', mostEuros: 1 },
      ],
      said,
    ],
    ['a loan before a guarantee', [{ support: 'guarantee', mostEuros: 9 }, { support: 'loan' }], said],
    ['a guarantee before capital', [{ support: 'equity', mostEuros: 9 }, { support: 'guarantee' }], said],
    ['what has to be asked for before, whatever the amount', [{ mostEuros: 9 }, { timing: 'before' }], said],
    [
      'what was made for this before what has to be asked for before',
      [{ timing: 'before' }, { serves: { stages: ['creation'] } }],
      said,
    ],
    ['confirmed more recently', [{ confirmedOn: '2025-01-01' }, { confirmedOn: '2026-01-01' }], said],
    [
      'general entry points first while stage and need are unknown',
      [{ serves: { profiles: ['company'] } }, {}],
      { profile: ['company'] },
    ],
  ])('%s', (_, records, answers) => {
    expect(place(records, answers)).toEqual(['programme/1', 'programme/0'])
  })

  test('fewer things to confirm first, among likely ones', () => {
    const words = criterion({ on: 'other', text: { fr: 'a', nl: 'b', en: 'c' } })
    expect(place([{ criteria: [words, words] }, { criteria: [words] }])).toEqual(['programme/1', 'programme/0'])
  })

  test('the categories of the visitor’s need come first', () => {
    const engine = compile(
      [aCandidate({ id: 'programme/a' }), aCandidate({ id: 'programme/f', category: 'finance' })],
      vocabulary,
    )
    expect(orient(engine, said, titleOf).categories.map(({ category }) => category)).toEqual(['finance', 'advice'])
    expect(orient(engine, {}, titleOf).categories.map(({ category }) => category)).toEqual(['advice', 'finance'])
  })
})

describe('near misses', () => {
  let engine: Engine
  beforeAll(() => {
    engine = compile(
      [
        aCandidate({ id: 'programme/a', criteria: [number] }),
        aCandidate({ id: 'programme/b', criteria: [number, seat] }),
        aCandidate({ id: 'programme/c', criteria: [number], serves: { needs: ['learn'] } }),
        aCandidate({ id: 'programme/d', criteria: [criterion({ on: 'enterprise-number', is: false })] }),
      ],
      vocabulary,
    )
  })
  const answers: Answers = { ...said, 'enterprise-number': ['no'] }

  test('the same change gathers what it opens; other needs are left out', () => {
    const { nearMisses, counts } = orient(engine, answers, titleOf)
    expect(nearMisses.map(({ change, results }) => [change, ids(results)])).toEqual([
      [{ question: 'enterprise-number', answer: ['yes'] }, ['programme/a', 'programme/b']],
    ])
    expect(counts).toEqual({ match: 1, likely: 0, near: 2, announced: 0, excluded: 1 })
  })

  test('conditions that differ stand together under the change that meets them all, the strictest named', () => {
    const form = (...anyOf: string[]) => criterion({ on: 'legal-form', anyOf, changeable: true })
    const strict = form('cooperative')
    const lax = form('social-enterprise', 'cooperative')
    const forms = compile(
      [
        aCandidate({ id: 'programme/a', criteria: [lax] }),
        aCandidate({ id: 'programme/b', criteria: [strict] }),
        aCandidate({ id: 'programme/c', criteria: [seat] }),
        aCandidate({ id: 'programme/d', criteria: [lax] }),
      ],
      vocabulary,
    )
    const none: Answers = { ...said, 'legal-form': ['none-yet'], 'brussels-seat': ['no'] }
    const { nearMisses } = orient(forms, none, titleOf)
    expect(nearMisses.map(({ criterion, change, results }) => [criterion, change, ids(results)])).toEqual([
      [strict, { question: 'legal-form', answer: ['cooperative'] }, ['programme/a', 'programme/b', 'programme/d']],
      [seat, { question: 'brussels-seat', answer: ['yes'] }, ['programme/c']],
    ])
  })

  test('the change says what it wins and what it loses', () => {
    const effect = whatIf(engine, answers, { question: 'enterprise-number', answer: ['yes'] })
    expect(effect.won).toEqual([0, 1])
    expect(effect.lost).toEqual([3])
    expect(serializeAnswers(effect.answers)).toContain('enterprise-number=yes')
  })
})

describe('announced and ended', () => {
  test('announced stands apart, ended nowhere', () => {
    const state = (name: 'announced' | 'ended') => ({ availability: { state: name, asOf: 2016, source: aSource } })
    const engine = compile(
      [aCandidate({ id: 'programme/a', ...state('announced') }), aCandidate({ id: 'programme/e', ...state('ended') })],
      vocabulary,
    )
    const plan = orient(engine, said, titleOf)
    expect(plan.categories).toEqual([])
    expect(ids(plan.announced)).toEqual(['programme/a'])
    expect(plan.counts).toEqual({ match: 0, likely: 0, near: 0, announced: 1, excluded: 0 })
  })
})

describe('the next question', () => {
  let engine: Engine
  beforeAll(() => {
    engine = compile([aCandidate({ criteria: [seat] }), aCandidate({ criteria: [seat, number] })], vocabulary)
  })

  test('the first four come in their order', () => {
    expect(nextStep(engine, {})).toEqual({ step: 'ask', question: 'profile', asked: 0 })
    expect(nextStep(engine, { profile: 'unknown' })).toMatchObject({ question: 'stage' })
    expect(nextStep(engine, { stage: ['idea'] })).toMatchObject({ question: 'profile', asked: 1 })
    expect(nextStep(engine, { profile: ['company'], stage: ['idea'], sector: ['ict'] })).toMatchObject({
      question: 'need',
    })
  })

  test('then the one that settles most, and none that settles nothing', () => {
    expect(nextStep(engine, said)).toEqual({ step: 'ask', question: 'brussels-seat', asked: 4 })
    const seated: Answers = { ...said, 'brussels-seat': ['yes'] }
    expect(nextStep(engine, seated)).toMatchObject({ question: 'enterprise-number' })
    expect(nextStep(engine, { ...seated, 'enterprise-number': ['yes'] })).toEqual({
      step: 'stop',
      reason: 'settled',
      asked: 6,
    })
  })

  test('"I don’t know" is not asked again', () => {
    expect(nextStep(engine, { ...said, 'brussels-seat': 'unknown' })).toMatchObject({ question: 'enterprise-number' })
  })

  test('after seven answers it stops, and says how much is still open', () => {
    const seven: Answers = { ...said, size: ['large'], location: ['abroad'], amount: ['0-5000'] }
    expect(nextStep(engine, seven)).toEqual({
      step: 'stop',
      reason: 'enough',
      asked: 7,
      best: 'brussels-seat',
      openQuestions: 2,
      openRecords: 2,
    })
  })

  test('seven is the most, also for a link that left one of the first questions out: that one would be the next', () => {
    const forStarters = compile(
      [
        aCandidate({ serves: { stages: ['idea'] } }),
        aCandidate({ criteria: [seat], serves: { stages: ['creation'] } }),
      ],
      vocabulary,
    )
    const { stage: _stage, ...noStage } = said
    const seven: Answers = { ...noStage, size: ['large'], location: ['abroad'], amount: ['0-5000'], theme: ['digital'] }
    expect(nextStep(forStarters, seven)).toEqual({
      step: 'stop',
      reason: 'enough',
      asked: 7,
      best: 'stage',
      openQuestions: 2,
      openRecords: 2,
    })
    expect(nextStep(compile([aCandidate()], vocabulary), seven)).toEqual({ step: 'stop', reason: 'settled', asked: 7 })
  })

  test('how many are left is never more than can be asked', () => {
    expect(mostQuestionsLeft(engine, {})).toBe(7)
    expect(mostQuestionsLeft(engine, { profile: ['company'] })).toBe(5)
    expect(mostQuestionsLeft(engine, said)).toBe(2)
    const { profile: _profile, ...noProfile } = said
    expect(mostQuestionsLeft(compile([aCandidate({ serves: { profiles: ['student'] } })], vocabulary), noProfile)).toBe(
      1,
    )
    expect(mostQuestionsLeft(engine, { ...said, size: ['large'], theme: ['digital'] })).toBe(1)
    const eight = { size: ['large'], location: ['abroad'], amount: ['0-5000'], theme: ['digital'] }
    expect(mostQuestionsLeft(engine, { ...said, ...eight })).toBe(0)
    expect(mostQuestionsLeft(engine, { ...said, 'brussels-seat': 'unknown', 'enterprise-number': 'unknown' })).toBe(0)
  })
})
