import { type Answers, chosen } from './answers'
import type { Candidate } from './candidate'
import { isGroup, type Serves } from './criteria'
import { prove } from './evaluate'
import type { QuestionId } from './questions'
import type { Vocabulary } from './vocabulary'

/**
 * Whether a record was made for this situation. It decides place and order, never eligibility.
 * `direct`: serves an answered need and every answered stage, sector and profile, or names none;
 * `also`: as direct, but for another need; `off`: made for other stages, sectors or profiles only.
 */
export type Fit = 'direct' | 'also' | 'off'

export type Dimension = 'profiles' | 'stages' | 'sectors' | 'needs'

export const dimensionQuestions = {
  profiles: 'profile',
  stages: 'stage',
  sectors: 'sector',
  needs: 'need',
} as const satisfies Record<Dimension, QuestionId>

/** The dimensions that can put a record off; need never does. */
export const strictDimensions = ['profiles', 'stages', 'sectors'] as const satisfies readonly Dimension[]

/** Whether a record that lists `served` is for someone who answered `concept`: the same, narrower or broader. */
export function isServed(scheme: string, served: readonly string[], concept: string, vocabulary: Vocabulary): boolean {
  return served.some(
    (listed) =>
      vocabulary.withBroader(scheme, concept).includes(listed) || vocabulary.isNarrower(scheme, listed, concept),
  )
}

function servesDimension(serves: Serves, dimension: Dimension, answers: Answers, vocabulary: Vocabulary): boolean {
  const question = dimensionQuestions[dimension]
  const answered = chosen(answers, question)
  const served = serves[dimension]
  if (answered.length === 0 || served.length === 0) return true
  return answered.some((concept) => isServed(question, served, concept, vocabulary))
}

export function fitOf(candidate: Candidate, answers: Answers, vocabulary: Vocabulary): Fit {
  const { serves } = candidate
  if (!strictDimensions.every((dimension) => servesDimension(serves, dimension, answers, vocabulary))) return 'off'
  return servesDimension(serves, 'needs', answers, vocabulary) ? 'direct' : 'also'
}

/** The dimensions in which a record was made for other situations than the answered one, for saying why it is off. */
export function offDimensions(candidate: Candidate, answers: Answers, vocabulary: Vocabulary): readonly Dimension[] {
  return strictDimensions.filter((d) => !servesDimension(candidate.serves, d, answers, vocabulary))
}

/** Whether a list says something: one that names more than half of its scheme is as good as "any". */
export function isTelling(scheme: string, served: readonly string[], vocabulary: Vocabulary): boolean {
  return served.length > 0 && served.length * 2 <= vocabulary.narrowest(scheme).length
}

/** The answered concepts a record expressly serves, dimension by dimension: the reasons it is shown. */
export function madeFor(
  candidate: Candidate,
  answers: Answers,
  vocabulary: Vocabulary,
): { question: QuestionId; concepts: string[] }[] {
  const dimensions = Object.entries(dimensionQuestions) as [Dimension, QuestionId][]
  const reasons = dimensions.map(([dimension, question]) => ({
    question,
    concepts: isTelling(question, candidate.serves[dimension], vocabulary)
      ? chosen(answers, question).filter((c) => isServed(question, candidate.serves[dimension], c, vocabulary))
      : [],
  }))
  const traits = chosen(answers, 'trait').filter((c) => isServed('trait', candidate.serves.traits, c, vocabulary))
  return [...reasons, { question: 'trait' as const, concepts: traits }].filter(({ concepts }) => concepts.length > 0)
}

/** Needs that anyone may have; the others are purposes of their own, which a person has or has not. */
const everyonesNeeds = new Set([
  'get-started',
  'test-idea',
  'formalities',
  'learn',
  'advice',
  'finance',
  'premises',
  'network',
])

/** Whether a need is a purpose of its own, which a person has or has not. */
export function isPurpose(need: string): boolean {
  return !everyonesNeeds.has(need)
}

/** Purposes that a stage speaks of by itself. */
const purposesOfStage: Readonly<Record<string, readonly string[]>> = {
  idea: ['test-idea', 'get-started'],
  test: ['test-idea'],
  creation: ['get-started', 'formalities'],
  transition: ['go-sustainable', 'go-online', 'innovate'],
  international: ['export'],
  growth: ['hire'],
  difficulty: ['overcome-difficulty'],
  rebound: ['overcome-difficulty'],
  handover: ['transfer'],
  'handing-over': ['transfer'],
  'taking-over': ['transfer'],
}

/** What a person is in search of: the answered needs and the purposes that the answered stages speak of. */
export function spokenNeeds(answers: Answers): readonly string[] {
  return [
    ...new Set([
      ...chosen(answers, 'need'),
      ...chosen(answers, 'stage').flatMap((stage) => purposesOfStage[stage] ?? []),
    ]),
  ]
}

/** Concepts that this room's rules name: they cannot be retired without a change here. */
export const namedConcepts = {
  need: [...new Set([...everyonesNeeds, ...Object.values(purposesOfStage).flat()])],
  stage: Object.keys(purposesOfStage),
} as const satisfies Readonly<Record<string, readonly string[]>>

/**
 * Whether a record was made for a purpose, a trait or a legal form that the person did not speak of: an innovation
 * grant for someone who looks for money to open a shop. Such records come after those for everyone.
 */
export function isForOthers(candidate: Candidate, answers: Answers, vocabulary: Vocabulary): boolean {
  const { serves, criteria } = candidate
  const traits = chosen(answers, 'trait')
  // "Jobseekers or people with little income": who is the one need not be the other.
  const otherwise = criteria.some(
    (criterion) =>
      isGroup(criterion) &&
      criterion.any.some(({ on }) => on === 'trait') &&
      prove(criterion, answers, vocabulary).value === 'met',
  )
  if (
    serves.traits.length > 0 &&
    !otherwise &&
    !traits.some((trait) => isServed('trait', serves.traits, trait, vocabulary))
  )
    return true
  const spoken = spokenNeeds(answers)
  const purposes = serves.needs.filter(isPurpose)
  if (purposes.length > 0 && !purposes.some((need) => spoken.includes(need))) return true
  const forms = criteria.some((criterion) => !isGroup(criterion) && criterion.on === 'legal-form' && criterion.anyOf)
  return forms && chosen(answers, 'legal-form').length === 0
}

/** How much each answer tells about what a person is in search of: the stage most, then sector, need, profile. */
const tellingWeights = { stages: 3, sectors: 2, traits: 2, needs: 1, profiles: 2 } as const

/** Stations that are walked in one go, such as the dip and the rise out of it: made for both is made for each. */
const stretches: readonly (readonly string[])[] = [['difficulty', 'rebound']]

/** A list of stages in which those of one stretch count once, by the first of them that was answered. */
function byStretch(stages: readonly string[], answered: readonly string[]): readonly string[] {
  return stages.filter((stage) => {
    const stretch = stretches.find((one) => one.includes(stage))
    if (stretch === undefined) return true
    const served = stretch.filter((one) => stages.includes(one))
    return stage === (served.find((one) => answered.includes(one)) ?? served[0])
  })
}

/**
 * How expressly a record was made for this situation: for each dimension its weight times the share of what the
 * record serves there that was answered. Help for difficulty alone stands above help for every stage.
 */
export function expressness(candidate: Candidate, answers: Answers, vocabulary: Vocabulary): number {
  // A need that was answered says more than what a stage implies.
  const wanted = chosen(answers, 'need').length > 0 ? chosen(answers, 'need') : spokenNeeds(answers)
  let total = 0
  for (const [dimension, weight] of Object.entries(tellingWeights) as [keyof typeof tellingWeights, number][]) {
    const listed = candidate.serves[dimension]
    const question = dimension === 'traits' ? 'trait' : dimensionQuestions[dimension]
    if (!isTelling(question, listed, vocabulary)) continue
    const answered = dimension === 'needs' ? wanted : chosen(answers, question)
    const served = dimension === 'stages' ? byStretch(listed, answered) : listed
    const matching = served.filter((one) => answered.some((concept) => isServed(question, [one], concept, vocabulary)))
    // What anyone may need does not make a record less express for another thing that anyone may need.
    const general = dimension === 'needs' && matching.some((need) => everyonesNeeds.has(need))
    const beside = general ? served.filter((n) => everyonesNeeds.has(n) && !matching.includes(n)).length : 0
    total += (weight * matching.length) / (served.length - beside)
  }
  return total
}
