import type { ContentFolder } from '@/lib/catalogue/content-files'
import { type Locale, locales } from '@/lib/catalogue/record'
import { searchText } from '@/lib/catalogue/search-repository'
import { type Figure, percentile, randomFrom } from './figures'

type Query = { words: string; locale: Locale }

/** What visitors type: one to three words of some title, one in six times with a letter missing, or a measure's code. */
function queriesFor(content: ContentFolder, count: number): Query[] {
  const random = randomFrom(7)
  const one = <T>(items: readonly T[]) => items[Math.floor(random() * items.length)] as T
  return Array.from({ length: count }, () => {
    const { record } = one(content.records)
    const locale = one(locales)
    if ('code' in record && random() < 0.3) return { words: record.code, locale }
    const words = (record.text[locale] ?? record.text.fr).title.split(/[\s’'()]+/).filter((word) => word.length > 3)
    const typed = words.slice(0, 1 + Math.floor(random() * 3)).join(' ')
    return { words: random() < 1 / 6 ? typed.replace(/(?<=^.{3})./u, '') : typed, locale }
  })
}

/** Text queries on PostgreSQL with the catalogue that it holds, one after another; the best of three times each. */
export async function benchSearch(content: ContentFolder): Promise<Figure[]> {
  const queries = queriesFor(content, 300)
  const best = queries.map(() => Number.POSITIVE_INFINITY)
  for (let run = 0; run < 3; run++)
    for (const [at, { words, locale }] of queries.entries()) {
      const before = performance.now()
      await searchText(words, locale)
      best[at] = Math.min(best[at] ?? Number.POSITIVE_INFINITY, performance.now() - before)
    }
  const name = `text query, ${content.records.length} records`
  return [
    { name: `${name}, p99`, value: percentile(best, 0.99), unit: 'ms', budget: 20 },
    { name: `${name}, p50`, value: percentile(best, 0.5), unit: 'ms' },
  ]
}
