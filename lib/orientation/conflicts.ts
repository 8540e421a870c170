import { type Answers, chosen } from './answers'
import type { QuestionId } from './questions'

/** Options of one question, of which none goes together with any of another's. */
type Side = readonly [question: QuestionId, options: readonly string[]]

const running = ['first-years', 'established', 'growth', 'handing-over'] as const

/**
 * Answers that hardly hold of one and the same person. They are few: only what one would ask about across a desk, and
 * never what is merely rare. Who is employed or in search of work may take over a large firm, a café in difficulty may
 * test a new idea, a firm from abroad may have a place here: an answer is against another only when all that was chosen of both stands in the pair.
 */
const pairs: readonly (readonly [Side, Side])[] = [
  [
    ['profile', ['student']],
    ['size', ['medium', 'large']],
  ],
  [
    ['stage', running],
    ['enterprise-number', ['no']],
  ],
  [
    ['stage', running],
    ['legal-form', ['none-yet']],
  ],
  [
    ['stage', ['creation']],
    ['age-of-firm', ['5-9', '10-max']],
  ],
  [
    ['enterprise-number', ['no']],
    ['age-of-firm', ['3-4', '5-9', '10-max']],
  ],
  [
    ['enterprise-number', ['no']],
    ['size', ['small', 'medium', 'large']],
  ],
  [
    ['size', ['small', 'medium', 'large']],
    ['first-hire', ['yes']],
  ],
]

/** Two questions whose answers do not go together. */
export type Conflict = readonly [QuestionId, QuestionId]

/**
 * The answers that do not go together, two questions at a time. They are kept as they are: nothing here decides which
 * of the two is meant, and the plan holds for both.
 */
export function conflictsIn(answers: Answers): Conflict[] {
  const holds = ([question, options]: Side) => {
    const given = chosen(answers, question)
    return given.length > 0 && given.every((one) => options.includes(one))
  }
  return pairs.filter(([one, other]) => holds(one) && holds(other)).map(([[one], [other]]) => [one, other] as const)
}

/** Every option that these rules name, for the check that the wizard offers it. */
export const conflictOptions: readonly Side[] = pairs.flat()
