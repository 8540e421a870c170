import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { FacetGroup } from '@/components/ui/facet-group'
import type { CatalogueList, OptionCount } from '@/lib/catalogue/catalogue-list'
import { type CatalogueQuery, canonicalParameters, type FilterName, filterNames } from '@/lib/catalogue/catalogue-query'
import { schemeOf } from '@/lib/catalogue/facet-values'
import type { Locale } from '@/lib/catalogue/record'
import type { Snapshot } from '@/lib/catalogue/snapshot'
import { actorName, optionLabel } from './catalogue-words'

interface CatalogueFiltersProps {
  snapshot: Snapshot
  locale: Locale
  query: CatalogueQuery
  list: CatalogueList
}

/** The facets that are shown, in this order, and how many options stand before the fold. */
const shown: readonly [facet: FilterName, visible: number][] = [
  ['stage', 5],
  ['category', 5],
  ['sector', 4],
  ['profile', 4],
  ['need', 4],
  ['type', 4],
  ['actor', 4],
  ['plan', 2],
  ['status', 3],
]

/** The facets as one GET form: choose, then show. Folded on phones. */
export function CatalogueFilters({ snapshot, locale, query, list }: CatalogueFiltersProps) {
  const t = useTranslations('Catalogue')
  const chosen = filterNames.reduce((sum, name) => sum + query.filters[name].length, 0)
  const inForm = new Set<string>(shown.map(([facet]) => facet))
  // Everything else the address says is kept; another choice starts at the first page.
  const kept = canonicalParameters({ ...query, page: 1 }).filter(([name]) => !inForm.has(name))
  return (
    <details className="facets">
      <summary className="button button-line">
        {t('filters')} {chosen > 0 && <span className="count-badge">{chosen}</span>}
      </summary>
      <form action={`/${locale}/catalogue`} method="get" aria-label={t('filters')}>
        {kept.map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {shown.map(([facet, visible]) => (
          <FacetGroup
            key={facet}
            name={facet}
            legend={t(`facet.${facet}`)}
            visible={visible}
            {...(facet === 'actor' && { more: { label: t('actorMore'), none: t('actorNone') } })}
            options={inDisplayOrder(snapshot, locale, facet, list.facets[facet]).map((option) => ({
              value: option.id,
              label: optionLabel(snapshot, locale, t, facet, option.id),
              count: option.count,
              checked: option.chosen,
            }))}
          />
        ))}
        <p className="sticky bottom-0 bg-paper py-3">
          <Button type="submit">{t('show')}</Button>
        </p>
      </form>
    </details>
  )
}

/**
 * Concepts in their scheme's order, the broad ones first, so that these stand before the fold.
 * Of the many actors only those that have something here, by name.
 */
function inDisplayOrder(
  snapshot: Snapshot,
  locale: Locale,
  facet: FilterName,
  options: readonly OptionCount[],
): readonly OptionCount[] {
  if (facet === 'actor')
    return options
      .filter((option) => option.count > 0 || option.chosen)
      .map((option) => ({ option, name: actorName(snapshot.byId.get(`actor/${option.id}`), locale) ?? option.id }))
      .sort((a, b) => a.name.localeCompare(b.name, locale))
      .map(({ option }) => option)
  const scheme = facet in schemeOf ? schemeOf[facet as keyof typeof schemeOf] : undefined
  if (scheme === undefined) return options
  const isNarrow = (option: OptionCount) => (snapshot.concepts.find(scheme, option.id)?.broader.length ?? 0) > 0
  return [...options.filter((option) => !isNarrow(option)), ...options.filter(isNarrow)]
}
