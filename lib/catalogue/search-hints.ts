import { type Answers, parseAnswers } from '@/lib/orientation/answers'
import { questionIds } from '@/lib/orientation/questions'
import type { LifeEvent } from './guide'
import type { Category } from './record'
import { type UnderstoodConcept, understoodConcepts } from './search-ranking'
import type { Understood } from './search-repository'
import type { Snapshot } from './snapshot'

/** What stands above the results when the words say a situation rather than a name. */
export type SearchHints = {
  /** The words speak of difficulty: the calm page comes first. */
  readonly difficult: boolean
  /** Life events that lead through this situation, the closest first. */
  readonly events: readonly LifeEvent[]
  /** What the wizard need not ask any more. */
  readonly answers: Answers
}

const mostEvents = 2
/** Share of what an event is about that the words must speak of, unless they are its title or its own words. */
const closeEnough = 0.35

/** Whoever takes over is not led to handing over, which is about the same need. */
const atAnotherStage = 0.5

/** What a concept tells of an event: a purpose or a trade much, a stage little. */
const tells: Readonly<Record<string, number>> = { need: 2, sector: 2, trait: 2, stage: 1, profile: 1 }

/** Who looks for a loan looks for money. */
const needOf: { readonly [category in Category]?: string } = {
  finance: 'finance',
  premises: 'premises',
  training: 'learn',
}

/** The situation that a query speaks of; nothing in it where the words are a name, or are not understood. */
export function searchHints(snapshot: Snapshot, understood: readonly Understood[]): SearchHints {
  const concepts = understoodConcepts(understood, snapshot.engine.vocabulary)
  const is = (scheme: string, id: string) => concepts.some((one) => one.scheme === scheme && one.id === id)
  const difficult = is('need', 'overcome-difficulty') || is('stage', 'difficulty')
  return {
    difficult,
    // Whoever is in difficulty gets few ways, and the calm one first.
    events: closestEvents(snapshot, understood, concepts).slice(0, difficult ? 1 : mostEvents),
    answers: answersOf(snapshot, concepts),
  }
}

function closestEvents(
  snapshot: Snapshot,
  understood: readonly Understood[],
  concepts: readonly UnderstoodConcept[],
): LifeEvent[] {
  const said = new Set(concepts.map(({ scheme, id }) => `${scheme}/${id}`))
  const saidStage = concepts.some(({ scheme }) => scheme === 'stage')
  const named = new Set(understood.map(({ subject }) => subject))
  return snapshot.lifeEvents
    .map((event) => {
      if (named.has(event.id)) return { event, closeness: 1 }
      const about = Object.entries(event.answers).flatMap(([question, ids]) =>
        (ids ?? []).map((id) => ({ key: `${question}/${id}`, weight: tells[question] ?? 0 })),
      )
      const sum = (parts: typeof about) => parts.reduce((total, { weight }) => total + weight, 0)
      const elsewhere = saidStage && !(event.answers.stage ?? []).some((stage) => said.has(`stage/${stage}`))
      const closeness = sum(about.filter(({ key }) => said.has(key))) / sum(about)
      return { event, closeness: elsewhere ? closeness * atAnotherStage : closeness }
    })
    .filter(({ closeness }) => closeness >= closeEnough)
    .sort((a, b) => b.closeness - a.closeness)
    .map(({ event }) => event)
}

/** The concepts as answers of the wizard, as many of each as it takes. */
function answersOf(snapshot: Snapshot, concepts: readonly UnderstoodConcept[]): Answers {
  const needs = concepts.flatMap(({ scheme, id }) => {
    if (scheme !== 'support-type') return []
    const category = snapshot.concepts.find(scheme, id)?.category
    return (category && needOf[category]) ?? []
  })
  const query = questionIds.map((question) => {
    const ids = concepts.flatMap(({ scheme, id }) => (scheme === question ? id : []))
    return [question, question === 'need' && ids.length === 0 ? needs.slice(0, 1) : ids] as const
  })
  const given = Object.fromEntries(query.filter(([, ids]) => ids.length > 0))
  // "Entreprise" and "indépendant" cannot both be one's profile: what the wizard would have to refuse it asks.
  const { answers, notices } = parseAnswers(given, snapshot.engine.vocabulary)
  const refused = new Set(notices.map(({ question }) => question))
  return Object.fromEntries(Object.entries(answers).filter(([question]) => !refused.has(question as keyof Answers)))
}
