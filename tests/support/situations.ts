import fc from 'fast-check'
import type { Answer, Answers } from '@/lib/orientation/answers'
import { type Candidate, categories } from '@/lib/orientation/candidate'
import { type Criterion, flags, type SimpleCriterion } from '@/lib/orientation/criteria'
import { compile, type Engine } from '@/lib/orientation/engine'
import { mostOptions, optionsOf, type QuestionId, questionForm, questionIds } from '@/lib/orientation/questions'
import { buildVocabulary, type SchemeInput } from '@/lib/orientation/vocabulary'

/** A small vocabulary with every shape that matters: hierarchy two deep, two parents, bands, an open scheme. */
const concept = (id: string, ...broader: string[]) => ({ id, broader })
const schemes: SchemeInput[] = [
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
export const smallVocabulary = buildVocabulary(schemes)

/** Where every made-up statement stands. */
export const aSource = { document: 'sba' as const, lines: [1, 1] as [number, number] }
const source = aSource
const idsOf = (scheme: string) => {
  const all = [...smallVocabulary.concepts(scheme)]
  return fc.subarray(all, { minLength: 1, maxLength: Math.min(3, all.length) })
}
const maybeChangeable = fc.boolean().map((yes) => (yes ? { changeable: true as const } : {}))

const conceptCriterion = fc
  .constantFrom('profile', 'stage', 'sector', 'size', 'legal-form', 'trait', 'location', 'theme')
  .chain((on) =>
    fc
      .tuple(fc.constantFrom('anyOf', 'noneOf'), idsOf(on), maybeChangeable)
      .map(([how, ids, more]) => ({ on, [how]: ids, source, ...more })),
  )
const flagCriterion = fc
  .tuple(fc.constantFrom(...flags), fc.boolean(), maybeChangeable)
  .map(([on, is, more]) => ({ on, is, source, ...more }))
const quantityCriterion = fc
  .tuple(
    fc.constantFrom('amount', 'investment', 'headcount', 'age-of-firm'),
    fc.constantFrom({ atLeast: 10_000 }, { atMost: 25_000 }, { atLeast: 1, atMost: 9 }, { atMost: 4 }),
    maybeChangeable,
  )
  .map(([on, bounds, more]) => ({ on, ...bounds, source, ...more }))
const words = fc.constant({ on: 'other', text: { fr: 'a', nl: 'b', en: 'c' }, source })

const simple = fc.oneof(
  { weight: 6, arbitrary: conceptCriterion },
  { weight: 3, arbitrary: flagCriterion },
  { weight: 3, arbitrary: quantityCriterion },
  { weight: 1, arbitrary: words },
) as fc.Arbitrary<SimpleCriterion>
const criterion: fc.Arbitrary<Criterion> = fc.oneof(
  { weight: 5, arbitrary: simple },
  { weight: 1, arbitrary: fc.array(simple, { minLength: 2, maxLength: 3 }).map((any) => ({ any, source })) },
)

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
    availability: { state: 'open', asOf: 2022, source },
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

const someOf = (scheme: string) => fc.subarray([...smallVocabulary.concepts(scheme)], { maxLength: 2 })
const candidate = (id: number): fc.Arbitrary<Candidate> =>
  fc
    .record({
      category: fc.constantFrom(...categories),
      profiles: someOf('profile'),
      stages: someOf('stage'),
      sectors: someOf('sector'),
      needs: someOf('need'),
      traits: someOf('trait'),
      criteria: fc.array(criterion, { maxLength: 4 }),
      open: fc.boolean(),
      state: fc.constantFrom('open', 'open', 'open', 'announced', 'ended'),
    })
    .map(({ category, profiles, stages, sectors, needs, traits, criteria, open, state }) => ({
      id: `programme/p${id}`,
      category,
      serves: { profiles, stages, sectors, needs, traits, themes: [] },
      criteria,
      conditions: criteria.length > 0 ? 'stated' : open ? 'open-to-all' : 'not-stated',
      availability: { state: state as Candidate['availability']['state'], asOf: 2022, source },
    }))

/** Between one and forty records, of every kind of condition. */
export const candidateLists = fc
  .integer({ min: 1, max: 40 })
  .chain((n) => fc.tuple(...Array.from({ length: n }, (_, i) => candidate(i))))

function answerTo(question: QuestionId): fc.Arbitrary<Answer | undefined> {
  const options = optionsOf(question, smallVocabulary).filter((option) => option !== 'none')
  const form = questionForm(question)
  const all = form.form === 'concepts' ? smallVocabulary.concepts(form.scheme) : options
  const most = Math.min(mostOptions(question), all.length, 3)
  const some = fc.subarray([...all], { minLength: 1, maxLength: most })
  const open = form.form === 'concepts' && form.open
  return fc.oneof(fc.constant(undefined), fc.constant('unknown' as const), some, open ? fc.constant([]) : some)
}

/** Any set of answers that the wizard can hold. */
export const answerSets: fc.Arbitrary<Answers> = fc
  .tuple(...questionIds.map(answerTo))
  .map((answers) =>
    Object.fromEntries(questionIds.flatMap((id, i) => (answers[i] === undefined ? [] : [[id, answers[i]]]))),
  )
