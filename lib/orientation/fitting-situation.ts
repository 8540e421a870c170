import { type Answers, answeredQuestions, chosen } from './answers'
import { dimensionQuestions, isPurpose, isServed } from './fit'
import type { QuestionId } from './questions'
import type { Vocabulary } from './vocabulary'

/** How much an agreement tells, by question; the others tell as much as a need. */
const weights: Partial<Record<QuestionId, number>> = { stage: 3, sector: 2, profile: 2 }

const hierarchical = new Set<QuestionId>(Object.values(dimensionQuestions))

/**
 * How well a described situation, such as a life event's, fits what a person has said; nothing when it does not.
 * It fits when no answer speaks against it and it shares the stage, or a need that is a purpose of its own: everyone
 * may look for money. A situation of a certain profile is nobody's who has not said to have it. What it shares counts
 * by the share of the described answers that were given.
 */
function fitOfSituation(described: Answers, answers: Answers, vocabulary: Vocabulary): number | undefined {
  const sharedIn = (question: QuestionId) => {
    const given = chosen(answers, question)
    return chosen(described, question).filter((one) =>
      hierarchical.has(question)
        ? given.some((concept) => isServed(question, [one], concept, vocabulary))
        : given.includes(one),
    )
  }
  let total = 0
  for (const question of answeredQuestions(described)) {
    if (chosen(answers, question).length === 0) {
      if (question === 'profile') return undefined
      continue
    }
    const shared = sharedIn(question)
    if (shared.length === 0) return undefined
    total += ((weights[question] ?? 1) * shared.length) / chosen(described, question).length
  }
  const telling = sharedIn('stage').length > 0 || sharedIn('need').some(isPurpose)
  return telling ? total : undefined
}

/** Those whose described situation fits the answers, best first, then in the order given. */
export function fittingSituations<T extends { readonly answers: Answers }>(
  all: readonly T[],
  answers: Answers,
  vocabulary: Vocabulary,
): T[] {
  return all
    .flatMap((one) => {
      const fit = fitOfSituation(one.answers, answers, vocabulary)
      return fit === undefined ? [] : [{ one, fit }]
    })
    .sort((a, b) => b.fit - a.fit)
    .map(({ one }) => one)
}
