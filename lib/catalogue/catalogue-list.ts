import { count } from '@/lib/orientation/bitset'
import {
  allKinds,
  type CatalogueQuery,
  type FilterName,
  filterNames,
  type QueryVocabulary,
  type Sort,
  sorts,
  withFilter,
  withKinds,
  withoutWords,
} from './catalogue-query'
import { facetsOf, schemeOf } from './facet-values'
import {
  countFacets,
  type FacetIndex,
  type FacetName,
  facetNames,
  matching,
  type Order,
  orderOfAll,
  pageOf,
  type Selection,
  setOf,
} from './facets'
import type { Locale } from './record'
import { type Brief, isProgramme, mostEuros, type Snapshot, titleIn } from './snapshot'

/** The catalogue list for one query: which records, in what order, and what each filter would give. Pure. */

export const pageSize = 24

/** What a text search found, best first, as positions in the snapshot. */
export type FoundText = { readonly positions: readonly number[] }

export type OptionCount = { readonly id: string; readonly count: number; readonly chosen: boolean }

/** What would be found if one thing were let go. */
export type LooserQuery = { readonly drop: FacetName | 'q'; readonly query: CatalogueQuery; readonly count: number }

export type CatalogueList = {
  readonly total: number
  /** The page shown: the one asked for, or the last. */
  readonly page: number
  readonly pages: number
  readonly records: readonly Brief[]
  /** The orders that tell these records apart. */
  readonly sorts: readonly Sort[]
  readonly facets: Readonly<Record<FacetName, readonly OptionCount[]>>
  /** Results of every kind together, under the same filters. */
  readonly everyKind: number
  /** Only when nothing was found; most results first, none empty. */
  readonly looser: readonly LooserQuery[]
}

/** The ids that an address may name in a published catalogue. */
export function queryVocabulary(snapshot: Snapshot): QueryVocabulary {
  const { facets } = facetsOf(snapshot)
  return {
    options: (name) => facets[name].options,
    current(name, id) {
      const scheme = name in schemeOf ? schemeOf[name as keyof typeof schemeOf] : undefined
      if (scheme) return snapshot.engine.vocabulary.current(scheme, id)
      return facets[name].rank.has(id) ? id : undefined
    },
  }
}

/** `found` is what a text search for the query's words gave; without it the words do not filter. */
export function listCatalogue(
  snapshot: Snapshot,
  query: CatalogueQuery,
  locale: Locale,
  found?: FoundText,
): CatalogueList {
  const index = facetsOf(snapshot)
  const within = found && setOf(index, found.positions)
  const selection = selectionOf(query)
  const { result, total, counts, without } = countFacets(index, selection, within)
  const pages = Math.max(1, Math.ceil(total / pageSize))
  const page = Math.min(query.page, pages)
  const order = query.sort === 'relevance' && found ? found : orderOf(snapshot, query.sort, locale)
  const facets = facetNames.map((name) => {
    const chosen = new Set(selection[name])
    const options = index.facets[name].options.map((id, at) => ({
      id,
      count: counts[name][at] ?? 0,
      chosen: chosen.has(id),
    }))
    return [name, options] as const
  })
  return {
    total,
    page,
    pages,
    records: pageOf(result, total, order, (page - 1) * pageSize, pageSize).flatMap(
      (position) => snapshot.records[position] ?? [],
    ),
    sorts: sorts.filter((sort) => tellsApart(sort, snapshot, query)),
    facets: Object.fromEntries(facets) as Record<FacetName, OptionCount[]>,
    everyKind: without.kind,
    looser: total === 0 ? looserQueries(index, query, without, found !== undefined) : [],
  }
}

/** Relevance needs words, amounts are programmes' alone, and confirmations are all alike until there is one. */
function tellsApart(sort: Sort, snapshot: Snapshot, query: CatalogueQuery): boolean {
  if (sort === 'relevance') return query.q !== ''
  if (sort === 'amount') return query.kinds.includes('programme')
  if (sort === 'confirmed') return query.sort === sort || isAnyConfirmed(snapshot)
  return true
}

function isAnyConfirmed(snapshot: Snapshot): boolean {
  const latest = orderOf(snapshot, 'confirmed', 'fr').positions[0]
  return latest !== undefined && snapshot.records[latest]?.confirmedOn !== undefined
}

function selectionOf({ kinds, filters }: CatalogueQuery): Selection {
  return { ...filters, kind: kinds.length === allKinds.length ? [] : kinds }
}

/** @param without how many results there would be without each facet's choice. */
function looserQueries(
  index: FacetIndex,
  query: CatalogueQuery,
  without: Readonly<Record<FacetName, number>>,
  bySearch: boolean,
): LooserQuery[] {
  const looser: LooserQuery[] = filterNames
    .filter((name: FilterName) => query.filters[name].length > 0)
    .map((drop) => ({ drop, query: withFilter(query, drop, []), count: without[drop] }))
  if (query.kinds.length < allKinds.length)
    looser.push({ drop: 'kind', query: withKinds(query, allKinds), count: without.kind })
  if (bySearch) {
    const wordless = withoutWords(query)
    looser.push({ drop: 'q', query: wordless, count: count(matching(index, selectionOf(wordless))) })
  }
  return looser.filter((entry) => entry.count > 0).sort((a, b) => b.count - a.count)
}

const orders = new WeakMap<Snapshot, Map<string, Order>>()

/** Every position once, in the order of a sort; made when first needed, once a snapshot. */
function orderOf(snapshot: Snapshot, sort: Sort, locale: Locale): Order {
  const known = orders.get(snapshot) ?? new Map<string, Order>()
  orders.set(snapshot, known)
  const key = `${sort} ${locale}`
  const made = known.get(key) ?? orderOfAll(sortedPositions(snapshot, sort, locale))
  known.set(key, made)
  return made
}

function sortedPositions(snapshot: Snapshot, sort: Sort, locale: Locale): Uint32Array {
  if (sort === 'amount' || sort === 'confirmed') {
    const value = sort === 'amount' ? euros : confirmed
    const values = snapshot.records.map(value)
    // A stable sort of the titles' order: what is equal stands by title, what says nothing comes last.
    return Uint32Array.from(orderOf(snapshot, 'title', locale).positions).sort(
      (a, b) => (values[b] ?? -1) - (values[a] ?? -1),
    )
  }
  const { compare } = new Intl.Collator(locale, { numeric: true, ignorePunctuation: true })
  const titles = snapshot.records.map((record) => titleIn(record, locale))
  return Uint32Array.from(titles.keys()).sort((a, b) => compare(titles[a] ?? '', titles[b] ?? '') || a - b)
}

function euros(record: Brief): number | undefined {
  return isProgramme(record) ? mostEuros(record) : undefined
}

function confirmed(record: Brief): number | undefined {
  return record.confirmedOn === undefined ? undefined : Date.parse(record.confirmedOn)
}
