import { describe, expect, test } from 'vitest'
import {
  add,
  type Bitset,
  count,
  countShared,
  emptySet,
  fullSet,
  has,
  intersect,
  isEmptySet,
  positions,
  subtract,
  unite,
} from '@/lib/orientation/bitset'

const size = 70
const setOf = (...members: number[]): Bitset => {
  const set = emptySet(size)
  for (const member of members) add(set, member)
  return set
}

describe('a set of positions', () => {
  test.each<[string, number[]]>([
    ['nothing', []],
    ['the first', [0]],
    ['the last of a word and the first of the next', [31, 32]],
    ['the last of all', [69]],
    ['several in every word', [0, 1, 3, 30, 31, 32, 33, 62, 63, 64, 69]],
    ['all', [...Array(size).keys()]],
  ])('%s', (_, members) => {
    const set = setOf(...members)
    expect(positions(set)).toEqual(members)
    expect(count(set)).toBe(members.length)
    expect(isEmptySet(set)).toBe(members.length === 0)
    expect([...Array(size).keys()].filter((at) => has(set, at))).toEqual(members)
  })

  test('has what was added, once however often it was added, and nothing beyond its end', () => {
    const set = setOf(5, 5)
    expect(positions(set)).toEqual([5])
    expect(has(set, 1_000)).toBe(false)
  })

  test.each([0, 1, 31, 32, 33, 64, 70])('a full set of %s has that many and no more', (many) => {
    expect(positions(fullSet(many))).toEqual([...Array(many).keys()])
    expect(positions(emptySet(many))).toEqual([])
    expect(emptySet(many)).toHaveLength(Math.ceil(many / 32))
  })
})

describe('two sets', () => {
  const a = [0, 5, 31, 33, 64]
  const b = [5, 6, 31, 32, 64, 69]
  test.each<[string, (set: Bitset, other: Bitset) => Bitset, number[]]>([
    ['together', unite, [0, 5, 6, 31, 32, 33, 64, 69]],
    ['what both have', intersect, [5, 31, 64]],
    ['what only the first has', subtract, [0, 33]],
  ])('%s: the first changes, the other does not', (_, change, expected) => {
    const [set, other] = [setOf(...a), setOf(...b)]
    expect(change(set, other)).toBe(set)
    expect(positions(set)).toEqual(expected)
    expect(positions(other)).toEqual(b)
  })

  test('how many they share', () => {
    expect(countShared(setOf(...a), setOf(...b))).toBe(3)
    expect(countShared(setOf(), setOf(...b))).toBe(0)
  })
})
