import { getTranslations } from 'next-intl/server'
import { productNames } from '@/components/ui/product-name'
import { publishedCatalogue } from '@/lib/catalogue/published'
import { catalogueFeed } from '@/lib/open-data/catalogue-feed'
import { origin } from '@/lib/platform/i18n/alternates'
import { defaultLocale, isLocale } from '@/lib/platform/i18n/locales'

/** What was published last, for feed readers. */
export async function GET(_request: Request, { params }: { params: Promise<{ locale: string }> }) {
  const asked = (await params).locale
  const locale = isLocale(asked) ? asked : defaultLocale
  const t = await getTranslations({ locale, namespace: 'Meta' })
  const author = productNames[locale]
  const feed = catalogueFeed(await publishedCatalogue(), { locale, origin: origin(), title: t('feed'), author })
  return new Response(feed, {
    headers: {
      'content-type': 'application/atom+xml; charset=utf-8',
      'content-language': locale,
      'cache-control': 'public, max-age=0, s-maxage=60',
    },
  })
}
