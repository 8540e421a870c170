import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { DossierPage } from '@/components/dossier/dossier-page'
import { parseProgrammeListQuery, programmeKey, programmeListQuery } from '@/components/dossier/programme-list-query'
import type { SearchParams } from '@/components/orientation/orientation-query'
import { PublicPage } from '@/components/shell/public-page'
import { publishedCatalogue } from '@/lib/catalogue/published'
import { todayInBrussels } from '@/lib/platform/clock'
import { alternates } from '@/lib/platform/i18n/alternates'
import type { Locale } from '@/lib/platform/i18n/locales'
import { samePath } from '@/lib/platform/i18n/navigation'

type DossierProps = { params: Promise<{ locale: string }>; searchParams: Promise<SearchParams> }

export async function generateMetadata({ params }: DossierProps): Promise<Metadata> {
  const locale = (await params).locale as Locale
  const t = await getTranslations({ locale, namespace: 'Dossier' })
  return {
    title: t('title'),
    description: t('description'),
    alternates: alternates(locale, samePath('/dossier')),
    robots: { index: false, follow: true },
  }
}

/** The list in the address, to act on and to print. */
export default async function Dossier({ params, searchParams }: DossierProps) {
  const locale = (await params).locale as Locale
  const snapshot = await publishedCatalogue()
  const query = parseProgrammeListQuery(await searchParams, 'keep', snapshot)
  if (query.redirectTo !== undefined) redirect(`/${locale}/dossier${query.redirectTo}`)
  const canonical = programmeListQuery('keep', query.programmes.map(programmeKey), query.answers)
  return (
    <PublicPage current="dossier" paths={samePath(`/dossier${canonical}`)}>
      <DossierPage snapshot={snapshot} locale={locale} query={query} today={todayInBrussels()} />
    </PublicPage>
  )
}
