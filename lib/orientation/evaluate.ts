import type { Answer, Answers } from './answers'
import type { Candidate } from './candidate'
import { type Criterion, isChangeable, isGroup, isQuantity, type SimpleCriterion } from './criteria'
import { parseBand, type QuestionId, questionForm, questionOf } from './questions'
import type { Band, Vocabulary } from './vocabulary'

/** A missing answer is never a yes and never a no. */
export type Value = 'met' | 'unknown' | 'not-met'
export type Eligibility = 'match' | 'likely' | 'near' | 'no'

/** One criterion, what became of it, and the answer that decided. */
export type Proof = {
  criterion: Criterion
  value: Value
  changeable: boolean
  /** In words only: the person confirms it, no answer can. */
  confirm: boolean
  question?: QuestionId
  answer?: Answer
  /** The alternatives of a group. */
  children?: readonly Proof[]
}

export type Verdict = { eligibility: Eligibility; proofs: readonly Proof[] }

function conceptValue(
  criterion: Extract<SimpleCriterion, { anyOf?: unknown }>,
  answer: readonly string[],
  open: boolean,
  vocabulary: Vocabulary,
): Value {
  const scheme = criterion.on
  const within = (id: string, listed: readonly string[]) =>
    listed.some((other) => vocabulary.withBroader(scheme, id).includes(other))
  const broader = (id: string, listed: readonly string[]) =>
    listed.some((other) => vocabulary.isNarrower(scheme, other, id))
  if (criterion.anyOf) {
    const listed = criterion.anyOf
    if (answer.some((id) => within(id, listed))) return 'met'
    const undecided = answer.some((id) => broader(id, listed)) || (open && answer.length > 0)
    return undecided ? 'unknown' : 'not-met'
  }
  const listed = criterion.noneOf ?? []
  if (open && answer.length === 0) return 'met'
  if (!answer.some((id) => within(id, listed) || broader(id, listed))) return open ? 'unknown' : 'met'
  return answer.every((id) => within(id, listed)) || (open && answer.some((id) => within(id, listed)))
    ? 'not-met'
    : 'unknown'
}

function bandValue(band: Band, atLeast = 0, atMost = Number.POSITIVE_INFINITY): Value {
  if (band.min >= atLeast && band.max <= atMost) return 'met'
  return band.max < atLeast || band.min > atMost ? 'not-met' : 'unknown'
}

/** The value of one plain criterion under an answer to its question. */
export function valueUnder(criterion: SimpleCriterion, answer: Answer | undefined, vocabulary: Vocabulary): Value {
  if (criterion.on === 'other' || answer === undefined || answer === 'unknown') return 'unknown'
  if ('is' in criterion) return (answer[0] === 'yes') === criterion.is ? 'met' : 'not-met'
  if (isQuantity(criterion)) {
    const option = answer[0] ?? ''
    const band = criterion.on === 'headcount' ? vocabulary.headcount(option) : parseBand(option)
    return band ? bandValue(band, criterion.atLeast, criterion.atMost) : 'unknown'
  }
  const form = questionForm(criterion.on)
  return conceptValue(criterion, answer, form.form === 'concepts' && form.open, vocabulary)
}

function proveSimple(criterion: SimpleCriterion, answers: Answers, vocabulary: Vocabulary): Proof {
  const question = questionOf(criterion)
  const answer = question && answers[question]
  return {
    criterion,
    value: valueUnder(criterion, answer, vocabulary),
    changeable: isChangeable(criterion),
    confirm: criterion.on === 'other',
    ...(question && { question }),
    ...(answer !== undefined && { answer }),
  }
}

/** The value of one criterion with everything that led to it. */
export function prove(criterion: Criterion, answers: Answers, vocabulary: Vocabulary): Proof {
  if (!isGroup(criterion)) return proveSimple(criterion, answers, vocabulary)
  const children = criterion.any.map((child) => proveSimple(child, answers, vocabulary))
  const value = children.some((c) => c.value === 'met')
    ? 'met'
    : children.some((c) => c.value === 'unknown')
      ? 'unknown'
      : 'not-met'
  const undecided = children.filter((c) => c.value === 'unknown')
  return {
    criterion,
    value,
    changeable: isChangeable(criterion),
    confirm: value === 'unknown' && undecided.every((c) => c.confirm),
    children,
  }
}

/**
 * Whether the person can have the support, with the proof. `no`: two criteria are not met, or one that cannot
 * change; `near`: exactly one is not met and it can change; `match`: all met, or open to all; else `likely`.
 */
export function evaluate(candidate: Candidate, answers: Answers, vocabulary: Vocabulary): Verdict {
  const proofs = candidate.criteria.map((criterion) => prove(criterion, answers, vocabulary))
  return { eligibility: eligibilityOf(candidate, proofs), proofs }
}

function eligibilityOf(candidate: Candidate, proofs: readonly Proof[]): Eligibility {
  const failed = proofs.filter((proof) => proof.value === 'not-met')
  if (failed.length >= 2 || failed.some((proof) => !proof.changeable)) return 'no'
  if (failed.length === 1) return 'near'
  const settled = proofs.every((proof) => proof.value === 'met')
  return settled && candidate.conditions !== 'not-stated' ? 'match' : 'likely'
}
