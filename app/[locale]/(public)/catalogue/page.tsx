import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { cache } from 'react'
import { CataloguePage } from '@/components/catalogue/catalogue-page'
import { chosenLabels, listedKind } from '@/components/catalogue/catalogue-words'
import { PublicPage } from '@/components/shell/public-page'
import { listCatalogue, queryVocabulary } from '@/lib/catalogue/catalogue-list'
import {
  catalogueHref,
  cataloguePath,
  isCanonical,
  parseCatalogueQuery,
  type RawQuery,
  wholeList,
} from '@/lib/catalogue/catalogue-query'
import { searchCatalogue } from '@/lib/catalogue/catalogue-search'
import { publishedCatalogue } from '@/lib/catalogue/published'
import { alternates } from '@/lib/platform/i18n/alternates'
import type { Locale } from '@/lib/platform/i18n/locales'
import { samePath } from '@/lib/platform/i18n/navigation'

interface CatalogueRouteProps {
  params: Promise<{ locale: Locale }>
  searchParams: Promise<RawQuery>
}

/** The list behind an address; read once for the page and its metadata, hence the address as a text. */
const loadList = cache(async (locale: Locale, address: string) => {
  const raw: unknown = JSON.parse(address)
  const snapshot = await publishedCatalogue()
  const { query, notices } = parseCatalogueQuery(raw, queryVocabulary(snapshot))
  // A bad value gets its sentence on the page; anything else that is not the one form of its query moves there once.
  if (notices.length === 0 && !isCanonical(raw, query)) return { moved: catalogueHref(locale, query) } as const
  const search = query.q === '' ? undefined : await searchCatalogue(snapshot, query.q, locale)
  return { snapshot, query, notices, search, list: listCatalogue(snapshot, query, locale, search) } as const
})

export async function generateMetadata({ params, searchParams }: CatalogueRouteProps): Promise<Metadata> {
  const { locale } = await params
  const loaded = await loadList(locale, JSON.stringify(await searchParams))
  if (loaded.moved !== undefined) return {}
  const { snapshot, query, list } = loaded
  const t = await getTranslations('Catalogue')
  const chosen = chosenLabels(snapshot, locale, t, query).map(({ label }) => label)
  const counted = t.markup('count', { count: list.total, kind: listedKind(query), num: (figures) => figures })
  const at = (page: number) => catalogueHref(locale, { ...query, page })
  return {
    title:
      chosen.length > 0 ? t('meta.filtered', { chosen: chosen.join(', '), counted }) : t('meta.title', { counted }),
    description: t('meta.description'),
    alternates: alternates(locale, samePath(cataloguePath(wholeList(query)))),
    pagination: {
      previous: list.page > 1 ? at(list.page - 1) : null,
      next: list.page < list.pages ? at(list.page + 1) : null,
    },
    // Searches and combinations are endless; search engines need the lists of single filters only.
    ...((query.q !== '' || chosen.length > 1) && { robots: { index: false, follow: true } }),
  }
}

export default async function CatalogueRoute({ params, searchParams }: CatalogueRouteProps) {
  const { locale } = await params
  const loaded = await loadList(locale, JSON.stringify(await searchParams))
  if (loaded.moved !== undefined) redirect(loaded.moved)
  return (
    <PublicPage paths={samePath(cataloguePath(loaded.query))} current="catalogue">
      <CataloguePage locale={locale} {...loaded} />
    </PublicPage>
  )
}
