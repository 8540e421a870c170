import type { Answers } from './answers'
import type { Category } from './candidate'
import { isStillGeneral } from './next-question'
import { type Orientation, type Result, rank, rankParts } from './results'

/** What puts one result above another; `title` where nothing else does. */
export type RankReason = (typeof rankParts)[number] | 'title'

/** Why the first of two results stands above the second: the most important part of the order in which they differ. */
export function whyAbove(higher: Result, lower: Result, answers: Answers): RankReason {
  const general = isStillGeneral(answers)
  const [above, below] = [rank(higher, general), rank(lower, general)]
  const because = rankParts.find((_, part) => above[part] !== below[part]) ?? 'title'
  // Where conditions are equal and the parts about them are not, an end in the source is what lowered the second.
  const equal =
    (because === 'certain' && higher.eligibility === lower.eligibility) ||
    (because === 'to-confirm' && higher.toConfirm === lower.toConfirm)
  return equal ? 'lasting' : because
}

/** Where in a plan a record stands, and what decided between it and its neighbours. */
export type Standing = {
  section: Category | 'also' | 'announced' | 'near'
  /** Counted from 1. */
  place: number
  of: number
  above?: { result: Result; because: RankReason }
  below?: { result: Result; because: RankReason }
}

/** The place of a record in a plan; nothing for one that the plan does not list. */
export function standingOf(plan: Orientation, id: string, answers: Answers): Standing | undefined {
  const lists: { section: Standing['section']; results: readonly Result[] }[] = [
    ...plan.categories.map(({ category, results }) => ({ section: category, results })),
    { section: 'also', results: plan.also },
    { section: 'announced', results: plan.announced },
    ...plan.nearMisses.map(({ results }) => ({ section: 'near' as const, results })),
  ]
  for (const { section, results } of lists) {
    const at = results.findIndex(({ candidate }) => candidate.id === id)
    const own = results[at]
    if (own === undefined) continue
    const [above, below] = [results[at - 1], results[at + 1]]
    return {
      section,
      place: at + 1,
      of: results.length,
      ...(above && { above: { result: above, because: whyAbove(above, own, answers) } }),
      ...(below && { below: { result: below, because: whyAbove(own, below, answers) } }),
    }
  }
  return undefined
}
