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
  /** Records that name an option expressly, where they are so few that a list is shorter than a bitset. */
  readonly members: readonly (Uint32Array | undefined)[]
  /** Ranks that records name expressly, one record after another; record p has starts[p] to starts[p + 1]. */
  readonly starts: Uint32Array
  readonly listed: Uint16Array
  /** What it costs to meet every option's set, see `cost`. */
  readonly meetingCost: number
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
  const members = sets.map((set) => {
    const named = count(set)
    return named * cost.lookup < set.length * cost.word ? Uint32Array.from(positions(set)) : undefined
  })
  for (const set of sets) unite(set, every)
  const costs = members.map((few) => (few ? few.length * cost.lookup : every.length * cost.word))
  const meetingCost = costs.reduce((sum, each) => sum + each, 0)
  return { options: ids, rank, sets, every, members, starts, listed: Uint16Array.from(listed), meetingCost }
}

/** Records under at least one of the chosen options; nothing when the facet does not filter. Not to be changed. */
function chosenSet({ sets, rank }: Facet, chosen: readonly string[] | undefined, size: number): Bitset | undefined {
  if (chosen === undefined || chosen.length === 0) return undefined
  const found = chosen.flatMap((id) => sets[rank.get(id) ?? -1] ?? [])
  const [only] = found
  return only && found.length === 1 ? only : found.reduce(unite, emptySet(size))
}

type ChosenSets = { name: FacetName; set: Bitset }[]

function chosenSets(index: FacetIndex, selection: Selection): ChosenSets {
  return facetNames.flatMap((name) => {
    const set = chosenSet(index.facets[name], selection[name], index.size)
    return set ? [{ name, set }] : []
  })
}

function meet(index: FacetIndex, chosen: ChosenSets, within: Bitset | undefined, except?: FacetName): Bitset {
  const sets = chosen.filter(({ name }) => name !== except).map(({ set }) => set)
  const [first, ...others] = within ? [within, ...sets] : sets
  return others.reduce(intersect, first ? first.slice() : fullSet(index.size))
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
  const records = new RecordList(result, total)
  const counts = facetNames.map((name) => {
    const facet = index.facets[name]
    if (!chosen.some((each) => each.name === name)) return [name, tally(facet, result, records)] as const
    const others = meet(index, chosen, within, name)
    return [name, tally(facet, others, new RecordList(others, count(others)))] as const
  })
  return { result, total, counts: Object.fromEntries(counts) as Record<FacetName, Uint32Array> }
}

/** A set's records as a list, made when first walked. */
class RecordList {
  private list: Uint32Array | undefined
  constructor(
    private readonly set: Bitset,
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
 * What it costs, in nanoseconds on the machine where it was measured, to meet one word of two bitsets, to look one
 * record up in a bitset, to come to one record's options, and to count one of these.
 */
const cost = { word: 1, lookup: 1.2, record: 6, option: 1.5 } as const

/** Counts a facet's options in a set, by whichever way is shorter: walking the set's records, or meeting the options' sets. */
function tally(facet: Facet, base: Bitset, records: RecordList): Uint32Array {
  const { sets, starts, listed } = facet
  if (records.size === 0) return new Uint32Array(sets.length)
  const walking = records.size * (cost.record + (cost.option * listed.length) / (starts.length - 1))
  return walking < facet.meetingCost ? tallyRecords(facet, base, records.positions) : tallySets(facet, base)
}

function tallyRecords({ sets, every, starts, listed }: Facet, base: Bitset, list: Uint32Array): Uint32Array {
  const counts = new Uint32Array(sets.length).fill(countShared(base, every))
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

function tallySets({ sets, every, members }: Facet, base: Bitset): Uint32Array {
  const anyone = countShared(base, every)
  return Uint32Array.from(sets, (set, at) => {
    const few = members[at]
    return few ? anyone + countMembers(base, few) : countSharedFast(base, set)
  })
}

function countMembers(base: Bitset, list: Uint32Array): number {
  let total = 0
  for (let p = 0; p < list.length; p++) {
    const position = list[p] as number
    total += ((base[position >>> 5] as number) >>> (position & 31)) & 1
  }
  return total
}

/**
 * As `countShared`, for the inner loop of facets: seven words are added bit by bit into three before bits are counted
 * (Harley and Seal's carry-save adder), 1.7 times as fast here.
 */
function countSharedFast(a: Bitset, b: Bitset): number {
  const whole = a.length - (a.length % 7)
  let total = 0
  for (let i = 0; i < whole; i += 7) {
    const w0 = (a[i] as number) & (b[i] as number)
    const w1 = (a[i + 1] as number) & (b[i + 1] as number)
    const w2 = (a[i + 2] as number) & (b[i + 2] as number)
    const w3 = (a[i + 3] as number) & (b[i + 3] as number)
    const w4 = (a[i + 4] as number) & (b[i + 4] as number)
    const w5 = (a[i + 5] as number) & (b[i + 5] as number)
    const w6 = (a[i + 6] as number) & (b[i + 6] as number)
    const sumA = w0 ^ w1 ^ w2
    const sumB = sumA ^ w3 ^ w4
    const ones = sumB ^ w5 ^ w6
    const carryA = (w0 & w1) | ((w0 ^ w1) & w2)
    const carryB = (sumA & w3) | ((sumA ^ w3) & w4)
    const carryC = (sumB & w5) | ((sumB ^ w5) & w6)
    const twos = carryA ^ carryB ^ carryC
    const fours = (carryA & carryB) | ((carryA ^ carryB) & carryC)
    total += bitsOf(ones) + 2 * bitsOf(twos) + 4 * bitsOf(fours)
  }
  for (let i = whole; i < a.length; i++) total += bitsOf((a[i] as number) & (b[i] as number))
  return total
}

function bitsOf(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555)
  const nibbles = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333)
  return Math.imul((nibbles + (nibbles >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
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
