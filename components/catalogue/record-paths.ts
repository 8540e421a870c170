import type { CatalogueRecord } from '@/lib/catalogue/record'
import { pathsOf } from '@/lib/catalogue/snapshot'
import { locales, type PerLocale } from '@/lib/platform/i18n/locales'

/** A record's address in each language as the page frame wants it: without the language itself. */
export function recordPaths(record: Pick<CatalogueRecord, 'id' | 'slug'>): PerLocale<`/${string}`> {
  const addresses = pathsOf(record)
  const below = (locale: keyof typeof addresses) => addresses[locale].slice(`/${locale}`.length) as `/${string}`
  const [fr, nl, en] = locales.map(below) as [`/${string}`, `/${string}`, `/${string}`]
  return { fr, nl, en }
}
