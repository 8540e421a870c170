import { z } from 'zod'
import { database, type Transaction } from '@/lib/platform/database'

/** The door to what is to happen by itself. */

export type ScheduleAction = 'publish' | 'end' | 'retire'

export interface ScheduleRow {
  readonly id: number
  readonly recordId: string
  readonly revisionId: number | null
  readonly action: ScheduleAction
  readonly due: Date
  readonly author: string
  readonly state: 'waiting' | 'done' | 'cancelled' | 'failed'
  readonly detail: string | null
}

const columns = {
  id: true,
  recordId: true,
  revisionId: true,
  action: true,
  due: true,
  author: true,
  state: true,
  detail: true,
} as const

export interface NewSchedule {
  readonly recordId: string
  readonly revisionId?: number
  readonly action: ScheduleAction
  readonly due: Date
  readonly author: string
}

export async function insertSchedule(tx: Transaction, schedule: NewSchedule, createdAt: Date): Promise<number> {
  return (await tx.schedule.create({ data: { ...schedule, createdAt }, select: { id: true } })).id
}

/** What waits, soonest first; of one record where it is named. */
export async function findWaiting(recordId?: string, tx: Transaction = database()): Promise<ScheduleRow[]> {
  return tx.schedule.findMany({
    where: { state: 'waiting', ...(recordId !== undefined && { recordId }) },
    select: columns,
    orderBy: [{ due: 'asc' }, { id: 'asc' }],
  })
}

/** What failed and nobody has looked at: the newest first. */
export async function findFailed(): Promise<ScheduleRow[]> {
  return database().schedule.findMany({
    where: { state: 'failed' },
    select: columns,
    orderBy: { id: 'desc' },
    take: 50,
  })
}

/** Published programmes whose last day is before a date and whose state does not say so yet. */
export async function findPastLastDay(today: string): Promise<string[]> {
  const rows = await database().$queryRaw<unknown[]>`
    SELECT record."id" FROM "Record" record JOIN "Revision" revision ON revision."id" = record."publishedRevisionId"
    WHERE record."kind" = 'programme'
      AND revision."content" #>> '{availability,endsOn}' < ${today}
      AND revision."content" #>> '{availability,state}' <> 'ended'
    ORDER BY record."id"`
  return z
    .array(z.object({ id: z.string() }))
    .parse(rows)
    .map(({ id }) => id)
}

/**
 * Whether a record left the catalogue after a revision of it was put on the calendar. By the order of events, for the
 * clocks of two instances may differ.
 */
export async function wasRetiredSinceScheduled(
  tx: Transaction,
  { recordId, revisionId }: { readonly recordId: string; readonly revisionId: number },
): Promise<boolean> {
  const scheduled = await tx.revisionEvent.findFirst({
    where: { revisionId, kind: 'scheduled' },
    orderBy: { id: 'desc' },
    select: { id: true },
  })
  if (scheduled === null) return false
  const retired = { kind: 'retired' as const, revision: { recordId }, id: { gt: scheduled.id } }
  return (await tx.revisionEvent.count({ where: retired })) > 0
}

export async function findSchedule(tx: Transaction, id: number): Promise<ScheduleRow | undefined> {
  return (await tx.schedule.findUnique({ where: { id }, select: columns })) ?? undefined
}

/** The ids of what is due, in the order in which it is to happen. */
export async function findDue(now: Date): Promise<number[]> {
  const rows = await database().schedule.findMany({
    where: { state: 'waiting', due: { lte: now } },
    select: { id: true },
    orderBy: [{ due: 'asc' }, { id: 'asc' }],
  })
  return rows.map(({ id }) => id)
}

/** Settles what still waits; false where another instance was first. */
export async function settleSchedule(
  tx: Transaction,
  id: number,
  state: 'done' | 'cancelled' | 'failed',
  settledAt: Date,
  detail?: string,
): Promise<boolean> {
  const { count } = await tx.schedule.updateMany({
    where: { id, state: 'waiting' },
    data: { state, settledAt, detail: detail ?? null },
  })
  return count > 0
}
