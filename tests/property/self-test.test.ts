import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  parseReplies,
  type Replies,
  type Reply,
  replies,
  scoreSelfTest,
  serializeReplies,
  type TestShape,
} from '@/lib/orientation/self-test'
import { realCatalogue } from '@/tests/support/real-catalogue'

const { selfTests } = await realCatalogue()
const order: Record<Reply, number> = { unknown: 0, no: 0, partly: 1, yes: 2 }

const repliesTo = (shape: TestShape) =>
  fc
    .tuple(...shape.questions.map(() => fc.constantFrom(...replies)))
    .map((given): Replies => Object.fromEntries(shape.questions.map(({ id }, i) => [id, given[i] as Reply])))

describe.each(selfTests.map((shape) => [shape.id, shape] as const))('%s', (_, shape) => {
  test('every combination of replies has a level, and no more points than there are', () => {
    fc.assert(
      fc.property(repliesTo(shape), (given) => {
        const score = scoreSelfTest(shape, given)
        expect(shape.levels[score.level]).toBeDefined()
        expect(score.points).toBe(score.domains.reduce((sum, { points }) => sum + points, 0))
        for (const { points, most } of score.domains) expect(points).toBeLessThanOrEqual(most)
        expect(score.open.length + Object.values(given).filter((reply) => reply === 'yes').length).toBe(
          shape.questions.length,
        )
      }),
    )
  })

  test('a better reply never lowers the level, nor any domain', () => {
    fc.assert(
      fc.property(
        repliesTo(shape),
        fc.nat(shape.questions.length - 1),
        fc.constantFrom(...replies),
        (given, at, reply) => {
          const { id } = shape.questions[at] as { id: string }
          fc.pre(order[reply] >= order[given[id] as Reply])
          const before = scoreSelfTest(shape, given)
          const after = scoreSelfTest(shape, { ...given, [id]: reply })
          expect(after.level).toBeGreaterThanOrEqual(before.level)
          after.domains.forEach(({ points }, index) => {
            expect(points).toBeGreaterThanOrEqual(before.domains[index]?.points ?? 0)
          })
        },
      ),
    )
  })

  test('"I don\'t know" counts as "not yet", and so does silence', () => {
    fc.assert(
      fc.property(repliesTo(shape), (given) => {
        const asNo = Object.fromEntries(Object.entries(given).map(([id, r]) => [id, r === 'unknown' ? 'no' : r]))
        const silent = Object.fromEntries(Object.entries(given).filter(([, r]) => r !== 'unknown'))
        expect(scoreSelfTest(shape, given)).toEqual(scoreSelfTest(shape, asNo as Replies))
        expect(scoreSelfTest(shape, given)).toEqual(scoreSelfTest(shape, silent as Replies))
      }),
    )
  })

  test('replies come back from their address', () => {
    fc.assert(
      fc.property(repliesTo(shape), (given) => {
        const query = Object.fromEntries(new URLSearchParams(serializeReplies(shape, given)))
        expect(parseReplies(shape, query)).toEqual({ replies: given, unanswered: [] })
      }),
    )
  })

  test('the lowest and the highest level can be reached', () => {
    const all = (reply: Reply) => Object.fromEntries(shape.questions.map(({ id }) => [id, reply]))
    expect(scoreSelfTest(shape, all('no')).level).toBe(0)
    expect(scoreSelfTest(shape, all('yes')).level).toBe(shape.levels.length - 1)
    expect(scoreSelfTest(shape, all('yes')).open).toEqual([])
  })
})
