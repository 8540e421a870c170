import { type Answers, chosen, withAnswer } from './answers'
import { count } from './bitset'
import { countByOption, type Engine, situation, stillPossible, variations } from './engine'
import { mostOptions, optionsOf, type QuestionId, questionForm } from './questions'

/** What the wizard says of numbers while it asks one question. */
export type Possible = {
  /** Open records that the person may have, whatever they need: a need decides order, it loses nothing. */
  now: number
  /** The most that can be left once the question is answered with something known. */
  most: number
  /** How many of them answer the needs that were named; absent while none was. */
  forNeed?: number
  /** For each option how many stay; for the need, how many answer it. */
  options: ReadonlyMap<string, number>
  /** With "I don't know". */
  unknown: number
}

/** Answers of which one leaves the most possible. To choose more never excludes more, except among personal traits. */
function widestAnswers(question: QuestionId, options: readonly string[]): readonly (readonly string[])[] {
  const most = mostOptions(question)
  if (most === 1) return options.map((option) => [option])
  if (most >= options.length) return [options]
  return options.flatMap((one, at) => options.slice(at + 1).map((other) => [one, other]))
}

/** How many records stay possible, now and after one question. */
export function possibleAt(engine: Engine, answers: Answers, question: QuestionId): Possible {
  const whatever = withAnswer(answers, 'need', undefined)
  const after = (said: Answers) => count(stillPossible(engine, situation(engine, said)))
  const now = after(whatever)
  const { options, unknown } = countByOption(engine, whatever, question)
  const needs = chosen(answers, 'need').length > 0 && question !== 'need' ? { forNeed: after(answers) } : {}
  const form = questionForm(question)
  if (question === 'need' || (form.form === 'concepts' && form.open))
    return { now, most: now, options, unknown, ...needs }
  const tried = variations(engine, whatever, question)
  const widest = widestAnswers(question, optionsOf(question, engine.vocabulary))
  const most = Math.max(...widest.map((answer) => count(stillPossible(engine, tried(answer)))))
  return { now, most, options, unknown, ...needs }
}
