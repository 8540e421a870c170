import { z } from 'zod'
import { type FacetName, facetNames } from './facets'
import type { Kind, Locale } from './record'

/** What a visitor asks of the catalogue list, as it stands in the address. */

export const sorts = ['relevance', 'title', 'amount', 'confirmed'] as const
export type Sort = (typeof sorts)[number]

/** The facets that filter; the kind of record is a switch, kept apart. */
export type FilterName = Exclude<FacetName, 'kind'>
export const filterNames = facetNames.filter((name): name is FilterName => name !== 'kind')

export type CatalogueQuery = {
  /** The words searched for; empty when there are none. */
  readonly q: string
  /** At least one, in the order of `allKinds`. */
  readonly kinds: readonly Kind[]
  /** Ids in the order of their scheme; an empty list does not filter. */
  readonly filters: Readonly<Record<FilterName, readonly string[]>>
  readonly sort: Sort
  /** Counted from 1. */
  readonly page: number
}

/** One thing in the address that was not understood and is left out, or was too long and is cut. */
export type QueryNotice =
  | { readonly reason: 'not-understood'; readonly parameter: FacetName | 'sort' | 'page'; readonly value: string }
  | { readonly reason: 'too-long'; readonly parameter: 'q' }

export type ParsedQuery = { readonly query: CatalogueQuery; readonly notices: readonly QueryNotice[] }

/** The ids that an address may name. */
export type QueryVocabulary = {
  /** A facet's ids in the order in which they are written. */
  options(facet: FilterName): readonly string[]
  /** The id in use now for one that may have been retired; nothing for an id that never was. */
  current(facet: FilterName, id: string): string | undefined
}

export const allKinds = ['programme', 'measure', 'actor'] as const satisfies readonly Kind[]
export const longestSearch = 200
const highestPage = 99_999
/** What a notice repeats of a bad value. */
const longestEcho = 40

/** Parameters as Next hands them over: absent, once, or several times. */
const rawSchema = z.record(z.string(), z.union([z.string(), z.array(z.string())]).optional())
export type RawQuery = z.infer<typeof rawSchema>

const sortSchema = z.enum(sorts)
const kindSchema = z.enum(allKinds)
const pageSchema = z
  .string()
  .regex(/^\d{1,5}$/)
  .transform(Number)
  .refine((page) => page >= 1 && page <= highestPage)

/** Without words, programmes are listed; words are looked for everywhere. */
function defaultKinds(q: string): readonly Kind[] {
  return q === '' ? ['programme'] : allKinds
}

function defaultSort(q: string): Sort {
  return q === '' ? 'title' : 'relevance'
}

export function emptyFilters(): Record<FilterName, readonly string[]> {
  const none = filterNames.map((name): [FilterName, readonly string[]] => [name, []])
  return Object.fromEntries(none) as Record<FilterName, readonly string[]>
}

/**
 * Reads the parameters of an address. Nothing fails: unknown parameters are dropped silently, bad values with a
 * notice; repeated parameters are merged; of several sorts or pages the last good one counts.
 */
export function parseCatalogueQuery(input: unknown, vocabulary: QueryVocabulary): ParsedQuery {
  const raw = rawSchema.catch({}).parse(input)
  const notices: QueryNotice[] = []
  const refuse = (parameter: FacetName | 'sort' | 'page', value: string) => {
    notices.push({ reason: 'not-understood', parameter, value: value.toWellFormed().slice(0, longestEcho) })
    return []
  }
  const values = (parameter: string): string[] => {
    const given = raw[parameter]
    return given === undefined ? [] : Array.isArray(given) ? given : [given]
  }
  const ids = (parameter: string) =>
    values(parameter)
      .flatMap((value) => value.split(','))
      .map((id) => id.trim())
      .filter((id) => id !== '')

  const q = parseSearchWords(values('q'), notices)
  const chosenKinds = new Set(
    ids('kind').flatMap((id): readonly Kind[] => {
      if (id === 'all') return allKinds
      const kind = kindSchema.safeParse(id)
      return kind.success ? [kind.data] : refuse('kind', id)
    }),
  )
  const filters = filterNames.map((name) => {
    const chosen = new Set(ids(name).flatMap((id) => vocabulary.current(name, id) ?? refuse(name, id)))
    const inOrder = chosen.size === 0 ? [] : vocabulary.options(name).filter((id) => chosen.has(id))
    return [name, inOrder] as [FilterName, readonly string[]]
  })
  const sort = values('sort')
    .flatMap((value) => sortSchema.safeParse(value).data ?? refuse('sort', value))
    .at(-1)
  const page = values('page')
    .flatMap((value) => pageSchema.safeParse(value).data ?? refuse('page', value))
    .at(-1)

  return {
    query: {
      q,
      kinds: chosenKinds.size === 0 ? defaultKinds(q) : allKinds.filter((kind) => chosenKinds.has(kind)),
      filters: Object.fromEntries(filters) as Record<FilterName, readonly string[]>,
      sort: sort === undefined || (sort === 'relevance' && q === '') ? defaultSort(q) : sort,
      page: page ?? 1,
    },
    notices,
  }
}

function parseSearchWords(given: readonly string[], notices: QueryNotice[]): string {
  const words = given.join(' ').toWellFormed().normalize('NFC').replaceAll('\0', '').replace(/\s+/g, ' ').trim()
  if (words.length <= longestSearch) return words
  notices.push({ reason: 'too-long', parameter: 'q' })
  // Cut between characters, never inside one.
  return words
    .slice(0, longestSearch)
    .replace(/[\uD800-\uDBFF]$/, '')
    .trim()
}

/** The parameters of a query in their one order, defaults left out. */
export function canonicalParameters({
  q,
  kinds,
  filters,
  sort,
  page,
}: CatalogueQuery): [name: string, value: string][] {
  const parameters: [string, string][] = []
  if (q !== '') parameters.push(['q', q])
  if (kinds.join() !== defaultKinds(q).join())
    parameters.push(['kind', kinds.length === allKinds.length ? 'all' : kinds.join()])
  for (const name of filterNames) if (filters[name].length > 0) parameters.push([name, filters[name].join()])
  if (sort !== defaultSort(q)) parameters.push(['sort', sort])
  if (page > 1) parameters.push(['page', String(page)])
  return parameters
}

/** The address's query string, with its question mark; empty for the bare list. */
export function catalogueSearch(query: CatalogueQuery): string {
  const parameters = canonicalParameters(query)
  // A comma is legal in a query, and reads better than %2C.
  const text = new URLSearchParams(parameters).toString().replaceAll('%2C', ',')
  return text === '' ? '' : `?${text}`
}

/** The path below the locale: `/catalogue?stage=idea`. */
export function cataloguePath(query: CatalogueQuery): `/catalogue${string}` {
  return `/catalogue${catalogueSearch(query)}`
}

/** The address of a query's list in a language. */
export function catalogueHref(locale: Locale, query: CatalogueQuery): string {
  return `/${locale}${cataloguePath(query)}`
}

/** Whether parameters, as Next hands them over, already are the one form of the query read from them. */
export function isCanonical(input: unknown, query: CatalogueQuery): boolean {
  const given = Object.entries(rawSchema.catch({}).parse(input)).filter(([, value]) => value !== undefined)
  const wanted = canonicalParameters(query)
  return (
    given.length === wanted.length &&
    wanted.every(([name, value], index) => given[index]?.[0] === name && given[index]?.[1] === value)
  )
}

/** The query with other filters; it starts at the first page again. */
export function withFilter(query: CatalogueQuery, name: FilterName, ids: readonly string[]): CatalogueQuery {
  return { ...query, filters: { ...query.filters, [name]: ids }, page: 1 }
}

export function withKinds(query: CatalogueQuery, kinds: readonly Kind[]): CatalogueQuery {
  return { ...query, kinds, page: 1 }
}

export function withSort(query: CatalogueQuery, sort: Sort): CatalogueQuery {
  return { ...query, sort, page: 1 }
}

/** The query without its words; kind and sort fall back where they were the words' defaults. */
export function withoutWords(query: CatalogueQuery): CatalogueQuery {
  const kinds = query.kinds.join() === defaultKinds(query.q).join() ? defaultKinds('') : query.kinds
  const sort = query.sort === defaultSort(query.q) ? defaultSort('') : query.sort
  return { ...query, q: '', kinds, sort, page: 1 }
}

/** Only the kind of record stays. */
export function withoutFilters(query: CatalogueQuery): CatalogueQuery {
  return { ...withoutWords(query), filters: emptyFilters() }
}

/** The query that stands for a whole list, whatever its page and order: the address that search engines keep. */
export function wholeList(query: CatalogueQuery): CatalogueQuery {
  return { ...query, sort: defaultSort(query.q), page: 1 }
}
