import { beforeAll, describe, expect, test } from 'vitest'
import type { Answers } from '@/lib/orientation/answers'
import type { Criterion } from '@/lib/orientation/criteria'
import { compile, type Engine } from '@/lib/orientation/engine'
import { decidingQuestions, outcomes } from '@/lib/orientation/outcomes'
import { orient, rankParts, resultOf } from '@/lib/orientation/results'
import { type RankReason, standingOf, whyAbove } from '@/lib/orientation/standing'
import en from '@/messages/en.json'
import fr from '@/messages/fr.json'
import nl from '@/messages/nl.json'
import { aCandidate, aSource, smallVocabulary as vocabulary } from '../../support/situations'

type About = Parameters<typeof aCandidate>[0]
const criterion = (rest: object) => ({ ...rest, source: aSource }) as Criterion
const seat = criterion({ on: 'brussels-seat', is: true, changeable: true })
const said: Answers = { profile: ['company'], stage: ['creation'], sector: ['retail'], need: ['finance'] }
const compiled = (records: About[]) =>
  compile(
    records.map((about, i) => aCandidate({ id: `programme/${i}`, ...about })),
    vocabulary,
  )
const titleOf = ({ id }: { id: string }) => id

const untilNextYear: About = { availability: { state: 'open', asOf: 2022, fundedUntil: 2023, source: aSource } }

describe('why one stands above another', () => {
  test.each<[RankReason, About, About, Answers]>([
    ['fit', { serves: { needs: ['finance'] } }, { serves: { needs: ['learn'] } }, said],
    ['general', {}, { serves: { stages: ['creation'] } }, {}],
    ['certain', {}, { conditions: 'not-stated' }, said],
    ['for-others', {}, { serves: { traits: ['woman'] } }, said],
    ['made-for', { serves: { stages: ['creation'] } }, {}, said],
    ['to-confirm', { criteria: [seat] }, { criteria: [seat, criterion({ on: 'first-hire', is: true })] }, said],
    ['general', { serves: { stages: ['creation'] } }, untilNextYear, {}],
    ['lasting', {}, untilNextYear, said],
    ['sequence', { timing: 'before' }, { timing: 'now' }, said],
    ['support', { support: 'grant' }, { support: 'loan' }, said],
    ['amount', { mostEuros: 2 }, { mostEuros: 1 }, said],
    ['confirmed', { confirmedOn: '2026-01-01' }, { confirmedOn: '2025-01-01' }, said],
    ['title', {}, {}, said],
  ])('%s', (reason, first, second, answers) => {
    const engine = compiled([first, second])
    const [higher, lower] = [resultOf(engine, answers, 0), resultOf(engine, answers, 1)]
    expect(whyAbove(higher, lower, answers)).toBe(reason)
  })
})

test('each has words in every language', () => {
  const because = [en, fr, nl].map((messages) => Object.keys(messages.Why.place.because).toSorted())
  for (const told of because) expect(told).toEqual([...rankParts, 'title'].toSorted())
})

describe('place in a plan', () => {
  let engine: Engine
  beforeAll(() => {
    engine = compiled([
      { serves: { stages: ['creation'] } },
      {},
      { conditions: 'not-stated' },
      { serves: { needs: ['learn'] } },
      { availability: { state: 'announced', asOf: 2022, source: aSource } },
      { criteria: [seat] },
      { serves: { stages: ['idea'] } },
    ])
  })
  const answers: Answers = { ...said, 'brussels-seat': ['no'] }
  const at = (n: number) => standingOf(orient(engine, answers, titleOf), `programme/${n}`, answers)

  test('in the middle: what stands above and below, and why', () => {
    const place = at(1)
    expect(place).toMatchObject({ section: engine.candidates[1]?.category, place: 2, of: 3 })
    expect(place?.above).toMatchObject({ result: { candidate: { id: 'programme/0' } }, because: 'made-for' })
    expect(place?.below).toMatchObject({ result: { candidate: { id: 'programme/2' } }, because: 'certain' })
  })
  test('first and last have one neighbour', () => {
    expect(at(0)?.above).toBeUndefined()
    expect(at(2)?.below).toBeUndefined()
  })
  test('the other sections of a plan', () => {
    expect([at(3), at(4), at(5)].map((place) => place?.section)).toEqual(['also', 'announced', 'near'])
  })
  test('none for a record that the plan does not list', () => {
    expect(at(6)).toBeUndefined()
  })
})

describe('what decides one record', () => {
  const record = aCandidate({
    serves: { stages: ['creation'], needs: ['finance'], traits: ['woman'] },
    criteria: [
      seat,
      criterion({
        any: [
          { on: 'size', anyOf: ['micro'], source: aSource },
          { on: 'headcount', atMost: 20, source: aSource },
        ],
      }),
      criterion({ on: 'other', text: { fr: 'a', nl: 'b', en: 'c' } }),
    ],
  })
  test('the questions of its conditions and of what it was made for, in order, without need', () => {
    expect(decidingQuestions(record)).toEqual(['stage', 'size', 'brussels-seat'])
    expect(decidingQuestions(aCandidate({}))).toEqual([])
  })
  test('what each answer would make of it', () => {
    expect(outcomes(record, said, 'brussels-seat', vocabulary)).toEqual([
      { eligibility: 'likely', fit: 'direct', options: ['yes'] },
      { eligibility: 'near', fit: 'direct', options: ['no'] },
    ])
    const [fits, off] = outcomes(record, said, 'stage', vocabulary)
    expect(fits).toEqual({ eligibility: 'likely', fit: 'off', options: ['idea', 'taking-over', 'difficulty'] })
    expect(off).toEqual({ eligibility: 'likely', fit: 'direct', options: ['creation'] })
  })
  test('a question that has nothing to do with it has one outcome', () => {
    expect(outcomes(record, said, 'trait', vocabulary)).toHaveLength(1)
  })
})
