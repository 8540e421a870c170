import type { Candidate } from '@/lib/orientation/candidate'
import type { Criterion } from '@/lib/orientation/criteria'
import { compile, type Engine } from '@/lib/orientation/engine'
import { buildVocabulary, type SchemeInput } from '@/lib/orientation/vocabulary'

/** A small vocabulary with every shape that matters: hierarchy two deep, two parents, bands, an open scheme. */
const concept = (id: string, ...broader: string[]) => ({ id, broader })
export const smallSchemes: readonly SchemeInput[] = [
  { scheme: 'profile', concepts: ['student', 'jobseeker', 'self-employed', 'company'].map((id) => concept(id)) },
  {
    scheme: 'stage',
    concepts: [
      concept('idea'),
      concept('creation'),
      concept('handover'),
      concept('taking-over', 'handover'),
      concept('difficulty'),
    ],
  },
  {
    scheme: 'sector',
    concepts: [
      concept('food'),
      concept('food-production', 'food'),
      concept('bakery', 'food-production'),
      concept('retail'),
      concept('food-shops', 'food', 'retail'),
      concept('ict'),
    ],
  },
  {
    scheme: 'need',
    concepts: [
      { ...concept('finance'), category: 'finance' },
      { ...concept('advice'), category: 'advice' },
      { ...concept('learn'), category: 'training' },
    ],
  },
  {
    scheme: 'size',
    concepts: [
      { ...concept('micro'), headcount: { min: 0, max: 9 } },
      { ...concept('headcount-0', 'micro'), headcount: { min: 0, max: 0 } },
      { ...concept('headcount-1-9', 'micro'), headcount: { min: 1, max: 9 } },
      { ...concept('small'), headcount: { min: 10, max: 49 } },
      { ...concept('large'), headcount: { min: 250 } },
    ],
  },
  { scheme: 'legal-form', concepts: ['none-yet', 'cooperative', 'social-enterprise'].map((id) => concept(id)) },
  { scheme: 'trait', concepts: ['woman', 'under-30', 'newcomer'].map((id) => concept(id)) },
  { scheme: 'location', concepts: [concept('brussels'), concept('canal-zone', 'brussels'), concept('abroad')] },
  { scheme: 'theme', concepts: [concept('digital'), concept('circular')] },
]
export const smallVocabulary = buildVocabulary(smallSchemes)

/** Where every made-up statement stands. */
export const aSource = { document: 'sba' as const, lines: [1, 1] as [number, number] }

/** What a case says of a record; the rest is open and for everyone. */
export type About = Partial<Omit<Candidate, 'serves'>> & { serves?: Partial<Candidate['serves']> }

/** A candidate that is open and for everyone, but for what the case is about. */
export function aCandidate(about: About = {}): Candidate {
  const { serves, ...rest } = about
  return {
    id: 'programme/one',
    category: 'advice',
    criteria: [],
    conditions: (about.criteria ?? []).length > 0 ? 'stated' : 'open-to-all',
    availability: { state: 'open', asOf: 2022, source: aSource },
    ...rest,
    serves: { profiles: [], stages: [], sectors: [], needs: [], themes: [], traits: [], ...serves },
  }
}

/** A condition of a case, with a source. */
export const aCriterion = (rest: object) => ({ source: aSource, ...rest }) as Criterion

/** What a case says of a record that is not open. */
export const notOpen = (state: 'announced' | 'ended') => ({ availability: { state, asOf: 2016, source: aSource } })

/** The records of a case as one catalogue, named `programme/0` and on. */
export function compiled(records: readonly About[], vocabulary = smallVocabulary): Engine {
  return compile(
    records.map((about, i) => aCandidate({ id: `programme/${i}`, ...about })),
    vocabulary,
  )
}
