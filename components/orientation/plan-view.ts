import type { Locale } from '@/lib/catalogue/record'
import type { Answers } from '@/lib/orientation/answers'
import { categories } from '@/lib/orientation/candidate'
import type { Vocabulary } from '@/lib/orientation/vocabulary'
import { type OrientationQuery, orientationQuery, parseOrientationQuery, type SearchParams } from './orientation-query'

/** The parts of a plan that have an address of their own, where everything in them stands. */
export const planViews = [...categories, 'near', 'announced', 'also', 'excluded'] as const
export type PlanView = (typeof planViews)[number]

/** The query of a plan, or of one part of it. */
export function planQuery(answers: Answers, view?: PlanView): string {
  const query = orientationQuery(answers)
  if (view === undefined) return query
  return `${query === '' ? '?' : `${query}&`}show=${view}`
}

/** The address of a plan, or of one part of it. */
export function planPath(locale: Locale, answers: Answers, view?: PlanView): string {
  return `/${locale}/plan${planQuery(answers, view)}`
}

/** Reads the address of a plan; a part that there is none of is dropped like every unknown parameter. */
export function parsePlanQuery(
  params: SearchParams,
  vocabulary: Vocabulary,
): Omit<OrientationQuery, 'ask' | 'unanswered'> & { view?: PlanView } {
  const { show, ...rest } = params
  const [named] = [show].flat()
  const view = planViews.find((one) => one === named)
  const { answers, notices, redirectTo, ask, unanswered } = parseOrientationQuery(rest, vocabulary)
  const differs =
    notices.length === 0 &&
    (redirectTo !== undefined || ask !== undefined || unanswered !== undefined || !isLast(params, view))
  return { answers, notices, ...(view && { view }), ...(differs && { redirectTo: planQuery(answers, view) }) }
}

/** Whether the part stands once, at the end, and is one that there is. */
function isLast(params: SearchParams, view: PlanView | undefined): boolean {
  return params.show === view && (view === undefined || Object.keys(params).at(-1) === 'show')
}
