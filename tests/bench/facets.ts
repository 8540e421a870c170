import { listCatalogue, queryVocabulary } from '@/lib/catalogue/catalogue-list'
import { type FilterName, parseCatalogueQuery, type RawQuery } from '@/lib/catalogue/catalogue-query'
import type { ContentFolder } from '@/lib/catalogue/content-files'
import { facetsOf } from '@/lib/catalogue/facet-values'
import type { Snapshot } from '@/lib/catalogue/snapshot'
import { type Figure, type Percentiles, randomFrom, timeEach } from './figures'
import { syntheticSnapshot } from './synthetic-programmes'

/** The facets that visitors use, with how often each is used in the measured addresses. */
const used: readonly [facet: FilterName, share: number][] = [
  ['stage', 0.5],
  ['category', 0.4],
  ['sector', 0.35],
  ['profile', 0.25],
  ['need', 0.25],
  ['type', 0.1],
  ['actor', 0.1],
  ['plan', 0.1],
  ['status', 0.1],
]

type Visit = { raw: RawQuery; found?: { positions: number[] } }

/** Addresses as visitors make them: none to several filters, one in four with the result of a text search. */
function visitsTo(snapshot: Snapshot, count: number): Visit[] {
  const random = randomFrom(1819)
  const { facets, size } = facetsOf(snapshot)
  const someOf = (ids: readonly string[]) => {
    const first = ids[Math.floor(random() * ids.length)] ?? ''
    return random() < 0.3 ? `${first},${ids[Math.floor(random() * ids.length)]}` : first
  }
  return Array.from({ length: count }, () => {
    const filters = used.flatMap(([facet, share]) => (random() < share ? [[facet, someOf(facets[facet].options)]] : []))
    const page = random() < 0.2 ? { page: '3' } : {}
    if (random() >= 0.25) return { raw: { ...Object.fromEntries(filters), ...page } }
    const matches = Array.from({ length: Math.min(2000, Math.ceil(size / 20)) }, () => Math.floor(random() * size))
    return {
      raw: { q: 'premie', ...Object.fromEntries(filters), ...page },
      found: { positions: [...new Set(matches)] },
    }
  })
}

/** What one page of the catalogue computes: the query, its results, the count beside every option, 24 records. */
function measure(snapshot: Snapshot, visits: number): Percentiles {
  const list = visitsTo(snapshot, visits)
  const vocabulary = queryVocabulary(snapshot)
  return timeEach(list, ({ raw, found }) =>
    listCatalogue(snapshot, parseCatalogueQuery(raw, vocabulary).query, 'fr', found),
  )
}

/** Facets on synthetic catalogues in the likeness of the real one, and how their cost grows. */
export function benchFacets(content: ContentFolder): Figure[] {
  const sizes = [
    { size: 600, budget: 1 },
    { size: 1_000, budget: undefined },
    { size: 100_000, budget: 5 },
  ]
  const timed = sizes.map(({ size, budget }) => ({ size, budget, ...measure(syntheticSnapshot(content, size), 500) }))
  const growth = (share: 'p50' | 'p99') => (timed[2]?.[share] ?? Number.NaN) / (timed[1]?.[share] ?? Number.NaN)
  return [
    ...timed.flatMap(({ size, budget, p50, p99 }): Figure[] => {
      const name = `facets, ${size.toLocaleString('en')} programmes`
      return [
        { name: `${name}, p99`, value: p99, unit: 'ms', ...(budget !== undefined && { budget }) },
        { name: `${name}, p50`, value: p50, unit: 'ms' },
      ]
    }),
    { name: 'facets, growth of p50 from 1,000 to 100,000', value: growth('p50'), unit: '×', budget: 10 },
    { name: 'facets, growth of p99 from 1,000 to 100,000', value: growth('p99'), unit: '×', budget: 10 },
  ]
}
