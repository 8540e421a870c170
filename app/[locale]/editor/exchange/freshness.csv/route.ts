import { download, refusal } from '@/components/editorial/download'
import { situationsShowing } from '@/components/editorial/seen-in'
import { can } from '@/lib/accounts/permissions'
import { currentSession } from '@/lib/accounts/session'
import { publishedCatalogue } from '@/lib/catalogue/published'
import { toCsv } from '@/lib/editorial/csv'
import { confirmationDuties } from '@/lib/editorial/duties'
import { freshnessQueue } from '@/lib/editorial/freshness'
import { now, todayInBrussels } from '@/lib/platform/clock'

/** What is to be confirmed, in the order of the queue, with who does it by when. */
export async function GET(): Promise<Response> {
  const session = await currentSession()
  if (!session) return refusal('signed-out')
  const { person } = session
  if (!can(person, 'content.export')) return refusal('not-allowed')
  const [snapshot, duties] = await Promise.all([publishedCatalogue(), confirmationDuties({ person, now: now() })])
  if (!duties.ok) return refusal(duties.error.kind)
  const dutyOf = new Map(duties.duties.map((duty) => [duty.recordId, duty]))
  const today = todayInBrussels()
  const csv = toCsv(freshnessQueue(snapshot, situationsShowing(snapshot), today), [
    { heading: 'id', value: ({ recordId }) => recordId },
    { heading: 'since', value: ({ since }) => since },
    { heading: 'confirmed', value: ({ confirmed }) => confirmed },
    { heading: 'situations', value: ({ seenIn }) => seenIn },
    { heading: 'person', value: ({ recordId }) => dutyOf.get(recordId)?.personId },
    { heading: 'due', value: ({ recordId }) => dutyOf.get(recordId)?.due },
  ])
  return download(`to-confirm-${today}.csv`, 'text/csv', csv)
}
