import fc from 'fast-check'
import type { Answer, Answers } from '@/lib/orientation/answers'
import { type Candidate, categories } from '@/lib/orientation/candidate'
import { type Criterion, flags, type SimpleCriterion } from '@/lib/orientation/criteria'
import { mostOptions, optionsOf, type QuestionId, questionForm, questionIds } from '@/lib/orientation/questions'
import { smallVocabulary, aSource as source } from './situations'

/** Catalogues and answers of every kind, over the small vocabulary, for properties. */

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
