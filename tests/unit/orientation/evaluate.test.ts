import { describe, expect, test } from 'vitest'
import type { Answers } from '@/lib/orientation/answers'
import type { Criterion, SimpleCriterion } from '@/lib/orientation/criteria'
import { evaluate, prove, valueUnder } from '@/lib/orientation/evaluate'
import { questionOf } from '@/lib/orientation/questions'
import { aCandidate, aSource, smallVocabulary as vocabulary } from '../../support/situations'

const criterion = (rest: object) => ({ ...rest, source: aSource }) as SimpleCriterion
const value = (rest: object, answers: Answers) => {
  const simple = criterion(rest)
  const question = questionOf(simple)
  return valueUnder(simple, question && answers[question], vocabulary)
}

describe('one criterion', () => {
  const bakers = { on: 'sector', anyOf: ['bakery'] }
  const either = { on: 'sector', anyOf: ['food-production', 'ict'] }
  const foodMakers = { on: 'sector', anyOf: ['food-production'] }
  const notFood = { on: 'sector', noneOf: ['food-production'] }
  const women = { on: 'trait', anyOf: ['woman'] }
  const notArtists = { on: 'trait', noneOf: ['newcomer'] }

  test.each<[string, object, Answers, string]>([
    ['no answer', bakers, {}, 'unknown'],
    ['"I don’t know"', bakers, { sector: 'unknown' }, 'unknown'],
    ['the listed concept', bakers, { sector: ['bakery'] }, 'met'],
    ['a narrower concept', foodMakers, { sector: ['bakery'] }, 'met'],
    ['a broader concept leaves it open', bakers, { sector: ['food'] }, 'unknown'],
    ['another concept of a closed set', bakers, { sector: ['ict'] }, 'not-met'],
    ['one of two sectors is enough', bakers, { sector: ['ict', 'bakery'] }, 'met'],
    ['within one of two that are listed', either, { sector: ['bakery'] }, 'met'],
    ['broader than one of two that are listed', either, { sector: ['food'] }, 'unknown'],
    ['one broader among others', bakers, { sector: ['ict', 'food'] }, 'unknown'],
    ['excluded sector', notFood, { sector: ['bakery'] }, 'not-met'],
    ['sector outside the excluded one', notFood, { sector: ['ict'] }, 'met'],
    ['sector broader than the excluded one', notFood, { sector: ['food'] }, 'unknown'],
    ['two sectors, one excluded', notFood, { sector: ['ict', 'bakery'] }, 'unknown'],
    ['two sectors, both excluded', notFood, { sector: ['bakery', 'food-production'] }, 'not-met'],
    ['a trait that is ticked', women, { trait: ['woman'] }, 'met'],
    ['a trait that is not ticked says nothing', women, { trait: ['under-30'] }, 'unknown'],
    ['none of these', women, { trait: [] }, 'not-met'],
    ['an excluded trait that is ticked', notArtists, { trait: ['newcomer'] }, 'not-met'],
    ['an excluded trait among others', notArtists, { trait: ['woman', 'newcomer'] }, 'not-met'],
    ['an excluded trait that is not ticked', notArtists, { trait: ['woman'] }, 'unknown'],
    ['no trait at all meets an exclusion', notArtists, { trait: [] }, 'met'],
  ])('concepts: %s', (_, rest, answers, expected) => {
    expect(value(rest, answers)).toBe(expected)
  })

  test.each<[string, object, Answers, string]>([
    ['band inside', { on: 'amount', atMost: 25_000 }, { amount: ['10000-25000'] }, 'met'],
    ['band that straddles the bound', { on: 'amount', atMost: 20_000 }, { amount: ['10000-25000'] }, 'unknown'],
    ['band above', { on: 'amount', atMost: 5_000 }, { amount: ['10000-25000'] }, 'not-met'],
    ['band below', { on: 'amount', atLeast: 50_000 }, { amount: ['10000-25000'] }, 'not-met'],
    ['band that touches the least', { on: 'amount', atLeast: 10_000 }, { amount: ['10000-25000'] }, 'met'],
    ['band that ends at the least', { on: 'amount', atLeast: 10_000 }, { amount: ['5000-10000'] }, 'unknown'],
    ['band that begins at the most', { on: 'amount', atMost: 10_000 }, { amount: ['10000-25000'] }, 'unknown'],
    ['an amount that is no band', { on: 'amount', atMost: 10_000 }, { amount: ['much'] }, 'unknown'],
    ['open band over a least', { on: 'amount', atLeast: 250_000 }, { amount: ['250000-max'] }, 'met'],
    ['open band over a most', { on: 'amount', atMost: 300_000 }, { amount: ['250000-max'] }, 'unknown'],
    ['both bounds', { on: 'investment', atLeast: 5_000, atMost: 10_000 }, { investment: ['5000-10000'] }, 'met'],
    ['headcount comes from the size', { on: 'headcount', atMost: 9 }, { size: ['headcount-1-9'] }, 'met'],
    ['headcount of a larger size', { on: 'headcount', atMost: 9 }, { size: ['small'] }, 'not-met'],
    ['headcount of a broader size', { on: 'headcount', atLeast: 1 }, { size: ['micro'] }, 'unknown'],
    ['headcount without an upper end', { on: 'headcount', atLeast: 250 }, { size: ['large'] }, 'met'],
    ['full years', { on: 'age-of-firm', atMost: 4 }, { 'age-of-firm': ['3-4'] }, 'met'],
    ['more full years', { on: 'age-of-firm', atMost: 4 }, { 'age-of-firm': ['5-9'] }, 'not-met'],
    ['an amount nobody has asked for', { on: 'amount', atMost: 5_000 }, {}, 'unknown'],
    ['a size that is no band', { on: 'headcount', atMost: 9 }, { size: ['nowhere'] }, 'unknown'],
    ['yes where yes is asked', { on: 'brussels-seat', is: true }, { 'brussels-seat': ['yes'] }, 'met'],
    ['no where yes is asked', { on: 'brussels-seat', is: true }, { 'brussels-seat': ['no'] }, 'not-met'],
    ['no where no is asked', { on: 'enterprise-number', is: false }, { 'enterprise-number': ['no'] }, 'met'],
    ['words that nothing can compute', { on: 'other', text: { fr: 'a', nl: 'b', en: 'c' } }, {}, 'unknown'],
  ])('numbers and facts: %s', (_, rest, answers, expected) => {
    expect(value(rest, answers)).toBe(expected)
  })
})

test('no answer at all resolves a condition in words', () => {
  const words = criterion({ on: 'other', text: { fr: 'a', nl: 'b', en: 'c' } })
  expect(valueUnder(words, ['yes'], vocabulary)).toBe('unknown')
})

describe('a group of alternatives', () => {
  const group: Criterion = {
    any: [
      criterion({ on: 'profile', anyOf: ['jobseeker'] }),
      criterion({ on: 'trait', anyOf: ['under-30'], changeable: true }),
    ],
    source: aSource,
  }
  test.each<[string, Answers, string]>([
    ['one met is enough', { profile: ['jobseeker'], trait: [] }, 'met'],
    ['one still open keeps it open', { profile: ['company'] }, 'unknown'],
    ['all refused', { profile: ['company'], trait: [] }, 'not-met'],
  ])('%s', (_, answers, expected) => {
    expect(prove(group, answers, vocabulary).value).toBe(expected)
  })

  test('can change when one alternative can, and names each alternative with its answer', () => {
    const proof = prove(group, { profile: ['company'], trait: [] }, vocabulary)
    expect(proof.changeable).toBe(true)
    expect(proof.confirm).toBe(false)
    expect(proof.children?.map((child) => [child.question, child.value, child.answer])).toEqual([
      ['profile', 'not-met', ['company']],
      ['trait', 'not-met', []],
    ])
  })

  test('is the person’s to confirm when only words are left', () => {
    const words = criterion({ on: 'other', text: { fr: 'a', nl: 'b', en: 'c' } })
    const either: Criterion = { any: [criterion({ on: 'profile', anyOf: ['jobseeker'] }), words], source: aSource }
    expect(prove(either, { profile: ['company'] }, vocabulary)).toMatchObject({ value: 'unknown', confirm: true })
    expect(prove(either, {}, vocabulary)).toMatchObject({ value: 'unknown', confirm: false })
    expect(prove(either, { profile: ['jobseeker'] }, vocabulary)).toMatchObject({ value: 'met', confirm: false })
  })
})

describe('eligibility', () => {
  const seat = criterion({ on: 'brussels-seat', is: true, changeable: true })
  const number = criterion({ on: 'enterprise-number', is: true, changeable: true })
  const micro = criterion({ on: 'size', anyOf: ['micro'] })
  const words = criterion({ on: 'other', text: { fr: 'a', nl: 'b', en: 'c' } })
  const yes: Answers = { 'brussels-seat': ['yes'], 'enterprise-number': ['yes'], size: ['headcount-0'] }

  test.each<[string, Criterion[], Answers, string]>([
    ['all met', [seat, number, micro], yes, 'match'],
    ['one unknown', [seat, number, micro], { ...yes, size: 'unknown' }, 'likely'],
    ['a condition in words', [seat, words], yes, 'likely'],
    ['one changeable condition not met', [seat, micro], { ...yes, 'brussels-seat': ['no'] }, 'near'],
    ['one changeable not met, another unknown', [seat, words], { 'brussels-seat': ['no'] }, 'near'],
    ['one that cannot change', [seat, micro], { ...yes, size: ['small'] }, 'no'],
    ['two changeable ones', [seat, number], { 'brussels-seat': ['no'], 'enterprise-number': ['no'] }, 'no'],
  ])('%s', (_, criteria, answers, expected) => {
    expect(evaluate(aCandidate({ criteria }), answers, vocabulary).eligibility).toBe(expected)
  })

  test('open to all is a match, and nothing stated is at most likely', () => {
    expect(evaluate(aCandidate({ conditions: 'open-to-all' }), {}, vocabulary).eligibility).toBe('match')
    expect(evaluate(aCandidate({ conditions: 'not-stated' }), yes, vocabulary).eligibility).toBe('likely')
  })

  test('the proof names every criterion, its answer, and whether it can change', () => {
    const { proofs } = evaluate(aCandidate({ criteria: [seat, words] }), { 'brussels-seat': ['no'] }, vocabulary)
    expect(proofs).toStrictEqual([
      {
        criterion: seat,
        value: 'not-met',
        changeable: true,
        confirm: false,
        question: 'brussels-seat',
        answer: ['no'],
      },
      { criterion: words, value: 'unknown', changeable: false, confirm: true },
    ])
  })
})
