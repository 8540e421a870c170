import { type Answer, type Answers, answerOf, withAnswer } from './answers'
import { type Bitset, count, intersect, positions, subtract, unite } from './bitset'
import { type Candidate, type Category, categories } from './candidate'
import { type Criterion, isGroup, type SimpleCriterion } from './criteria'
import { type Engine, eligibilityAt, fitAt, notRefused, type State, situation, stillPossible } from './engine'
import { type Eligibility, evaluate, type Proof, valueUnder } from './evaluate'
import { expressness, type Fit, isForOthers, madeFor, spokenNeeds } from './fit'
import { isStillGeneral } from './next-question'
import { optionsOf, type QuestionId, questionOf } from './questions'
import type { Vocabulary } from './vocabulary'

/** One record in its place, with all that a visitor may ask about why it stands there. */
export type Result = {
  position: number
  candidate: Candidate
  eligibility: Eligibility
  fit: Fit
  proofs: readonly Proof[]
  /** The answers it was expressly made for, by question. */
  reasons: readonly { question: QuestionId; concepts: string[] }[]
  /** Criteria that nobody has answered or can answer: to be checked with the operator. */
  toConfirm: number
  /** Made for a purpose, trait or legal form that the person did not speak of. */
  forOthers: boolean
  /** How expressly it was made for this situation; more is more. */
  expressness: number
}

/** One change that would open records that miss just that. */
export type NearMiss = {
  criterion: Criterion
  /** The answer that would meet it, if the wizard can ask for it. */
  change?: { question: QuestionId; answer: Answer }
  results: readonly Result[]
}

export type Orientation = {
  counts: { match: number; likely: number; near: number; announced: number; excluded: number }
  /** Open records with direct fit, match or likely; the categories of the visitor's needs first. */
  categories: readonly { category: Category; results: readonly Result[] }[]
  /** The same for records that fit but serve another need. */
  also: readonly Result[]
  announced: readonly Result[]
  nearMisses: readonly NearMiss[]
}

/** What decides where a result stands, most important first; what is left after them is the title. */
export const rankParts = [
  'fit',
  'general',
  'for-others',
  'certain',
  'made-for',
  'to-confirm',
  'lasting',
  'sequence',
  'support',
  'amount',
  'confirmed',
] as const

/**
 * Kinds of support whose amounts are of one nature, in order: what one keeps, what one pays back, what makes a bank
 * lend, what makes others owners. A million of capital is no larger help than a grant of five thousand.
 */
export const comparableSupport: readonly (readonly string[])[] = [
  ['grant', 'call-for-projects', 'award', 'employment-aid'],
  ['loan', 'microcredit'],
  ['guarantee'],
  ['equity', 'crowdfunding'],
]

/** The place of what a kind of support brings; what brings no money, or a kind that editors add later, goes first. */
function supportRank(support: string | undefined): number {
  return Math.max(
    comparableSupport.findIndex((kinds) => kinds.some((kind) => kind === support)),
    0,
  )
}

/** Where a result stands, one number for each of `rankParts`; smaller comes first. */
export function rank(result: Result, general: boolean): number[] {
  const { candidate } = result
  const { serves } = candidate
  const unrestricted = [serves.profiles, serves.stages, serves.sectors, serves.traits].filter(
    (s) => s.length === 0,
  ).length
  const lasting = candidate.availability.fundedUntil === undefined
  // What may be over by now is certain for those it was made for, not for everyone who has the need.
  const certain =
    result.eligibility === 'match' && (lasting || result.reasons.some(({ question }) => question !== 'need'))
  return [
    result.fit === 'direct' ? 0 : 1,
    // A project with an end is no general entry point.
    general && lasting ? -unrestricted : 0,
    result.forOthers ? 1 : 0,
    certain ? 0 : 1,
    -result.expressness,
    // Whether it still runs is one thing more to confirm.
    result.toConfirm + (lasting ? 0 : 1),
    lasting ? 0 : 1,
    // What comes too late once one has signed or begun stands before what can be had at any moment.
    candidate.timing === 'before' ? 0 : 1,
    supportRank(candidate.support),
    -(candidate.mostEuros ?? 0),
    -Number((candidate.confirmedOn ?? '0').replaceAll('-', '')),
  ]
}

function compareRanks(a: readonly number[], b: readonly number[]): number {
  for (let i = 0; i < a.length; i++) {
    const difference = (a[i] as number) - (b[i] as number)
    if (difference !== 0) return difference
  }
  return 0
}

/** Puts results in order; ties go by title in the visitor's language, then by id. */
function inOrder(results: Result[], general: boolean, titleOf: (candidate: Candidate) => string): Result[] {
  const keyed = results.map((result) => ({ result, rank: rank(result, general), title: titleOf(result.candidate) }))
  keyed.sort(
    (a, b) =>
      compareRanks(a.rank, b.rank) ||
      a.title.localeCompare(b.title) ||
      (a.result.candidate.id < b.result.candidate.id ? -1 : 1),
  )
  return keyed.map(({ result }) => result)
}

function resultAt(engine: Engine, state: State, answers: Answers, position: number): Result {
  const candidate = engine.candidates[position] as Candidate
  const { proofs } = evaluate(candidate, answers, engine.vocabulary)
  return {
    position,
    candidate,
    eligibility: eligibilityAt(engine, state, position),
    fit: fitAt(state, position),
    proofs,
    reasons: madeFor(candidate, answers, engine.vocabulary),
    forOthers: isForOthers(candidate, answers, engine.vocabulary),
    expressness: expressness(candidate, answers, engine.vocabulary),
    toConfirm:
      proofs.filter((proof) => proof.value === 'unknown').length + (candidate.conditions === 'not-stated' ? 1 : 0),
  }
}

/** One record in one situation, whether or not its plan lists it. */
export function resultOf(engine: Engine, answers: Answers, position: number): Result {
  return resultAt(engine, situation(engine, answers), answers, position)
}

type Change = { question: QuestionId; answer: Answer }

/** The answers that would meet a criterion that is not met, in the question's order. */
function meetingAnswers(criterion: Criterion, vocabulary: Vocabulary): Change[] {
  const candidates: readonly SimpleCriterion[] = isGroup(criterion)
    ? criterion.any.filter((c) => c.changeable)
    : [criterion]
  return candidates.flatMap((simple) => {
    const question = questionOf(simple)
    if (question === undefined) return []
    return optionsOf(question, vocabulary)
      .map((option) => ({ question, answer: answerOf(option) }))
      .filter(({ answer }) => valueUnder(simple, answer, vocabulary) === 'met')
  })
}

/** The answer that would meet a criterion that is not met; the first that does. */
export function meetingAnswer(criterion: Criterion, vocabulary: Vocabulary): Change | undefined {
  return meetingAnswers(criterion, vocabulary)[0]
}

function changeKey(criterion: Criterion): string {
  const meaning = ({ source: _source, ...rest }: SimpleCriterion) => rest
  return JSON.stringify(isGroup(criterion) ? criterion.any.map(meaning) : meaning(criterion))
}

/** Records that one and the same change would open stand together, under the change that opens most first. */
function nearMisses(results: readonly Result[], vocabulary: Vocabulary): NearMiss[] {
  const byCriterion = new Map<string, { criterion: Criterion; results: Result[]; changes: Map<string, Change> }>()
  for (const result of results) {
    const missing = result.proofs.find((proof) => proof.value === 'not-met')
    if (!missing) continue
    const { criterion } = missing
    const key = changeKey(criterion)
    const changes = () =>
      new Map(meetingAnswers(criterion, vocabulary).map((change) => [JSON.stringify(change), change]))
    const group = byCriterion.get(key) ?? { criterion, results: [], changes: changes() }
    byCriterion.set(key, group)
    group.results.push(result)
  }
  const misses: NearMiss[] = []
  let left = [...byCriterion.values()]
  for (let first = left[0]; first !== undefined; first = left[0]) {
    const opens = (change: string) => left.filter(({ changes }) => changes.has(change))
    const count = (change: string) => opens(change).reduce((sum, group) => sum + group.results.length, 0)
    const [best] = left.flatMap(({ changes }) => [...changes.keys()]).sort((a, b) => count(b) - count(a))
    const together = best === undefined ? [first] : opens(best)
    // The condition that leaves least choice is the one that the change must meet.
    const [strictest = first] = together.toSorted((a, b) => a.changes.size - b.changes.size)
    const change = best === undefined ? undefined : strictest.changes.get(best)
    const opened = new Set(together.flatMap((group) => group.results))
    misses.push({
      criterion: strictest.criterion,
      results: results.filter((result) => opened.has(result)),
      ...(change && { change }),
    })
    left = left.filter((group) => !together.includes(group))
  }
  return misses
}

/** The answered needs lead, then what the stage speaks of by itself: who is in difficulty needs people first. */
function categoryOrder(answers: Answers, vocabulary: Vocabulary): Category[] {
  const wanted = spokenNeeds(answers).flatMap((need) => vocabulary.categoryOfNeed(need) ?? [])
  return [...new Set([...wanted, ...categories])]
}

/** The whole plan for one situation: what fits, what nearly does, what is only announced, and how much does not. */
export function orient(engine: Engine, answers: Answers, titleOf: (candidate: Candidate) => string): Orientation {
  const state = situation(engine, answers)
  const general = isStillGeneral(answers)
  const at = (set: Bitset) =>
    inOrder(
      positions(set).map((position) => resultAt(engine, state, answers, position)),
      general,
      titleOf,
    )

  const alive = subtract(notRefused(engine, state), engine.ended)
  const notOff = unite(state.direct.slice(), state.also)
  const announced = at(intersect(intersect(alive.slice(), engine.announced), notOff))
  const open = subtract(alive, engine.announced)
  const direct = at(intersect(open.slice(), state.direct))
  const also = at(intersect(open.slice(), state.also)).filter((result) => result.eligibility !== 'near')
  const possible = direct.filter((result) => result.eligibility !== 'near')
  const near = direct.filter((result) => result.eligibility === 'near')
  const shown = possible.length + near.length + also.length
  return {
    counts: {
      match: possible.filter((result) => result.eligibility === 'match').length,
      likely: possible.filter((result) => result.eligibility === 'likely').length,
      near: near.length,
      announced: announced.length,
      excluded: engine.size - shown - announced.length - count(engine.ended),
    },
    categories: categoryOrder(answers, engine.vocabulary)
      .map((category) => ({ category, results: possible.filter((r) => r.candidate.category === category) }))
      .filter(({ results }) => results.length > 0),
    also,
    announced,
    nearMisses: nearMisses(near, engine.vocabulary),
  }
}

/** What a changed answer would win and lose among the records a person may have. */
export function whatIf(engine: Engine, answers: Answers, change: { question: QuestionId; answer: Answer }) {
  const changed = withAnswer(answers, change.question, change.answer)
  const possible = (state: State) => positions(stillPossible(engine, state))
  const before = new Set(possible(situation(engine, answers)))
  const after = new Set(possible(situation(engine, changed)))
  return {
    answers: changed,
    won: [...after].filter((p) => !before.has(p)),
    lost: [...before].filter((p) => !after.has(p)),
  }
}
