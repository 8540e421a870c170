import type { Metadata } from 'next'
import { notFound, permanentRedirect } from 'next/navigation'
import { cache } from 'react'
import { ActorPage } from '@/components/catalogue/actor-page'
import { recordPaths } from '@/components/catalogue/record-paths'
import { SuggestLink } from '@/components/editorial/suggest-correction'
import { PublicPage } from '@/components/shell/public-page'
import { publishedCatalogue } from '@/lib/catalogue/published'
import { findRecordPage } from '@/lib/catalogue/record-page'
import { textIn } from '@/lib/catalogue/snapshot'
import { alternates, origin } from '@/lib/platform/i18n/alternates'
import type { Locale } from '@/lib/platform/i18n/locales'

type ActorParams = { params: Promise<{ locale: string; slug: string }> }

/** Rendered on the first request and kept. */
export function generateStaticParams() {
  return []
}

/** Title and page ask for the same record: one query answers both. */
const findActor = cache((locale: Locale, slug: string) => findRecordPage('actor', locale, slug))

export async function generateMetadata({ params }: ActorParams): Promise<Metadata> {
  const { locale, slug } = (await params) as { locale: Locale; slug: string }
  const found = await findActor(locale, slug)
  if (found.state !== 'current') return {}
  return {
    title: found.record.name[locale],
    description: textIn(found.record.text, locale).text.summary,
    alternates: alternates(locale, recordPaths(found.record)),
  }
}

export default async function Actor({ params }: ActorParams) {
  const { locale, slug } = (await params) as { locale: Locale; slug: string }
  const found = await findActor(locale, slug)
  if (found.state === 'none') notFound()
  if (found.state === 'moved') permanentRedirect(`/${locale}/actors/${found.slug}`)
  return (
    <PublicPage current="catalogue" paths={recordPaths(found.record)}>
      <ActorPage actor={found.record} snapshot={await publishedCatalogue()} locale={locale} origin={origin()} />
      <SuggestLink locale={locale} recordId={found.record.id} />
    </PublicPage>
  )
}
