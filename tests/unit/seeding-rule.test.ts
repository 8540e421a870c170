import { expect, test } from 'vitest'
import { fateOf } from '@/lib/catalogue/seeding'

const state = (lastOrigin: 'seed' | 'editor', lastHash: string, seedHash: string | null, published = true) => ({
  id: 'programme/x',
  lastRevisionId: 1,
  lastOrigin,
  lastHash,
  seedHash,
  published,
})

test.each([
  ['a new file', 'a', undefined, 'create'],
  ['the same file', 'a', state('seed', 'a', 'a'), 'keep'],
  ['a corrected file', 'b', state('seed', 'a', 'a'), 'change'],
  ['a file put back', 'a', state('seed', 'a', 'a', false), 'reopen'],
  ['a file put back, corrected', 'b', state('seed', 'a', 'a', false), 'change'],
  ['the same file under an editor’s revision', 'a', state('editor', 'e', 'a'), 'keep'],
  ['a changed file under an editor’s revision', 'b', state('editor', 'e', 'a'), 'conflict'],
  ['a file that took over the editor’s words', 'e', state('editor', 'e', 'a'), 'keep'],
  ['a new file for a record that editors made', 'b', state('editor', 'e', null), 'conflict'],
  ['what an editor withdrew stays withdrawn', 'e', state('editor', 'e', 'a', false), 'keep'],
] as const)('%s', (_, hash, before, fate) => {
  expect(fateOf(hash, before)).toBe(fate)
})
