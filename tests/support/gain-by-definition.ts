import { type Answers, answerOf, withAnswer } from '@/lib/orientation/answers'
import type { Candidate } from '@/lib/orientation/candidate'
import { type Criterion, isGroup, type SimpleCriterion } from '@/lib/orientation/criteria'
import { evaluate, valueUnder } from '@/lib/orientation/evaluate'
import { fitOf } from '@/lib/orientation/fit'
import { optionsOf, type QuestionId, questionOf } from '@/lib/orientation/questions'
import { smallVocabulary as vocabulary } from './situations'

/** The gain of a question written down as its definition reads, slowly, for comparing with lib/orientation/gain.ts. */

const simpleOnes = (criterion: Criterion): readonly SimpleCriterion[] =>
  isGroup(criterion) ? criterion.any : [criterion]

/** Words that only the person can confirm count as met. */
function valueOfSimple(criterion: SimpleCriterion, answers: Answers) {
  const question = questionOf(criterion)
  return question === undefined ? 'met' : valueUnder(criterion, answers[question], vocabulary)
}

function valueOfCriterion(criterion: Criterion, answers: Answers) {
  const values = simpleOnes(criterion).map((one) => valueOfSimple(one, answers))
  return values.includes('met') ? 'met' : values.includes('unknown') ? 'unknown' : 'not-met'
}

const asksFor = (criterion: Criterion, question: QuestionId, answers: Answers) =>
  valueOfCriterion(criterion, answers) === 'unknown' &&
  simpleOnes(criterion).some((one) => questionOf(one) === question && valueOfSimple(one, answers) === 'unknown')

/** What is not met under the option is missed, also where the option says too little. */
function valueAfter(criterion: Criterion, answers: Answers, asked: QuestionId, after: Answers) {
  const values = simpleOnes(criterion).map((one) => {
    const value = valueOfSimple(one, questionOf(one) === asked ? after : answers)
    return questionOf(one) === asked && value === 'unknown' ? 'not-met' : value
  })
  return values.includes('met') ? 'met' : values.includes('unknown') ? 'unknown' : 'not-met'
}

function isSettledAfter(candidate: Candidate, answers: Answers, asked: QuestionId, option: string): boolean {
  const after = withAnswer(answers, asked, answerOf(option))
  const open = candidate.criteria.filter((criterion) => valueOfCriterion(criterion, answers) === 'unknown')
  if (open.some((criterion) => valueAfter(criterion, answers, asked, after) === 'not-met')) return true
  return !open.some(
    (criterion) =>
      valueAfter(criterion, answers, asked, after) === 'unknown' &&
      simpleOnes(criterion).some((one) => {
        const question = questionOf(one)
        if (question === undefined || question === asked || answers[question] !== undefined) return false
        return valueOfSimple(one, answers) === 'unknown'
      }),
  )
}

/** How many records within reach an option of a question settles, the mean over its options, weighted by fit. */
export function gainByDefinition(candidates: readonly Candidate[], answers: Answers, asked: QuestionId): number {
  let total = 0
  for (const candidate of candidates) {
    const fit = fitOf(candidate, answers, vocabulary)
    if (fit === 'off' || candidate.availability.state === 'ended') continue
    if (evaluate(candidate, answers, vocabulary).eligibility === 'no') continue
    if (!candidate.criteria.some((criterion) => asksFor(criterion, asked, answers))) continue
    const options = optionsOf(asked, vocabulary)
    const settled = options.filter((option) => isSettledAfter(candidate, answers, asked, option)).length
    total += ((fit === 'direct' ? 1 : 0.1) * settled) / options.length
  }
  return total
}
