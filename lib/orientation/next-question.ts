import { type Answers, answeredQuestions, chosen } from './answers'
import { count, emptySet, unite } from './bitset'
import { decisiveQuestions } from './decisive'
import type { Engine } from './engine'
import { gains } from './gain'
import { firstQuestions, mostQuestions, type QuestionId, questionIds } from './questions'

const laterQuestions = questionIds.filter((question) => !firstQuestions.includes(question))

/**
 * What to do next. `settled`: no answer to any open question can change the list, checked exactly;
 * `enough`: the most questions were asked, and `openQuestions` more could still settle `openRecords` records.
 */
export type NextStep =
  | { step: 'ask'; question: QuestionId; asked: number }
  | { step: 'stop'; reason: 'settled'; asked: number }
  | { step: 'stop'; reason: 'enough'; asked: number; best: QuestionId; openQuestions: number; openRecords: number }

/** Gains that differ by less are equal: the difference is rounding. */
const sameGain = 1e-9

/** The question to ask next, or why to stop. The same situation always gives the same answer. */
export function nextStep(engine: Engine, answers: Answers): NextStep {
  const asked = answeredQuestions(answers).length
  const first = firstQuestions.find((question) => answers[question] === undefined)
  if (first && asked < mostQuestions) return { step: 'ask', question: first, asked }
  const decisive = decisiveQuestions(engine, answers)
  if (decisive.length === 0) return { step: 'stop', reason: 'settled', asked }
  const gain = gains(engine, answers)
  const most = (a: QuestionId, b: QuestionId) => ((gain.get(b) ?? 0) > (gain.get(a) ?? 0) + sameGain ? b : a)
  const open = decisive.map(({ question }) => question)
  const best = open.find((question) => firstQuestions.includes(question)) ?? open.reduce(most)
  if (asked < mostQuestions) return { step: 'ask', question: best, asked }
  const unsettled = emptySet(engine.size)
  for (const { records } of decisive) unite(unsettled, records)
  return { step: 'stop', reason: 'enough', asked, best, openQuestions: open.length, openRecords: count(unsettled) }
}

/** How many more questions there can be at the most, the next one included. */
export function mostQuestionsLeft(engine: Engine, answers: Answers): number {
  const asked = answeredQuestions(answers).length
  const firstLeft = firstQuestions.filter((question) => answers[question] === undefined).length
  const room = Math.max(mostQuestions - asked, 0)
  if (firstLeft === firstQuestions.length) return room
  return Math.min(room, firstLeft + decisiveQuestions(engine, answers, laterQuestions).length)
}

/** Whether two of the first questions say nothing yet, so that general entry points go first. */
export function isStillGeneral(answers: Answers): boolean {
  return chosen(answers, 'stage').length === 0 && chosen(answers, 'need').length === 0
}
