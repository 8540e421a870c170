import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { GuideListPage } from '@/components/guides/guide-list-page'
import { PublicPage } from '@/components/shell/public-page'
import { publishedCatalogue } from '@/lib/catalogue/published'
import { alternates } from '@/lib/platform/i18n/alternates'
import type { Locale } from '@/lib/platform/i18n/locales'
import { samePath } from '@/lib/platform/i18n/navigation'

type ListParams = { params: Promise<{ locale: string }> }

/** Rendered on the first request and kept. */
export function generateStaticParams() {
  return []
}

export async function generateMetadata({ params }: ListParams): Promise<Metadata> {
  const locale = (await params).locale as Locale
  const t = await getTranslations({ locale, namespace: 'Guides.events' })
  return { title: t('title'), description: t('lead'), alternates: alternates(locale, samePath('/events')) }
}

export default async function LifeEventList({ params }: ListParams) {
  const locale = (await params).locale as Locale
  const snapshot = await publishedCatalogue()
  return (
    <PublicPage paths={samePath('/events')}>
      <GuideListPage list="events" guides={snapshot.lifeEvents} snapshot={snapshot} locale={locale} />
    </PublicPage>
  )
}
