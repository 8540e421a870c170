import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { answerOf, withAnswer } from '@/lib/orientation/answers'
import { count } from '@/lib/orientation/bitset'
import { compile, situation, stillPossible } from '@/lib/orientation/engine'
import { possibleAt } from '@/lib/orientation/possible'
import { optionsOf, questionIds } from '@/lib/orientation/questions'
import { runs } from '../support/property-runs'
import { answerSets, candidateLists } from '../support/random-situations'
import { aCandidate, smallVocabulary as vocabulary } from '../support/situations'

describe('the numbers of the wizard', () => {
  test('the bound is what the widest single answer leaves, by trying each', () => {
    const asked = fc.constantFrom(...questionIds)
    fc.assert(
      fc.property(candidateLists, answerSets, asked, (candidates, given, question) => {
        const engine = compile(candidates, vocabulary)
        const answers = withAnswer(given, question, undefined)
        const possible = possibleAt(engine, answers, question)
        // A need puts in order; whatever is said of it, and whatever was, loses nothing.
        const after = (option: string) => {
          const said = withAnswer(withAnswer(answers, question, answerOf(option)), 'need', undefined)
          return count(stillPossible(engine, situation(engine, said)))
        }
        expect(possible.most).toBe(Math.max(...optionsOf(question, vocabulary).map(after)))
        expect(possible.most).toBeLessThanOrEqual(possible.now)
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
