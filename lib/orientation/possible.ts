import { type Answers, chosen, withAnswer } from './answers'
import { count } from './bitset'
import { countByOption, type Engine, situation, stillPossible } from './engine'
import type { QuestionId } from './questions'

/** What the wizard says of numbers while it asks one question. */
export type Possible = {
  /** Open records that the person may have, whatever they need: a need decides order, it loses nothing. */
  now: number
  /**
   * The most that one option alone leaves, exactly: the largest of `options`, or `now` for the need. Who chooses
   * several may keep more; a bound over all that can be chosen together would be the present number and tell nothing.
   */
  most: number
  /** How many of them answer the needs that were named; absent while none was. */
  forNeed?: number
  /** For each option how many stay; for the need, how many answer it. */
  options: ReadonlyMap<string, number>
  /** With "I don't know". */
  unknown: number
}

/** How many records stay possible, now and after one question. */
export function possibleAt(engine: Engine, answers: Answers, question: QuestionId): Possible {
  const whatever = withAnswer(answers, 'need', undefined)
  const after = (said: Answers) => count(stillPossible(engine, situation(engine, said)))
  const now = after(whatever)
  const { options, unknown } = countByOption(engine, whatever, question)
  const needs = chosen(answers, 'need').length > 0 && question !== 'need' ? { forNeed: after(answers) } : {}
  const most = question === 'need' ? now : Math.max(...options.values())
  return { now, most, options, unknown, ...needs }
}
