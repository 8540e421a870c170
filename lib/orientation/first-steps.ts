import type { Candidate } from './candidate'
import type { Result } from './results'

/** The moments of a plan's first steps, in the order in which they stand. */
const stepMoments = ['before', 'now', 'unknown', 'later'] as const
type StepMoment = (typeof stepMoments)[number]

/** One thing to do, and for what: programmes that begin with the same step are one thing. */
export type FirstStep = {
  /** `before-paying` for money, `before-beginning` for everything else that has to come before. */
  when: 'before-paying' | 'before-beginning' | Exclude<StepMoment, 'before'>
  step: string
  results: readonly Result[]
}

function whenOf({ timing = 'unknown', category }: Candidate): FirstStep['when'] {
  if (timing !== 'before') return timing
  return category === 'finance' ? 'before-paying' : 'before-beginning'
}

function momentOf(when: FirstStep['when']): number {
  return stepMoments.findIndex((moment) => when === moment || when.startsWith(`${moment}-`))
}

/**
 * What to do first, in the order of time: before, now, where the moment has to be asked, later.
 *
 * What the source wants before comes first, also before what can be done at once: it alone is lost by being late, as
 * money is once one has signed, and a test of the idea once one has begun. Of money the moment is signing or paying,
 * of all else the beginning; neither of these two goes before the other. Where the source names no moment one has to
 * ask, and that can be done sooner than what comes later. Within one moment the order of the plan is kept.
 *
 * Each programme gives its first step alone: the others follow from it, and stand on its own page.
 */
export function firstSteps(results: readonly Result[], stepOf: (result: Result) => string): FirstStep[] {
  const steps: (FirstStep & { results: Result[] })[] = []
  for (const result of results) {
    const [when, step] = [whenOf(result.candidate), stepOf(result)]
    const same = steps.find((one) => one.when === when && one.step === step)
    if (same) same.results.push(result)
    else steps.push({ when, step, results: [result] })
  }
  return steps.sort((a, b) => momentOf(a.when) - momentOf(b.when))
}
