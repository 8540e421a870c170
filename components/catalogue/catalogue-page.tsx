import { useTranslations } from 'next-intl'
import { Notice } from '@/components/ui/notice'
import { SearchField } from '@/components/ui/search-field'
import type { CatalogueList } from '@/lib/catalogue/catalogue-list'
import {
  allKinds,
  type CatalogueQuery,
  canonicalParameters,
  catalogueHref,
  longestSearch,
  type QueryNotice,
  withKinds,
} from '@/lib/catalogue/catalogue-query'
import type { CatalogueSearch } from '@/lib/catalogue/catalogue-search'
import type { Locale } from '@/lib/catalogue/record'
import type { Snapshot } from '@/lib/catalogue/snapshot'
import { CatalogueFilters } from './catalogue-filters'
import { CatalogueResults } from './catalogue-results'
import { listedKind } from './catalogue-words'
import { SearchHints } from './search-hints'

interface CataloguePageProps {
  snapshot: Snapshot
  locale: Locale
  query: CatalogueQuery
  notices: readonly QueryNotice[]
  list: CatalogueList
  /** What the search for the query's words gave; nothing when there are none. */
  search: CatalogueSearch | undefined
}

/** The catalogue: search, kinds, facets beside the list. Works without script. */
export function CataloguePage({ snapshot, locale, query, notices, list, search }: CataloguePageProps) {
  const t = useTranslations('Catalogue')
  const kept = canonicalParameters({ ...query, page: 1 }).filter(([name]) => name !== 'q' && name !== 'sort')
  return (
    <div className="wrap page">
      <h1>{t('title')}</h1>
      <div className="mt-5 max-w-2xl">
        <SearchField
          action={`/${locale}/catalogue`}
          value={query.q}
          placeholder={t('placeholder')}
          keep={kept.map(([name, value]) => ({ name, value }))}
        />
      </div>
      <KindSwitch locale={locale} query={query} list={list} />
      <Notices query={query} notices={notices} found={search?.found} />
      {search && list.page === 1 && <SearchHints snapshot={snapshot} locale={locale} understood={search.understood} />}
      <div className="catalogue-body">
        <CatalogueFilters snapshot={snapshot} locale={locale} query={query} list={list} />
        <CatalogueResults snapshot={snapshot} locale={locale} query={query} list={list} />
      </div>
    </div>
  )
}

/** Programmes, measures, organisations or all of them, each with what it would show. */
function KindSwitch({ locale, query, list }: Pick<CataloguePageProps, 'locale' | 'query' | 'list'>) {
  const t = useTranslations('Catalogue')
  const current = listedKind(query)
  const entries = [
    ...allKinds.map((kind) => ({
      kind,
      kinds: [kind],
      count: list.facets.kind.find(({ id }) => id === kind)?.count ?? 0,
    })),
    { kind: 'all' as const, kinds: allKinds, count: list.everyKind },
  ]
  return (
    <nav aria-label={t('kinds')} className="mt-4">
      {/* two rows on a phone whatever face the letters come in first: what wraps with one and not with another moves the page */}
      <ul className="flex flex-wrap gap-x-6 @max-[40rem]/page:gap-x-4 @min-[20rem]/page:@max-[40rem]/page:grid @min-[20rem]/page:@max-[40rem]/page:grid-cols-[auto_1fr]">
        {entries.map(({ kind, kinds, count }) => (
          <li key={kind}>
            <a
              className="inline-flex min-h-11 items-center gap-1.5 border-b-4 border-transparent text-ink no-underline hover:underline @max-[40rem]/page:text-sm aria-[current]:border-accent aria-[current]:font-bold"
              href={catalogueHref(locale, withKinds(query, kinds))}
              aria-current={kind === current ? 'true' : undefined}
            >
              {t(`kind.${kind}`)} <span className="num soft">{count}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** What was not understood, cut, guessed or could not be done: one sentence each. */
function Notices({
  query,
  notices,
  found,
}: Pick<CataloguePageProps, 'query' | 'notices'> & { found: CatalogueSearch['found'] | undefined }) {
  const t = useTranslations('Catalogue')
  const bad = notices.flatMap((notice) => (notice.reason === 'not-understood' ? notice.value : []))
  const cut = notices.some((notice) => notice.reason === 'too-long')
  return (
    <>
      {bad.length > 0 && (
        <Notice icon="question">
          <p>
            {t('notice.notUnderstood', {
              count: bad.length,
              values: bad
                .slice(0, 5)
                .map((value) => t('words', { words: value }))
                .join(', '),
            })}
          </p>
        </Notice>
      )}
      {cut && (
        <Notice icon="search">
          <p>{t('notice.tooLong', { count: longestSearch })}</p>
        </Notice>
      )}
      {found === 'some-words' && (
        <Notice icon="search">
          <p>{t('notice.someWords')}</p>
        </Notice>
      )}
      {found === 'similar' && (
        <Notice icon="search">
          <p>{t('notice.similar', { words: query.q })}</p>
        </Notice>
      )}
      {found === 'names-only' && (
        <Notice icon="search" look="alert">
          <p>{t('notice.namesOnly')}</p>
        </Notice>
      )}
    </>
  )
}
