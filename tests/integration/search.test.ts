import { beforeAll, describe, expect, test } from 'vitest'
import type { Locale } from '@/lib/catalogue/record'
import { loadSnapshotRows } from '@/lib/catalogue/repository'
import { searchText } from '@/lib/catalogue/search-repository'
import { useTestDatabase } from '@/tests/support/test-database'

useTestDatabase()

const idOf = new Map<number, string>()
beforeAll(async () => {
  const { rows } = await loadSnapshotRows()
  for (const { ordinal, id } of rows) idOf.set(ordinal, id)
})

async function find(query: string, locale: Locale) {
  const { matches, found } = await searchText(query, locale)
  return { found, ids: matches.map(({ ordinal }) => idOf.get(ordinal)?.split('/')[1]) }
}

test.each<[meaning: string, query: string, locale: Locale, found: string, ids: string[]]>([
  ['without accents', 'renovation energetique', 'fr', 'words', ['energy-loan']],
  ['with accents', 'rénovations énergétiques', 'fr', 'words', ['energy-loan']],
  ['a French plural for a singular', 'crédits', 'fr', 'words', ['energy-loan']],
  ['a Dutch singular for a plural', 'gebouw', 'nl', 'words', ['energy-loan']],
  ['an English plural', 'shops', 'en', 'words', ['website-grant']],
  ['capital letters', 'ÉNERGÉTIQUES', 'fr', 'words', ['energy-loan']],
  ['the summary', 'boutique', 'fr', 'words', ['website-grant']],
  ['an alias', 'e-commerce', 'nl', 'words', ['website-grant']],
  ['a title in another language', 'website grant', 'fr', 'words', ['website-grant']],
  ['a text that is missing in English', 'microcrédit', 'en', 'words', ['microcredit']],
  ['a misspelt name', 'microcredti', 'fr', 'similar', ['microcredit']],
  ['two misspelt words', 'webiste grantt', 'en', 'similar', ['website-grant']],
  ['nothing of the kind', 'xylophone', 'fr', 'nothing', []],
  ['signs only', '& | ! ( : *', 'fr', 'nothing', []],
  ['nothing at all', '   ', 'fr', 'nothing', []],
])('%s: "%s" in %s', async (_, query, locale, found, ids) => {
  expect(await find(query, locale)).toEqual({ found, ids })
})

describe.each<Locale>(['fr', 'nl', 'en'])('a measure’s code in %s', (locale) => {
  test.each(['DIGI 5', 'digi 5', 'DIGI5', 'digi-05'])(
    '%s finds the measure first, then what it carries',
    async (query) => {
      expect(await find(query, locale)).toEqual({ found: 'words', ids: ['digi-5', 'website-grant'] })
    },
  )
})

test('a word that is left out', async () => {
  expect((await find('prêt', 'fr')).ids).toContain('energy-loan')
  expect((await find('prêt -isoler', 'fr')).ids).not.toContain('energy-loan')
})

test('any input is answered', async () => {
  for (const query of ['\0', '\'; DROP TABLE "Text"; --', 'a'.repeat(5000), '"unclosed', '\ud800', '%_\\']) {
    await expect(searchText(query, 'fr')).resolves.toBeDefined()
  }
})

test('the snapshot rows hold whole records without bodies, concepts and their order', async () => {
  const { rows, concepts, version } = await loadSnapshotRows()
  expect(version).toBeGreaterThan(0)
  expect(rows.map(({ ordinal }) => ordinal)).toEqual(rows.map(({ ordinal }) => ordinal).toSorted((a, b) => a - b))
  const grant = rows.find(({ id }) => id === 'programme/website-grant')
  expect(grant).toMatchObject({ kind: 'programme', revision: 1, record: { measures: ['DIGI 5'] } })
  expect(JSON.stringify(rows)).not.toContain('"body"')
  expect(concepts.find(({ id }) => id === 'grant')).toMatchObject({ scheme: 'support-type', broader: ['finance-type'] })
})
