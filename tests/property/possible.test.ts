import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Answer, withAnswer } from '@/lib/orientation/answers'
import { count } from '@/lib/orientation/bitset'
import { compile, situation, stillPossible } from '@/lib/orientation/engine'
import { possibleAt } from '@/lib/orientation/possible'
import { mostOptions, optionsOf, type QuestionId, questionIds } from '@/lib/orientation/questions'
import { runs } from '../support/property-runs'
import { answerSets, candidateLists } from '../support/random-situations'
import { aCandidate, smallVocabulary as vocabulary } from '../support/situations'

const open = questionIds.filter((question) => question !== 'trait')

describe('the numbers of the wizard', () => {
  test('no known answer leaves more than the bound, and some answer leaves just that', () => {
    const answerTo = (question: QuestionId) =>
      fc.subarray([...optionsOf(question, vocabulary)], {
        minLength: 1,
        maxLength: Math.min(mostOptions(question), optionsOf(question, vocabulary).length),
      })
    const asked = fc.constantFrom(...open).chain((question) => fc.tuple(fc.constant(question), answerTo(question)))
    fc.assert(
      fc.property(candidateLists, answerSets, asked, (candidates, given, [question, answer]) => {
        const engine = compile(candidates, vocabulary)
        const answers = withAnswer(given, question, undefined)
        const possible = possibleAt(engine, answers, question)
        const after = (one: Answer) => {
          const said = withAnswer(withAnswer(answers, question, one), 'need', undefined)
          return count(stillPossible(engine, situation(engine, said)))
        }
        expect(after(answer)).toBeLessThanOrEqual(possible.most)
        expect(possible.most).toBeLessThanOrEqual(possible.now)
        if (mostOptions(question) === 1)
          expect(Math.max(...optionsOf(question, vocabulary).map((option) => after([option])))).toBe(possible.most)
      }),
      runs(300),
    )
  })

  test('a need loses nothing: the rest comes after', () => {
    const engine = compile(
      [
        aCandidate({ id: 'programme/a', serves: { needs: ['finance'] } }),
        aCandidate({ id: 'programme/b', serves: { needs: ['learn'] } }),
        aCandidate({ id: 'programme/c', serves: { stages: ['idea'] } }),
      ],
      vocabulary,
    )
    const asking = possibleAt(engine, {}, 'need')
    expect(asking).toMatchObject({ now: 3, most: 3, unknown: 3 })
    expect(asking.options.get('finance')).toBe(2)
    const answered = possibleAt(engine, { need: ['finance'] }, 'stage')
    expect(answered).toMatchObject({ now: 3, most: 3, forNeed: 2 })
    expect(answered.options.get('creation')).toBe(2)
  })
})
