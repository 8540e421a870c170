import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import type { ComponentProps, ReactNode } from 'react'
import { GuideListPage } from '@/components/guides/guide-list-page'
import { PublicPage } from '@/components/shell/public-page'
import { type Guide, guidePaths } from '@/lib/catalogue/guide'
import { publishedCatalogue } from '@/lib/catalogue/published'
import type { Snapshot } from '@/lib/catalogue/snapshot'
import { alternates } from '@/lib/platform/i18n/alternates'
import type { Locale } from '@/lib/platform/i18n/locales'
import { samePath } from '@/lib/platform/i18n/navigation'

/** What life events, packages and self-tests have in common as routes: a page of all of them, and a page of each. */

interface ListProps {
  params: Promise<{ locale: string }>
}
interface OneProps {
  params: Promise<{ locale: string; slug: string }>
}

type GuidesOf<G extends Guide> = (snapshot: Snapshot) => readonly G[]

type GuideListParts = Pick<ComponentProps<typeof GuideListPage>, 'list' | 'drawing' | 'note'> & {
  readonly guides: GuidesOf<Guide>
}

/** The page of all guides of one kind. */
export function guideListRoute({ list, guides, ...rest }: GuideListParts) {
  const paths = samePath(`/${list}`)
  async function generateMetadata({ params }: ListProps): Promise<Metadata> {
    const locale = (await params).locale as Locale
    const t = await getTranslations({ locale, namespace: `Guides.${list}` })
    return { title: t('title'), description: t('lead'), alternates: alternates(locale, paths) }
  }
  async function Page({ params }: ListProps) {
    const locale = (await params).locale as Locale
    const snapshot = await publishedCatalogue()
    return (
      <PublicPage paths={paths}>
        <GuideListPage list={list} guides={guides(snapshot)} snapshot={snapshot} locale={locale} {...rest} />
      </PublicPage>
    )
  }
  return { generateStaticParams: onFirstRequest, generateMetadata, Page }
}

/** Rendered on the first request and kept. */
function onFirstRequest() {
  return []
}

/** The page of one guide. */
export function guideRoute<G extends Guide>(
  guides: GuidesOf<G>,
  show: (guide: G, snapshot: Snapshot, locale: Locale) => ReactNode,
) {
  const { find, generateMetadata } = guideFinder(guides)
  async function Page({ params }: OneProps) {
    const { guide, snapshot, locale } = await find(params)
    if (!guide) notFound()
    return <PublicPage paths={guidePaths(guide)}>{show(guide, snapshot, locale)}</PublicPage>
  }
  return { generateStaticParams: onFirstRequest, generateMetadata, Page }
}

/** The guide that an address names, and what its page says of itself; for a page that asks more of its address. */
export function guideFinder<G extends Guide>(guides: GuidesOf<G>) {
  async function find(params: OneProps['params']) {
    const { locale, slug } = (await params) as { locale: Locale; slug: string }
    const snapshot = await publishedCatalogue()
    return { locale, snapshot, guide: guides(snapshot).find((one) => one.slug[locale] === slug) }
  }
  async function generateMetadata({ params }: OneProps): Promise<Metadata> {
    const { guide, locale } = await find(params)
    if (!guide) return {}
    return {
      title: guide.title[locale],
      description: guide.summary[locale],
      alternates: alternates(locale, guidePaths(guide)),
    }
  }
  return { find, generateMetadata }
}
