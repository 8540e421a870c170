import { expect, test } from 'vitest'
import { readContent } from '@/lib/catalogue/content-files'
import type { Measure } from '@/lib/catalogue/record'

/** What the two plans print, counted heading by heading in their texts: 77 and 224 measures, 301 in all. */
const lastNumber = {
  SBA: 77,
  FAVOR: 23,
  FINA: 8,
  ACCOMP: 18,
  LOCAL: 7,
  MPDI: 12,
  INNO: 17,
  ESD: 17,
  PROD: 9,
  LOG: 11,
  AMAT: 8,
  REG: 2,
  COMM: 20,
  DIGI: 14,
  COMINT: 14,
  GF: 11,
  RENO: 1,
  ICC: 11,
  SANTE: 10,
  GOUV: 10,
}

const printed = Object.entries(lastNumber)
  .flatMap(([family, last]) => Array.from({ length: last }, (_, i) => `${family} ${i + 1}`))
  // Good Food prints no measure 7, but a 7-1 and a 7-2.
  .flatMap((code) => (code === 'GF 7' ? ['GF 7-1', 'GF 7-2'] : [code]))

test('the catalogue holds every measure that the plans print, and no other', async () => {
  const { content } = await readContent('content')
  const codes = content.records
    .map(({ record }) => record)
    .filter((record): record is Measure => 'code' in record)
    .map(({ code }) => code)
  expect(printed).toHaveLength(301)
  expect([...codes].sort()).toEqual([...printed].sort())
})
