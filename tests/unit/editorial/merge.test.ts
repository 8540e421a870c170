import { describe, expect, test } from 'vitest'
import { diffRecords } from '@/lib/editorial/difference'
import { valueAt, withValueAt } from '@/lib/editorial/field-path'
import { mergeRecords, resolveConflicts } from '@/lib/editorial/merge'
import { diffWords } from '@/lib/editorial/word-difference'

const base = {
  text: { fr: { title: 'Prime', body: 'Un.' }, nl: { title: 'Premie' } },
  aliases: ['a', 'b'],
  amounts: [{ max: 5000, per: 'year' }],
}

test.each([
  ['two languages', { 'text.fr.title': 'Prime web' }, { 'text.nl.title': 'Premie web' }, []],
  ['two parts of one language', { 'text.fr.title': 'Prime web' }, { 'text.fr.body': 'Deux.' }, []],
  ['one field in two ways', { 'text.fr.title': 'A' }, { 'text.fr.title': 'B' }, ['text.fr.title']],
  ['two fields of one amount', { 'amounts.0.max': 6000 }, { 'amounts.0.per': 'project' }, []],
  ['one amount in two ways', { 'amounts.0.max': 6000 }, { 'amounts.0.max': 7000 }, ['amounts.0.max']],
  ['a name added by each', { aliases: ['a', 'b', 'c'] }, { aliases: ['a', 'b', 'd'] }, []],
  ['a name taken out and another added', { aliases: ['b'] }, { aliases: ['a', 'b', 'd'] }, []],
  ['a name changed in two ways', { aliases: ['a', 'x'] }, { aliases: ['a', 'y'] }, ['aliases']],
  ['an amount changed, and taken out', { 'amounts.0.max': 6000 }, { amounts: [] }, ['amounts']],
  [
    'an amount changed, and one added',
    { 'amounts.0.max': 6000 },
    { amounts: [{ max: 5000, per: 'year' }, { max: 1 }] },
    ['amounts'],
  ],
])('%s: conflicts %#', (_, mine, theirs, conflicts) => {
  const apply = (changes: object) =>
    Object.entries(changes).reduce<unknown>((to, [path, value]) => withValueAt(to, path, value), base)
  const merge = mergeRecords(base, apply(mine), apply(theirs))
  expect(merge.conflicts.map(({ path }) => path)).toEqual(conflicts)
  if (conflicts.length > 0) return
  for (const [path, value] of [...Object.entries(mine), ...Object.entries(theirs)])
    if (!Array.isArray(value)) expect(valueAt(merge.merged, path)).toEqual(value)
})

test('both additions to a list stay, and what one took out is gone', () => {
  const { merged } = mergeRecords({ aliases: ['a', 'b'] }, { aliases: ['b', 'z'] }, { aliases: ['a', 'b', 'c'] })
  expect(merged).toEqual({ aliases: ['b', 'c', 'z'] })
})

test('steps have an order: two additions at one place are a question', () => {
  const steps = (...fr: string[]) => ({ start: { steps: { fr } } })
  expect(mergeRecords(steps('1'), steps('1', '2'), steps('1', '3')).conflicts).toHaveLength(1)
  expect(mergeRecords(steps('1'), steps('0', '1'), steps('1', '2'))).toEqual({
    merged: steps('0', '1', '2'),
    conflicts: [],
  })
})

describe('a conflict', () => {
  const merge = mergeRecords({ a: 1, b: [1], c: 1 }, { a: 2, b: [1], c: 9 }, { a: 3, b: [1, 2], c: 1 })
  test('keeps what is saved until a person chooses', () => {
    expect(merge).toEqual({
      merged: { a: 3, b: [1, 2], c: 9 },
      conflicts: [{ path: 'a', base: 1, mine: 2, theirs: 3 }],
    })
    expect(resolveConflicts(merge, {})).toEqual({ a: 3, b: [1, 2], c: 9 })
  })
  test('is what the person chooses', () => {
    expect(resolveConflicts(merge, { a: 'mine' })).toEqual({ a: 2, b: [1, 2], c: 9 })
    expect(resolveConflicts(merge, { a: 'base' })).toEqual({ a: 1, b: [1, 2], c: 9 })
  })
})

test('words that changed stand apart from those that stayed', () => {
  expect(diffWords('Jusqu’à 5 000 euros par an.', 'Jusqu’à 6 000 euros par projet.')).toEqual([
    { kind: 'same', words: 'Jusqu’à ' },
    { kind: 'removed', words: '5 000' },
    { kind: 'added', words: '6 000' },
    { kind: 'same', words: ' euros par ' },
    { kind: 'removed', words: 'an' },
    { kind: 'added', words: 'projet' },
    { kind: 'same', words: '.' },
  ])
})

test('a difference names its field and its language', () => {
  const after = withValueAt(
    withValueAt(withValueAt(base, 'text.nl.title', 'Premie!'), 'aliases', ['b', 'c']),
    'amounts.0.max',
    6000,
  )
  expect(diffRecords(base, after)).toMatchObject([
    {
      path: 'text.nl.title',
      language: 'nl',
      kind: 'words',
      pieces: [
        { kind: 'same', words: 'Premie' },
        { kind: 'added', words: '!' },
      ],
    },
    { path: 'aliases', kind: 'list', removed: ['a'], added: ['c'] },
    { path: 'amounts.0.max', kind: 'value', before: 5000, after: 6000 },
  ])
})

test('an empty list says as much as none', () => {
  expect(diffRecords({ facts: [] }, {})).toEqual([])
})
