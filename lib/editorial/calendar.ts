import { addEvent, audit, findState } from '@/lib/editorial/repository'
import { findWaiting, type ScheduleRow, settleSchedule } from '@/lib/editorial/schedule-repository'
import { stateAfter } from '@/lib/editorial/states'
import type { Transaction } from '@/lib/platform/database'

/** Who takes something off the calendar, when and why. */
interface TakenOff {
  readonly author: string
  readonly now: Date
  readonly why?: string
}

/** A revision that waited for its moment waits for review again; any other stays as it is. */
export async function unschedule(tx: Transaction, revisionId: number, { author, now, why }: TakenOff): Promise<void> {
  if (stateAfter(await findState(revisionId, tx), 'unschedule') === undefined) return
  await addEvent(tx, { revisionId, kind: 'unscheduled', author, reason: why }, now)
}

/**
 * Takes what is to happen to a record by itself off the calendar, each with a line in the audit; the record is locked.
 * `which` narrows it down.
 */
export async function cancelWaiting(
  tx: Transaction,
  recordId: string,
  taken: Required<TakenOff>,
  which: (schedule: ScheduleRow) => boolean = () => true,
): Promise<void> {
  const { author, now, why } = taken
  for (const { id: scheduleId, revisionId, action } of (await findWaiting(recordId, tx)).filter(which)) {
    if (!(await settleSchedule(tx, scheduleId, 'cancelled', now, why))) continue
    if (revisionId !== null) await unschedule(tx, revisionId, taken)
    const detail = { scheduleId, action, why }
    await audit(tx, { author, action: 'schedule.cancel', recordId, revisionId: revisionId ?? undefined, detail }, now)
  }
}
