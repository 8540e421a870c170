import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { StaticPage } from '@/components/home/static-page'
import { PublicPage } from '@/components/shell/public-page'
import { keptDays } from '@/lib/editorial/suggestion-retention'
import { alternates } from '@/lib/platform/i18n/alternates'
import type { Locale } from '@/lib/platform/i18n/locales'
import { samePath } from '@/lib/platform/i18n/navigation'

type PrivacyParams = { params: Promise<{ locale: string }> }

/** Rendered on the first request and kept. */
export function generateStaticParams() {
  return []
}

export async function generateMetadata({ params }: PrivacyParams): Promise<Metadata> {
  const locale = (await params).locale as Locale
  const t = await getTranslations({ locale, namespace: 'Static.privacy' })
  return { title: t('title'), description: t('lead'), alternates: alternates(locale, samePath('/privacy')) }
}

export default function Privacy() {
  return (
    <PublicPage paths={samePath('/privacy')}>
      <StaticPage page="privacy" counts={keptDays} />
    </PublicPage>
  )
}
