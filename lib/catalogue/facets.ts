import {
  add,
  type Bitset,
  count,
  countShared,
  emptySet,
  fullSet,
  has,
  intersect,
  positions,
  unite,
} from '@/lib/orientation/bitset'

/**
 * Faceted filtering: options of one facet are alternatives (OR), facets narrow one another (AND).
 * Pure: what a record stands under is decided in facet-values.ts, and comes in as a table.
 */

/** In the order in which they stand in an address. */
export const facetNames = [
  'kind',
  'profile',
  'stage',
  'sector',
  'need',
  'type',
  'category',
  'plan',
  'actor',
  'theme',
  'status',
] as const
export type FacetName = (typeof facetNames)[number]

/** The options that a record stands under in one facet. `every`: it was made for anyone, so it is found under each. */
export type Standing = readonly string[] | 'every'

export type FacetTable = {
  /** How many records there are. */
  readonly size: number
  /** Option ids by facet, in the order in which they are listed and written. */
  readonly options: Readonly<Record<FacetName, readonly string[]>>
  /** Where the record at a position stands; ids that are not among the options are ignored. */
  standing(position: number, facet: FacetName): Standing
}

type Facet = {
  readonly options: readonly string[]
  readonly rank: ReadonlyMap<string, number>
  /** Records under each option, those that stand under every option included. */
  readonly sets: readonly Bitset[]
  readonly every: Bitset
  /** Ranks that records name expressly, one record after another; record p has starts[p] to starts[p + 1]. */
  readonly starts: Uint32Array
  readonly listed: Uint16Array
}

export type FacetIndex = { readonly size: number; readonly facets: Readonly<Record<FacetName, Facet>> }

/** What is chosen: facets that are absent or empty do not filter. */
export type Selection = { readonly [facet in FacetName]?: readonly string[] }

export function buildFacetIndex(table: FacetTable): FacetIndex {
  const facets = facetNames.map((name) => [name, buildFacet(table, name)] as const)
  return { size: table.size, facets: Object.fromEntries(facets) as Record<FacetName, Facet> }
}

function buildFacet({ size, options, standing }: FacetTable, name: FacetName): Facet {
  const ids = options[name]
  const rank = new Map(ids.map((id, index) => [id, index]))
  const sets = ids.map(() => emptySet(size))
  const every = emptySet(size)
  const starts = new Uint32Array(size + 1)
  const listed: number[] = []
  for (let position = 0; position < size; position++) {
    const stands = standing(position, name)
    if (stands === 'every') add(every, position)
    else
      for (const at of new Set(stands.map((id) => rank.get(id)))) {
        if (at === undefined) continue
        listed.push(at)
        add(sets[at] as Bitset, position)
      }
    starts[position + 1] = listed.length
  }
  for (const set of sets) unite(set, every)
  return { options: ids, rank, sets, every, starts, listed: Uint16Array.from(listed) }
}

/** Records under at least one of the chosen options; nothing when the facet does not filter. */
function chosenSet({ sets, rank }: Facet, chosen: readonly string[] | undefined, size: number): Bitset | undefined {
  if (chosen === undefined || chosen.length === 0) return undefined
  const union = emptySet(size)
  for (const id of chosen) {
    const set = sets[rank.get(id) ?? -1]
    if (set) unite(union, set)
  }
  return union
}

type ChosenSets = { name: FacetName; set: Bitset }[]

function chosenSets(index: FacetIndex, selection: Selection): ChosenSets {
  return facetNames.flatMap((name) => {
    const set = chosenSet(index.facets[name], selection[name], index.size)
    return set ? [{ name, set }] : []
  })
}

function meet(index: FacetIndex, chosen: ChosenSets, within: Bitset | undefined, except?: FacetName): Bitset {
  const set = within ? within.slice() : fullSet(index.size)
  for (const each of chosen) if (each.name !== except) intersect(set, each.set)
  return set
}

/** The records that a selection leaves, out of `within` (a text search's result) or of all. */
export function matching(index: FacetIndex, selection: Selection, within?: Bitset): Bitset {
  return meet(index, chosenSets(index, selection), within)
}

export type FacetCounts = {
  readonly result: Bitset
  readonly total: number
  /**
   * For each option, in the facet's order: how many results there would be if it were the facet's only choice and
   * every other facet stayed as it is.
   */
  readonly counts: Readonly<Record<FacetName, Uint32Array>>
}

/** The result of a selection and the counts of every option beside it. */
export function countFacets(index: FacetIndex, selection: Selection, within?: Bitset): FacetCounts {
  const chosen = chosenSets(index, selection)
  const result = meet(index, chosen, within)
  const total = count(result)
  const walked: { at?: number[] } = {}
  const counts = facetNames.map((name) => {
    const facet = index.facets[name]
    if (!chosen.some((each) => each.name === name)) return [name, tally(facet, result, total, walked)] as const
    const others = meet(index, chosen, within, name)
    return [name, tally(facet, others, count(others), {})] as const
  })
  return { result, total, counts: Object.fromEntries(counts) as Record<FacetName, Uint32Array> }
}

/** Walking one listed option costs about as much as meeting this many words of two bitsets. */
const wordsToAStep = 1.5

/** Counts a facet's options in a set, by whichever way is shorter: the set's records, or the options' bitsets. */
function tally(facet: Facet, base: Bitset, size: number, walked: { at?: number[] }): Uint32Array {
  const { sets, every, starts, listed } = facet
  const counts = new Uint32Array(sets.length)
  if (size === 0) return counts
  const records = starts.length - 1
  const steps = size * (1 + listed.length / records)
  if (steps * wordsToAStep >= sets.length * base.length) {
    for (let at = 0; at < sets.length; at++) counts[at] = countShared(base, sets[at] as Bitset)
    return counts
  }
  walked.at ??= positions(base)
  for (const position of walked.at) {
    const end = starts[position + 1] as number
    for (let i = starts[position] as number; i < end; i++) {
      const at = listed[i] as number
      counts[at] = (counts[at] as number) + 1
    }
  }
  const anyone = countShared(base, every)
  if (anyone > 0) for (let at = 0; at < counts.length; at++) counts[at] = (counts[at] as number) + anyone
  return counts
}

/** How many results there would be without one facet's choice; for saying which filter to drop. */
export function countWithout(index: FacetIndex, selection: Selection, facet: FacetName, within?: Bitset): number {
  return count(meet(index, chosenSets(index, selection), within, facet))
}

/** The set of the given positions. */
export function setOf(index: FacetIndex, at: readonly number[]): Bitset {
  const set = emptySet(index.size)
  for (const position of at) add(set, position)
  return set
}

/** One page of a set's positions, in an order given from outside: `order` lists every position once. */
export function pageOf(set: Bitset, order: ArrayLike<number>, skip: number, take: number): number[] {
  const found: number[] = []
  let passed = 0
  for (let i = 0; i < order.length && found.length < take; i++) {
    const position = order[i] as number
    if (!has(set, position)) continue
    if (passed++ >= skip) found.push(position)
  }
  return found
}
