import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { StaticPage } from '@/components/home/static-page'
import { PublicPage } from '@/components/shell/public-page'
import { publishedCatalogue } from '@/lib/catalogue/published'
import { alternates } from '@/lib/platform/i18n/alternates'
import type { Locale } from '@/lib/platform/i18n/locales'
import { samePath } from '@/lib/platform/i18n/navigation'

type AboutParams = { params: Promise<{ locale: string }> }

/** Rendered on the first request and kept. */
export function generateStaticParams() {
  return []
}

export async function generateMetadata({ params }: AboutParams): Promise<Metadata> {
  const locale = (await params).locale as Locale
  const t = await getTranslations({ locale, namespace: 'Static.about' })
  return { title: t('title'), description: t('lead'), alternates: alternates(locale, samePath('/about')) }
}

export default async function About() {
  const { programmes, measures, actors } = await publishedCatalogue()
  const counts = { programmes: programmes.length, measures: measures.length, actors: actors.length }
  return (
    <PublicPage paths={samePath('/about')}>
      <StaticPage page="about" counts={counts} />
    </PublicPage>
  )
}
