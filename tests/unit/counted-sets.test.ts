import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import wabt from 'wabt'
import { CountedSets, countingModule } from '@/lib/catalogue/counted-sets'
import { add, type Bitset, countShared, intersect, positions } from '@/lib/orientation/bitset'

const ascending = (a: number, b: number) => a - b

describe('sets that are counted by WebAssembly', () => {
  it('carry the module that their source describes', async () => {
    const { parseWat } = await wabt()
    const source = readFileSync('lib/catalogue/counted-sets.wat', 'utf8')
    const { buffer } = parseWat('counted-sets.wat', source).toBinary({})
    expect(Buffer.from(buffer).toString('base64')).toBe(countingModule)
  })

  it('share with another set what JavaScript counts, whatever their size', () => {
    const sized = fc.integer({ min: 0, max: 1300 }).chain((size) => {
      const some = fc.array(fc.integer({ min: 0, max: Math.max(0, size - 1) }), { maxLength: size === 0 ? 0 : 400 })
      return fc.tuple(fc.constant(size), some, fc.array(some, { maxLength: 4 }))
    })
    fc.assert(
      fc.property(sized, ([size, inBase, inEach]) => {
        const fill = (set: Bitset, members: readonly number[]) => {
          for (const position of members) add(set, position)
          return set
        }
        const counted = new CountedSets(size, inEach.length + 2)
        const [base, to, ...sets] = counted.sets as [Bitset, Bitset, ...Bitset[]]
        fill(base, inBase)
        fill(to, inBase)
        for (const [at, set] of sets.entries()) fill(set, inEach[at] ?? [])
        const expected = sets.map((set) => countShared(base, set))
        expect([...counted.sharedWith(base, sets)]).toEqual(expected)
        for (const [at, set] of sets.entries()) {
          expect(counted.intersect(to, base, set)).toBe(expected[at])
          expect([...to]).toEqual([...intersect(base.slice(), set)])
        }
        expect(sets.map((set) => positions(set))).toEqual(
          inEach.map((members) => [...new Set(members)].sort(ascending)),
        )
      }),
    )
  })
})
