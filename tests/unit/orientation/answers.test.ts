import { describe, expect, test } from 'vitest'
import {
  type Answers,
  answeredQuestions,
  answerOf,
  chosen,
  parseAnswers,
  serializeAnswers,
  withAnswer,
} from '@/lib/orientation/answers'
import { buildVocabulary } from '@/lib/orientation/vocabulary'
import { smallVocabulary as vocabulary } from '../../support/situations'

describe('answers in an address', () => {
  test.each<[string, Record<string, string | string[]>, string, string[]]>([
    ['as it should be', { profile: 'company', sector: 'food,ict' }, 'profile=company&sector=food,ict', []],
    ['another order', { sector: 'ict,food', profile: 'company' }, 'profile=company&sector=food,ict', []],
    ['repeated', { sector: ['ict', 'food', 'ict'] }, 'sector=food,ict', []],
    ['unknown parameters', { utm_source: 'x', stage: 'idea' }, 'stage=idea', []],
    ['I don’t know', { stage: '-' }, 'stage=-', []],
    ['I don’t know beside an answer', { stage: '-,idea' }, 'stage=idea', []],
    ['none of these', { trait: 'none' }, 'trait=none', []],
    ['none of these beside a trait', { trait: 'none,woman' }, 'trait=woman', []],
    ['empty', { stage: '', size: ',,' }, '', []],
    ['not an option', { stage: 'nowhere', amount: '1-2' }, '', ['stage not-an-option', 'amount not-an-option']],
    ['none for a closed question', { sector: 'none' }, '', ['sector not-an-option']],
    ['more than can be chosen', { stage: 'idea,creation,difficulty' }, 'stage=idea,creation', ['stage too-many']],
    ['a second profile', { profile: ['company', 'student'] }, 'profile=student', ['profile too-many']],
    ['yes or no', { 'brussels-seat': 'yes' }, 'brussels-seat=yes', []],
    ['yes and no', { 'brussels-seat': 'no,yes' }, 'brussels-seat=no', ['brussels-seat too-many']],
    ['neither yes nor no', { 'brussels-seat': 'maybe' }, '', ['brussels-seat not-an-option']],
    ['a broader concept of a nested question', { sector: 'food,bakery' }, 'sector=food,bakery', []],
    ['a narrower concept that is no option by itself', { stage: 'handover' }, 'stage=handover', []],
    ['I don’t know beside what is no option', { stage: 'nowhere,-' }, 'stage=-', ['stage not-an-option']],
    ['none for yes or no', { 'first-hire': 'none' }, '', ['first-hire not-an-option']],
    [
      'in the order of the questions',
      { trait: 'woman', size: '-', need: 'learn' },
      'need=learn&size=-&trait=woman',
      [],
    ],
    ['a band', { amount: '5000-10000' }, 'amount=5000-10000', []],
  ])('%s', (_, query, canonical, notices) => {
    const parsed = parseAnswers(query, vocabulary)
    expect(serializeAnswers(parsed.answers)).toBe(canonical)
    expect(parsed.notices.map(({ question, problem }) => `${question} ${problem}`)).toEqual(notices)
  })
})

describe('an old link', () => {
  const concept = (id: string, replacedBy?: string) => ({ id, broader: [], replacedBy })
  const renewed = buildVocabulary([
    { scheme: 'sector', concepts: [concept('ict'), concept('food'), concept('web', 'ict')] },
  ])

  test('keeps working when a concept was replaced, and says so', () => {
    expect(parseAnswers({ sector: 'food,web' }, renewed)).toEqual({
      answers: { sector: ['ict', 'food'] },
      notices: [{ question: 'sector', value: 'web', problem: 'replaced' }],
    })
  })
  test('does not name the same concept twice', () => {
    expect(parseAnswers({ sector: 'ict,web' }, renewed).answers).toEqual({ sector: ['ict'] })
  })
})

test('what says nothing is as if it were not there', () => {
  expect(parseAnswers({ stage: '', size: ',', profile: undefined }, vocabulary)).toStrictEqual({
    answers: {},
    notices: [],
  })
})

describe('an address that nobody would write', () => {
  test('is read up to six hundred characters a question', () => {
    const padded = (blanks: number) => `ict${','.repeat(blanks)}food`
    expect(parseAnswers({ sector: padded(593) }, vocabulary).answers).toEqual({ sector: ['food', 'ict'] })
    expect(parseAnswers({ sector: padded(597) }, vocabulary).answers).toEqual({ sector: ['ict'] })
  })
  test('is quoted by its first sixty characters', () => {
    const { notices } = parseAnswers({ stage: 'x'.repeat(100) }, vocabulary)
    expect(notices).toEqual([{ question: 'stage', value: 'x'.repeat(60), problem: 'not-an-option' }])
  })
  test('one option too many is named', () => {
    expect(parseAnswers({ stage: 'idea,creation,difficulty' }, vocabulary).notices).toEqual([
      { question: 'stage', value: 'difficulty', problem: 'too-many' },
    ])
  })
})

describe('a set of answers', () => {
  const answers: Answers = { trait: [], stage: 'unknown', profile: ['company'] }

  test('knows what was asked, in the order of the questions, "I don’t know" included', () => {
    expect(answeredQuestions(answers)).toEqual(['profile', 'stage', 'trait'])
  })
  test('knows what was chosen; "I don’t know" and "none of these" choose nothing', () => {
    expect([
      chosen(answers, 'profile'),
      chosen(answers, 'stage'),
      chosen(answers, 'trait'),
      chosen(answers, 'need'),
    ]).toEqual([['company'], [], [], []])
  })
  test('takes one answer anew, or takes it back', () => {
    expect(withAnswer(answers, 'profile', ['student'])).toEqual({ ...answers, profile: ['student'] })
    expect(withAnswer(answers, 'stage', undefined)).toStrictEqual({ trait: [], profile: ['company'] })
  })
  test('an option alone is an answer; "none of these" is the empty one', () => {
    expect([answerOf('woman'), answerOf('none')]).toEqual([['woman'], []])
  })
})
