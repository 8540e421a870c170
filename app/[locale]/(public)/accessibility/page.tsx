import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { StaticPage } from '@/components/home/static-page'
import { PublicPage } from '@/components/shell/public-page'
import { alternates } from '@/lib/platform/i18n/alternates'
import type { Locale } from '@/lib/platform/i18n/locales'
import { samePath } from '@/lib/platform/i18n/navigation'

type AccessibilityParams = { params: Promise<{ locale: string }> }

/** Rendered on the first request and kept. */
export function generateStaticParams() {
  return []
}

export async function generateMetadata({ params }: AccessibilityParams): Promise<Metadata> {
  const locale = (await params).locale as Locale
  const t = await getTranslations({ locale, namespace: 'Static.accessibility' })
  return { title: t('title'), description: t('lead'), alternates: alternates(locale, samePath('/accessibility')) }
}

export default function Accessibility() {
  return (
    <PublicPage paths={samePath('/accessibility')}>
      <StaticPage page="accessibility" />
    </PublicPage>
  )
}
