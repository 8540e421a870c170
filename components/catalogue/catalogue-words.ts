import type { CatalogueQuery } from '@/lib/catalogue/catalogue-query'
import { allKinds, filterNames } from '@/lib/catalogue/catalogue-query'
import { schemeOf } from '@/lib/catalogue/facet-values'
import type { FacetName } from '@/lib/catalogue/facets'
import type { Kind, Locale } from '@/lib/catalogue/record'
import { type Brief, isActor, type Snapshot, titleIn } from '@/lib/catalogue/snapshot'

/** Translates the message namespace `Catalogue`. */
export type CatalogueWords = (key: string, values?: Record<string, string | number>) => string

/** An option of a facet in the visitor's language; an actor by its official name. */
export function optionLabel(
  snapshot: Snapshot,
  locale: Locale,
  t: CatalogueWords,
  facet: FacetName,
  id: string,
): string {
  if (facet === 'kind') return t(`kind.${id}`)
  if (facet === 'status') return t(`status.${id}`)
  if (facet === 'plan') return snapshot.plans.get(id)?.shortName ?? id
  if (facet === 'actor') return actorName(snapshot.byId.get(`actor/${id}`), locale) ?? id
  return snapshot.concepts.find(schemeOf[facet], id)?.label[locale] ?? id
}

/** An actor's official name. */
export function actorName(record: Brief | undefined, locale: Locale): string | undefined {
  if (record === undefined) return undefined
  return isActor(record) ? record.name[locale] : titleIn(record, locale)
}

/** What is listed: one kind, or several together. */
export function listedKind(query: CatalogueQuery): Kind | 'all' {
  const [kind] = query.kinds
  return query.kinds.length === 1 && kind ? kind : 'all'
}

/** Everything chosen, in words; the kind of record only where it leaves something out of a search. */
export function chosenLabels(
  snapshot: Snapshot,
  locale: Locale,
  t: CatalogueWords,
  query: CatalogueQuery,
): { facet: FacetName | 'q'; id: string; label: string }[] {
  const words = query.q === '' ? [] : [{ facet: 'q' as const, id: 'q', label: t('words', { words: query.q }) }]
  const kinds =
    query.q !== '' && query.kinds.length < allKinds.length
      ? query.kinds.map((id) => ({ facet: 'kind' as const, id, label: optionLabel(snapshot, locale, t, 'kind', id) }))
      : []
  const filters = filterNames.flatMap((facet) =>
    query.filters[facet].map((id) => ({ facet, id, label: optionLabel(snapshot, locale, t, facet, id) })),
  )
  return [...words, ...kinds, ...filters]
}
