import { expect, test } from 'vitest'
import { buildSnapshot, type SnapshotInput } from '@/lib/catalogue/snapshot'
import { catalogueFeed } from '@/lib/open-data/catalogue-feed'
import { programme } from '@/tests/support/catalogue-fixture'

const words = (title: string) => ({ title, summary: `Résumé de ${title}.`, body: 'Corps.' })

function feedOf(records: SnapshotInput['records'], locale: 'fr' | 'nl' | 'en' = 'fr'): string {
  const snapshot = buildSnapshot({ version: 1, records, schemes: [], plans: [], documents: [] })
  const origin = 'https://example.brussels'
  return catalogueFeed(snapshot, { locale, origin, title: 'Nouveautés', author: 'Boussole des aides' })
}

const titles = (feed: string) => [...feed.matchAll(/<entry[^>]*>.*?<title>(.*?)<\/title>/g)].map(([, title]) => title)

test('what was published last comes first, and dates the feed', () => {
  const feed = feedOf([
    { ordinal: 1, record: programme('older'), publishedAt: new Date('2026-03-01T08:00:00Z') },
    { ordinal: 2, record: programme('newer'), publishedAt: new Date('2026-05-01T08:00:00Z') },
    { ordinal: 3, record: programme('never-published') },
  ])
  expect(titles(feed)).toEqual(['newer fr', 'older fr'])
  expect(feed).toContain('<title>Nouveautés</title><updated>2026-05-01T08:00:00.000Z</updated>')
})

test('an entry keeps its id when its address changes, and leads to the page in the reader’s language', () => {
  const publishedAt = new Date('2026-03-01T08:00:00Z')
  const before = feedOf([{ ordinal: 1, record: programme('loan'), publishedAt }], 'nl')
  const slug = { fr: 'autre', nl: 'andere', en: 'other' }
  const after = feedOf([{ ordinal: 1, record: programme('loan', { slug }), publishedAt }], 'nl')
  const id = '<id>tag:example.brussels,2026:nl/programme/loan</id>'
  expect(before).toContain(id)
  expect(before).toContain('href="https://example.brussels/nl/programmes/loan-nl"')
  expect(after).toContain(id)
  expect(after).toContain('href="https://example.brussels/nl/programmes/andere"')
})

test('signs of markup in a title stay words, and what XML forbids is left out', () => {
  const text = { fr: words('Moins de <50> & "plus"\u0007'), nl: words('nl'), en: words('en') }
  const feed = feedOf([{ ordinal: 1, record: programme('odd', { text }), publishedAt: new Date(0) }])
  expect(titles(feed)).toEqual(['Moins de &lt;50&gt; &amp; &quot;plus&quot;'])
})

test('a record without English says in which language it is', () => {
  const text = { fr: words('Prêt'), nl: words('Lening') }
  const feed = feedOf([{ ordinal: 1, record: programme('loan', { text }), publishedAt: new Date(0) }], 'en')
  expect(feed).toContain('<entry xml:lang="fr">')
  expect(titles(feed)).toEqual(['Prêt'])
})
