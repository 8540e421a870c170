import { describe, expect, test } from 'vitest'
import type { Answers } from '@/lib/orientation/answers'
import { isStillGeneral, nextStep } from '@/lib/orientation/next-question'
import { aCriterion, compiled } from '../../support/situations'

const seat = aCriterion({ on: 'brussels-seat', is: true, changeable: true })
const number = aCriterion({ on: 'enterprise-number', is: true, changeable: true })
const said: Answers = { profile: ['company'], stage: ['creation'], sector: ['retail'], need: ['finance'] }

describe('the question that comes next', () => {
  test('among equal ones is the first in the fixed order', () => {
    expect(nextStep(compiled([{ criteria: [seat] }, { criteria: [number] }]), said)).toMatchObject({
      question: 'enterprise-number',
    })
  })
  test('is the one that settles more, wherever it stands in the order', () => {
    const records = [{ criteria: [seat] }, { criteria: [seat] }, { criteria: [number] }]
    expect(nextStep(compiled(records), said)).toMatchObject({ question: 'brussels-seat' })
    const trait = aCriterion({ on: 'trait', anyOf: ['woman', 'under-30'] })
    expect(
      nextStep(compiled([...records, { criteria: [trait] }, { criteria: [trait] }, { criteria: [trait] }]), said),
    ).toMatchObject({ question: 'trait' })
  })
})

test.each<[string, Answers, boolean]>([
  ['nothing said', {}, true],
  ['profile and sector said', { profile: ['company'], sector: ['ict'] }, true],
  ['stage and need not known', { stage: 'unknown', need: 'unknown' }, true],
  ['a stage said', { stage: ['idea'], need: 'unknown' }, false],
  ['a need said', { need: ['finance'] }, false],
  ['both said', { stage: ['idea'], need: ['finance'] }, false],
])('a situation is still general: %s', (_, answers, expected) => {
  expect(isStillGeneral(answers)).toBe(expected)
})
