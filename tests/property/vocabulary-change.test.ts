import fc from 'fast-check'
import { expect, test } from 'vitest'
import { withCurrentConcepts } from '@/lib/catalogue/current-concepts'
import { type Answer, type Answers, answerOf, parseAnswers, serializeAnswers } from '@/lib/orientation/answers'
import { atlasFindings, atlasQuestions, chartAtlas } from '@/lib/orientation/atlas'
import type { Candidate } from '@/lib/orientation/candidate'
import { compile } from '@/lib/orientation/engine'
import { evaluate } from '@/lib/orientation/evaluate'
import { fitOf } from '@/lib/orientation/fit'
import { optionsOf, type QuestionId } from '@/lib/orientation/questions'
import { buildVocabulary, type SchemeInput, type Vocabulary } from '@/lib/orientation/vocabulary'
import { impactOfVocabulary } from '@/lib/orientation/vocabulary-change'
import { runs } from '../support/property-runs'
import { candidateLists } from '../support/random-situations'
import { smallSchemes } from '../support/situations'

/** One change of a scheme, as an editor may make it; what it names is picked by number. */
type Edit = { what: 'retire' | 'restore' | 'move' | 'lift' | 'add' | 'turn' | 'band'; at: number; other: number }

function edited(scheme: SchemeInput, { what, at, other }: Edit): SchemeInput {
  const { concepts } = scheme
  const chosen = concepts[at % concepts.length]
  const target = concepts[other % concepts.length]
  if (chosen === undefined || target === undefined || (chosen === target && what !== 'add')) return scheme
  const becomes = (fields: object) => ({
    ...scheme,
    concepts: concepts.map((one) => (one === chosen ? { ...one, ...fields } : one)),
  })
  switch (what) {
    case 'retire':
      return becomes({ replacedBy: target.id })
    case 'restore':
      return { ...scheme, concepts: concepts.map(({ replacedBy: _gone, ...one }) => one) }
    case 'move':
      return becomes({ broader: [target.id] })
    case 'lift':
      return becomes({ broader: [] })
    case 'add': {
      const added = { id: `new-${at}`, broader: other % 2 === 0 ? [] : [target.id] }
      return concepts.some(({ id }) => id === added.id) ? scheme : { ...scheme, concepts: [added, ...concepts] }
    }
    case 'turn':
      return { ...scheme, concepts: concepts.toReversed() }
    case 'band':
      return becomes({ headcount: { min: at, max: at + other } })
  }
}

const edits = fc.array(
  fc.record({
    what: fc.constantFrom<Edit['what'][]>('retire', 'restore', 'move', 'lift', 'add', 'turn', 'band'),
    at: fc.nat(9),
    other: fc.nat(9),
  }),
  { minLength: 1, maxLength: 3 },
)
const asked = ['profile', 'stage', 'sector', 'need', 'size', 'legal-form', 'trait', 'location', 'theme'] as const

/** Where a record stands for an address, as the application reads it with a vocabulary. */
function stands(candidate: Candidate, address: string, vocabulary: Vocabulary) {
  const { answers } = parseAnswers(Object.fromEntries(new URLSearchParams(address)), vocabulary)
  const { eligibility } = evaluate(candidate, answers, vocabulary)
  const fit = fitOf(candidate, answers, vocabulary)
  const listed =
    candidate.availability.state === 'open' && fit !== 'off' && (eligibility === 'match' || eligibility === 'likely')
  return { listed, helps: listed && fit === 'direct' }
}

/** Every situation of an atlas with every one of some options of one question. */
function* situations(vocabulary: Vocabulary, question: QuestionId, options: readonly string[]): Generator<Answers> {
  const { axes } = chartAtlas(compile([], vocabulary))
  const along = (one: QuestionId): readonly Answer[] =>
    one === question ? [...options.map(answerOf), 'unknown'] : (axes[one as keyof typeof axes] as readonly Answer[])
  const questions = [...new Set<QuestionId>([...atlasQuestions, question])]
  const product = (rest: readonly QuestionId[]): Answers[] => {
    const [first, ...others] = rest
    if (first === undefined) return [{}]
    return product(others).flatMap((answers) => along(first).map((answer) => ({ ...answers, [first]: answer })))
  }
  yield* product(questions)
}

test('the impact of a vocabulary is what every address of it finds before and after', () => {
  fc.assert(
    fc.property(
      candidateLists,
      fc.constantFrom(...asked),
      fc.option(edits, { nil: [] }),
      edits,
      (made, question, earlier, later) => {
        const written = made.slice(0, 3).map((candidate, at) => ({ ...candidate, id: `programme/p${at}` }))
        const scheme = smallSchemes.find((one) => one.scheme === question) as SchemeInput
        const schemeBefore = earlier.reduce(edited, scheme)
        const catalogue = (changed: SchemeInput) => {
          const vocabulary = buildVocabulary(smallSchemes.map((one) => (one === scheme ? changed : one)))
          return compile(
            written.map((candidate) => withCurrentConcepts(candidate, vocabulary)),
            vocabulary,
          )
        }
        const [before, after] = [catalogue(schemeBefore), catalogue(later.reduce(edited, schemeBefore))]
        const found = impactOfVocabulary(before, after, question)

        const [then, now] = [optionsOf(question, before.vocabulary), optionsOf(question, after.vocabulary)]
        const isNew = (option: string) => option.startsWith('new-') && !before.vocabulary.has(question, option)
        let [compared, changed, added, removed, newGaps, closedGaps] = [0, 0, 0, 0, 0, 0]
        const programmes = new Map(written.map(({ id }) => [id, { gained: 0, lost: 0 }]))
        for (const answers of situations(before.vocabulary, question, [...new Set([...then, ...now])])) {
          const address = serializeAnswers(answers)
          const said = answers[question]
          const option = said === 'unknown' || said === undefined ? undefined : (said[0] ?? 'none')
          const is = after.candidates.map((one) => stands(one, address, after.vocabulary))
          if (option !== undefined && isNew(option)) {
            added++
            if (!is.some(({ helps }) => helps)) newGaps++
            continue
          }
          compared++
          if (option !== undefined && !now.includes(option)) removed++
          const was = before.candidates.map((one) => stands(one, address, before.vocabulary))
          if (was.some((one, at) => one.listed !== is[at]?.listed || one.helps !== is[at]?.helps)) changed++
          if (was.some(({ helps }) => helps) && !is.some(({ helps }) => helps)) newGaps++
          if (!was.some(({ helps }) => helps) && is.some(({ helps }) => helps)) closedGaps++
          written.forEach(({ id }, at) => {
            const counts = programmes.get(id) as { gained: number; lost: number }
            if (is[at]?.helps && !was[at]?.helps) counts.gained++
            if (was[at]?.helps && !is[at]?.helps) counts.lost++
          })
        }
        expect(found).toMatchObject({ compared, added, removed })
        expect([found.changed.count, found.newGaps.count, found.closedGaps.count]).toEqual([
          changed,
          newGaps,
          closedGaps,
        ])
        const told = [...programmes].map(([id, counts]) => ({ id, ...counts })).filter((p) => p.gained + p.lost > 0)
        expect(found.programmes.toSorted((a, b) => (a.id < b.id ? -1 : 1))).toEqual(told)
        const unreachable = (engine: typeof before) => atlasFindings(chartAtlas(engine)).unreachable
        const [gone, back] = [found.becomeUnreachable, found.becomeReachable]
        expect([...unreachable(before).filter((id) => !back.includes(id)), ...gone].sort()).toEqual(
          [...unreachable(after)].sort(),
        )
        for (const answers of found.changed.examples) {
          const address = serializeAnswers(answers)
          const seen = ({ candidates, vocabulary }: typeof before) =>
            candidates.map((one) => stands(one, address, vocabulary))
          expect(seen(after)).not.toEqual(seen(before))
        }
      },
    ),
    runs(25),
  )
})
