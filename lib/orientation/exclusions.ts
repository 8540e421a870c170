import type { Answers } from './answers'
import { has, intersect, unite } from './bitset'
import type { Candidate } from './candidate'
import { isGroup } from './criteria'
import { type Engine, eligibilityAt, fitAt, notRefused, situation } from './engine'
import { evaluate, type Proof } from './evaluate'
import { type Dimension, offDimensions } from './fit'
import { type QuestionId, questionOf } from './questions'

/** Why a plan does not list a record: made for others there, or a condition about this is not met. */
export type ExclusionReason =
  | { kind: 'made-for-others'; dimension: Dimension }
  | { kind: 'condition'; question: QuestionId }

export type Exclusion = { position: number; candidate: Candidate; reason: ExclusionReason; failed: readonly Proof[] }

/** Records with the same reason, the reason that most share first. */
export type ExclusionGroup = { reason: ExclusionReason; exclusions: readonly Exclusion[] }

/** What a condition is about; an alternative is about its first part. */
function questionAbout({ criterion }: Proof): QuestionId | undefined {
  const simple = isGroup(criterion) ? criterion.any : [criterion]
  return simple.map(questionOf).find((question) => question !== undefined)
}

function exclusionOf(engine: Engine, answers: Answers, position: number): Exclusion | undefined {
  const candidate = engine.candidates[position] as Candidate
  const failed = evaluate(candidate, answers, engine.vocabulary).proofs.filter(({ value }) => value === 'not-met')
  const final = failed.find(({ changeable }) => !changeable) ?? failed[0]
  const question = final && questionAbout(final)
  if (question !== undefined) return { position, candidate, failed, reason: { kind: 'condition', question } }
  const [dimension] = offDimensions(candidate, answers, engine.vocabulary)
  return dimension && { position, candidate, failed, reason: { kind: 'made-for-others', dimension } }
}

/**
 * Everything that the plan of a situation leaves out, by reason; a condition that is not met goes before what a
 * record was made for. Ended records are not among them: they are shown through their successors.
 */
export function exclusionGroups(engine: Engine, answers: Answers): ExclusionGroup[] {
  const state = situation(engine, answers)
  const fitting = intersect(notRefused(engine, state), unite(state.direct.slice(), state.also))
  const groups = new Map<string, { reason: ExclusionReason; exclusions: Exclusion[] }>()
  for (let position = 0; position < engine.size; position++) {
    if (has(engine.ended, position)) continue
    // One change away and for another need: no result, yet neither refused nor off.
    const apart =
      fitAt(state, position) === 'also' &&
      eligibilityAt(engine, state, position) === 'near' &&
      !has(engine.announced, position)
    if (has(fitting, position) && !apart) continue
    const exclusion = exclusionOf(engine, answers, position)
    if (exclusion === undefined) continue
    const key = JSON.stringify(exclusion.reason)
    const group = groups.get(key) ?? { reason: exclusion.reason, exclusions: [] }
    groups.set(key, group)
    group.exclusions.push(exclusion)
  }
  return [...groups.values()].sort((a, b) => b.exclusions.length - a.exclusions.length)
}
