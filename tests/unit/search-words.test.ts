import { expect, test } from 'vitest'
import { parseSearch } from '@/lib/catalogue/search-words'

test.each([
  ['DIGI 5', 'DIGI5'],
  ['digi5', 'DIGI5'],
  ['Digi 05', 'DIGI5'],
  ['digi-5', 'DIGI5'],
  ['sba 034', 'SBA34'],
  ['GF 7-1', 'GF7-1'],
  ['bakery', undefined],
  ['aide 2025', undefined],
  ['5', undefined],
])('%s is the code %s', (query, code) => {
  expect(parseSearch(query).code).toBe(code)
})

test('a query is cut and cleaned', () => {
  expect(parseSearch(`  a\0b${'x'.repeat(500)}`).words).toHaveLength(200)
  expect(parseSearch('prêt à un bon taux').terms).toEqual(['prêt', 'bon', 'taux'])
})

test('words are also taken one by one, and signs say that they are meant as they stand', () => {
  expect(parseSearch('l’e-commerce, à Saint-Gilles').single).toEqual(['l', 'e-commerce', 'à', 'Saint-Gilles'])
  expect(parseSearch('vendre en ligne').exact).toBe(false)
  for (const query of ['"vendre en ligne"', 'prêt -isoler', 'bike or van']) expect(parseSearch(query).exact).toBe(true)
})
