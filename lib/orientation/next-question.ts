import { type Answers, answeredQuestions, answerOf, chosen } from './answers'
import { count, emptySet, positions, subtract, unite } from './bitset'
import type { SimpleCriterion } from './criteria'
import { type CriteriaClass, decisiveQuestions, type Engine, situation } from './engine'
import { valueUnder } from './evaluate'
import { firstQuestions, mostQuestions, optionsOf, type QuestionId, questionOf } from './questions'

/** Weight of a record in the doubt that a question is to settle: directly fitting ones count most. */
const weights = { direct: 1, also: 0.1 }

/**
 * What to do next. `settled`: no answer to any open question can change the list, checked exactly;
 * `enough`: the most questions were asked, and `openQuestions` more could still settle `openRecords` records.
 */
export type NextStep =
  | { step: 'ask'; question: QuestionId; asked: number }
  | { step: 'stop'; reason: 'settled'; asked: number }
  | { step: 'stop'; reason: 'enough'; asked: number; best: QuestionId; openQuestions: number; openRecords: number }

/** Binary entropy of a chance, in bits. */
function doubt(chance: number): number {
  if (chance <= 0 || chance >= 1) return 0
  return -(chance * Math.log2(chance) + (1 - chance) * Math.log2(1 - chance))
}

type Assumption = { question: QuestionId; option: string }

/** Shares of options, computed once a situation: the same few criteria stand in many records. */
class Chances {
  private readonly shares = new Map<string, number>()

  constructor(
    private readonly engine: Engine,
    private readonly answers: Answers,
  ) {}

  private meets(criterion: SimpleCriterion, option: string): boolean {
    return valueUnder(criterion, answerOf(option), this.engine.vocabulary) === 'met'
  }

  /** The chance that one question's answer meets all of these criteria on it. */
  private share(question: QuestionId, criteria: readonly SimpleCriterion[], assumed?: Assumption): number {
    if (assumed?.question === question) return criteria.every((c) => this.meets(c, assumed.option)) ? 1 : 0
    const answer = this.answers[question]
    if (answer !== undefined && answer !== 'unknown') {
      const values = criteria.map((c) => valueUnder(c, answer, this.engine.vocabulary))
      if (values.includes('not-met')) return 0
      if (!values.includes('unknown')) return 1
    }
    const key = JSON.stringify([question, criteria])
    const kept = this.shares.get(key)
    if (kept !== undefined) return kept
    const options = optionsOf(question, this.engine.vocabulary)
    const met = options.filter((option) => criteria.every((c) => this.meets(c, option))).length
    const share = options.length === 0 ? 0 : met / options.length
    this.shares.set(key, share)
    return share
  }

  /** The chance that every criterion of a class ends as met; words that a person confirms count as met. */
  of(criteria: CriteriaClass, assumed?: Assumption): number {
    const byQuestion = new Map<QuestionId, SimpleCriterion[]>()
    for (const leaf of criteria.leaves) {
      const question = questionOf(leaf)
      if (question) byQuestion.set(question, [...(byQuestion.get(question) ?? []), leaf])
    }
    let chance = 1
    for (const [question, leaves] of byQuestion) chance *= this.share(question, leaves, assumed)
    for (const group of criteria.groups) {
      let none = 1
      for (const child of group.any) {
        const question = questionOf(child)
        none *= question === undefined ? 0 : 1 - this.share(question, [child], assumed)
      }
      chance *= 1 - none
    }
    return chance
  }
}

function questionsOf(criteria: CriteriaClass): Set<QuestionId> {
  const all = [...criteria.leaves, ...criteria.groups.flatMap((group) => group.any)]
  return new Set(all.flatMap((criterion) => questionOf(criterion) ?? []))
}

/**
 * Expected fall in doubt for each open question, in bits weighted by how well records fit. The chance that
 * an answer meets a criterion is the share of its options that do.
 */
export function gains(engine: Engine, answers: Answers): Map<QuestionId, number> {
  const now = situation(engine, answers)
  const classWeights = new Float64Array(engine.classes.length)
  for (const [set, weight] of [
    [now.direct, weights.direct],
    [now.also, weights.also],
  ] as const)
    for (const position of positions(subtract(set.slice(), engine.ended))) {
      const of = engine.classOf[position] as number
      classWeights[of] = (classWeights[of] as number) + weight
    }

  const chances = new Chances(engine, answers)
  const found = new Map<QuestionId, number>()
  engine.classes.forEach((criteria, index) => {
    const weight = classWeights[index] as number
    if (weight === 0) return
    const before = doubt(chances.of(criteria))
    if (before === 0) return
    for (const question of questionsOf(criteria)) {
      if (answers[question] !== undefined) continue
      const options = optionsOf(question, engine.vocabulary)
      const after = options.reduce((sum, option) => sum + doubt(chances.of(criteria, { question, option })), 0)
      const gain = weight * (before - after / options.length)
      found.set(question, (found.get(question) ?? 0) + gain)
    }
  })
  return found
}

/** The question to ask next, or why to stop. The same situation always gives the same answer. */
export function nextStep(engine: Engine, answers: Answers): NextStep {
  const asked = answeredQuestions(answers).length
  const first = firstQuestions.find((question) => answers[question] === undefined)
  if (first) return { step: 'ask', question: first, asked }
  const decisive = decisiveQuestions(engine, answers)
  if (decisive.length === 0) return { step: 'stop', reason: 'settled', asked }
  const gain = gains(engine, answers)
  const most = (a: QuestionId, b: QuestionId) => ((gain.get(b) ?? 0) > (gain.get(a) ?? 0) ? b : a)
  const best = decisive.map(({ question }) => question).reduce(most)
  if (asked < mostQuestions) return { step: 'ask', question: best, asked }
  const open = emptySet(engine.size)
  for (const { records } of decisive) unite(open, records)
  return { step: 'stop', reason: 'enough', asked, best, openQuestions: decisive.length, openRecords: count(open) }
}

/** How many more questions there can be at the most, the next one included. */
export function mostQuestionsLeft(engine: Engine, answers: Answers): number {
  const asked = answeredQuestions(answers).length
  const firstLeft = firstQuestions.filter((question) => answers[question] === undefined).length
  const room = Math.max(mostQuestions - asked, 0)
  if (firstLeft === firstQuestions.length) return room
  const decisive = decisiveQuestions(engine, answers).filter(
    ({ question }) => !firstQuestions.includes(question),
  ).length
  return Math.min(room, firstLeft + decisive)
}

/** Whether two of the first questions say nothing yet, so that general entry points go first. */
export function isStillGeneral(answers: Answers): boolean {
  return chosen(answers, 'stage').length === 0 && chosen(answers, 'need').length === 0
}
