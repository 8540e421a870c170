import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PackagePage } from '@/components/guides/package-page'
import { PublicPage } from '@/components/shell/public-page'
import { guidePaths } from '@/lib/catalogue/guide'
import { publishedCatalogue } from '@/lib/catalogue/published'
import { alternates } from '@/lib/platform/i18n/alternates'
import type { Locale } from '@/lib/platform/i18n/locales'

type GuideParams = { params: Promise<{ locale: string; slug: string }> }

/** Rendered on the first request and kept. */
export function generateStaticParams() {
  return []
}

async function find(locale: Locale, slug: string) {
  const snapshot = await publishedCatalogue()
  return { snapshot, guide: snapshot.packages.find((one) => one.slug[locale] === slug) }
}

export async function generateMetadata({ params }: GuideParams): Promise<Metadata> {
  const { locale, slug } = (await params) as { locale: Locale; slug: string }
  const { guide } = await find(locale, slug)
  if (!guide) return {}
  return {
    title: guide.title[locale],
    description: guide.summary[locale],
    alternates: alternates(locale, guidePaths(guide)),
  }
}

export default async function Guide({ params }: GuideParams) {
  const { locale, slug } = (await params) as { locale: Locale; slug: string }
  const { guide, snapshot } = await find(locale, slug)
  if (!guide) notFound()
  return (
    <PublicPage paths={guidePaths(guide)}>
      <PackagePage pack={guide} snapshot={snapshot} locale={locale} />
    </PublicPage>
  )
}
