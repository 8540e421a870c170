import { z } from 'zod'
import { peopleWho } from '@/lib/accounts/people'
import { isSchemeId } from '@/lib/catalogue/edited-record'
import { type Acting, demand } from '@/lib/editorial/acting'
import { asOutcome, type Outcome, refuse } from '@/lib/editorial/errors'
import { type DutyRow, deleteDuty, listDuties, writeDuty } from '@/lib/editorial/freshness-repository'
import { audit, lockRecord } from '@/lib/editorial/repository'
import { todayInBrussels } from '@/lib/platform/clock'
import { inTransaction } from '@/lib/platform/database'

/** Who confirms what by when. */

const dutySchema = z.object({ personId: z.string().min(1).max(60), due: z.iso.date() })

/** Gives a published record to someone who may confirm it, by a day from today on; replaces who had it. */
export function assignConfirmation(
  acting: Acting,
  recordId: string,
  input: { readonly personId: string; readonly due: string },
): Promise<Outcome<object>> {
  return asOutcome(async () => {
    demand(acting, 'freshness.confirm')
    const { person, now } = acting
    const parsed = dutySchema.safeParse(input)
    if (!parsed.success || parsed.data.due < todayInBrussels(now)) return refuse({ kind: 'bad-input', field: 'due' })
    const { personId, due } = parsed.data
    if (!(await peopleWho('freshness.confirm')).some(({ id }) => id === personId))
      return refuse({ kind: 'bad-input', field: 'person' })
    return inTransaction(async (tx) => {
      const record = await lockRecord(tx, recordId)
      if (!record || record.publishedRevisionId === null || isSchemeId(recordId)) return refuse({ kind: 'not-found' })
      await writeDuty(tx, { recordId, personId, due, assignedBy: person.id }, now)
      const detail = { person: personId, due }
      await audit(tx, { author: person.id, action: 'freshness.assign', recordId, detail }, now)
      return {}
    })
  })
}

/** Takes a duty back; nobody has it then. */
export function releaseConfirmation(acting: Acting, recordId: string): Promise<Outcome<object>> {
  return asOutcome(async () => {
    demand(acting, 'freshness.confirm')
    return inTransaction(async (tx) => {
      if (!(await deleteDuty(tx, recordId))) return refuse({ kind: 'not-found' })
      const { person, now } = acting
      await audit(tx, { author: person.id, action: 'freshness.release', recordId }, now)
      return {}
    })
  })
}

export interface Duty extends DutyRow {
  readonly overdue: boolean
}

/** All duties, the most urgent first. */
export function confirmationDuties(acting: Acting): Promise<Outcome<{ duties: Duty[] }>> {
  return asOutcome(async () => {
    demand(acting, 'freshness.confirm')
    const today = todayInBrussels(acting.now)
    return { duties: (await listDuties()).map((duty) => ({ ...duty, overdue: duty.due < today })) }
  })
}
