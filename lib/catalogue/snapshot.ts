import type { Candidate } from '@/lib/orientation/candidate'
import { compile, type Engine } from '@/lib/orientation/engine'
import { buildVocabulary } from '@/lib/orientation/vocabulary'
import { type ConceptIndex, type ConceptScheme, conceptIndex, schemes } from './concept'
import { withCurrentConcepts } from './current-concepts'
import {
  type Guide,
  isLifeEvent,
  isPackage,
  isSelfTest,
  type LifeEvent,
  type SelfTest,
  type SupportPackage,
} from './guide'
import {
  type Actor,
  type CatalogueRecord,
  type Kind,
  kindOf,
  type Locale,
  locales,
  type Measure,
  measureId,
  type Plan,
  type Programme,
  type SourceDocument,
} from './record'

/** A record as the snapshot keeps it: everything but the bodies and facts, which a page fetches when it needs them. */
export type Brief<R extends CatalogueRecord = CatalogueRecord> = R extends CatalogueRecord
  ? Omit<R, 'text' | 'facts'> & { text: BriefTexts }
  : never
type BriefText = { title: string; summary: string }
type BriefTexts = { fr: BriefText; nl: BriefText; en?: BriefText | undefined }

export type BriefProgramme = Brief<Programme>
export type BriefMeasure = Brief<Measure>
export type BriefActor = Brief<Actor>

/** A record as it comes from the database or from content/: its bodies may or may not be there. */
type Published = CatalogueRecord extends infer R
  ? R extends CatalogueRecord
    ? Omit<R, 'text' | 'facts'> & { facts?: R['facts']; text: BriefTexts }
    : never
  : never

/** What a snapshot is made of, as the database gives it. */
export type SnapshotInput = {
  version: number
  /** In ascending order of ordinal, which is stable over the life of a record. */
  records: readonly { ordinal: number; record: Published; publishedAt?: Date }[]
  schemes: readonly Pick<ConceptScheme, 'scheme' | 'concepts'>[]
  plans: readonly Plan[]
  documents: readonly SourceDocument[]
  /** None where only the records matter. */
  guides?: readonly Guide[]
}

/**
 * The published catalogue at one version, immutable and whole in memory. Positions in `programmes` are the
 * positions of the orientation engine; positions in `records` those of facets and of text search results.
 */
export type Snapshot = {
  readonly version: number
  readonly records: readonly Brief[]
  /** The same records as their editors wrote them, retired concepts and all. */
  readonly written: readonly Brief[]
  readonly programmes: readonly BriefProgramme[]
  readonly measures: readonly BriefMeasure[]
  readonly actors: readonly BriefActor[]
  readonly byId: ReadonlyMap<string, Brief>
  /** From the database's ordinal to the position in `records`. */
  readonly positionOf: ReadonlyMap<number, number>
  /** When the present revision of a record was published, by its id; nothing for what only stands in files. */
  readonly publishedAt: ReadonlyMap<string, Date>
  readonly concepts: ConceptIndex
  readonly plans: ReadonlyMap<string, Plan>
  readonly documents: ReadonlyMap<string, SourceDocument>
  readonly engine: Engine
  /** Ways into the catalogue, each kind in its own order. */
  readonly lifeEvents: readonly LifeEvent[]
  readonly selfTests: readonly SelfTest[]
  readonly packages: readonly SupportPackage[]
  /** Programme ids by actor key and by measure id. */
  readonly operatedBy: ReadonlyMap<string, readonly BriefProgramme[]>
  readonly carriedBy: ReadonlyMap<string, readonly BriefProgramme[]>
}

function brief(record: Published): Brief {
  const { text, facts: _facts, ...rest } = record
  const short = ({ title, summary }: BriefText): BriefText => ({ title, summary })
  return { ...rest, text: { fr: short(text.fr), nl: short(text.nl), ...(text.en && { en: short(text.en) }) } } as Brief
}

export const isProgramme = (record: Brief): record is BriefProgramme => kindOf(record) === 'programme'
export const isMeasure = (record: Brief): record is BriefMeasure => kindOf(record) === 'measure'
export const isActor = (record: Brief): record is BriefActor => kindOf(record) === 'actor'

/** The most a programme can bring in euros, as far as its source says; averages and durations say nothing of it. */
export function mostEuros(programme: BriefProgramme): number | undefined {
  const found = programme.amounts
    .filter((amount) => amount.unit === 'EUR' && (amount.kind === 'ceiling' || amount.kind === 'amount'))
    .flatMap((amount) => amount.max ?? amount.min ?? [])
  return found.length > 0 ? Math.max(...found) : undefined
}

/** A programme as orientation sees it. */
export function candidateOf(programme: BriefProgramme): Candidate {
  const { id, category, serves, conditions, criteria, availability, confirmedOn, kind, start } = programme
  const known = { id, category, serves, conditions, criteria, availability, confirmedOn }
  return { ...known, mostEuros: mostEuros(programme), support: kind, timing: start.timing }
}

function groupBy<T>(items: readonly T[], keysOf: (item: T) => readonly string[]): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items)
    for (const key of keysOf(item)) {
      const group = groups.get(key)
      if (group) group.push(item)
      else groups.set(key, [item])
    }
  return groups
}

/** Builds the snapshot; pure, so that tests and benchmarks need no database. */
export function buildSnapshot({ version, records, schemes, plans, documents, guides = [] }: SnapshotInput): Snapshot {
  const inOrder = guides.toSorted((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1))
  const vocabulary = buildVocabulary(schemes)
  const someRetired = schemes.some(({ concepts }) => concepts.some(({ replacedBy }) => replacedBy !== undefined))
  const written = records.map(({ record }) => brief(record))
  const briefs = someRetired ? written.map((record) => withCurrentConcepts(record, vocabulary)) : written
  const byId = new Map(briefs.map((record) => [record.id, record]))
  const programmes = briefs.filter(isProgramme)
  const measures = briefs.filter(isMeasure)
  const carriers = groupBy(
    measures.flatMap((measure) => measure.programmes.map((programme) => ({ programme, measure: measure.id }))),
    ({ programme }) => [programme],
  )
  // Either side may say so: the measure that it carries a programme, or the programme that it belongs to a measure.
  const carried = groupBy(programmes, (programme) => [
    ...new Set([...programme.measures.map(measureId), ...(carriers.get(programme.id) ?? []).map((c) => c.measure)]),
  ])
  return {
    version,
    records: briefs,
    written,
    programmes,
    measures,
    actors: briefs.filter(isActor),
    byId,
    positionOf: new Map(records.map(({ ordinal }, position) => [ordinal, position])),
    publishedAt: new Map(records.flatMap(({ record, publishedAt }) => (publishedAt ? [[record.id, publishedAt]] : []))),
    concepts: conceptIndex(schemes),
    plans: new Map(plans.map((plan) => [plan.id, plan])),
    documents: new Map(documents.map((document) => [document.id, document])),
    engine: compile(programmes.map(candidateOf), vocabulary),
    lifeEvents: inOrder.filter(isLifeEvent),
    selfTests: inOrder.filter(isSelfTest),
    packages: inOrder.filter(isPackage),
    operatedBy: groupBy(programmes, (programme) => programme.operator),
    carriedBy: carried,
  }
}

/**
 * The snapshot that publishing another version of one vocabulary would lead to: built like every other, from the
 * records as they were written.
 */
export function withScheme(snapshot: Snapshot, changed: Pick<ConceptScheme, 'scheme' | 'concepts'>): Snapshot {
  const { version, written, positionOf, publishedAt, concepts, plans, documents } = snapshot
  const ordinals = [...positionOf.keys()]
  return buildSnapshot({
    version,
    records: written.map((record, position) => {
      const at = publishedAt.get(record.id)
      return { ordinal: ordinals[position] ?? position, record, ...(at && { publishedAt: at }) }
    }),
    schemes: schemes.map((scheme) =>
      scheme === changed.scheme ? changed : { scheme, concepts: [...concepts.list(scheme)] },
    ),
    plans: [...plans.values()],
    documents: [...documents.values()],
    guides: [...snapshot.lifeEvents, ...snapshot.selfTests, ...snapshot.packages],
  })
}

/** A text in the visitor's language, or in French with `lang` set where English is missing. */
export function textIn<T>(texts: { fr: T; nl: T; en?: T | undefined }, locale: Locale): { text: T; lang: Locale } {
  const own = texts[locale]
  return own === undefined ? { text: texts.fr, lang: 'fr' } : { text: own, lang: locale }
}

/** A record's title in the visitor's language. */
export function titleIn(record: Brief, locale: Locale): string {
  return textIn(record.text, locale).text.title
}

const segments: Record<Kind, string> = { programme: 'programmes', measure: 'measures', actor: 'actors' }

/** A record's address below the locale in one language: `/fr/programmes/prime-site-web`. */
export function pathOf(record: Pick<Brief, 'id' | 'slug'>, locale: Locale): string {
  return `/${locale}/${segments[kindOf(record)]}/${record.slug[locale]}`
}

/** A record's addresses in every language. */
export function pathsOf(record: Pick<Brief, 'id' | 'slug'>): Record<Locale, string> {
  return Object.fromEntries(locales.map((locale) => [locale, pathOf(record, locale)])) as Record<Locale, string>
}
