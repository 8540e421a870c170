import { expect, test } from 'vitest'
import { diffWords } from '@/lib/editorial/word-difference'

test.each([
  ['un maximum de 5\u202f000 € par an', 'un maximum de 6\u202f000 € par an', '5\u202f000', '6\u202f000'],
  ['max. € 5.000 per jaar', 'max. € 6.000 per jaar', '5.000', '6.000'],
  ['de 40 à 60 %', 'de 40 à 70 %', '60', '70'],
  ['en 2016 500 firmes', 'en 2022 500 firmes', '2016', '2022'],
])('a figure goes and comes whole: %s', (before, after, removed, added) => {
  const pieces = diffWords(before, after)
  expect(pieces.filter(({ kind }) => kind === 'removed').map(({ words }) => words)).toEqual([removed])
  expect(pieces.filter(({ kind }) => kind === 'added').map(({ words }) => words)).toEqual([added])
  expect(pieces.flatMap(({ kind, words }) => (kind === 'added' ? [] : words)).join('')).toBe(before)
})
