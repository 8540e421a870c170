import { type Answers, answerOf } from './answers'
import { add, type Bitset, emptySet, has, intersect, isEmptySet, subtract, unite } from './bitset'
import { compile, differing, type Engine, type State, situation, variations } from './engine'
import { dimensionQuestions } from './fit'
import { optionsOf, type QuestionId, questionIds } from './questions'

/**
 * Which open questions can still change the list. Eligibility depends on a record's set of conditions alone, and
 * there are far fewer of those than records: it is tried on one record of each set. Only the questions that decide
 * fit are tried on every record.
 */

/** A question of which some option would change a listed record. */
export type DecisiveQuestion = {
  readonly question: QuestionId
  /** The records it would change; worked out when asked for. */
  readonly records: Bitset
}

/** What is worked out once for a set of answers; one page asks for it several times. */
export type Look = {
  readonly engine: Engine
  readonly answers: Answers
  /** Direct and also records that have not ended, altogether and by set of conditions. */
  readonly listed: Bitset
  readonly directByClass: Uint32Array
  readonly alsoByClass: Uint32Array
  readonly now: State
  readonly found: Map<QuestionId, DecisiveQuestion | undefined>
}

const looks = new WeakMap<Answers, Look>()

/** Every position of a set, without a list of them. */
function forEach(set: Bitset, visit: (position: number) => void): void {
  for (let i = 0; i < set.length; i++) {
    let word = set[i] as number
    while (word !== 0) {
      const lowest = word & -word
      visit((i << 5) + 31 - Math.clz32(lowest))
      word ^= lowest
    }
  }
}

function countByClass(engine: Engine, records: Bitset): Uint32Array {
  const counts = new Uint32Array(engine.classes.length)
  forEach(records, (position) => {
    const of = engine.classOf[position] as number
    counts[of] = (counts[of] as number) + 1
  })
  return counts
}

/** The listed records of a situation; kept as long as the answers are. */
export function lookAt(engine: Engine, answers: Answers): Look {
  const kept = looks.get(answers)
  if (kept?.engine === engine) return kept
  const now = situation(engine, answers)
  const direct = subtract(now.direct.slice(), engine.ended)
  const also = subtract(now.also.slice(), engine.ended)
  const look: Look = {
    engine,
    answers,
    directByClass: countByClass(engine, direct),
    alsoByClass: countByClass(engine, also),
    listed: unite(direct, also),
    now,
    found: new Map(),
  }
  looks.set(answers, look)
  return look
}

const representatives = new WeakMap<Engine, Engine>()

/** One record of each set of conditions, in the order of the sets. */
function representativesOf(engine: Engine): Engine {
  const made =
    representatives.get(engine) ??
    compile(
      engine.classes.flatMap(({ first }) => engine.candidates[first] ?? []),
      engine.vocabulary,
    )
  representatives.set(engine, made)
  return made
}

/** Positions that some option of a question would change. */
function changedBy(engine: Engine, answers: Answers, now: State, question: QuestionId): Bitset {
  const tryAnswer = variations(engine, answers, question)
  const changed = emptySet(engine.size)
  for (const option of optionsOf(question, engine.vocabulary))
    unite(changed, differing(engine, now, tryAnswer(answerOf(option))))
  return changed
}

function decideFit(look: Look, question: QuestionId): DecisiveQuestion | undefined {
  const { engine, answers, now, listed } = look
  const records = intersect(changedBy(engine, answers, now, question), listed)
  return isEmptySet(records) ? undefined : { question, records }
}

function decideEligibility(look: Look, question: QuestionId): DecisiveQuestion | undefined {
  const { engine, answers, listed, directByClass, alsoByClass } = look
  const sets = representativesOf(engine)
  const changed = changedBy(sets, answers, situation(sets, answers), question)
  let any = false
  for (let at = 0; at < sets.size; at++)
    any ||= has(changed, at) && (directByClass[at] as number) + (alsoByClass[at] as number) > 0
  if (!any) return undefined
  let records: Bitset | undefined
  return {
    question,
    get records() {
      if (records) return records
      const found = emptySet(engine.size)
      forEach(listed, (position) => {
        if (has(changed, engine.classOf[position] as number)) add(found, position)
      })
      records = found
      return found
    },
  }
}

const decidesFit = new Set<QuestionId>(Object.values(dimensionQuestions))

/** The unanswered questions, among those given, of which some option would change a listed record. */
export function decisiveQuestions(
  engine: Engine,
  answers: Answers,
  among: readonly QuestionId[] = questionIds,
): DecisiveQuestion[] {
  const look = lookAt(engine, answers)
  return among.flatMap((question) => {
    if (answers[question] !== undefined) return []
    if (!look.found.has(question))
      look.found.set(question, (decidesFit.has(question) ? decideFit : decideEligibility)(look, question))
    return look.found.get(question) ?? []
  })
}
