import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { ComparePage } from '@/components/dossier/compare-page'
import { parseProgrammeListQuery, programmeKey, programmeListQuery } from '@/components/dossier/programme-list-query'
import type { SearchParams } from '@/components/orientation/orientation-query'
import { PublicPage } from '@/components/shell/public-page'
import { publishedCatalogue } from '@/lib/catalogue/published'
import { alternates } from '@/lib/platform/i18n/alternates'
import type { Locale } from '@/lib/platform/i18n/locales'
import { samePath } from '@/lib/platform/i18n/navigation'

type CompareProps = { params: Promise<{ locale: string }>; searchParams: Promise<SearchParams> }

export async function generateMetadata({ params }: CompareProps): Promise<Metadata> {
  const locale = (await params).locale as Locale
  const t = await getTranslations({ locale, namespace: 'Compare' })
  return {
    title: t('title'),
    description: t('description'),
    alternates: alternates(locale, samePath('/compare')),
    robots: { index: false, follow: true },
  }
}

/** The programmes named in the address, side by side. */
export default async function Compare({ params, searchParams }: CompareProps) {
  const locale = (await params).locale as Locale
  const snapshot = await publishedCatalogue()
  const query = parseProgrammeListQuery(await searchParams, 'programmes', snapshot)
  if (query.redirectTo !== undefined) redirect(`/${locale}/compare${query.redirectTo}`)
  const canonical = programmeListQuery('programmes', query.programmes.map(programmeKey), query.answers)
  return (
    <PublicPage current="start" paths={samePath(`/compare${canonical}`)}>
      <ComparePage snapshot={snapshot} locale={locale} query={query} />
    </PublicPage>
  )
}
