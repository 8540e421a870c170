import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Answers, parseAnswers, serializeAnswers } from '@/lib/orientation/answers'
import {
  atlasFindings,
  atlasQuestions,
  chartAtlas,
  groupGaps,
  isPossibleAt,
  type NextAction,
  nextAction,
  situationAnswers,
} from '@/lib/orientation/atlas'
import { compareAtlases, impactOfRecord } from '@/lib/orientation/atlas-change'
import type { Candidate } from '@/lib/orientation/candidate'
import { compile } from '@/lib/orientation/engine'
import { evaluate } from '@/lib/orientation/evaluate'
import { fitOf } from '@/lib/orientation/fit'
import { runs } from '../support/property-runs'
import { candidateLists } from '../support/random-situations'
import { aCandidate, aSource, smallVocabulary as vocabulary } from '../support/situations'

/** One record in one situation, record by record, as the definitions say it. */
function stands(candidate: Candidate, answers: Answers) {
  const { eligibility } = evaluate(candidate, answers, vocabulary)
  const { state } = candidate.availability
  const fit = fitOf(candidate, answers, vocabulary)
  const possible = state === 'open' && fit !== 'off' && (eligibility === 'match' || eligibility === 'likely')
  return {
    support: possible && fit === 'direct',
    near: state === 'open' && fit === 'direct' && eligibility === 'near',
    also: possible,
    announced: state === 'announced' && fit !== 'off' && eligibility !== 'no',
  }
}

function bestAction(candidates: readonly Candidate[], answers: Answers): NextAction {
  const all = candidates.map((candidate) => stands(candidate, answers))
  const order = ['support', 'near', 'also', 'announced'] as const
  return order.find((action) => all.some((one) => one[action])) ?? 'none'
}

/** Some situations of an atlas, anywhere in it. */
const somewhere = fc.array(fc.nat(), { minLength: 20, maxLength: 20 })
const often = runs(25)

describe('the atlas', () => {
  test('says of every situation what the definitions say, record by record', () => {
    fc.assert(
      fc.property(candidateLists, somewhere, (candidates, numbers) => {
        const atlas = chartAtlas(compile(candidates, vocabulary))
        for (const at of numbers.map((n) => n % atlas.situations)) {
          const answers = situationAnswers(atlas.axes, at)
          expect(nextAction(atlas, at)).toBe(bestAction(candidates, answers))
          const place = Math.floor(at / atlas.axes.need.length)
          candidates.forEach((candidate, position) => {
            expect(isPossibleAt(atlas, place, position)).toBe(stands(candidate, answers).also)
          })
        }
      }),
      often,
    )
  })

  test('finds every gap and every dead end, and the records that nobody reaches', () => {
    fc.assert(
      fc.property(fc.tuple(...Array.from({ length: 3 }, (_, i) => candidateAt(i))), (candidates) => {
        const atlas = chartAtlas(compile(candidates, vocabulary))
        const { gaps, deadEnds, unreachable, tally } = atlasFindings(atlas)
        const gapSet = new Set(gaps)
        const endSet = new Set(deadEnds)
        const reached = new Set<string>()
        for (let at = 0; at < atlas.situations; at++) {
          const answers = situationAnswers(atlas.axes, at)
          const action = bestAction(candidates, answers)
          if (gapSet.has(at) !== (action !== 'support')) expect.fail(`gap at ${serializeAnswers(answers)}`)
          if (endSet.has(at) !== (action === 'none')) expect.fail(`dead end at ${serializeAnswers(answers)}`)
          if (atlasQuestions.some((question) => question !== 'need' && answers[question] === 'unknown')) continue
          for (const candidate of candidates) {
            const { eligibility } = evaluate(candidate, answers, vocabulary)
            if (eligibility === 'near' || eligibility === 'no') continue
            if (fitOf(candidate, answers, vocabulary) !== 'off') reached.add(candidate.id)
          }
        }
        const expected = candidates.filter((c) => c.availability.state !== 'ended' && !reached.has(c.id))
        expect(unreachable).toEqual(expected.map(({ id }) => id))
        expect(Object.values(tally).reduce((a, b) => a + b, 0)).toBe(atlas.situations)
        expect(tally.none).toBe(deadEnds.length)
        expect(atlas.situations - tally.support).toBe(gaps.length)
      }),
      runs(3),
    )
  })

  test('every situation has one address, and every address of it is a situation that the wizard can hold', () => {
    const { axes, situations } = chartAtlas(compile([aCandidate()], vocabulary))
    const seen = new Set<string>()
    for (let at = 0; at < situations; at++) {
      const query = serializeAnswers(situationAnswers(axes, at))
      seen.add(query)
      const parsed = parseAnswers(Object.fromEntries(new URLSearchParams(query)), vocabulary)
      expect(parsed.notices).toEqual([])
      expect(parsed.answers).toEqual(situationAnswers(axes, at))
    }
    expect(seen.size).toBe(situations)
    for (const question of atlasQuestions) expect(axes[question].at(-1)).toBe('unknown')
    // The bakery decides within food: only sectors of the first level are charted.
    expect(axes.sector).toEqual([['food'], ['retail'], ['ict'], 'unknown'])
  })

  test('gaps gathered by profile, stage and sector are the same gaps', () => {
    const about = { serves: { stages: ['idea'], needs: ['finance'], profiles: ['student'] } }
    const small = { on: 'size' as const, anyOf: ['small'], source: aSource }
    const atlas = chartAtlas(compile([aCandidate({ ...about, criteria: [small] })], vocabulary))
    const { gaps } = atlasFindings(atlas)
    const groups = groupGaps(atlas, gaps)
    expect(groups.flatMap((g) => g.needs.flatMap(({ sizes }) => sizes))).toHaveLength(gaps.length)
    const [first] = groups
    expect(first).toMatchObject({ profile: ['student'], stage: ['idea'], sector: ['food'] })
    expect(first?.needs.find(({ need }) => need !== 'unknown' && need[0] === 'finance')?.sizes).toEqual([
      ['headcount-0'],
      ['headcount-1-9'],
      ['large'],
    ])
    expect(first?.needs.find(({ need }) => need !== 'unknown' && need[0] === 'learn')?.sizes).toHaveLength(5)
    expect(groupGaps(atlas, [])).toEqual([])
  })
})

function candidateAt(at: number): fc.Arbitrary<Candidate> {
  return candidateLists.map((list) => ({ ...(list[0] as Candidate), id: `programme/p${at}` }))
}

describe('what an edit changes', () => {
  const edits = fc.tuple(candidateLists, candidateAt(0), fc.nat(), fc.constantFrom('change', 'add', 'remove'))

  test('the impact of one record is the difference between two whole atlases', () => {
    fc.assert(
      fc.property(edits, ([candidates, made, number, what]) => {
        const position = number % candidates.length
        const before = what === 'add' ? undefined : candidates[position]
        const after = what === 'remove' ? undefined : { ...made, id: before?.id ?? 'programme/new' }
        const kept = candidates.filter((candidate) => candidate !== before)
        const engine = compile(candidates, vocabulary)
        const impact = impactOfRecord(engine, before, after)
        const change = compareAtlases(
          chartAtlas(engine),
          chartAtlas(compile(after ? [after, ...kept] : kept, vocabulary)),
        )
        const { shown, direct } = impact.record
        const changes = shown.gained + shown.lost + direct.gained + direct.lost > 0 || impact.record.becomesUnreachable
        expect(change.records).toEqual(changes ? [impact.record] : [])
        expect(impact.newGaps).toEqual(change.newGaps)
        expect(impact.closedGaps).toEqual(change.closedGaps)
      }),
      often,
    )
  })

  test('what is gained and lost adds up, and the examples are real', () => {
    fc.assert(
      fc.property(candidateAt(0), candidateAt(0), (before, after) => {
        const engine = compile([before], vocabulary)
        const { record, newGaps, closedGaps } = impactOfRecord(engine, before, after)
        for (const { before: was, after: is, gained, lost } of [record.shown, record.direct])
          expect(was + gained - lost).toBe(is)
        expect(record.gained.count).toBe(record.shown.gained)
        expect(record.lost.count).toBe(record.shown.lost)
        for (const answers of record.gained.examples) {
          expect(stands(before, answers).also).toBe(false)
          expect(stands(after, answers).also).toBe(true)
        }
        for (const answers of newGaps.examples) {
          expect(stands(before, answers).support).toBe(true)
          expect(stands(after, answers).support).toBe(false)
        }
        // Alone in the catalogue, a record opens and closes gaps wherever it comes and goes.
        expect([closedGaps.count, newGaps.count]).toEqual([record.direct.gained, record.direct.lost])
      }),
      often,
    )
  })

  test('an unchanged record changes nothing', () => {
    fc.assert(
      fc.property(candidateLists, (candidates) => {
        const engine = compile(candidates, vocabulary)
        const [one] = candidates
        const { record, newGaps, closedGaps } = impactOfRecord(engine, one, one)
        expect([record.gained.count, record.lost.count, newGaps.count, closedGaps.count]).toEqual([0, 0, 0, 0])
        expect(record.becomesUnreachable).toBe(false)
      }),
      often,
    )
  })

  test('a record whose conditions contradict what it serves becomes unreachable; a withdrawn one does not', () => {
    const before = aCandidate({ serves: { profiles: ['company'] } })
    const after = { ...before, criteria: [{ on: 'profile' as const, anyOf: ['student'], source: aSource }] }
    const engine = compile([before], vocabulary)
    expect(impactOfRecord(engine, before, after).record.becomesUnreachable).toBe(true)
    expect(impactOfRecord(compile([after], vocabulary), after, before).record.becomesUnreachable).toBe(false)
    expect(impactOfRecord(engine, before, undefined).record.becomesUnreachable).toBe(false)
  })

  test('atlases of different vocabularies are not compared', () => {
    const other = { ...chartAtlas(compile([], vocabulary)), situations: 1 }
    expect(() => compareAtlases(other, chartAtlas(compile([], vocabulary)))).toThrow(RangeError)
  })
})
