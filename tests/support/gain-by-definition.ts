import { type Answers, answerOf, chosen } from '@/lib/orientation/answers'
import type { Candidate } from '@/lib/orientation/candidate'
import { isGroup, type SimpleCriterion } from '@/lib/orientation/criteria'
import { valueUnder } from '@/lib/orientation/evaluate'
import { fitOf } from '@/lib/orientation/fit'
import { optionsOf, type QuestionId, questionIds, questionOf } from '@/lib/orientation/questions'
import { smallVocabulary as vocabulary } from './situations'

/** The gain of a question written down as its definition reads, slowly, for comparing with lib/orientation/gain.ts. */

const doubt = (p: number) => (p <= 0 || p >= 1 ? 0 : -(p * Math.log2(p) + (1 - p) * Math.log2(1 - p)))

/** The share of a question's options that meet all these criteria; one option alone when it is assumed. */
function share(question: QuestionId, criteria: readonly SimpleCriterion[], answers: Answers): number {
  if (chosen(answers, question).length > 0 || answers[question]?.length === 0) {
    const values = criteria.map((criterion) => valueUnder(criterion, answers[question], vocabulary))
    if (values.includes('not-met')) return 0
    if (!values.includes('unknown')) return 1
  }
  const meets = (option: string) =>
    criteria.every((criterion) => valueUnder(criterion, answerOf(option), vocabulary) === 'met')
  const options = optionsOf(question, vocabulary)
  return options.filter(meets).length / options.length
}

function chance(candidate: Candidate, shareOf: (question: QuestionId, criteria: SimpleCriterion[]) => number): number {
  const plain = candidate.criteria.flatMap((criterion) => (isGroup(criterion) ? [] : [criterion]))
  let product = 1
  for (const question of questionIds) {
    const own = plain.filter((criterion) => questionOf(criterion) === question)
    if (own.length > 0) product *= shareOf(question, own)
  }
  for (const criterion of candidate.criteria) {
    if (!isGroup(criterion)) continue
    const none = criterion.any.map((child) => {
      const question = questionOf(child)
      return question === undefined ? 0 : 1 - shareOf(question, [child])
    })
    product *= 1 - none.reduce((a, b) => a * b, 1)
  }
  return product
}

/** Expected fall of doubt over a question's options, over all records, weighted by fit. */
export function gainByDefinition(candidates: readonly Candidate[], answers: Answers, asked: QuestionId): number {
  let total = 0
  for (const candidate of candidates) {
    const fit = fitOf(candidate, answers, vocabulary)
    if (fit === 'off' || candidate.availability.state === 'ended') continue
    const before = doubt(chance(candidate, (question, criteria) => share(question, criteria, answers)))
    const options = optionsOf(asked, vocabulary)
    const after = options.map((option) =>
      doubt(
        chance(candidate, (question, criteria) => {
          if (question !== asked) return share(question, criteria, answers)
          const met = criteria.every((c) => valueUnder(c, answerOf(option), vocabulary) === 'met')
          return met ? 1 : 0
        }),
      ),
    )
    const expected = after.reduce((a, b) => a + b, 0) / options.length
    total += (fit === 'direct' ? 1 : 0.1) * (before - expected)
  }
  return total
}
