import { type Answers, answeredQuestions, chosen } from './answers'
import { dimensionQuestions, isPurpose, isServed, spokenNeeds } from './fit'
import type { QuestionId } from './questions'
import type { Vocabulary } from './vocabulary'

/** How much an agreement tells, by question; the others tell as much as a need. */
const weights: Partial<Record<QuestionId, number>> = { stage: 3, sector: 2, profile: 2 }

const hierarchical = new Set<QuestionId>(Object.values(dimensionQuestions))

/**
 * Whether a described answer that the person did not give leaves the situation theirs. Who one is and in which sector
 * cannot be guessed: "I am opening a restaurant" is nobody's who has not said to be in horeca. What one is in search
 * of may be spoken by the stage, as transition speaks of going sustainable. Any other fact, such as hiring the first
 * time, is taken on trust only from who named the purpose outright.
 */
function isExcused(question: QuestionId, described: Answers, answers: Answers): boolean {
  if (question === 'profile' || question === 'sector') return false
  if (question === 'need') return chosen(described, 'need').some((need) => spokenNeeds(answers).includes(need))
  return chosen(described, 'need').some((need) => isPurpose(need) && chosen(answers, 'need').includes(need))
}

/**
 * How well a described situation, such as a life event's, fits what a person has said; nothing when it does not.
 * It fits when no answer speaks against it and it shares the stage, or a need that is a purpose of its own: everyone
 * may look for money. A situation with a purpose is nobody's whose needs and stages do not speak of it: not everyone
 * established wants to sell online. What it shares counts by the share of the described answers that were given.
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
  const purposes = chosen(described, 'need').filter(isPurpose)
  if (purposes.length > 0 && !purposes.some((need) => spokenNeeds(answers).includes(need))) return undefined
  let total = 0
  for (const question of answeredQuestions(described)) {
    if (chosen(answers, question).length === 0) {
      if (isExcused(question, described, answers)) continue
      return undefined
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
