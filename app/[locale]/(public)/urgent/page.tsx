import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { UrgentPage } from '@/components/home/urgent-page'
import { PublicPage } from '@/components/shell/public-page'
import { publishedCatalogue } from '@/lib/catalogue/published'
import { alternates } from '@/lib/platform/i18n/alternates'
import type { Locale } from '@/lib/platform/i18n/locales'
import { samePath } from '@/lib/platform/i18n/navigation'

type UrgentParams = { params: Promise<{ locale: string }> }

/** Rendered on the first request and kept. */
export function generateStaticParams() {
  return []
}

export async function generateMetadata({ params }: UrgentParams): Promise<Metadata> {
  const locale = (await params).locale as Locale
  const t = await getTranslations({ locale, namespace: 'Urgent' })
  return { title: t('metaTitle'), description: t('description'), alternates: alternates(locale, samePath('/urgent')) }
}

export default async function Urgent({ params }: UrgentParams) {
  const locale = (await params).locale as Locale
  return (
    <PublicPage current="urgent" paths={samePath('/urgent')} talk={false}>
      <UrgentPage snapshot={await publishedCatalogue()} locale={locale} />
    </PublicPage>
  )
}
