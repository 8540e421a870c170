import { describe, expect, test } from 'vitest'
import { categories } from '@/lib/orientation/candidate'
import type { SimpleCriterion } from '@/lib/orientation/criteria'
import {
  firstQuestions,
  mostOptions,
  mostQuestions,
  optionsOf,
  parseBand,
  type QuestionId,
  questionIds,
  questionOf,
} from '@/lib/orientation/questions'
import { aSource as source, smallVocabulary as vocabulary } from '../../support/situations'

test('the questions keep their order and their names, or addresses that people kept would change their meaning', () => {
  expect(questionIds.join(' ')).toBe(
    'profile stage sector need size enterprise-number brussels-seat legal-form age-of-firm amount investment ' +
      'bank-refusal first-hire brussels-resident location theme trait',
  )
  expect(firstQuestions).toEqual(['profile', 'stage', 'sector', 'need'])
  expect(mostQuestions).toBe(7)
})

test('the categories of the path, in its order', () => {
  expect(categories).toEqual(['information', 'training', 'advice', 'finance', 'premises'])
})

describe('what can be chosen', () => {
  const euros = ['0-5000', '5000-10000', '10000-25000', '25000-50000', '50000-250000', '250000-max']
  const several = Number.POSITIVE_INFINITY
  test.each<[QuestionId, number, string[]]>([
    ['profile', 1, ['student', 'jobseeker', 'self-employed', 'company']],
    ['stage', 2, ['idea', 'creation', 'taking-over', 'difficulty']],
    ['sector', several, ['food', 'food-production', 'bakery', 'retail', 'food-shops', 'ict']],
    ['need', several, ['finance', 'advice', 'learn']],
    ['size', 1, ['headcount-0', 'headcount-1-9', 'small', 'large']],
    ['legal-form', several, ['none-yet', 'cooperative', 'social-enterprise']],
    ['location', several, ['brussels', 'canal-zone', 'abroad']],
    ['theme', several, ['digital', 'circular']],
    ['trait', several, ['woman', 'under-30', 'newcomer', 'none']],
    ['amount', 1, euros],
    ['investment', 1, euros],
    ['age-of-firm', 1, ['0-2', '3-4', '5-9', '10-max']],
    ['enterprise-number', 1, ['yes', 'no']],
    ['brussels-seat', 1, ['yes', 'no']],
    ['brussels-resident', 1, ['yes', 'no']],
    ['bank-refusal', 1, ['yes', 'no']],
    ['first-hire', 1, ['yes', 'no']],
  ])('%s: at most %s of %s', (question, most, options) => {
    expect(optionsOf(question, vocabulary)).toEqual(options)
    expect(mostOptions(question)).toBe(most)
  })
})

describe('a band', () => {
  test.each<[string, ReturnType<typeof parseBand>]>([
    ['0-5000', { min: 0, max: 5_000 }],
    ['10-max', { min: 10, max: Number.POSITIVE_INFINITY }],
    ['5000', undefined],
    ['-5000', undefined],
    ['5000-', undefined],
    ['5000-most', undefined],
    ['a5000-10000', undefined],
    ['5000-10000b', undefined],
    ['5000-maximum', undefined],
    ['', undefined],
  ])('%s', (option, expected) => {
    expect(parseBand(option)).toEqual(expected)
  })
})

describe('the question that decides a condition', () => {
  test.each<[string, object, QuestionId | undefined]>([
    ['its own', { on: 'sector', anyOf: ['food'] }, 'sector'],
    ['the size, for a number of people', { on: 'headcount', atMost: 9 }, 'size'],
    ['its own, for another number', { on: 'amount', atMost: 9 }, 'amount'],
    ['none, for words', { on: 'other', text: { fr: 'a', nl: 'b', en: 'c' } }, undefined],
  ])('%s', (_, criterion, expected) => {
    expect(questionOf({ ...criterion, source } as SimpleCriterion)).toBe(expected)
  })
})
