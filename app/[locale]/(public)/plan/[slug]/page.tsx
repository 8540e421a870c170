import type { Metadata } from 'next'
import { notFound, permanentRedirect, redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { cache } from 'react'
import { WhyPage } from '@/components/dossier/why-page'
import { orientationQuery, parseOrientationQuery, type SearchParams } from '@/components/orientation/orientation-query'
import { PublicPage } from '@/components/shell/public-page'
import { publishedCatalogue } from '@/lib/catalogue/published'
import { findRecordPage } from '@/lib/catalogue/record-page'
import { type BriefProgramme, isProgramme, type Snapshot, titleIn } from '@/lib/catalogue/snapshot'
import { alternates } from '@/lib/platform/i18n/alternates'
import { type Locale, locales, type PerLocale } from '@/lib/platform/i18n/locales'

type WhyProps = { params: Promise<{ locale: string; slug: string }>; searchParams: Promise<SearchParams> }

/** A programme by its slug in this language; an old slug is looked up where the history of slugs is kept. */
const findProgramme = cache(async (snapshot: Snapshot, locale: Locale, slug: string) => {
  const current = snapshot.programmes.find((programme) => programme.slug[locale] === slug)
  if (current) return { state: 'current' as const, programme: current }
  const found = await findRecordPage('programme', locale, slug)
  if (found.state === 'moved') return found
  const record = found.state === 'current' ? snapshot.byId.get(found.record.id) : undefined
  return record && isProgramme(record) ? { state: 'current' as const, programme: record } : { state: 'none' as const }
})

function pathsOf(programme: BriefProgramme, query: string): PerLocale<`/${string}`> {
  const [fr, nl, en] = locales.map((locale) => `/plan/${programme.slug[locale]}${query}` as const) as [
    `/${string}`,
    `/${string}`,
    `/${string}`,
  ]
  return { fr, nl, en }
}

export async function generateMetadata({ params }: WhyProps): Promise<Metadata> {
  const { locale, slug } = (await params) as { locale: Locale; slug: string }
  const found = await findProgramme(await publishedCatalogue(), locale, slug)
  if (found.state !== 'current') return {}
  const t = await getTranslations({ locale, namespace: 'Why' })
  return {
    title: t('pageTitle', { title: titleIn(found.programme, locale) }),
    alternates: alternates(locale, pathsOf(found.programme, '')),
    // One page for each situation: what is worth finding is the record's own page.
    robots: { index: false, follow: true },
  }
}

/** Why one programme stands where it stands, or does not, for the answers in the address. */
export default async function Why({ params, searchParams }: WhyProps) {
  const { locale, slug } = (await params) as { locale: Locale; slug: string }
  const snapshot = await publishedCatalogue()
  const found = await findProgramme(snapshot, locale, slug)
  if (found.state === 'none') notFound()
  const query = parseOrientationQuery(await searchParams, snapshot.engine.vocabulary)
  const canonical = orientationQuery(query.answers)
  if (found.state === 'moved') permanentRedirect(`/${locale}/plan/${found.slug}${canonical}`)
  if (query.redirectTo !== undefined || query.ask !== undefined) redirect(`/${locale}/plan/${slug}${canonical}`)
  const { answers, notices } = query
  return (
    <PublicPage current="start" paths={pathsOf(found.programme, canonical)}>
      <WhyPage snapshot={snapshot} locale={locale} programme={found.programme} answers={answers} notices={notices} />
    </PublicPage>
  )
}
