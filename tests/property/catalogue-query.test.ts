import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  canonicalParameters,
  catalogueSearch,
  filterNames,
  isCanonical,
  parseCatalogueQuery,
  type QueryVocabulary,
} from '@/lib/catalogue/catalogue-query'

const known = ['idea', 'test', 'growth', 'handover']
const vocabulary: QueryVocabulary = {
  options: () => known,
  current: (_facet, id) => (id === 'retired' ? 'growth' : known.includes(id) ? id : undefined),
}

/** What an address may hold: things that mean something, nearly mean something, or mean nothing. */
const value = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...known, 'retired', 'idea,test', 'test,idea', ',', 'idea,', '') },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      'all',
      'measure',
      'actor,measure',
      'title',
      'relevance',
      'amount',
      '1',
      '2',
      '07',
      '0',
      '-1',
    ),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 20 }) },
)
const name = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom('q', 'kind', 'sort', 'page', ...filterNames) },
  { weight: 1, arbitrary: fc.constantFrom('utm_source', 'toString', 'Stage') },
)
const raw = fc.dictionary(name, fc.oneof(value, fc.array(value, { maxLength: 3 })), { maxKeys: 6 })

/** An address as Next hands it to a page. */
function asNextReads(search: string): Record<string, string | string[]> {
  const read: Record<string, string | string[]> = {}
  for (const [key, one] of new URLSearchParams(search)) {
    const before = read[key]
    read[key] = before === undefined ? one : [before, one].flat()
  }
  return read
}

describe('addresses of the catalogue', () => {
  it('say the same query when they are written and read again', () => {
    fc.assert(
      fc.property(raw, (given) => {
        const { query } = parseCatalogueQuery(given, vocabulary)
        const again = parseCatalogueQuery(asNextReads(catalogueSearch(query)), vocabulary)
        expect(again.query).toEqual(query)
        expect(again.notices).toEqual([])
      }),
      { numRuns: 1000 },
    )
  })

  it('move at most once: the address moved to is its own one form', () => {
    fc.assert(
      fc.property(raw, (given) => {
        const { query } = parseCatalogueQuery(given, vocabulary)
        expect(isCanonical(asNextReads(catalogueSearch(query)), query)).toBe(true)
      }),
      { numRuns: 1000 },
    )
  })

  it('do not depend on the order of parameters or of the values in them', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.constantFrom(...known), { minLength: 1 }),
        fc.uniqueArray(fc.constantFrom(...filterNames), { minLength: 1 }),
        (ids, names) => {
          const one = Object.fromEntries(names.map((facet) => [facet, ids.join(',')]))
          const other = Object.fromEntries([...names].reverse().map((facet) => [facet, [...ids].reverse()]))
          expect(canonicalParameters(parseCatalogueQuery(other, vocabulary).query)).toEqual(
            canonicalParameters(parseCatalogueQuery(one, vocabulary).query),
          )
        },
      ),
    )
  })
})
