import { pathOf, type Snapshot, textIn } from '@/lib/catalogue/snapshot'
import { feedPath } from '@/lib/platform/i18n/alternates'
import type { Locale } from '@/lib/platform/i18n/locales'
import { localePath } from '@/lib/platform/i18n/navigation'
import { atomDocument } from './atom'

/** Entries of a feed: what a reader that asks once a day should not miss. */
const mostEntries = 100

/**
 * The records that were published last, newest first, as an Atom document in a language. It is made from the same
 * snapshot as the pages, so that both always say the same. `origin` is the address of the site without a slash at
 * the end; ids are tag URIs (RFC 4151), which outlive a change of address.
 */
export function catalogueFeed(
  snapshot: Snapshot,
  { locale, origin, title, author }: { locale: Locale; origin: string; title: string; author: string },
): string {
  const tag = `tag:${new URL(origin).hostname},2026:${locale}`
  const published = snapshot.records
    .flatMap((record) => {
      const updated = snapshot.publishedAt.get(record.id)
      return updated === undefined ? [] : [{ record, updated }]
    })
    .toSorted((a, b) => b.updated.getTime() - a.updated.getTime() || (a.record.id < b.record.id ? -1 : 1))
  return atomDocument({
    id: `${tag}/catalogue`,
    language: locale,
    title,
    author,
    self: `${origin}${localePath(locale, feedPath)}`,
    page: `${origin}${localePath(locale, '/catalogue')}`,
    entries: published.slice(0, mostEntries).map(({ record, updated }) => {
      const { text, lang } = textIn(record.text, locale)
      return {
        id: `${tag}/${record.id}`,
        address: `${origin}${pathOf(record, locale)}`,
        title: text.title,
        summary: text.summary,
        language: lang === locale ? undefined : lang,
        updated,
      }
    }),
  })
}
