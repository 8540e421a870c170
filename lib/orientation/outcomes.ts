import { type Answers, answerOf, withAnswer } from './answers'
import type { Candidate } from './candidate'
import { isGroup } from './criteria'
import { type Eligibility, evaluate } from './evaluate'
import { dimensionQuestions, type Fit, fitOf, strictDimensions } from './fit'
import { optionsOf, type QuestionId, questionIds, questionOf } from './questions'
import type { Vocabulary } from './vocabulary'

/** The questions that decide one record, in their fixed order: those of its conditions and of what it was made for. */
export function decidingQuestions(candidate: Candidate): QuestionId[] {
  const simple = candidate.criteria.flatMap((criterion) => (isGroup(criterion) ? criterion.any : [criterion]))
  const asked = new Set<QuestionId | undefined>(simple.map(questionOf))
  for (const dimension of strictDimensions)
    if (candidate.serves[dimension].length > 0) asked.add(dimensionQuestions[dimension])
  return questionIds.filter((question) => asked.has(question))
}

/** What becomes of a record under some options of one question. */
export type Outcome = { eligibility: Eligibility; fit: Fit; options: readonly string[] }

/**
 * What each option of a question would make of one record, the others answered as they are: options with the same
 * effect together, in the order of their first option. One entry alone means that the question changes nothing.
 */
export function outcomes(
  candidate: Candidate,
  answers: Answers,
  question: QuestionId,
  vocabulary: Vocabulary,
): Outcome[] {
  const found = new Map<string, Outcome & { options: string[] }>()
  for (const option of optionsOf(question, vocabulary)) {
    const tried = withAnswer(answers, question, answerOf(option))
    const { eligibility } = evaluate(candidate, tried, vocabulary)
    const fit = fitOf(candidate, tried, vocabulary)
    const key = `${eligibility} ${fit}`
    const same = found.get(key)
    if (same) same.options.push(option)
    else found.set(key, { eligibility, fit, options: [option] })
  }
  return [...found.values()]
}
