import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { answeredQuestions, answerOf, parseAnswers, serializeAnswers, withAnswer } from '@/lib/orientation/answers'
import { count, has, positions } from '@/lib/orientation/bitset'
import { decisiveQuestions } from '@/lib/orientation/decisive'
import { compile, countByOption, eligibilityAt, fitAt, situation, stillPossible } from '@/lib/orientation/engine'
import { evaluate } from '@/lib/orientation/evaluate'
import { fitOf } from '@/lib/orientation/fit'
import { gains } from '@/lib/orientation/gain'
import { nextStep } from '@/lib/orientation/next-question'
import { mostQuestions, optionsOf, questionIds } from '@/lib/orientation/questions'
import { orient, whatIf } from '@/lib/orientation/results'
import { gainByDefinition } from '../support/gain-by-definition'
import { runs } from '../support/property-runs'
import { answerSets, candidateLists } from '../support/random-situations'
import { smallVocabulary as vocabulary } from '../support/situations'

const titleOf = ({ id }: { id: string }) => id
const often = runs(300)

describe('verdicts', () => {
  test('all at once equals one by one', () => {
    fc.assert(
      fc.property(candidateLists, answerSets, (candidates, answers) => {
        const engine = compile(candidates, vocabulary)
        const state = situation(engine, answers)
        candidates.forEach((candidate, position) => {
          expect(eligibilityAt(engine, state, position)).toBe(evaluate(candidate, answers, vocabulary).eligibility)
          expect(fitAt(state, position)).toBe(fitOf(candidate, answers, vocabulary))
        })
      }),
      often,
    )
  })

  test('one more answer never moves a no, and never moves a near to match or likely', () => {
    fc.assert(
      fc.property(candidateLists, answerSets, fc.constantFrom(...questionIds), (candidates, answers, question) => {
        const before = withAnswer(answers, question, undefined)
        for (const option of optionsOf(question, vocabulary)) {
          const after = withAnswer(before, question, answerOf(option))
          for (const candidate of candidates) {
            const was = evaluate(candidate, before, vocabulary).eligibility
            const is = evaluate(candidate, after, vocabulary).eligibility
            if (was === 'no') expect(is).toBe('no')
            if (was === 'near') expect(['near', 'no']).toContain(is)
            if (was === 'match') expect(is).toBe('match')
          }
        }
      }),
      often,
    )
  })

  test('"I don’t know" decides exactly what no answer decides', () => {
    fc.assert(
      fc.property(candidateLists, answerSets, fc.constantFrom(...questionIds), (candidates, answers, question) => {
        const absent = withAnswer(answers, question, undefined)
        const unknown = withAnswer(answers, question, 'unknown')
        for (const candidate of candidates) {
          expect(evaluate(candidate, unknown, vocabulary).eligibility).toBe(
            evaluate(candidate, absent, vocabulary).eligibility,
          )
          expect(fitOf(candidate, unknown, vocabulary)).toBe(fitOf(candidate, absent, vocabulary))
        }
      }),
      often,
    )
  })

  test('the order in which answers were given changes nothing', () => {
    fc.assert(
      fc.property(candidateLists, answerSets, (candidates, answers) => {
        const engine = compile(candidates, vocabulary)
        const reversed = Object.fromEntries(Object.entries(answers).reverse())
        expect(orient(engine, reversed, titleOf)).toEqual(orient(engine, answers, titleOf))
        expect(nextStep(engine, reversed)).toEqual(nextStep(engine, answers))
      }),
      often,
    )
  })
})

describe('answers', () => {
  test('come back from the address as they went in, in one form only', () => {
    fc.assert(
      fc.property(answerSets, (answers) => {
        const query = serializeAnswers(answers)
        const parsed = parseAnswers(Object.fromEntries(new URLSearchParams(query)), vocabulary)
        expect(parsed.notices).toEqual([])
        expect(serializeAnswers(parsed.answers)).toBe(query)
        expect(answeredQuestions(parsed.answers)).toEqual(answeredQuestions(answers))
      }),
      often,
    )
  })

  test('any input at all gives answers, and names what it dropped', () => {
    const anything = fc.dictionary(
      fc.oneof(fc.constantFrom(...questionIds), fc.string()),
      fc.oneof(fc.string(), fc.array(fc.string())),
    )
    fc.assert(
      fc.property(anything, (query) => {
        const { answers, notices } = parseAnswers(query, vocabulary)
        const again = parseAnswers(Object.fromEntries(new URLSearchParams(serializeAnswers(answers))), vocabulary)
        expect(again.answers).toEqual(answers)
        expect(again.notices).toEqual([])
        for (const notice of notices) expect(questionIds).toContain(notice.question)
      }),
      often,
    )
  })
})

describe('the next question', () => {
  test('never repeats, stops after at most seven, and is the same each time', () => {
    fc.assert(
      fc.property(candidateLists, fc.infiniteStream(fc.nat()), (candidates, choices) => {
        const engine = compile(candidates, vocabulary)
        let answers = {}
        for (let asked = 0; ; asked++) {
          const step = nextStep(engine, answers)
          expect(nextStep(engine, answers)).toEqual(step)
          expect(step.asked).toBe(asked)
          if (step.step === 'stop') break
          expect(asked).toBeLessThan(mostQuestions)
          expect(answeredQuestions(answers)).not.toContain(step.question)
          const options = [...optionsOf(step.question, vocabulary).map(answerOf), 'unknown' as const]
          answers = withAnswer(answers, step.question, options[(choices.next().value as number) % options.length])
        }
      }),
      runs(100),
    )
  })

  test('"no further answer can change this list" is true: every option of every open question leaves it alone', () => {
    fc.assert(
      fc.property(candidateLists, answerSets, (candidates, answers) => {
        const engine = compile(candidates, vocabulary)
        const decisive = new Map(decisiveQuestions(engine, answers).map((found) => [found.question, found.records]))
        const isListed = (c: (typeof candidates)[number]) =>
          c.availability.state !== 'ended' && fitOf(c, answers, vocabulary) !== 'off'
        for (const question of questionIds) {
          if (answers[question] !== undefined) continue
          const changes = (c: (typeof candidates)[number]) =>
            optionsOf(question, vocabulary).some((option) => {
              const after = withAnswer(answers, question, answerOf(option))
              return (
                evaluate(c, after, vocabulary).eligibility !== evaluate(c, answers, vocabulary).eligibility ||
                fitOf(c, after, vocabulary) !== fitOf(c, answers, vocabulary)
              )
            })
          const changed = [...candidates.keys()].filter((at) => {
            const candidate = candidates[at]
            return candidate && isListed(candidate) && changes(candidate)
          })
          const records = decisive.get(question)
          expect(records ? positions(records) : []).toEqual(changed)
        }
      }),
      runs(100),
    )
  })

  test('the gain of a question is what its definition says, record by record', () => {
    fc.assert(
      fc.property(candidateLists, answerSets, (candidates, answers) => {
        const engine = compile(candidates, vocabulary)
        const found = gains(engine, answers)
        for (const question of questionIds) {
          const expected = answers[question] === undefined ? gainByDefinition(candidates, answers, question) : 0
          expect(found.get(question) ?? 0).toBeCloseTo(expected, 9)
        }
      }),
      runs(100),
    )
  })

  test('the count beside an option is the number that remains after choosing it', () => {
    fc.assert(
      fc.property(candidateLists, answerSets, fc.constantFrom(...questionIds), (candidates, answers, question) => {
        const engine = compile(candidates, vocabulary)
        const counts = countByOption(engine, answers, question)
        for (const [option, shown] of counts.options) {
          const after = situation(engine, withAnswer(answers, question, answerOf(option)))
          expect(shown).toBe(count(stillPossible(engine, after)))
        }
      }),
      runs(100),
    )
  })
})

describe('the plan', () => {
  test('puts every record in one place at most, and accounts for all of them', () => {
    fc.assert(
      fc.property(candidateLists, answerSets, (candidates, answers) => {
        const engine = compile(candidates, vocabulary)
        const plan = orient(engine, answers, titleOf)
        const placed = [
          ...plan.categories.flatMap(({ results }) => results),
          ...plan.also,
          ...plan.announced,
          ...plan.nearMisses.flatMap(({ results }) => results),
        ].map(({ candidate }) => candidate.id)
        expect(new Set(placed).size).toBe(placed.length)
        const ended = candidates.filter((c) => c.availability.state === 'ended').length
        expect(placed.length + plan.counts.excluded + ended).toBe(candidates.length)
        for (const { candidate } of plan.categories.flatMap(({ results }) => results)) {
          expect(candidate.availability.state).toBe('open')
          expect(['match', 'likely']).toContain(evaluate(candidate, answers, vocabulary).eligibility)
        }
      }),
      often,
    )
  })

  test('a near miss is one answer away: the shown change makes it possible', () => {
    fc.assert(
      fc.property(candidateLists, answerSets, (candidates, answers) => {
        const engine = compile(candidates, vocabulary)
        for (const { change, results } of orient(engine, answers, titleOf).nearMisses) {
          if (!change) continue
          const after = situation(engine, whatIf(engine, answers, change).answers)
          for (const { position, proofs } of results) {
            const others = proofs.filter((p) => p.value === 'not-met')
            expect(others).toHaveLength(1)
            if (!has(after.once, position))
              expect(['match', 'likely']).toContain(eligibilityAt(engine, after, position))
          }
        }
      }),
      often,
    )
  })
})
