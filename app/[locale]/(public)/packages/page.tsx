import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { GuideListPage } from '@/components/guides/guide-list-page'
import { PackageStates } from '@/components/guides/package-page'
import { PublicPage } from '@/components/shell/public-page'
import { stations } from '@/components/ui/path-geometry'
import { PathPosition } from '@/components/ui/path-position'
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
  const t = await getTranslations({ locale, namespace: 'Guides.packages' })
  return { title: t('title'), description: t('lead'), alternates: alternates(locale, samePath('/packages')) }
}

export default async function PackageList({ params }: ListParams) {
  const locale = (await params).locale as Locale
  const snapshot = await publishedCatalogue()
  return (
    <PublicPage paths={samePath('/packages')}>
      <GuideListPage
        list="packages"
        guides={snapshot.packages}
        drawing={<PathPosition at={stations.filter((station) => station !== 'international')} />}
        note={(guide) => <PackageStates guide={guide} />}
        snapshot={snapshot}
        locale={locale}
      />
    </PublicPage>
  )
}
