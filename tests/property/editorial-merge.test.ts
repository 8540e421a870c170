import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { align } from '@/lib/editorial/alignment'
import { diffRecords } from '@/lib/editorial/difference'
import { keyOf, same, valueAt } from '@/lib/editorial/field-path'
import { mergeRecords, resolveConflicts } from '@/lib/editorial/merge'
import { diffWords } from '@/lib/editorial/word-difference'

const runs = { numRuns: 500 }

const word = fc.constantFrom('prime', 'prêt', 'micro', 'coaching', 'web', 'export')
const sentence = fc
  .array(fc.oneof(word, fc.constantFrom(' ', ', ', '. ', '\n', '’', '5 000')), { maxLength: 12 })
  .map((all) => all.join(''))
const fact = fc.record({ text: fc.record({ fr: word, nl: word }), lines: fc.nat(4) })
const record = fc.record({
  title: sentence,
  amount: fc.option(fc.nat(9), { nil: undefined }),
  aliases: fc.uniqueArray(word, { maxLength: 4 }),
  facts: fc.array(fact, { maxLength: 3 }),
  start: fc.record({ mode: word, steps: fc.record({ fr: fc.array(word, { maxLength: 3 }) }) }),
})

const fields = ['title', 'amount', 'aliases', 'facts', 'start'] as const

describe('merging', () => {
  test('changes of different fields are all kept, whichever side they come from', () => {
    fc.assert(
      fc.property(record, record, fc.subarray([...fields]), (base, other, minesFields) => {
        const pick = (chosen: boolean) =>
          Object.fromEntries(
            fields.map((field) => [field, minesFields.includes(field) === chosen ? other[field] : base[field]]),
          )
        const [mine, theirs] = [pick(true), pick(false)]
        const merge = mergeRecords(base, mine, theirs)
        expect(merge.conflicts).toEqual([])
        expect(keyOf(merge.merged)).toBe(keyOf(other))
      }),
      runs,
    )
  })

  test('nobody’s change alone is that change, and no change is none', () => {
    fc.assert(
      fc.property(record, record, (base, mine) => {
        expect(same(mergeRecords(base, mine, base).merged, mine)).toBe(true)
        expect(same(mergeRecords(base, base, mine).merged, mine)).toBe(true)
        expect(mergeRecords(base, mine, base).conflicts).toEqual([])
      }),
      runs,
    )
  })

  test('identical edits are one edit', () => {
    fc.assert(
      fc.property(record, record, (base, both) => {
        const merge = mergeRecords(base, both, structuredClone(both))
        expect(merge.conflicts).toEqual([])
        expect(same(merge.merged, both)).toBe(true)
      }),
      runs,
    )
  })

  test('swapping the sides gives the same conflicts, and the same result outside them', () => {
    fc.assert(
      fc.property(record, record, record, (base, mine, theirs) => {
        const one = mergeRecords(base, mine, theirs)
        const other = mergeRecords(base, theirs, mine)
        expect(one.conflicts.map(({ path }) => path).sort()).toEqual(other.conflicts.map(({ path }) => path).sort())
        const chosen = (choice: 'mine' | 'theirs', merge: typeof one) =>
          resolveConflicts(merge, Object.fromEntries(merge.conflicts.map(({ path }) => [path, choice])))
        expect(keyOf(chosen('mine', one))).toBe(keyOf(chosen('theirs', other)))
      }),
      runs,
    )
  })

  test('nothing that only one side added is lost, and nothing that one side took out stays', () => {
    fc.assert(
      fc.property(record, record, record, (base, mine, theirs) => {
        const { merged, conflicts } = mergeRecords(base, mine, theirs)
        if (conflicts.some(({ path }) => path === 'aliases')) return
        const list = valueAt(merged, 'aliases') ?? []
        for (const side of [mine, theirs]) {
          for (const alias of side.aliases) if (!base.aliases.includes(alias)) expect(list).toContain(alias)
          for (const alias of base.aliases)
            if (!side.aliases.includes(alias) && !readded(alias)) expect(list).not.toContain(alias)
        }
        // A side that moves an alias takes it out and adds it elsewhere: then it stays.
        function readded(alias: (typeof base.aliases)[number]) {
          return [mine, theirs].some(
            (side) =>
              side.aliases.includes(alias) &&
              !align(base.aliases, side.aliases, (item) => item).some(
                (step) => step.kind === 'keep' && step.item === alias,
              ),
          )
        }
      }),
      runs,
    )
  })
})

describe('differences', () => {
  test('the pieces are both texts, to the letter', () => {
    fc.assert(
      fc.property(
        fc.oneof(sentence, fc.string({ unit: 'grapheme' })),
        fc.oneof(sentence, fc.string()),
        (before, after) => {
          const pieces = diffWords(before, after)
          const without = (kind: string) =>
            pieces
              .filter((piece) => piece.kind !== kind)
              .map(({ words }) => words)
              .join('')
          expect(without('added')).toBe(before)
          expect(without('removed')).toBe(after)
        },
      ),
      runs,
    )
  })

  test('there is a difference exactly where two records say different things', () => {
    fc.assert(
      fc.property(record, record, (before, after) => {
        expect(diffRecords(before, before)).toEqual([])
        const touched = new Set(diffRecords(before, after).map(({ path }) => path.split('.')[0]))
        expect([...touched].sort()).toEqual(fields.filter((field) => !same(before[field], after[field])).sort())
      }),
      runs,
    )
  })

  test('the steps from one list to another make the other', () => {
    const letters = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 9 })
    fc.assert(
      fc.property(letters, letters, (before, after) => {
        const steps = align(before, after, (item) => item)
        expect(steps.filter(({ kind }) => kind !== 'remove').map(({ item }) => item)).toEqual(after)
        expect(steps.filter(({ kind }) => kind !== 'add').map(({ item }) => item)).toEqual(before)
      }),
      runs,
    )
  })
})
