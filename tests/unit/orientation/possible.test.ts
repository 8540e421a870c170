import { describe, expect, test } from 'vitest'
import type { Answers } from '@/lib/orientation/answers'
import { possibleAt } from '@/lib/orientation/possible'
import type { QuestionId } from '@/lib/orientation/questions'
import { type About, aCriterion, compiled, notOpen } from '../../support/situations'

const micro = aCriterion({ on: 'size', anyOf: ['micro'] })
const notSmall = aCriterion({ on: 'size', noneOf: ['small'] })
const women = aCriterion({ on: 'trait', anyOf: ['woman'] })
const records: About[] = [
  {},
  { serves: { stages: ['idea'] } },
  { serves: { stages: ['creation'] } },
  { serves: { stages: ['difficulty'], needs: ['finance'] } },
  { serves: { sectors: ['food'], needs: ['learn'] } },
  { serves: { sectors: ['ict'] } },
  { criteria: [micro] },
  { criteria: [notSmall] },
  { criteria: [women] },
  notOpen('announced'),
  notOpen('ended'),
]
const counted = (answers: Answers, question: QuestionId) => {
  const { options, ...numbers } = possibleAt(compiled(records), answers, question)
  return { ...numbers, options: Object.fromEntries(options) }
}

describe('what stays possible while one question is asked', () => {
  test('one answer: the most that any single one leaves', () => {
    expect(counted({}, 'size')).toEqual({
      now: 9,
      most: 9,
      unknown: 9,
      options: { 'headcount-0': 9, 'headcount-1-9': 9, small: 7, large: 8 },
    })
  })
  test('two answers at the most: the most that one of them leaves', () => {
    expect(counted({}, 'stage')).toEqual({
      now: 9,
      most: 7,
      unknown: 9,
      options: { idea: 7, creation: 7, 'taking-over': 6, difficulty: 7 },
    })
  })
  test('any number of answers: the most that one of them leaves', () => {
    expect(counted({}, 'sector')).toMatchObject({ now: 9, most: 8, options: { food: 8, ict: 8, retail: 7 } })
  })
  test('personal traits: not to say excludes nothing', () => {
    expect(counted({}, 'trait')).toMatchObject({ now: 9, most: 9, unknown: 9, options: { woman: 9, none: 8 } })
  })
  test('the need loses nothing; its numbers say how many answer it', () => {
    expect(counted({}, 'need')).toEqual({ now: 9, most: 9, unknown: 9, options: { finance: 8, advice: 7, learn: 8 } })
    expect(counted({ need: ['finance'] }, 'need')).not.toHaveProperty('forNeed')
  })
  test('once a need was named, how many answer it is said besides', () => {
    expect(counted({ need: ['finance'] }, 'stage')).toMatchObject({ now: 9, forNeed: 8, options: { difficulty: 7 } })
    expect(counted({ need: 'unknown' }, 'stage')).not.toHaveProperty('forNeed')
  })
  const only = (on: string, id: string): About => ({ criteria: [aCriterion({ on, anyOf: [id] })] })
  test.each<[string, About[], QuestionId, number, number]>([
    ['one size at a time', [only('size', 'small'), only('size', 'large')], 'size', 2, 1],
    ['one of two stages', ['idea', 'creation', 'difficulty'].map((id) => only('stage', id)), 'stage', 3, 1],
    [
      'one of several legal forms',
      ['none-yet', 'cooperative', 'social-enterprise'].map((id) => only('legal-form', id)),
      'legal-form',
      3,
      1,
    ],
    [
      'traits, of which none has to be said',
      [{ criteria: [aCriterion({ on: 'trait', noneOf: ['newcomer'] })] }],
      'trait',
      1,
      1,
    ],
  ])('the most that one answer leaves: %s', (_, all, question, now, most) => {
    expect(possibleAt(compiled(all), {}, question)).toMatchObject({ now, most })
  })
  test('what was said before counts', () => {
    expect(counted({ stage: ['idea'], size: ['large'] }, 'sector')).toMatchObject({ now: 6, most: 5 })
  })
})
