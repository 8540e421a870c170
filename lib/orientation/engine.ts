import { type Answer, type Answers, answerOf, chosen } from './answers'
import { add, type Bitset, count, emptySet, fullSet, has, intersect, subtract, unite } from './bitset'
import type { Candidate } from './candidate'
import { type GroupCriterion, isChangeable, isGroup, type SimpleCriterion } from './criteria'
import { type Eligibility, prove, valueUnder } from './evaluate'
import { type Dimension, dimensionQuestions, type Fit, isServed, strictDimensions } from './fit'
import { optionsOf, type QuestionId, questionOf } from './questions'
import type { Vocabulary } from './vocabulary'

/**
 * The same verdicts as evaluate.ts and fit.ts, for all records at once. Equal criteria are evaluated once and
 * their records are bitsets, so a situation costs a few passes over words whatever the number of records.
 */

type Leaf = { criterion: SimpleCriterion; records: Bitset }
type Group = { criterion: GroupCriterion; records: Bitset; questions: ReadonlySet<QuestionId> }
type Served = { unrestricted: Bitset; listed: Map<string, Bitset> }
/** Records whose criteria agree in everything, and in whether they can be sure: their verdicts are always the same. */
export type CriteriaClass = { leaves: readonly SimpleCriterion[]; groups: readonly GroupCriterion[]; first: number }

export type Engine = {
  readonly size: number
  readonly candidates: readonly Candidate[]
  readonly vocabulary: Vocabulary
  readonly leaves: ReadonlyMap<QuestionId, readonly Leaf[]>
  readonly groups: readonly Group[]
  readonly served: Readonly<Record<Dimension, Served>>
  /** Records that can never be more than likely: a condition in words, or none stated. */
  readonly neverSure: Bitset
  readonly ended: Bitset
  readonly announced: Bitset
  readonly classes: readonly CriteriaClass[]
  readonly classOf: Uint32Array
  /** What an answer to one question does, kept once computed: there are few questions and options. */
  readonly effects: Map<string, Effect>
  readonly servedBy: Map<string, Bitset>
}

/** What the answer to one question does to eligibility, before other questions are looked at. */
type Effect = { once: Bitset; twice: Bitset; forGood: Bitset; unknown: Bitset }

export type State = {
  /** At least one criterion not met; at least two; at least one that cannot change; at least one unknown. */
  once: Bitset
  twice: Bitset
  forGood: Bitset
  unknown: Bitset
  direct: Bitset
  also: Bitset
}

const keyOf = (value: unknown) => JSON.stringify(value)

/** A criterion without where it stands: what decides whether two are the same. */
function meaning(criterion: SimpleCriterion): string {
  const { source: _source, ...rest } = criterion
  return keyOf(rest)
}

/** Compiles candidates once; the position of a candidate in the list is its position in every bitset. */
export function compile(candidates: readonly Candidate[], vocabulary: Vocabulary): Engine {
  const size = candidates.length
  const leaves = new Map<QuestionId, Map<string, Leaf[]>>()
  const groups = new Map<string, Group>()
  const classes: CriteriaClass[] = []
  const classByKey = new Map<string, number>()
  const classOf = new Uint32Array(size)
  const [neverSure, ended, announced] = [emptySet(size), emptySet(size), emptySet(size)]
  const served = Object.fromEntries(
    Object.keys(dimensionQuestions).map((d) => [d, { unrestricted: emptySet(size), listed: new Map() }]),
  ) as Record<Dimension, Served>

  candidates.forEach((candidate, position) => {
    const own = { leaves: [] as SimpleCriterion[], groups: [] as GroupCriterion[], first: position }
    const seen = new Map<string, number>()
    const addLeaf = (criterion: SimpleCriterion) => {
      const question = questionOf(criterion)
      if (question === undefined) return add(neverSure, position)
      own.leaves.push(criterion)
      const key = meaning(criterion)
      const ofQuestion = leaves.get(question) ?? new Map<string, Leaf[]>()
      leaves.set(question, ofQuestion)
      const copies = ofQuestion.get(key) ?? []
      ofQuestion.set(key, copies)
      // A record that states the same condition twice counts it twice: its copies are separate leaves.
      const nth = seen.get(key) ?? 0
      seen.set(key, nth + 1)
      const leaf = copies[nth] ?? { criterion, records: emptySet(size) }
      copies[nth] = leaf
      add(leaf.records, position)
    }
    for (const criterion of candidate.criteria) {
      if (!isGroup(criterion)) {
        addLeaf(criterion)
        continue
      }
      own.groups.push(criterion)
      // Here as well: the same alternatives stated twice count twice.
      const key = `${own.groups.length}${keyOf(criterion.any.map(meaning))}`
      const questions = new Set(criterion.any.flatMap((child) => questionOf(child) ?? []))
      const group = groups.get(key) ?? { criterion, records: emptySet(size), questions }
      groups.set(key, group)
      add(group.records, position)
    }
    if (candidate.conditions === 'not-stated') add(neverSure, position)
    if (candidate.availability.state === 'ended') add(ended, position)
    if (candidate.availability.state === 'announced') add(announced, position)
    const classKey = keyOf([
      has(neverSure, position),
      own.leaves.map(meaning),
      own.groups.map((g) => g.any.map(meaning)),
    ])
    const known = classByKey.get(classKey) ?? classes.push(own) - 1
    classByKey.set(classKey, known)
    classOf[position] = known
    for (const dimension of Object.keys(dimensionQuestions) as Dimension[]) {
      const { unrestricted, listed } = served[dimension]
      const concepts = candidate.serves[dimension]
      if (concepts.length === 0) add(unrestricted, position)
      for (const concept of concepts) {
        const records = listed.get(concept) ?? emptySet(size)
        listed.set(concept, records)
        add(records, position)
      }
    }
  })
  return {
    size,
    candidates,
    vocabulary,
    leaves: new Map([...leaves].map(([question, byKey]) => [question, [...byKey.values()].flat()])),
    groups: [...groups.values()],
    served,
    neverSure,
    ended,
    announced,
    classes,
    classOf,
    effects: new Map(),
    servedBy: new Map(),
  }
}

function record(effect: Effect, records: Bitset, changeable: boolean) {
  const { once, twice, forGood } = effect
  for (let i = 0; i < records.length; i++) {
    const word = records[i] as number
    twice[i] = (twice[i] as number) | ((once[i] as number) & word)
    once[i] = (once[i] as number) | word
    if (!changeable) forGood[i] = (forGood[i] as number) | word
  }
}

function emptyEffect(size: number): Effect {
  return { once: emptySet(size), twice: emptySet(size), forGood: emptySet(size), unknown: emptySet(size) }
}

/** The effect of one question's answer on the criteria that hang on that question alone. */
function effectOf(engine: Engine, question: QuestionId, answer: Answer | undefined): Effect {
  const key = `${question}=${answer === undefined || answer === 'unknown' ? '-' : answer.join(',')}`
  const kept = engine.effects.get(key)
  if (kept) return kept
  const effect = emptyEffect(engine.size)
  for (const { criterion, records } of engine.leaves.get(question) ?? []) {
    const value = valueUnder(criterion, answer, engine.vocabulary)
    if (value === 'unknown') unite(effect.unknown, records)
    if (value === 'not-met') record(effect, records, isChangeable(criterion))
  }
  // Single options come back with every visitor; combinations would grow without end.
  if (answer === undefined || answer === 'unknown' || answer.length <= 1) engine.effects.set(key, effect)
  return effect
}

function combine(into: Effect, other: Effect) {
  const { once, twice, forGood, unknown } = into
  for (let i = 0; i < once.length; i++) {
    const had = once[i] as number
    const more = other.once[i] as number
    const again = other.twice[i] as number
    twice[i] = (twice[i] as number) | again | (had & more)
    once[i] = had | more
    forGood[i] = (forGood[i] as number) | (other.forGood[i] as number)
    unknown[i] = (unknown[i] as number) | (other.unknown[i] as number)
  }
}

function addGroups(engine: Engine, into: Effect, answers: Answers, which: (group: Group) => boolean) {
  for (const group of engine.groups) {
    if (!which(group)) continue
    const { value, changeable } = prove(group.criterion, answers, engine.vocabulary)
    if (value === 'unknown') unite(into.unknown, group.records)
    if (value === 'not-met') record(into, group.records, changeable)
  }
}

/** Records that serve one concept of a dimension, or name none there. */
function servedBy(engine: Engine, dimension: Dimension, concept: string): Bitset {
  const key = `${dimension}=${concept}`
  const kept = engine.servedBy.get(key)
  if (kept) return kept
  const { unrestricted, listed } = engine.served[dimension]
  const records = unrestricted.slice()
  for (const [other, of] of listed)
    if (isServed(dimensionQuestions[dimension], [other], concept, engine.vocabulary)) unite(records, of)
  engine.servedBy.set(key, records)
  return records
}

function servedByAny(engine: Engine, dimension: Dimension, concepts: readonly string[]): Bitset {
  if (concepts.length === 0) return fullSet(engine.size)
  const records = emptySet(engine.size)
  for (const concept of concepts) unite(records, servedBy(engine, dimension, concept))
  return records
}

function fitSets(engine: Engine, answers: Answers): { direct: Bitset; also: Bitset } {
  const notOff = fullSet(engine.size)
  for (const dimension of strictDimensions)
    intersect(notOff, servedByAny(engine, dimension, chosen(answers, dimensionQuestions[dimension])))
  const direct = intersect(servedByAny(engine, 'needs', chosen(answers, 'need')), notOff)
  return { direct, also: subtract(notOff, direct) }
}

/** Eligibility and fit of every record in one situation. */
export function situation(engine: Engine, answers: Answers): State {
  const total = emptyEffect(engine.size)
  for (const question of engine.leaves.keys()) combine(total, effectOf(engine, question, answers[question]))
  addGroups(engine, total, answers, () => true)
  return { ...total, ...fitSets(engine, answers) }
}

/**
 * Situations that differ in one question alone: what the others decide is computed once, so trying
 * every option of a question costs little more than trying one.
 */
export function variations(engine: Engine, answers: Answers, question: QuestionId): (answer: Answer) => State {
  const base = emptyEffect(engine.size)
  for (const other of engine.leaves.keys())
    if (other !== question) combine(base, effectOf(engine, other, answers[other]))
  addGroups(engine, base, answers, (group) => !group.questions.has(question))
  const fit = fitSets(engine, answers)
  const decidesFit = Object.values(dimensionQuestions).some((q) => q === question)
  return (answer) => {
    const changed = { ...answers, [question]: answer }
    const total = {
      once: base.once.slice(),
      twice: base.twice.slice(),
      forGood: base.forGood.slice(),
      unknown: base.unknown.slice(),
    }
    combine(total, effectOf(engine, question, answer))
    addGroups(engine, total, changed, (group) => group.questions.has(question))
    return { ...total, ...(decidesFit ? fitSets(engine, changed) : fit) }
  }
}

/** Records of a situation that are not `no`. */
export function notRefused(engine: Engine, state: State): Bitset {
  return subtract(subtract(fullSet(engine.size), state.twice), state.forGood)
}

/** Records the person may have: match or likely, with direct fit, open: the number shown while answering. */
export function stillPossible(engine: Engine, state: State): Bitset {
  const possible = state.direct.slice()
  for (const gone of [state.once, engine.ended, engine.announced]) subtract(possible, gone)
  return possible
}

export function eligibilityAt(engine: Engine, state: State, position: number): Eligibility {
  if (has(state.twice, position) || has(state.forGood, position)) return 'no'
  if (has(state.once, position)) return 'near'
  return has(state.unknown, position) || has(engine.neverSure, position) ? 'likely' : 'match'
}

export function fitAt(state: State, position: number): Fit {
  if (has(state.direct, position)) return 'direct'
  return has(state.also, position) ? 'also' : 'off'
}

/** Records whose eligibility or fit differs between two situations. */
export function differing(engine: Engine, a: State, b: State): Bitset {
  const changed = emptySet(engine.size)
  for (let i = 0; i < changed.length; i++) {
    const refusedA = (a.twice[i] as number) | (a.forGood[i] as number)
    const refusedB = (b.twice[i] as number) | (b.forGood[i] as number)
    const both = ~refusedA & ~refusedB
    const failed = ((a.once[i] as number) ^ (b.once[i] as number)) & both
    const doubtA = (a.unknown[i] as number) & ~(a.once[i] as number)
    const doubtB = (b.unknown[i] as number) & ~(b.once[i] as number)
    const doubt = (doubtA ^ doubtB) & both & ~(engine.neverSure[i] as number)
    const direct = (a.direct[i] as number) ^ (b.direct[i] as number)
    const also = (a.also[i] as number) ^ (b.also[i] as number)
    changed[i] = (refusedA ^ refusedB) | failed | doubt | direct | also
  }
  return changed
}

/**
 * For each option of a question, how many records would remain possible (see stillPossible); and for "I don't know".
 * Only what makes a record impossible is looked at, once for all other questions and once an option.
 */
export function countByOption(
  engine: Engine,
  answers: Answers,
  question: QuestionId,
): { unknown: number; options: Map<string, number> } {
  const base = subtract(subtract(fullSet(engine.size), engine.ended), engine.announced)
  for (const other of engine.leaves.keys())
    if (other !== question) subtract(base, effectOf(engine, other, answers[other]).once)
  const dimensions = Object.entries(dimensionQuestions) as [Dimension, QuestionId][]
  const narrow = (records: Bitset, dimension: Dimension, concepts: readonly string[]) =>
    intersect(records, servedByAny(engine, dimension, concepts))
  for (const [dimension, asked] of dimensions) if (asked !== question) narrow(base, dimension, chosen(answers, asked))
  const refuse = (records: Bitset, said: Answers, groups: readonly Group[]) => {
    for (const { criterion, records: stating } of groups)
      if (prove(criterion, said, engine.vocabulary).value === 'not-met') subtract(records, stating)
  }
  refuse(
    base,
    answers,
    engine.groups.filter((group) => !group.questions.has(question)),
  )
  const touched = engine.groups.filter((group) => group.questions.has(question))
  const own = dimensions.find(([, asked]) => asked === question)?.[0]

  const possible = (answer: Answer) => {
    const said = { ...answers, [question]: answer }
    const records = subtract(base.slice(), effectOf(engine, question, answer).once)
    refuse(records, said, touched)
    if (own) narrow(records, own, chosen(said, question))
    return count(records)
  }
  const options = optionsOf(question, engine.vocabulary).map((option) => [option, possible(answerOf(option))] as const)
  return { unknown: possible('unknown'), options: new Map(options) }
}
