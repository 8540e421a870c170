import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { HomePage } from '@/components/home/home-page'
import { PublicPage } from '@/components/shell/public-page'
import { publishedCatalogue } from '@/lib/catalogue/published'
import { alternates } from '@/lib/platform/i18n/alternates'
import type { Locale } from '@/lib/platform/i18n/locales'
import { samePath } from '@/lib/platform/i18n/navigation'

type HomeParams = { params: Promise<{ locale: string }> }

/** Rendered on the first request and kept. */
export function generateStaticParams() {
  return []
}

export async function generateMetadata({ params }: HomeParams): Promise<Metadata> {
  const locale = (await params).locale as Locale
  const t = await getTranslations({ locale, namespace: 'Home' })
  return { title: t('title'), description: t('description'), alternates: alternates(locale, samePath()) }
}

export default async function Home({ params }: HomeParams) {
  const locale = (await params).locale as Locale
  return (
    <PublicPage paths={samePath()}>
      <HomePage snapshot={await publishedCatalogue()} locale={locale} />
    </PublicPage>
  )
}
