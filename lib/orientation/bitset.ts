/**
 * A fixed-size set of record positions, 32 to a word. Sets that meet must have the same size.
 * Every operation that changes a set changes its first argument and returns it.
 */
export type Bitset = Uint32Array

export function emptySet(size: number): Bitset {
  return new Uint32Array((size + 31) >>> 5)
}

/** Every position from 0 up to, not including, `size`. */
export function fullSet(size: number): Bitset {
  const set = emptySet(size).fill(0xffffffff)
  const rest = size & 31
  if (rest > 0) set[set.length - 1] = 2 ** rest - 1
  return set
}

export function add(set: Bitset, position: number): void {
  set[position >>> 5] = (set[position >>> 5] ?? 0) | (1 << (position & 31))
}

export function has(set: Bitset, position: number): boolean {
  return ((set[position >>> 5] ?? 0) & (1 << (position & 31))) !== 0
}

export function unite(set: Bitset, other: Bitset): Bitset {
  for (let i = 0; i < set.length; i++) set[i] = (set[i] as number) | (other[i] as number)
  return set
}

export function intersect(set: Bitset, other: Bitset): Bitset {
  for (let i = 0; i < set.length; i++) set[i] = (set[i] as number) & (other[i] as number)
  return set
}

export function subtract(set: Bitset, other: Bitset): Bitset {
  for (let i = 0; i < set.length; i++) set[i] = (set[i] as number) & ~(other[i] as number)
  return set
}

export function isEmptySet(set: Bitset): boolean {
  return set.every((word) => word === 0)
}

function countWord(word: number): number {
  let v = word - ((word >>> 1) & 0x55555555)
  v = (v & 0x33333333) + ((v >>> 2) & 0x33333333)
  return (((v + (v >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24
}

export function count(set: Bitset): number {
  let total = 0
  for (let i = 0; i < set.length; i++) total += countWord(set[i] as number)
  return total
}

/** How many positions two sets share, without making a third. */
export function countShared(a: Bitset, b: Bitset): number {
  let total = 0
  for (let i = 0; i < a.length; i++) total += countWord((a[i] as number) & (b[i] as number))
  return total
}

/** The positions in ascending order. */
export function positions(set: Bitset): number[] {
  const found: number[] = []
  for (let i = 0; i < set.length; i++) {
    let word = set[i] as number
    while (word !== 0) {
      const lowest = word & -word
      found.push((i << 5) + 31 - Math.clz32(lowest))
      word ^= lowest
    }
  }
  return found
}
