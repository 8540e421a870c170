import type { MetadataRoute } from 'next'
import { recordPaths } from '@/components/catalogue/record-paths'
import { guidePaths } from '@/lib/catalogue/guide'
import { publishedCatalogue } from '@/lib/catalogue/published'
import { alternates } from '@/lib/platform/i18n/alternates'
import { locales, type PerLocale } from '@/lib/platform/i18n/locales'
import { samePath } from '@/lib/platform/i18n/navigation'

/** Made when asked for: it names the origin and what is published now. One file holds 50,000 addresses, 16,000 records. */
export const dynamic = 'force-dynamic'

type Paths = PerLocale<`/${string}` | ''>

const fixedPages: readonly Paths[] = (
  [
    '',
    '/start',
    '/catalogue',
    '/urgent',
    '/events',
    '/tests',
    '/packages',
    '/gaps',
    '/about',
    '/accessibility',
    '/privacy',
  ] as const
).map((path) => samePath(path))

/** Every public page in each of its languages, each naming the others (hreflang, x-default). */
export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const { records, lifeEvents, selfTests, packages } = await publishedCatalogue()
  const guidePages = [...lifeEvents, ...selfTests, ...packages].map((guide): Paths => guidePaths(guide))
  const recordPages = records.map((record): Paths => recordPaths(record))
  return [...fixedPages, ...guidePages, ...recordPages].flatMap((paths) =>
    locales.map((locale) => {
      const { canonical, languages } = alternates(locale, paths)
      return { url: canonical, alternates: { languages } }
    }),
  )
}
