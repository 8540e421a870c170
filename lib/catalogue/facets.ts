import { add, type Bitset, count, emptySet, fullSet, has, intersect, unite } from '@/lib/orientation/bitset'
import { CountedSets } from './counted-sets'

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

export type FacetIndex = {
  readonly size: number
  readonly facets: Readonly<Record<FacetName, Facet>>
  readonly counted: CountedSets
  readonly all: Bitset
  /** Where a query is worked out; what stands there lasts until the next one. */
  readonly work: readonly Bitset[]
}

/** A query's own set, and for each facet what is chosen, what stands before it, after it and beside it. */
const workSets = 1 + 4 * facetNames.length

/** What is chosen: facets that are absent or empty do not filter. */
export type Selection = { readonly [facet in FacetName]?: readonly string[] }

export function buildFacetIndex(table: FacetTable): FacetIndex {
  const own = facetNames.reduce((sum, name) => sum + table.options[name].length + 1, 1)
  const counted = new CountedSets(table.size, own + workSets)
  const free = counted.sets.values()
  const facets = facetNames.map((name) => [name, buildFacet(table, name, free)] as const)
  const all = free.next().value as Bitset
  all.set(fullSet(table.size))
  return {
    size: table.size,
    facets: Object.fromEntries(facets) as Record<FacetName, Facet>,
    counted,
    all,
    work: [...free],
  }
}

/** @param free empty sets, of which one is taken for each option and one more. */
function buildFacet({ size, options, standing }: FacetTable, name: FacetName, free: Iterator<Bitset>): Facet {
  const ids = options[name]
  const rank = new Map(ids.map((id, index) => [id, index]))
  const every = free.next().value as Bitset
  const sets = ids.map(() => free.next().value as Bitset)
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

/** Records under at least one of the chosen options; undefined when the facet does not filter. Not to be changed. */
function chosenSet({ sets, rank }: Facet, chosen: readonly string[] = [], place: () => Bitset): Bitset | undefined {
  if (chosen.length === 0) return undefined
  const found = new Set(chosen.flatMap((id) => sets[rank.get(id) ?? -1] ?? []))
  const [only] = found
  return only && found.size === 1 ? only : [...found].reduce(unite, place().fill(0))
}

/** The records that a selection leaves, out of `within` or of all. */
export function matching({ size, facets }: FacetIndex, selection: Selection, within?: Bitset): Bitset {
  const chosen = facetNames.flatMap((name) => chosenSet(facets[name], selection[name], () => emptySet(size)) ?? [])
  return chosen.reduce(intersect, within?.slice() ?? fullSet(size))
}

export type FacetCounts = {
  readonly result: Bitset
  readonly total: number
  /**
   * For each option, in the facet's order: how many results there would be if it were the facet's only choice and
   * every other facet stayed as it is.
   */
  readonly counts: Readonly<Record<FacetName, Uint32Array>>
  /** How many results there would be if nothing were chosen in this facet. */
  readonly without: Readonly<Record<FacetName, number>>
}

/** The result of a selection, out of `within` (a text search's result) or of all; every option's count beside it. */
export function countFacets(index: FacetIndex, selection: Selection, within?: Bitset): FacetCounts {
  const { counted, facets } = index
  const free = index.work.values()
  const place = () => free.next().value as Bitset
  const meet = (a: Bitset, b: Bitset) => {
    const to = place()
    return new Records(to, counted.intersect(to, a, b))
  }
  const all = new Records(index.all, index.size)
  const start = within ? new Records(copy(place(), within), count(within)) : all
  const chosen = facetNames.flatMap((name) => {
    const set = chosenSet(facets[name], selection[name], place)
    return set ? [{ name, set }] : []
  })
  // What all facets before one leave, and all after it: together, what every other leaves.
  const before = [start]
  for (const { set } of chosen) before.push(meet((before.at(-1) ?? all).set, set))
  const after = [all]
  for (const { set } of chosen.toReversed()) after.unshift(meet(set, (after[0] ?? all).set))

  const result = before.at(-1) ?? all
  const others = facetNames.map((name) => {
    const at = chosen.findIndex((each) => each.name === name)
    return at < 0 ? result : meet((before[at] ?? all).set, (after[at + 1] ?? all).set)
  })
  const byFacet = <T>(of: (facet: Facet, left: Records) => T) =>
    Object.fromEntries(facetNames.map((name, at) => [name, of(facets[name], others[at] ?? all)])) as Record<
      FacetName,
      T
    >
  return {
    result: result.set.slice(),
    total: result.size,
    counts: byFacet((facet, left) => tally(index, facet, left)),
    without: byFacet((_, left) => left.size),
  }
}

function copy(to: Bitset, from: Bitset): Bitset {
  to.set(from)
  return to
}

/** A set with its size, and its records as a list, which is made when first walked. */
class Records {
  private list: Uint32Array | undefined
  constructor(
    readonly set: Bitset,
    readonly size: number,
  ) {}

  get positions(): Uint32Array {
    this.list ??= listOf(this.set, this.size)
    return this.list
  }
}

function listOf(set: Bitset, size: number): Uint32Array {
  const list = new Uint32Array(size)
  let at = 0
  for (let i = 0; i < set.length; i++)
    for (let word = set[i] as number; word !== 0; word &= word - 1)
      list[at++] = (i << 5) + 31 - Math.clz32(word & -word)
  return list
}

/**
 * What it costs, in nanoseconds on the machine where it was measured, to meet two bitsets and each word of them, to
 * come to one record's options, and to count one of these.
 */
const cost = { set: 20, word: 0.25, record: 8, option: 3 } as const

/** Counts a facet's options in a set, by whichever way is shorter: walking the set's records, or meeting the options' sets. */
function tally({ counted }: FacetIndex, facet: Facet, records: Records): Uint32Array {
  const { sets, every, starts, listed } = facet
  if (records.size === 0) return new Uint32Array(sets.length)
  const walking = records.size * (cost.record + (cost.option * listed.length) / (starts.length - 1))
  const meeting = sets.length * (cost.set + cost.word * every.length)
  if (meeting < walking) return counted.sharedWith(records.set, sets)
  const [anyone = 0] = counted.sharedWith(records.set, [every])
  return tallyRecords(facet, records.positions, anyone)
}

/** @param anyone records that stand under every option. */
function tallyRecords({ sets, starts, listed }: Facet, list: Uint32Array, anyone: number): Uint32Array {
  const counts = new Uint32Array(sets.length).fill(anyone)
  for (let p = 0; p < list.length; p++) {
    const position = list[p] as number
    const end = starts[position + 1] as number
    for (let i = starts[position] as number; i < end; i++) {
      const at = listed[i] as number
      counts[at] = (counts[at] as number) + 1
    }
  }
  return counts
}

/** The set of the given positions. */
export function setOf(index: FacetIndex, at: readonly number[]): Bitset {
  const set = emptySet(index.size)
  for (const position of at) add(set, position)
  return set
}

/** Positions in the order in which they are shown, and the place of each in it where the order lists every one. */
export type Order = { readonly positions: ArrayLike<number>; readonly places?: Uint32Array }

export function orderOfAll(positions: Uint32Array): Order {
  const places = new Uint32Array(positions.length)
  for (let place = 0; place < positions.length; place++) places[positions[place] as number] = place
  return { positions, places }
}

/** What it costs to put one record in its place, where going on by one place in an order costs 1. */
const sortingCost = 40

/** One page of a set of so many positions, in an order that lists them all. */
export function pageOf(set: Bitset, size: number, order: Order, skip: number, take: number): number[] {
  const { positions, places } = order
  const end = Math.min(size, skip + take)
  // An order is followed until the page is full: a long way where few of its records are in the set.
  if (places && size * sortingCost < positions.length * (end / size)) {
    const sorted = listOf(set, size)
      .map((position) => places[position] as number)
      .sort()
    return Array.from(sorted.subarray(skip, end), (place) => positions[place] as number)
  }
  const found: number[] = []
  for (let i = 0, passed = 0; passed < end && i < positions.length; i++) {
    const position = positions[i] as number
    if (has(set, position) && passed++ >= skip) found.push(position)
  }
  return found
}
