import { describe, expect, test } from 'vitest'
import type { Answers } from '@/lib/orientation/answers'
import type { Candidate } from '@/lib/orientation/candidate'
import { compile } from '@/lib/orientation/engine'
import { firstResults } from '@/lib/orientation/first-results'
import { orient } from '@/lib/orientation/results'
import { whyAbove } from '@/lib/orientation/standing'
import { aCandidate, aSource, smallVocabulary as vocabulary } from '../../support/situations'

/** Rules of the order, each with two records that differ in nothing else; the alphabet would put them the other way. */
const open = aCandidate().availability
const funded = { ...open, fundedUntil: 2023 }
const difficulty: Answers = { stage: ['difficulty'] }

function plan(answers: Answers, ...candidates: Partial<Candidate>[]) {
  const engine = compile(
    candidates.map((one) => aCandidate(one as Parameters<typeof aCandidate>[0])),
    vocabulary,
  )
  return orient(engine, answers, ({ id }) => id)
}
const idsIn = (found: ReturnType<typeof plan>) =>
  found.categories.flatMap(({ results }) => results.map(({ candidate }) => candidate.id))

describe('the order of a plan', () => {
  test('what was funded until a year comes after its equal, and that is the reason given', () => {
    const found = plan(
      difficulty,
      { id: 'a', availability: funded, serves: serves({ stages: ['difficulty'] }) },
      { id: 'b', serves: serves({ stages: ['difficulty'] }) },
    )
    expect(idsIn(found)).toEqual(['b', 'a'])
    const [first, second] = found.categories[0]?.results ?? []
    expect(first && second && whyAbove(first, second, difficulty)).toBe('lasting')
  })

  test('yet what was made more expressly stands above it', () => {
    const found = plan(
      difficulty,
      { id: 'a' },
      { id: 'b', availability: funded, serves: serves({ stages: ['difficulty'] }) },
    )
    expect(idsIn(found)).toEqual(['b', 'a'])
  })

  test('what only the need speaks for is not certain once its means ended, whatever its conditions', () => {
    const learn: Answers = { need: ['learn'] }
    const forNeed = serves({ needs: ['learn'] })
    const unstated = { id: 'b', serves: forNeed, conditions: 'not-stated' as const }
    const found = plan(learn, { id: 'a', availability: funded, serves: forNeed }, unstated)
    expect(idsIn(found)).toEqual(['b', 'a'])
    const [first, second] = found.categories[0]?.results ?? []
    expect(first && second && whyAbove(first, second, learn)).toBe('lasting')
    const [lasting, ended] =
      plan(learn, { id: 'a', availability: funded, serves: forNeed }, { id: 'b', serves: forNeed }).categories[0]
        ?.results ?? []
    expect(lasting && ended && [lasting.candidate.id, whyAbove(lasting, ended, learn)]).toEqual(['b', 'lasting'])
  })

  test('a project with an end is no general entry point', () => {
    const found = plan({}, { id: 'a', availability: funded }, { id: 'b', serves: serves({ stages: ['idea'] }) })
    expect(idsIn(found)).toEqual(['b', 'a'])
  })

  test('an alternative that is met makes a record theirs; a trait alone leaves it after those for everyone', () => {
    const either = {
      any: [
        { on: 'profile' as const, anyOf: ['jobseeker'], source: aSource },
        { on: 'trait' as const, anyOf: ['newcomer'], source: aSource },
      ],
      source: aSource,
    }
    const forTrait = serves({ profiles: ['jobseeker'], traits: ['newcomer'] })
    const found = plan(
      { profile: ['jobseeker'], stage: ['idea'] },
      { id: 'a', serves: forTrait },
      { id: 'b' },
      { id: 'c', serves: forTrait, criteria: [either], conditions: 'stated' },
    )
    expect(idsIn(found)).toEqual(['c', 'b', 'a'])
  })
})

describe('what heads a plan', () => {
  const advice = (id: string, stages: string[]) => ({ id, category: 'advice' as const, serves: serves({ stages }) })
  const money = { id: 'm', category: 'finance' as const }
  const heads = (answers: Answers, ...candidates: Partial<Candidate>[]) =>
    firstResults(plan(answers, ...candidates), answers).map(({ candidate }) => candidate.id)

  test('all that stands level at the top, then the first of the next part', () => {
    expect(heads(difficulty, advice('a', ['difficulty']), advice('b', ['difficulty']), advice('c', []), money)).toEqual(
      ['a', 'b', 'm'],
    )
  })
  test('four at the most', () => {
    const level = ['a', 'b', 'c', 'd', 'e'].map((id) => advice(id, ['difficulty']))
    expect(heads(difficulty, ...level, money)).toEqual(['a', 'b', 'c', 'd'])
  })
  test('where nothing was made for the situation, one of each part', () => {
    expect(heads({}, advice('a', []), advice('b', []), money)).toEqual(['a', 'm'])
  })
  test('nothing, when nothing fits', () => {
    expect(heads({ stage: ['idea'] }, advice('a', ['creation']))).toEqual([])
  })
})

function serves(some: Partial<Candidate['serves']>): Candidate['serves'] {
  return { ...aCandidate().serves, ...some }
}
