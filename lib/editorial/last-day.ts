import type { EditedRecord } from '@/lib/catalogue/edited-record'
import { lockCatalogue } from '@/lib/catalogue/publication'
import type { Programme } from '@/lib/catalogue/record'
import { publishChange } from '@/lib/editorial/publishing'
import { audit, findRevision, lockRecord } from '@/lib/editorial/repository'
import { findPastLastDay } from '@/lib/editorial/schedule-repository'
import { todayInBrussels } from '@/lib/platform/clock'
import { inTransaction, type Transaction } from '@/lib/platform/database'

/** Who the history and the audit name when a programme ends on its last day: nobody has to be at a desk. */
const calendar = 'calendar'

/** A programme that ended on a day: readable, and no longer among the results. Its source stays. */
export function asEnded(programme: Programme, endsOn: string): Programme {
  const asOf = Number(endsOn.slice(0, 4))
  return { ...programme, availability: { ...programme.availability, state: 'ended', asOf, endsOn } }
}

type WithLastDay = Programme & { readonly availability: { readonly endsOn: string } }

function endedSince(record: EditedRecord | undefined, today: string): WithLastDay | undefined {
  if (record === undefined || !('availability' in record)) return undefined
  const { state, endsOn } = record.availability
  if (state === 'ended' || endsOn === undefined || endsOn >= today) return undefined
  return { ...record, availability: { ...record.availability, endsOn } }
}

/**
 * Ends the published programmes whose last day (`availability.endsOn`) is before the Brussels date: each in its own
 * transaction, once, by whichever instance comes first. What it returns is their ids.
 */
export async function endPastLastDay(now: Date): Promise<string[]> {
  const today = todayInBrussels(now)
  const ended: string[] = []
  for (const recordId of await findPastLastDay(today))
    if (await inTransaction((tx) => endRecord(tx, recordId, today, now), 60)) ended.push(recordId)
  return ended
}

async function endRecord(tx: Transaction, recordId: string, today: string, now: Date): Promise<boolean> {
  await lockCatalogue(tx)
  const { publishedRevisionId } = (await lockRecord(tx, recordId)) ?? { publishedRevisionId: null }
  const published = publishedRevisionId === null ? undefined : await findRevision(publishedRevisionId, tx)
  const past = endedSince(published?.record, today)
  if (published === undefined || past === undefined) return false
  const changed = asEnded(past, past.availability.endsOn)
  const { revisionId } = await publishChange(tx, published, changed, { author: calendar, reason: 'last-day' })
  const detail = { endsOn: past.availability.endsOn }
  await audit(tx, { author: calendar, action: 'end', recordId, revisionId, detail }, now)
  return true
}
