import { type Answers, answerOf } from './answers'
import { has } from './bitset'
import type { SimpleCriterion } from './criteria'
import { lookAt } from './decisive'
import type { CriteriaClass, Engine } from './engine'
import { valueUnder } from './evaluate'
import { optionsOf, type QuestionId, questionOf } from './questions'

/** How many records an answer to each open question is expected to settle. */

/** Weight of a record that is settled: directly fitting ones count most. */
const weights = { direct: 1, also: 0.1 }

/** All conditions of a record that hang on one question, and which of its options meet every one of them. */
type Part = {
  readonly question: QuestionId
  readonly criteria: readonly SimpleCriterion[]
  readonly met: readonly boolean[]
}

/** A set of conditions by questions; an alternative in words is met by whoever confirms it. */
type Parts = {
  readonly leaves: readonly Part[]
  readonly groups: readonly (readonly (Part | 'confirmed')[])[]
}

const prepared = new WeakMap<Engine, readonly Parts[]>()

/** The parts of every set of conditions; worked out once a catalogue, equal parts once. */
function partsOf(engine: Engine): readonly Parts[] {
  const kept = prepared.get(engine)
  if (kept) return kept
  const made = new Map<string, Part>()
  const part = (question: QuestionId, criteria: readonly SimpleCriterion[]): Part => {
    const key = JSON.stringify([question, criteria.map(({ source: _source, ...rest }) => rest)])
    const known = made.get(key)
    if (known) return known
    const met = optionsOf(question, engine.vocabulary).map((option) =>
      criteria.every((criterion) => valueUnder(criterion, answerOf(option), engine.vocabulary) === 'met'),
    )
    const one = { question, criteria, met }
    made.set(key, one)
    return one
  }
  const parts = engine.classes.map((criteria) => partsOfClass(criteria, part))
  prepared.set(engine, parts)
  return parts
}

function partsOfClass(
  criteria: CriteriaClass,
  part: (question: QuestionId, criteria: readonly SimpleCriterion[]) => Part,
): Parts {
  const byQuestion = new Map<QuestionId, SimpleCriterion[]>()
  for (const leaf of criteria.leaves) {
    const question = questionOf(leaf)
    if (question) byQuestion.set(question, [...(byQuestion.get(question) ?? []), leaf])
  }
  const leaves = [...byQuestion].map(([question, on]) => part(question, on))
  const groups = criteria.groups.map(({ any }) =>
    any.map((child) => {
      const question = questionOf(child)
      return question === undefined ? ('confirmed' as const) : part(question, [child])
    }),
  )
  return { leaves, groups }
}

type Value = 'met' | 'not-met' | 'unknown'

/** What the answers make of each part, worked out once a situation. */
function valuesUnder(engine: Engine, answers: Answers): (part: Part) => Value {
  const known = new Map<Part, Value>()
  return (part) => {
    const kept = known.get(part)
    if (kept !== undefined) return kept
    const values = part.criteria.map((one) => valueUnder(one, answers[part.question], engine.vocabulary))
    const value = values.includes('not-met') ? 'not-met' : values.includes('unknown') ? 'unknown' : 'met'
    known.set(part, value)
    return value
  }
}

/** What is still to be said of a set of conditions: parts that must be met, and groups of which one part must be. */
type Open = { readonly leaves: readonly Part[]; readonly groups: readonly (readonly Part[])[] }

function openParts({ leaves, groups }: Parts, saidOf: (part: Part) => Value): Open {
  const isOpen = (part: Part) => saidOf(part) === 'unknown'
  return {
    leaves: leaves.filter(isOpen),
    groups: groups.flatMap((group) => {
      const parts = group.filter((child) => child !== 'confirmed')
      const isMet = parts.length < group.length || parts.some((part) => saidOf(part) === 'met')
      const open = parts.filter(isOpen)
      return isMet || open.length === 0 ? [] : [open]
    }),
  }
}

/** Whether, once a question is answered by an option, one more condition is missed or none is left to ask about. */
function isSettled({ leaves, groups }: Open, question: QuestionId, option: number, askable: (part: Part) => boolean) {
  let left = false
  for (const leaf of leaves)
    if (leaf.question !== question) left ||= askable(leaf)
    else if (!leaf.met[option]) return true
  for (const group of groups) {
    if (group.some((part) => part.question === question && part.met[option])) continue
    const others = group.filter((part) => part.question !== question)
    if (others.length === 0) return true
    left ||= others.some(askable)
  }
  return !left
}

/**
 * How many records within reach an answer to each open question is expected to settle, weighted by how well they fit:
 * after it they miss one more condition, or no other question is left that they hang on. Each option is as likely as
 * any other.
 *
 * Not the fall in doubt, as bits: a record that is nine times in ten for whoever asks is hardly in doubt, and stays as
 * open on the page as any other. What the wizard says is how many records are open, and that is what it makes small.
 */
export function gains(engine: Engine, answers: Answers): Map<QuestionId, number> {
  const { directByClass, alsoByClass, now } = lookAt(engine, answers)
  const saidOf = valuesUnder(engine, answers)
  const askable = ({ question }: Part) => answers[question] === undefined
  const found = new Map<QuestionId, number>()
  partsOf(engine).forEach((parts, at) => {
    const weight = weights.direct * (directByClass[at] as number) + weights.also * (alsoByClass[at] as number)
    if (weight === 0) return
    const { first } = engine.classes[at] as CriteriaClass
    if (has(now.twice, first) || has(now.forGood, first)) return
    const open = openParts(parts, saidOf)
    const asked = [...open.leaves, ...open.groups.flat()].filter(askable)
    for (const question of new Set(asked.map((part) => part.question))) {
      const options = optionsOf(question, engine.vocabulary).length
      let settled = 0
      for (let option = 0; option < options; option++) if (isSettled(open, question, option, askable)) settled += 1
      found.set(question, (found.get(question) ?? 0) + (weight * settled) / options)
    }
  })
  return found
}
