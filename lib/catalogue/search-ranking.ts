import { isServed, isTelling } from '@/lib/orientation/fit'
import type { Vocabulary } from '@/lib/orientation/vocabulary'
import type { Scheme } from './concept'
import { kindOf } from './record'
import type { TextMatch, Understood } from './search-repository'
import { type Brief, isMeasure, isProgramme, type Snapshot } from './snapshot'

/**
 * The order of a search's results: a record's own words first, and to them is added how expressly it serves what the
 * query was understood to be about. "Vendre en ligne" puts help made for selling online before a text that says it
 * in passing.
 */

/** A concept that a query speaks of. */
export type UnderstoodConcept = { readonly scheme: Scheme; readonly id: string; readonly lexemes: readonly string[] }

/** What tells most about what someone is in search of counts most. */
const weights: { readonly [scheme in Scheme]?: number } = {
  need: 1.8,
  sector: 1.8,
  'support-type': 1.8,
  trait: 2.2,
  theme: 1.2,
  profile: 1.2,
  stage: 1,
}

/** What someone wants to do or to get; the rest of what is understood says who they are and what they do. */
const purposes: readonly Scheme[] = ['need', 'stage', 'support-type']
/** What a trade counts beside a need: a restaurant in debt looks for help with debts first. */
const tradeBesideNeed = 0.4

/** A query that is a title finds it first, whatever it is. */
const titleItself = 10
/** From this rank on a title or name holds the words as they were typed. */
const namedAsTyped = 3
/** A programme can be used, an organisation asked, a measure read: what an answer counts, and what it loses. */
const kindWeights = { programme: 1, actor: 0.7, measure: 0.5 } as const
const kindLosses = { programme: 0, actor: 0.2, measure: 0.8 } as const

/** What holds all of the words gains on what holds a part. */
const wholeAnswer = 0.5
/** What a record made for another sector, or for people of whom the query does not speak, loses. */
const madeForOthers = 0.6
const notOpenYet = 2
/** A query that finds this many whole answers needs no partial ones. */
const enough = 6
/** Below this share of the words a partial answer is none, unless it serves what was understood. */
const leastShare = 0.5

/** The concepts among what was understood, the narrowest alone; the rest are life events. */
export function understoodConcepts(understood: readonly Understood[], vocabulary: Vocabulary): UnderstoodConcept[] {
  const concepts = understood.flatMap(({ subject, lexemes }) => {
    const [scheme = '', id = ''] = subject.split('/')
    // The everyday words of a concept that was retired since mean the one in its place.
    const current = vocabulary.current(scheme, id)
    return current === undefined ? [] : [{ scheme: scheme as Scheme, id: current, lexemes }]
  })
  return concepts.filter(
    ({ scheme, id }) =>
      !concepts.some((other) => other.scheme === scheme && vocabulary.isNarrower(scheme, other.id, id)),
  )
}

/** What a record says it serves or is, in one scheme. */
function listed(record: Brief, scheme: Scheme): readonly string[] {
  const serves = isMeasure(record) ? record.publics.serves : record.serves
  switch (scheme) {
    case 'need':
      return serves.needs
    case 'stage':
      return serves.stages
    case 'sector':
      return serves.sectors
    case 'trait':
      return serves.traits
    case 'profile':
      return serves.profiles
    case 'theme':
      return serves.themes
    case 'support-type':
      return isProgramme(record) ? [record.kind] : []
    default:
      return []
  }
}

/** How expressly a record serves a concept, 0 to 1: alone, or among others; as named, or as something broader. */
function expressly(record: Brief, { scheme, id }: UnderstoodConcept, vocabulary: Vocabulary): number {
  const served = listed(record, scheme)
  if (!isTelling(scheme, served, vocabulary) && served.length !== 1) return 0
  const matching = served.filter((one) => isServed(scheme, [one], id, vocabulary))
  const exact = matching.some((one) => vocabulary.withBroader(scheme, one).includes(id))
  return Math.sqrt(matching.length / served.length) * (exact ? 1 : 0.6)
}

function isForOthers(record: Brief, concepts: readonly UnderstoodConcept[], vocabulary: Vocabulary): boolean {
  const sectors = concepts.filter(({ scheme }) => scheme === 'sector')
  const traits = concepts.filter(({ scheme }) => scheme === 'trait')
  const serves = (scheme: Scheme, asked: readonly UnderstoodConcept[]) =>
    asked.some(({ id }) => isServed(scheme, listed(record, scheme), id, vocabulary))
  return (
    (sectors.length > 0 && listed(record, 'sector').length > 0 && !serves('sector', sectors)) ||
    (listed(record, 'trait').length > 0 && !serves('trait', traits))
  )
}

/**
 * Positions in the snapshot, best first. `partial` says that too few records hold all of the words, so that those
 * which hold a part stand among them.
 */
export function rankMatches(
  snapshot: Snapshot,
  matches: readonly TextMatch[],
  understood: readonly Understood[],
  size: number,
): { positions: number[]; partial: boolean } {
  const { vocabulary } = snapshot.engine
  const concepts = understoodConcepts(understood, vocabulary)
  const wanted = concepts.filter(({ scheme }) => purposes.includes(scheme))
  const isTradeBesidePurpose = wanted.length > 0 && concepts.some(({ scheme }) => scheme === 'sector')
  const weightOf = (scheme: Scheme) =>
    scheme === 'sector' && wanted.some((one) => one.scheme !== 'stage') ? tradeBesideNeed : (weights[scheme] ?? 0)
  const tradeWords = new Set(concepts.flatMap(({ scheme, lexemes }) => (scheme === 'sector' ? lexemes : []))).size
  const scored = matches.flatMap((match) => {
    const { rank } = match
    const position = snapshot.positionOf.get(match.ordinal)
    const record = position === undefined ? undefined : snapshot.records[position]
    // A record that is newer or older than this instance's snapshot is not in its bitsets.
    if (position === undefined || record === undefined) return []
    const serving = concepts.reduce(
      (sum, concept) =>
        sum +
        weightOf(concept.scheme) *
          expressly(record, concept, vocabulary) *
          Math.min(1, concept.lexemes.length / Math.max(1, size)),
      0,
    )
    const serves = wanted.some((concept) => expressly(record, concept, vocabulary) > 0)
    // Where a trade is named beside a purpose, what only serves the trade is not what was looked for.
    const apt = !isTradeBesidePurpose || serves || rank >= namedAsTyped
    // What serves the purpose whatever the trade need not name it.
    const isForAnyTrade = isTradeBesidePurpose && serves && listed(record, 'sector').length === 0
    const share = isForAnyTrade ? Math.min(1, match.share + tradeWords / size) : match.share
    const away = concepts.length > 0 && isForOthers(record, concepts, vocabulary) ? madeForOthers : 0
    const closed = isProgramme(record) && record.availability.state !== 'open' ? notOpenYet : 0
    const kind = kindOf(record)
    const gained = rank >= titleItself ? rank : (rank + serving) * kindWeights[kind] + (share === 1 ? wholeAnswer : 0)
    return [{ position, serving, share, apt, score: gained - kindLosses[kind] - away - closed }]
  })
  const whole = scored.filter(({ share }) => share === 1)
  const isEnough = whole.length >= enough || matches.some(({ rank, share }) => share === 1 && rank >= namedAsTyped)
  const partial = scored.filter(({ share, serving }) => share < 1 && (share >= leastShare || serving > 0))
  const shown = isEnough ? whole : [...whole, ...partial]
  return {
    positions: shown
      .sort((a, b) => Number(b.apt) - Number(a.apt) || b.score - a.score || a.position - b.position)
      .map(({ position }) => position),
    partial: !isEnough && partial.length > 0,
  }
}
