import { isSchemeId } from '@/lib/catalogue/edited-record'
import { lockCatalogue } from '@/lib/catalogue/publication'
import { type Acting, demand } from '@/lib/editorial/acting'
import { cancelWaiting, unschedule } from '@/lib/editorial/calendar'
import { asOutcome, type Outcome, Refusal, refuse } from '@/lib/editorial/errors'
import { asEnded } from '@/lib/editorial/last-day'
import {
  assertFits,
  assertPublishable,
  publishChange,
  publishInTransaction,
  retireInTransaction,
} from '@/lib/editorial/publishing'
import { addEvent, audit, findRevision, lockRecord } from '@/lib/editorial/repository'
import { beginAction } from '@/lib/editorial/review'
import {
  findDue,
  findSchedule,
  insertSchedule,
  type ScheduleRow,
  settleSchedule,
  wasRetiredSinceScheduled,
} from '@/lib/editorial/schedule-repository'
import { permissionFor } from '@/lib/editorial/states'
import { todayInBrussels } from '@/lib/platform/clock'
import { inTransaction, type Transaction } from '@/lib/platform/database'

function assertFuture(due: Date, { now }: Acting): void {
  if (Number.isNaN(due.getTime()) || due <= now) refuse({ kind: 'bad-input', field: 'at' })
}

/** Publishes a revision at a moment to come; what publishing demands is demanded now. */
export function schedulePublication(
  acting: Acting,
  revisionId: number,
  at: Date,
): Promise<Outcome<{ scheduleId: number }>> {
  return asOutcome(async () => {
    demand(acting, permissionFor.schedule)
    assertFuture(at, acting)
    return inTransaction(async (tx) => {
      await lockCatalogue(tx)
      const { person, now } = acting
      const { record, revision } = await beginAction(tx, acting, revisionId, 'schedule')
      const { ownRevision } = await assertPublishable(tx, acting, revision, record)
      const { recordId } = revision
      const scheduleId = await insertSchedule(
        tx,
        { recordId, revisionId, action: 'publish', due: at, author: person.id },
        now,
      )
      await addEvent(tx, { revisionId, kind: 'scheduled', author: person.id, reason: at.toISOString() }, now)
      const detail = { scheduleId, at, ownRevision }
      await audit(tx, { author: person.id, action: 'revision.schedule', recordId, revisionId, detail }, now)
      return { scheduleId }
    }, 60)
  })
}

/**
 * Ends a published record at a moment to come. `end`: a programme stays readable and says that it has ended, and is
 * no longer among the results. `retire`: it leaves the catalogue.
 */
export function scheduleEnd(
  acting: Acting,
  recordId: string,
  at: Date,
  action: 'end' | 'retire' = 'end',
): Promise<Outcome<{ scheduleId: number }>> {
  return asOutcome(async () => {
    demand(acting, action === 'end' ? 'revision.publish' : 'record.retire')
    assertFuture(at, acting)
    if (action === 'end' && !recordId.startsWith('programme/')) return refuse({ kind: 'bad-input', field: 'recordId' })
    if (isSchemeId(recordId)) return refuse({ kind: 'never-retired' })
    return inTransaction(async (tx) => {
      const { person, now } = acting
      const record = await lockRecord(tx, recordId)
      if (!record || record.publishedRevisionId === null) return refuse({ kind: 'not-found' })
      const taken = { author: person.id, now, why: 'replaced' }
      await cancelWaiting(tx, recordId, taken, (waiting) => waiting.action === action)
      const scheduleId = await insertSchedule(tx, { recordId, action, due: at, author: person.id }, now)
      await audit(
        tx,
        { author: person.id, action: `record.schedule-${action}`, recordId, detail: { scheduleId, at } },
        now,
      )
      return { scheduleId }
    })
  })
}

/** Takes back what was to happen; a revision waits for review again. */
export function cancelSchedule(acting: Acting, scheduleId: number): Promise<Outcome<object>> {
  return asOutcome(async () => {
    demand(acting, permissionFor.unschedule)
    return inTransaction(async (tx) => {
      const { person, now } = acting
      const { recordId, revisionId } = (await findSchedule(tx, scheduleId)) ?? refuse({ kind: 'not-found' })
      await lockRecord(tx, recordId)
      if (!(await settleSchedule(tx, scheduleId, 'cancelled', now, person.id))) return refuse({ kind: 'not-found' })
      if (revisionId !== null) await unschedule(tx, revisionId, { author: person.id, now })
      const detail = { scheduleId }
      await audit(
        tx,
        { author: person.id, action: 'schedule.cancel', recordId, revisionId: revisionId ?? undefined, detail },
        now,
      )
      return {}
    })
  })
}

export interface ScheduleRun {
  readonly done: readonly number[]
  /** Could not be done as things stand; each waits for a person, with the reason. */
  readonly failed: readonly { readonly scheduleId: number; readonly why: string }[]
}

/**
 * Does what is due. Any instance may call it at any time and any number may at once: each thing happens once, in its
 * own transaction. What cannot be done any more is marked as failed, and a revision waits for review again.
 */
export async function runDueSchedules(now: Date): Promise<ScheduleRun> {
  const done: number[] = []
  const failures: { scheduleId: number; why: string }[] = []
  for (const scheduleId of await findDue(now)) {
    try {
      if (await inTransaction((tx) => runSchedule(tx, scheduleId, now), 60)) done.push(scheduleId)
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      const why = error.error.kind
      if (await inTransaction((tx) => failSchedule(tx, scheduleId, why, now))) failures.push({ scheduleId, why })
    }
  }
  return { done, failed: failures }
}

/** False where another instance has done it. */
async function runSchedule(tx: Transaction, scheduleId: number, now: Date): Promise<boolean> {
  await lockCatalogue(tx)
  const schedule = await findSchedule(tx, scheduleId)
  if (!schedule || !(await settleSchedule(tx, scheduleId, 'done', now))) return false
  const record = (await lockRecord(tx, schedule.recordId)) ?? refuse({ kind: 'not-found' })
  if (schedule.action === 'publish') await publishScheduled(tx, schedule, record)
  else await endScheduled(tx, schedule, record, now)
  const { author, recordId, action } = schedule
  await audit(
    tx,
    {
      author,
      action: 'schedule.run',
      recordId,
      revisionId: schedule.revisionId ?? undefined,
      detail: { scheduleId, action },
    },
    now,
  )
  return true
}

async function publishScheduled(
  tx: Transaction,
  schedule: ScheduleRow,
  record: { publishedRevisionId: number | null },
) {
  const revision = (await findRevision(schedule.revisionId ?? -1, tx)) ?? refuse({ kind: 'not-found' })
  if (revision.state !== 'scheduled') refuse({ kind: 'forbidden', state: revision.state, action: 'publish' })
  const base = revision.submission?.baseRevisionId ?? null
  if (record.publishedRevisionId !== null && record.publishedRevisionId !== base) refuse({ kind: 'outdated' })
  if (await wasRetiredSinceScheduled(tx, revision)) refuse({ kind: 'retired-since' })
  await assertFits(tx, revision)
  await publishInTransaction(tx, revision, record, { author: schedule.author, reason: 'scheduled' })
}

async function endScheduled(
  tx: Transaction,
  { recordId, action, author, due }: ScheduleRow,
  { publishedRevisionId }: { publishedRevisionId: number | null },
  now: Date,
): Promise<void> {
  if (publishedRevisionId === null) return refuse({ kind: 'not-found' })
  if (action === 'retire') {
    await retireInTransaction(tx, recordId, { author, reason: 'scheduled' }, now)
    return
  }
  const published = (await findRevision(publishedRevisionId, tx)) ?? refuse({ kind: 'not-found' })
  if (!('availability' in published.record)) return refuse({ kind: 'bad-input', field: 'recordId' })
  if (published.record.availability.state === 'ended') return
  const lastDay = todayInBrussels(new Date(due.getTime() - 1))
  const { endsOn } = published.record.availability
  const wasOver = endsOn !== undefined && endsOn < lastDay
  const ended = asEnded(published.record, wasOver ? endsOn : lastDay)
  await publishChange(tx, published, ended, { author, reason: 'scheduled' })
}

async function failSchedule(tx: Transaction, scheduleId: number, why: string, now: Date): Promise<boolean> {
  const schedule = await findSchedule(tx, scheduleId)
  if (!schedule) return false
  await lockRecord(tx, schedule.recordId)
  if (!(await settleSchedule(tx, scheduleId, 'failed', now, why))) return false
  const { author, recordId, revisionId } = schedule
  if (revisionId !== null) await unschedule(tx, revisionId, { author, now, why })
  await audit(
    tx,
    { author, action: 'schedule.fail', recordId, revisionId: revisionId ?? undefined, detail: { scheduleId, why } },
    now,
  )
  return true
}
