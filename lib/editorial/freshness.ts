import { isScheme } from '@/lib/catalogue/edited-record'
import { lockCatalogue } from '@/lib/catalogue/publication'
import { serveVersion } from '@/lib/catalogue/published'
import type { CatalogueRecord } from '@/lib/catalogue/record'
import { type Brief, isActor, isProgramme, type Snapshot } from '@/lib/catalogue/snapshot'
import { type Acting, demand } from '@/lib/editorial/acting'
import { asOutcome, type Outcome, refuse } from '@/lib/editorial/errors'
import { deleteDuty } from '@/lib/editorial/freshness-repository'
import { publishChange } from '@/lib/editorial/publishing'
import { audit, findOpenRevision, findRevision, lockRecord } from '@/lib/editorial/repository'
import { chartAtlas, isPossibleAt } from '@/lib/orientation/atlas'
import { inTransaction } from '@/lib/platform/database'

/** One record that somebody should look at again. */
export interface StaleRecord {
  readonly recordId: string
  /** Places of the verdict atlas where it is among the results, or where a result leads to it. */
  readonly seenIn: number
  /** The day since which nobody has confirmed it: the confirmation, or the end of its source's year. */
  readonly since: string
  readonly confirmed: boolean
  readonly days: number
}

const seen = new WeakMap<Snapshot, ReadonlyMap<string, number>>()

/**
 * In how many places of the verdict atlas each programme is among the results, and each organisation is the one that
 * a result is asked from or run by; worked out once a catalogue.
 */
export function seenInAtlas(snapshot: Snapshot): ReadonlyMap<string, number> {
  const known = seen.get(snapshot)
  if (known) return known
  const atlas = chartAtlas(snapshot.engine)
  const leading = new Map<string, number[]>()
  for (const [position, { id, operator, start }] of snapshot.programmes.entries()) {
    leading.set(id, [position])
    for (const key of new Set([...operator, ...(start.actor ? [start.actor] : [])]))
      leading.set(`actor/${key}`, [...(leading.get(`actor/${key}`) ?? []), position])
  }
  const found = new Map<string, number>()
  for (const [id, positions] of leading) {
    let count = 0
    for (let place = 0; place < atlas.places; place += 1)
      if (positions.some((position) => isPossibleAt(atlas, place, position))) count += 1
    found.set(id, count)
  }
  seen.set(snapshot, found)
  return found
}

const day = 24 * 60 * 60 * 1000

/** Days after which a confirmed record is worth asking about again. */
const freshFor = 180

/** The year of what a record says that goes out of date; undefined where it says nothing of the kind. */
function yearOf(record: Brief, documents: Snapshot['documents']): number | undefined {
  if (isProgramme(record)) return record.availability.state === 'ended' ? undefined : record.availability.asOf
  if (!isActor(record) || record.contact === undefined) return undefined
  return documents.get(record.contact.source.document)?.year
}

/**
 * What to confirm first: what the most situations show, and among those the longest unconfirmed. Programmes that can
 * be had, and organisations whose telephone, address or site is given; not those confirmed within half a year.
 * `seenIn` says in how many situations each is shown; one that is missing there is shown in none. `today` is the
 * Brussels date.
 */
export function freshnessQueue(
  { records, documents }: Pick<Snapshot, 'records' | 'documents'>,
  seenIn: ReadonlyMap<string, number>,
  today: string,
): StaleRecord[] {
  return records
    .flatMap((record): StaleRecord[] => {
      const { id: recordId, confirmedOn } = record
      const year = yearOf(record, documents)
      if (year === undefined) return []
      const since = confirmedOn ?? `${year}-12-31`
      const days = Math.max(0, Math.round((Date.parse(today) - Date.parse(since)) / day))
      return [{ recordId, seenIn: seenIn.get(recordId) ?? 0, since, confirmed: confirmedOn !== undefined, days }]
    })
    .filter(({ confirmed, days }) => !confirmed || days > freshFor)
    .sort((a, b) => b.seenIn - a.seenIn || b.days - a.days || (a.recordId < b.recordId ? -1 : 1))
}

/**
 * Confirms that a whole published record is true today (the Brussels date): published at once, for nothing else
 * changes. Refused while a revision of it waits, which is then the place to say so.
 */
export function confirmStillTrue(
  acting: Acting,
  recordId: string,
  today: string,
): Promise<Outcome<{ confirmedOn: string }>> {
  return asOutcome(async () => {
    demand(acting, 'freshness.confirm')
    const version = await inTransaction(async (tx) => {
      await lockCatalogue(tx)
      const { publishedRevisionId } = (await lockRecord(tx, recordId)) ?? refuse({ kind: 'not-found' })
      if (publishedRevisionId === null) return refuse({ kind: 'not-found' })
      const open = await findOpenRevision(tx, recordId)
      if (open) return refuse({ kind: 'busy', revisionId: open.revisionId, state: open.state })
      const published = (await findRevision(publishedRevisionId, tx)) ?? refuse({ kind: 'not-found' })
      if (isScheme(published.record)) return refuse({ kind: 'not-found' })
      if (published.record.confirmedOn === today) return undefined
      const { person, now } = acting
      const confirmed: CatalogueRecord = { ...published.record, confirmedOn: today }
      const said = { author: person.id, reason: 'confirmed' }
      const change = await publishChange(tx, published, confirmed, said)
      const { revisionId } = change
      await deleteDuty(tx, recordId)
      await audit(tx, { author: person.id, action: 'freshness.confirm', recordId, revisionId, detail: { today } }, now)
      return change.version
    }, 60)
    if (version !== undefined) await serveVersion(version)
    return { confirmedOn: today }
  })
}
