import { deleteSuggestions } from '@/lib/editorial/suggestion-repository'

/** How long what a visitor proposed is kept, in days: after it was settled, and after it was sent where nobody did. */
export const keptDays = { settled: 90, undecided: 365 } as const

const day = 24 * 60 * 60 * 1000

/**
 * Deletes suggestions that have been kept for as long as the privacy page says; answers how many. That one was made
 * and what was decided about it stays in the audit, without a word of the visitor's.
 */
export function forgetOldSuggestions(now: Date): Promise<number> {
  const before = (days: number) => new Date(now.getTime() - days * day)
  return deleteSuggestions({ settledBefore: before(keptDays.settled), sentBefore: before(keptDays.undecided) })
}
