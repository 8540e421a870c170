import { useTranslations } from 'next-intl'
import { ChipList } from '@/components/ui/chip'
import { EmptyState } from '@/components/ui/empty-state'
import { TextLink } from '@/components/ui/text-link'
import { type CatalogueList, type LooserQuery, pageSize } from '@/lib/catalogue/catalogue-list'
import {
  type CatalogueQuery,
  catalogueHref,
  type FilterName,
  type Sort,
  withFilter,
  withKinds,
  withoutFilters,
  withoutWords,
  withSort,
} from '@/lib/catalogue/catalogue-query'
import type { Locale } from '@/lib/catalogue/record'
import type { Snapshot } from '@/lib/catalogue/snapshot'
import { CatalogueRecordRow } from './catalogue-record-row'
import { chosenLabels, listedKind } from './catalogue-words'

interface CatalogueResultsProps {
  snapshot: Snapshot
  locale: Locale
  query: CatalogueQuery
  list: CatalogueList
}

/** How many there are, what was chosen, and the records of one page. */
export function CatalogueResults({ snapshot, locale, query, list }: CatalogueResultsProps) {
  const t = useTranslations('Catalogue')
  const chips = useChips(snapshot, locale, query)
  return (
    <section aria-labelledby="results">
      <div className="list-head">
        <h2 id="results">
          {t.rich('count', {
            count: list.total,
            kind: listedKind(query),
            num: (figures) => <span className="num">{figures}</span>,
          })}
        </h2>
        {chips.length > 0 && (
          <ChipList
            label={t('chosen')}
            chips={chips}
            clear={{ href: catalogueHref(locale, withoutFilters(query)), label: t('clear') }}
          />
        )}
      </div>
      {list.total === 0 ? (
        <Nothing snapshot={snapshot} locale={locale} query={query} list={list} />
      ) : (
        <>
          {list.sorts.length > 1 && <SortLinks locale={locale} query={query} sorts={list.sorts} />}
          <ol start={(list.page - 1) * pageSize + 1}>
            {list.records.map((record) => (
              <CatalogueRecordRow
                key={record.id}
                record={record}
                snapshot={snapshot}
                locale={locale}
                mixed={query.kinds.length > 1}
              />
            ))}
          </ol>
          {list.pages > 1 && <Pages locale={locale} query={query} list={list} />}
        </>
      )}
    </section>
  )
}

/** One chip for each choice; where two read the same, each says which facet it is of. */
function useChips(snapshot: Snapshot, locale: Locale, query: CatalogueQuery) {
  const t = useTranslations('Catalogue')
  const chosen = chosenLabels(snapshot, locale, t, query)
  return chosen.map(({ facet, id, label }) => {
    const twin = chosen.filter((other) => other.label === label).length > 1
    return {
      label: twin ? t('labelOf', { facet: t(`facet.${facet}`), label }) : label,
      removeHref: catalogueHref(locale, withoutChoice(query, facet, id)),
    }
  })
}

function withoutChoice(query: CatalogueQuery, facet: FilterName | 'kind' | 'q', id: string): CatalogueQuery {
  if (facet === 'q') return withoutWords(query)
  if (facet === 'kind') return withKinds(query, ['programme', 'measure', 'actor'])
  return withFilter(
    query,
    facet,
    query.filters[facet].filter((other) => other !== id),
  )
}

interface SortLinksProps {
  locale: Locale
  query: CatalogueQuery
  sorts: readonly Sort[]
}

function SortLinks({ locale, query, sorts }: SortLinksProps) {
  const t = useTranslations('Catalogue')
  return (
    <nav aria-labelledby="sort" className="flex flex-wrap items-center gap-x-4 pt-1">
      <p id="sort" className="small soft">
        {t('sortBy')}
      </p>
      <ul className="flex flex-wrap gap-x-4">
        {sorts.map((sort) => (
          <li key={sort}>
            <a
              className="small inline-flex min-h-11 items-center aria-[current]:font-bold aria-[current]:text-ink aria-[current]:no-underline"
              href={catalogueHref(locale, withSort(query, sort))}
              aria-current={sort === query.sort ? 'true' : undefined}
            >
              {t(`sort.${sort}`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function Pages({ locale, query, list }: Omit<CatalogueResultsProps, 'snapshot'>) {
  const t = useTranslations('Catalogue')
  const { page, pages, total } = list
  const rest = Math.min(pageSize, total - page * pageSize)
  const href = (to: number) => catalogueHref(locale, { ...query, page: to })
  return (
    <nav aria-label={t('pages')} className="flex flex-wrap items-center justify-between gap-x-6 pt-4">
      {page > 1 && (
        <TextLink href={href(page - 1)} iconBefore="back">
          {t('previous', { count: pageSize })}
        </TextLink>
      )}
      <p className="small soft">{t('pageOf', { page, pages })}</p>
      {page < pages && (
        <TextLink href={href(page + 1)} icon="arrow">
          {t('next', { count: rest })}
        </TextLink>
      )}
    </nav>
  )
}

/** Nothing found: which single choice to let go of, and what that gives. */
function Nothing({ snapshot, locale, query, list }: CatalogueResultsProps) {
  const t = useTranslations('Catalogue')
  const chosen = chosenLabels(snapshot, locale, t, query)
  const labelsOf = (pick: (facet: string) => boolean) =>
    chosen.filter(({ facet }) => pick(facet)).map(({ label }) => label)
  const droppedWords = (drop: LooserQuery['drop']) => {
    if (drop === 'q') return query.q
    if (drop === 'kind') return query.kinds.map((kind) => t(`kind.${kind}`)).join(', ')
    return labelsOf((facet) => facet === drop).join(', ')
  }
  const only = query.q !== '' && list.looser.every(({ drop }) => drop === 'q')
  return (
    <div className="pt-6">
      <EmptyState
        title={only ? t('nothingFor', { words: query.q }) : undefined}
        text={only ? t('nothingForText') : list.looser.length === 0 && chosen.length > 1 ? t('tooMany') : undefined}
        without={list.looser.map(({ drop, query: looser, count }) => ({
          href: catalogueHref(locale, looser),
          count,
          filter: droppedWords(drop),
          kept: labelsOf((facet) => facet !== drop).join(', '),
        }))}
      />
    </div>
  )
}
