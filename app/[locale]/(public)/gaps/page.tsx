import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { GapMapPage } from '@/components/orientation/gap-map-page'
import { gapMapQuery, parseGapMapQuery } from '@/components/orientation/gap-map-query'
import type { SearchParams } from '@/components/orientation/orientation-query'
import { PublicPage } from '@/components/shell/public-page'
import { publishedCatalogue } from '@/lib/catalogue/published'
import { alternates } from '@/lib/platform/i18n/alternates'
import type { Locale } from '@/lib/platform/i18n/locales'
import { samePath } from '@/lib/platform/i18n/navigation'

type GapsProps = { params: Promise<{ locale: string }>; searchParams: Promise<SearchParams> }

export async function generateMetadata({ params }: GapsProps): Promise<Metadata> {
  const locale = (await params).locale as Locale
  const t = await getTranslations({ locale, namespace: 'Gaps' })
  return { title: t('title'), description: t('description'), alternates: alternates(locale, samePath('/gaps')) }
}

/** Where no open programme was found: in words, and as a map whose rows and filters are in the address. */
export default async function Gaps({ params, searchParams }: GapsProps) {
  const locale = (await params).locale as Locale
  const snapshot = await publishedCatalogue()
  const { rows, filter, notices, redirectTo } = parseGapMapQuery(await searchParams, snapshot.engine.vocabulary)
  if (redirectTo !== undefined) redirect(`/${locale}/gaps${redirectTo}`)
  return (
    <PublicPage paths={samePath(`/gaps${gapMapQuery({ rows, filter })}`)}>
      <GapMapPage snapshot={snapshot} locale={locale} rows={rows} filter={filter} notices={notices} />
    </PublicPage>
  )
}
