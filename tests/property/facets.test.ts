import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  buildFacetIndex,
  countFacets,
  type FacetName,
  type FacetTable,
  facetNames,
  matching,
  orderOfAll,
  pageOf,
  type Selection,
  type Standing,
  setOf,
} from '@/lib/catalogue/facets'
import { add, emptySet, has, positions } from '@/lib/orientation/bitset'

/** A few options a facet: enough for every way in which choices meet, few enough for records to share them. */
const ids = ['a', 'b', 'c', 'd'] as const

const standing: fc.Arbitrary<Standing> = fc.oneof(
  { weight: 4, arbitrary: fc.uniqueArray(fc.constantFrom(...ids)) },
  { weight: 1, arbitrary: fc.constant('every' as const) },
)
type TestRecord = Record<FacetName, Standing>
const record = fc.record(Object.fromEntries(facetNames.map((name) => [name, standing]))) as fc.Arbitrary<TestRecord>
/** Around the sizes at which words of 32 records fill, and the ways of counting change. */
const records = fc.oneof(fc.array(record, { maxLength: 12 }), fc.array(record, { minLength: 220, maxLength: 290 }))

const choice = fc.uniqueArray(fc.constantFrom(...ids), { maxLength: 3 })
const selection = fc
  .dictionary(fc.constantFrom(...facetNames), choice, { maxKeys: 4 })
  .map((chosen): Selection => ({ ...chosen }))

const situation = fc.record({ records, selection }).chain(({ records: made, selection: chosen }) =>
  fc.record({
    records: fc.constant(made),
    selection: fc.constant(chosen),
    within: fc.option(fc.subarray([...made.keys()]), { nil: undefined }),
  }),
)

function tableOf(made: readonly TestRecord[]): FacetTable {
  return {
    size: made.length,
    options: Object.fromEntries(facetNames.map((name) => [name, [...ids]])) as Record<FacetName, string[]>,
    standing: (position, facet) => made[position]?.[facet] ?? [],
  }
}

/** The rule as one would say it: each facet with a choice must hold one of the choices. */
function passes(made: TestRecord, chosen: Selection): boolean {
  return facetNames.every((name) => {
    const wanted = chosen[name] ?? []
    const stands = made[name]
    return wanted.length === 0 || stands === 'every' || wanted.some((id) => stands.includes(id))
  })
}

function bruteForce(made: readonly TestRecord[], chosen: Selection, within: readonly number[] | undefined): number[] {
  return [...made.keys()].filter((position) => {
    const found = made[position]
    return found !== undefined && passes(found, chosen) && (within?.includes(position) ?? true)
  })
}

describe('facets', () => {
  it('give the records and the counts that brute force gives', () => {
    fc.assert(
      fc.property(situation, ({ records: made, selection: chosen, within }) => {
        const index = buildFacetIndex(tableOf(made))
        // Another query in between leaves nothing behind, and takes nothing away.
        const { result, total, counts } = countFacets(index, chosen, within && setOf(index, within))
        countFacets(index, Object.fromEntries(facetNames.map((name) => [name, ['a', 'b']])))
        const expected = bruteForce(made, chosen, within)
        expect(positions(result)).toEqual(expected)
        expect(total).toBe(expected.length)
        for (const name of facetNames)
          ids.forEach((id, at) => {
            const alone = { ...chosen, [name]: [id] }
            expect(counts[name][at], `${name} ${id}`).toBe(bruteForce(made, alone, within).length)
          })
      }),
      { numRuns: 300 },
    )
  })

  it('count what letting go of a filter gives', () => {
    fc.assert(
      fc.property(
        situation,
        fc.constantFrom(...facetNames),
        ({ records: made, selection: chosen, within }, dropped) => {
          const index = buildFacetIndex(tableOf(made))
          const without = bruteForce(made, { ...chosen, [dropped]: [] }, within).length
          expect(countFacets(index, chosen, within && setOf(index, within)).without[dropped]).toBe(without)
        },
      ),
    )
  })

  it('never find more when a filter is added', () => {
    fc.assert(
      fc.property(
        situation,
        fc.constantFrom(...facetNames),
        choice,
        ({ records: made, selection: chosen }, name, added) => {
          fc.pre((chosen[name] ?? []).length === 0)
          const index = buildFacetIndex(tableOf(made))
          const before = matching(index, chosen)
          const after = matching(index, { ...chosen, [name]: added })
          expect(positions(after).every((position) => has(before, position))).toBe(true)
        },
      ),
    )
  })

  it('put every result on exactly one page, in the given order', () => {
    fc.assert(
      fc.property(situation, fc.integer({ min: 1, max: 7 }), ({ records: made, selection: chosen }, size) => {
        const index = buildFacetIndex(tableOf(made))
        const result = matching(index, chosen)
        const total = positions(result).length
        const order = orderOfAll(Uint32Array.from(made.keys()).reverse())
        const pages = Array.from({ length: Math.ceil(made.length / size) }, (_, page) =>
          pageOf(result, total, order, page * size, size),
        )
        expect(pages.flat()).toEqual(positions(result).reverse())
      }),
    )
  })

  it('put the few results of a large catalogue on pages as the many', () => {
    const all = 3000
    const members = fc.uniqueArray(fc.integer({ min: 0, max: all - 1 }), { maxLength: 60 })
    fc.assert(
      fc.property(members, fc.integer({ min: 1, max: 7 }), (found, size) => {
        const result = emptySet(all)
        for (const position of found) add(result, position)
        // Every position once: 1,001 and 3,000 have no divisor in common.
        const order = Uint32Array.from({ length: all }, (_each, place) => (place * 1001 + 7) % all)
        const expected = [...order].filter((position) => found.includes(position))
        const pages = Array.from({ length: Math.ceil(found.length / size) + 1 }, (_each, page) =>
          pageOf(result, found.length, orderOfAll(order), page * size, size),
        )
        expect(pages.flat()).toEqual(expected)
        expect(pages.at(-1)).toEqual([])
      }),
    )
  })
})
