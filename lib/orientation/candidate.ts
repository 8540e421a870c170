import type { Availability, Conditions, Criterion, Serves } from './criteria'

/** The five categories of the entrepreneurial path, in its order. */
export const categories = ['information', 'training', 'advice', 'finance', 'premises'] as const
export type Category = (typeof categories)[number]

/** When to ask, seen from the expense or event that the support helps with. */
export type Timing = 'before' | 'now' | 'later' | 'unknown'

/** What orientation knows of one record that an entrepreneur can use. */
export type Candidate = {
  readonly id: string
  readonly category: Category
  readonly serves: Serves
  readonly conditions: Conditions
  readonly criteria: readonly Criterion[]
  readonly availability: Availability
  /** The most one can get, in euros, where the source says so: for ordering alone. */
  readonly mostEuros?: number | undefined
  /** The kind of support, a concept of `support-type`: amounts compare only within what is given, or lent. */
  readonly support?: string | undefined
  /** Absent where nothing is known of it. */
  readonly timing?: Timing | undefined
  /** ISO date of the last confirmation. */
  readonly confirmedOn?: string | undefined
}
