import { type Answers, answerOf } from './answers'
import type { SimpleCriterion } from './criteria'
import { lookAt } from './decisive'
import type { CriteriaClass, Engine } from './engine'
import { valueUnder } from './evaluate'
import { optionsOf, type QuestionId, questionOf } from './questions'

/** How much an answer to each open question is expected to settle. */

/** Weight of a record in the doubt that a question is to settle: directly fitting ones count most. */
const weights = { direct: 1, also: 0.1 }

/** All conditions of a record that hang on one question, and which of its options meet every one of them. */
type Part = {
  readonly question: QuestionId
  readonly criteria: readonly SimpleCriterion[]
  readonly met: readonly boolean[]
  /** How many options do. */
  readonly meeting: number
}

/** A set of conditions by questions; an alternative in words is met by whoever confirms it. */
type Parts = {
  readonly leaves: readonly Part[]
  readonly groups: readonly (readonly (Part | 'confirmed')[])[]
  readonly questions: readonly QuestionId[]
}

/** Binary entropy of a chance, in bits. */
function doubt(chance: number): number {
  if (chance <= 0 || chance >= 1) return 0
  return -(chance * Math.log2(chance) + (1 - chance) * Math.log2(1 - chance))
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
    const one = { question, criteria, met, meeting: met.filter(Boolean).length }
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
  const all = [...leaves, ...groups.flat()].flatMap((one) => (one === 'confirmed' ? [] : one.question))
  return { leaves, groups, questions: [...new Set(all)] }
}

/** The chance that each part ends as met, worked out once a situation. */
function chancesUnder(engine: Engine, answers: Answers): (part: Part) => number {
  const known = new Map<Part, number>()
  const work = ({ question, criteria, met, meeting }: Part): number => {
    const values = criteria.map((criterion) => valueUnder(criterion, answers[question], engine.vocabulary))
    if (values.includes('not-met')) return 0
    if (!values.includes('unknown')) return 1
    return met.length === 0 ? 0 : meeting / met.length
  }
  return (part) => {
    const kept = known.get(part)
    if (kept !== undefined) return kept
    const chance = work(part)
    known.set(part, chance)
    return chance
  }
}

type Group = Parts['groups'][number]

/** The chance that some alternative of a group is met. */
function chanceOfGroup(group: Group, chanceOf: (part: Part) => number): number {
  return 1 - group.reduce((none, child) => none * (child === 'confirmed' ? 0 : 1 - chanceOf(child)), 1)
}

/** Doubt that is left, summed over a question's options, when each is assumed in turn. */
function doubtAfter(parts: Parts, question: QuestionId, options: number, chanceOf: (part: Part) => number): number {
  const touches = (group: Group) => group.some((child) => child !== 'confirmed' && child.question === question)
  let rest = 1
  for (const leaf of parts.leaves) if (leaf.question !== question) rest *= chanceOf(leaf)
  const touched: Group[] = []
  for (const group of parts.groups)
    if (touches(group)) touched.push(group)
    else rest *= chanceOfGroup(group, chanceOf)
  const own = parts.leaves.find((leaf) => leaf.question === question)
  if (touched.length === 0) return (own?.meeting ?? options) * doubt(rest)
  let sum = 0
  for (let option = 0; option < options; option++) {
    if (own && !own.met[option]) continue
    const assumed = (part: Part) => (part.question === question ? (part.met[option] ? 1 : 0) : chanceOf(part))
    sum += doubt(touched.reduce((chance, group) => chance * chanceOfGroup(group, assumed), rest))
  }
  return sum
}

/**
 * Expected fall in doubt for each open question, in bits weighted by how well records fit. The chance that
 * an answer meets a criterion is the share of its options that do.
 */
export function gains(engine: Engine, answers: Answers): Map<QuestionId, number> {
  const { directByClass, alsoByClass } = lookAt(engine, answers)
  const chanceOf = chancesUnder(engine, answers)
  const found = new Map<QuestionId, number>()
  partsOf(engine).forEach((parts, at) => {
    const weight = weights.direct * (directByClass[at] as number) + weights.also * (alsoByClass[at] as number)
    if (weight === 0) return
    let chance = 1
    for (const leaf of parts.leaves) chance *= chanceOf(leaf)
    for (const group of parts.groups) chance *= chanceOfGroup(group, chanceOf)
    const before = doubt(chance)
    if (before === 0) return
    for (const question of parts.questions) {
      if (answers[question] !== undefined) continue
      const options = optionsOf(question, engine.vocabulary).length
      const gain = weight * (before - doubtAfter(parts, question, options, chanceOf) / options)
      found.set(question, (found.get(question) ?? 0) + gain)
    }
  })
  return found
}
