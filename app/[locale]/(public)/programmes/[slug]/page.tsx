import type { Metadata } from 'next'
import { notFound, permanentRedirect } from 'next/navigation'
import { cache } from 'react'
import { ProgrammePage } from '@/components/catalogue/programme-page'
import { recordPaths } from '@/components/catalogue/record-paths'
import { SuggestLink } from '@/components/editorial/suggest-correction'
import { PublicPage } from '@/components/shell/public-page'
import { publishedCatalogue } from '@/lib/catalogue/published'
import { findRecordPage } from '@/lib/catalogue/record-page'
import { textIn } from '@/lib/catalogue/snapshot'
import { alternates, origin } from '@/lib/platform/i18n/alternates'
import type { Locale } from '@/lib/platform/i18n/locales'

type ProgrammeParams = { params: Promise<{ locale: string; slug: string }> }

/** Rendered on the first request and kept. */
export function generateStaticParams() {
  return []
}

/** Title and page ask for the same record: one query answers both. */
const findProgramme = cache((locale: Locale, slug: string) => findRecordPage('programme', locale, slug))

export async function generateMetadata({ params }: ProgrammeParams): Promise<Metadata> {
  const { locale, slug } = (await params) as { locale: Locale; slug: string }
  const found = await findProgramme(locale, slug)
  if (found.state !== 'current') return {}
  return {
    title: textIn(found.record.text, locale).text.title,
    description: textIn(found.record.text, locale).text.summary,
    alternates: alternates(locale, recordPaths(found.record)),
  }
}

export default async function Programme({ params }: ProgrammeParams) {
  const { locale, slug } = (await params) as { locale: Locale; slug: string }
  const found = await findProgramme(locale, slug)
  if (found.state === 'none') notFound()
  if (found.state === 'moved') permanentRedirect(`/${locale}/programmes/${found.slug}`)
  return (
    <PublicPage current="catalogue" paths={recordPaths(found.record)}>
      <ProgrammePage programme={found.record} snapshot={await publishedCatalogue()} locale={locale} origin={origin()} />
      <SuggestLink locale={locale} recordId={found.record.id} />
    </PublicPage>
  )
}
