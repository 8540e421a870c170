import { type Brief, isProgramme, type Snapshot } from '@/lib/catalogue/snapshot'

export type Situation = 'pay' | 'sleep' | 'afraid' | 'stop' | 'other'

/**
 * Which doors stand under which sentence, in the order in which to try them. Only what the catalogue has is shown;
 * whatever else it has for enterprises in difficulty stands under the last sentence, so that nothing is lost when
 * a record is added.
 */
const doors: readonly { situation: Exclude<Situation, 'other'>; ids: readonly string[] }[] = [
  {
    situation: 'pay',
    ids: ['programme/difficulty-centre-support', 'programme/bemediation', 'programme/mediation-cost-support'],
  },
  { situation: 'sleep', ids: ['programme/psychological-support', 'actor/un-pass-dans-limpasse', 'programme/oasis'] },
  {
    situation: 'afraid',
    ids: [
      'programme/local-economy-desk-guidance',
      'programme/consultancy-grant',
      'programme/difficulty-detection-tools',
    ],
  },
  {
    situation: 'stop',
    ids: ['programme/reload-yourself', 'programme/revival', 'actor/enterprise-court', 'programme/rebound-package'],
  },
]

/** Not a door for a visitor: they serve other organisations, or come in another guise. */
const leftOut = new Set(['actor/1819', 'actor/difficulty-exchange-platform'])

const isAnnounced = (record: Brief) => isProgramme(record) && record.availability.state === 'announced'

/** What can be had today stands before what is only announced; otherwise the order is kept. */
const openFirst = (records: readonly Brief[]) =>
  [...records].sort((a, b) => Number(isAnnounced(a)) - Number(isAnnounced(b)))

/** The situations of the calm page, each with its records; a situation without records is left out. */
export function urgentSituations(snapshot: Snapshot): { situation: Situation; records: Brief[] }[] {
  const named = doors.map(({ situation, ids }) => ({
    situation: situation as Situation,
    records: openFirst(ids.flatMap((id) => snapshot.byId.get(id) ?? [])),
  }))
  const shown = new Set(named.flatMap(({ records }) => records.map((record) => record.id)))
  // An actor is another door only where none of what it runs is shown already.
  const running = new Set(
    snapshot.programmes
      .filter((programme) => shown.has(programme.id))
      .flatMap((p) => p.operator.map((key) => `actor/${key}`)),
  )
  const others = [...snapshot.programmes, ...snapshot.actors].filter(
    ({ id, serves }) =>
      serves.stages?.includes('difficulty') &&
      serves.needs?.includes('overcome-difficulty') &&
      !shown.has(id) &&
      !running.has(id) &&
      !leftOut.has(id),
  )
  return [...named, { situation: 'other' as const, records: openFirst(others) }].filter(
    ({ records }) => records.length > 0,
  )
}
