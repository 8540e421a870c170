import { type Scheme, servedSchemes } from '@/lib/catalogue/concept'
import { type CatalogueRecord, kindOf, measureId } from '@/lib/catalogue/record'
import { type Criterion, criterionSchemes, isGroup, type Serves } from '@/lib/orientation/criteria'

/** How one record points at another, read from the record that says so. */
export type LinkRelation =
  | 'carried-by'
  | 'carries'
  | 'operated-by'
  | 'starts-at'
  | 'led-by'
  | 'partnered-by'
  | 'related'
  | 'instead'
  | 'excludes'
  | 'completes'
  | 'predecessor'
  | 'successor'
  | 'member-of'

/** `serves`: made for; `requires`: a criterion names it; `is`: kind or category. */
export type ConceptRelation = 'serves' | 'requires' | 'is'

export interface DerivedRows {
  concepts: { scheme: Scheme; conceptId: string; relation: ConceptRelation }[]
  links: { toId: string; relation: LinkRelation; position: number }[]
}

function servedConcepts(serves: Serves): DerivedRows['concepts'] {
  return Object.entries(servedSchemes).flatMap(([key, scheme]) =>
    serves[key as keyof Serves].map((conceptId) => ({ scheme, conceptId, relation: 'serves' as const })),
  )
}

function requiredConcepts(criteria: readonly Criterion[]): DerivedRows['concepts'] {
  const simple = criteria.flatMap((criterion) => (isGroup(criterion) ? criterion.any : [criterion]))
  return simple.flatMap((criterion) => {
    const scheme = criterionSchemes.find((name) => name === criterion.on)
    if (scheme === undefined || !('anyOf' in criterion || 'noneOf' in criterion)) return []
    const named = [...(criterion.anyOf ?? []), ...(criterion.noneOf ?? [])]
    return named.map((conceptId) => ({ scheme, conceptId, relation: 'requires' as const }))
  })
}

function linksTo(relation: LinkRelation, ids: readonly string[]): DerivedRows['links'] {
  return [...new Set(ids)].map((toId, position) => ({ toId, relation, position }))
}

const actors = (keys: readonly string[]) => keys.map((key) => `actor/${key}`)

/** The rows for joins that follow from a record's content; a concept or target named twice gives one row. */
export function derivedRows(record: CatalogueRecord): DerivedRows {
  const rows = rowsByKind(record)
  const seen = new Set<string>()
  return {
    links: rows.links.filter((link) => link.toId !== record.id),
    concepts: rows.concepts.filter(({ scheme, conceptId, relation }) => {
      const key = `${scheme} ${conceptId} ${relation}`
      return !seen.has(key) && seen.add(key)
    }),
  }
}

function rowsByKind(record: CatalogueRecord): DerivedRows {
  if ('amounts' in record) {
    return {
      concepts: [
        { scheme: 'support-type', conceptId: record.kind, relation: 'is' },
        { scheme: 'category', conceptId: record.category, relation: 'is' },
        ...servedConcepts(record.serves),
        ...requiredConcepts(record.criteria),
      ],
      links: [
        ...linksTo('operated-by', actors(record.operator)),
        ...linksTo('carried-by', record.measures.map(measureId)),
        ...linksTo('starts-at', actors(record.start.actor === undefined ? [] : [record.start.actor])),
        ...linksTo('instead', record.instead),
        ...linksTo('excludes', record.excludes),
        ...linksTo('completes', record.completes),
      ],
    }
  }
  if ('code' in record) {
    return {
      concepts: [...servedConcepts(record.publics.serves), ...requiredConcepts(record.criteria)],
      links: [
        ...linksTo('led-by', actors(record.leads)),
        ...linksTo('partnered-by', actors(record.partners)),
        ...linksTo('carries', record.programmes),
        ...linksTo('related', record.related.map(measureId)),
      ],
    }
  }
  return {
    concepts: servedConcepts(record.serves),
    links: [
      ...linksTo('predecessor', actors(record.predecessors)),
      ...linksTo('successor', actors(record.successors)),
      ...linksTo('member-of', actors(record.memberOf)),
    ],
  }
}

/** A code as printed and as people type it: `DIGI 5 DIGI5`. */
function codeForms(code: string): string {
  return `${code} ${code.replace(' ', '')}`
}

/** What a record is searched by besides its own words: `names` weigh like the title, `elsewhere` least. */
export function searchedNames(
  record: CatalogueRecord,
  language: 'fr' | 'nl' | 'en',
): { names: string; elsewhere: string } {
  const own = 'code' in record ? [codeForms(record.code)] : 'name' in record ? [record.name[language]] : []
  const others = (['fr', 'nl', 'en'] as const).filter((other) => other !== language)
  return {
    names: [...own, ...record.aliases].join(' · '),
    elsewhere: [
      ...others.flatMap((other) => record.text[other]?.title ?? []),
      ...(kindOf(record) === 'actor' && 'name' in record ? others.map((other) => record.name[other]) : []),
      ...('measures' in record ? record.measures.map(codeForms) : []),
    ].join(' · '),
  }
}
