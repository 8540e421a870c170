import type { Answers } from './answers'
import { isStillGeneral } from './next-question'
import { type Orientation, type Result, rank, rankParts } from './results'

/** Results that head a plan at the most. */
const mostFirst = 4
/** Parts after the leading one that give their first result. */
const nextParts = 2

/** What decides between two results before amount, age and title: the part of the order that is about the person. */
const personal = rankParts.indexOf('lasting') + 1

/**
 * The results to begin with. What leads in the first part of the plan, for the need or what the stage speaks of,
 * stands there with all that is level with it, when it was expressly made for the situation; a firm in difficulty
 * sees every door at once. The first results of the next parts follow while there is room.
 */
export function firstResults(plan: Orientation, answers: Answers): readonly Result[] {
  const [leading = [], ...others] = plan.categories.map(({ results }) => results)
  const [best] = leading
  if (best === undefined) return []
  const general = isStillGeneral(answers)
  const of = (result: Result) => rank(result, general).slice(0, personal).join(' ')
  const level = best.expressness > 0 ? leading.filter((result) => of(result) === of(best)) : [best]
  const next = others.flatMap((results) => results.slice(0, 1)).slice(0, nextParts)
  return [...level, ...next].slice(0, mostFirst)
}
