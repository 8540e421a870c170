import { isServed } from '@/lib/orientation/fit'
import type { Vocabulary } from '@/lib/orientation/vocabulary'
import { buildFacetIndex, type FacetIndex, type FacetName, type FacetTable, facetNames, type Standing } from './facets'
import { kindOf, measureId } from './record'
import {
  type Brief,
  type BriefMeasure,
  type BriefProgramme,
  isActor,
  isMeasure,
  isProgramme,
  type Snapshot,
} from './snapshot'

/**
 * What a record stands under in each facet.
 *
 * Stage, profile and sector say whom a record serves, exactly as orientation reads it: an empty list means anyone, so
 * the record is found under every concept; a concept finds what names it, something narrower or something broader
 * (help for "food" serves a bakery). A measure for government alone serves no entrepreneur: it stands under none.
 *
 * Need, theme, category and type say what a record is: an empty list means that it is not classified, and it is found
 * under none. A concept finds what names it or something narrower. Measures and actors have the categories and types
 * of the programmes that they carry or run, so that "who helps with premises" has an answer.
 */

const plans = ['sba', 'shifting-economy'] as const
const statuses = ['open', 'announced', 'ended'] as const
const kinds = ['programme', 'measure', 'actor'] as const

/** The concept scheme behind a facet, where there is one. */
export const schemeOf = {
  profile: 'profile',
  stage: 'stage',
  sector: 'sector',
  need: 'need',
  type: 'support-type',
  category: 'category',
  theme: 'theme',
} as const satisfies { [facet in FacetName]?: string }

const servesKey = { profile: 'profiles', stage: 'stages', sector: 'sectors', need: 'needs', theme: 'themes' } as const

const measureStatus = {
  existing: ['open'],
  strengthened: ['open'],
  new: ['announced'],
  study: ['announced'],
  announced: ['announced'],
  unknown: [],
} as const satisfies Record<BriefMeasure['status'], readonly (typeof statuses)[number][]>

const actorKey = (id: string) => id.slice('actor/'.length)

const indexes = new WeakMap<Snapshot, FacetIndex>()

/** The facets of a published catalogue; built at its first use. */
export function facetsOf(snapshot: Snapshot): FacetIndex {
  const known = indexes.get(snapshot)
  if (known) return known
  const built = buildFacetIndex(facetTable(snapshot))
  indexes.set(snapshot, built)
  return built
}

/** A facet's options in the order of their scheme; actors by their key. */
function optionsOf(snapshot: Snapshot): Record<FacetName, readonly string[]> {
  const { vocabulary } = snapshot.engine
  const fixed: { [facet in FacetName]?: readonly string[] } = {
    kind: kinds,
    plan: plans,
    status: statuses,
    actor: snapshot.actors.map(({ id }) => actorKey(id)).sort(),
  }
  const options = facetNames.map((name) => {
    const scheme = name in schemeOf ? schemeOf[name as keyof typeof schemeOf] : undefined
    return [name, fixed[name] ?? (scheme ? vocabulary.concepts(scheme) : [])] as const
  })
  return Object.fromEntries(options) as Record<FacetName, readonly string[]>
}

function facetTable(snapshot: Snapshot): FacetTable {
  const options = optionsOf(snapshot)
  const { vocabulary } = snapshot.engine
  const led = ledMeasures(snapshot)
  const standing = snapshot.records.map((record) => standingOf(record, snapshot, options, vocabulary, led))
  return {
    size: snapshot.records.length,
    options,
    standing: (position, facet) => standing[position]?.[facet] ?? [],
  }
}

/** Measures by the actors that lead them or take part. */
function ledMeasures(snapshot: Snapshot): ReadonlyMap<string, readonly BriefMeasure[]> {
  const led = new Map<string, BriefMeasure[]>()
  for (const measure of snapshot.measures)
    for (const key of new Set([...measure.leads, ...measure.partners])) {
      const known = led.get(key)
      if (known) known.push(measure)
      else led.set(key, [measure])
    }
  return led
}

function standingOf(
  record: Brief,
  snapshot: Snapshot,
  options: Record<FacetName, readonly string[]>,
  vocabulary: Vocabulary,
  led: ReadonlyMap<string, readonly BriefMeasure[]>,
): Record<FacetName, Standing> {
  const programmes = programmesOf(record, snapshot)
  const serves = isMeasure(record) ? record.publics.serves : record.serves
  const forNobody = isMeasure(record) && record.audience === 'government'

  const serving = (facet: 'profile' | 'stage' | 'sector'): Standing => {
    const listed = serves[servesKey[facet]]
    if (forNobody) return []
    if (listed.length === 0) return 'every'
    return options[facet].filter((concept) => isServed(schemeOf[facet], listed, concept, vocabulary))
  }
  const classified = (scheme: string, listed: readonly string[]): Standing =>
    listed.flatMap((concept) => vocabulary.withBroader(scheme, vocabulary.current(scheme, concept) ?? concept))

  return {
    kind: [kindOf(record)],
    profile: serving('profile'),
    stage: serving('stage'),
    sector: serving('sector'),
    need: classified('need', serves.needs),
    type: classified(
      'support-type',
      programmes.map((programme) => programme.kind),
    ),
    category: programmes.map((programme) => programme.category),
    plan: plansOf(record, snapshot, led),
    actor: actorsOf(record),
    theme: classified('theme', serves.themes),
    status: isProgramme(record) ? [record.availability.state] : isMeasure(record) ? measureStatus[record.status] : [],
  }
}

/** The programmes that a record is, carries or runs. */
function programmesOf(record: Brief, snapshot: Snapshot): readonly BriefProgramme[] {
  if (isProgramme(record)) return [record]
  if (isActor(record)) return snapshot.operatedBy.get(actorKey(record.id)) ?? []
  return snapshot.carriedBy.get(record.id) ?? []
}

function plansOf(
  record: Brief,
  snapshot: Snapshot,
  led: ReadonlyMap<string, readonly BriefMeasure[]>,
): readonly string[] {
  if (isMeasure(record)) return [record.plan]
  if (isActor(record))
    return [
      ...(led.get(actorKey(record.id)) ?? []).map((measure) => measure.plan),
      ...programmesOf(record, snapshot).flatMap((programme) => plansOf(programme, snapshot, led)),
    ]
  return record.measures.map((code) => {
    const measure = snapshot.byId.get(measureId(code))
    return measure && isMeasure(measure) ? measure.plan : code.startsWith('SBA ') ? 'sba' : 'shifting-economy'
  })
}

function actorsOf(record: Brief): readonly string[] {
  if (isProgramme(record)) return record.operator
  if (isMeasure(record)) return [...record.leads, ...record.partners]
  return [actorKey(record.id)]
}
