import { download, refusal } from '@/components/editorial/download'
import { can } from '@/lib/accounts/permissions'
import { currentSession } from '@/lib/accounts/session'
import { toCsv } from '@/lib/editorial/csv'
import { findRecords, recordsAPage } from '@/lib/editorial/desk'
import { now, todayInBrussels } from '@/lib/platform/clock'

/** Every record of the desk's list, one a line. */
export async function GET(): Promise<Response> {
  const session = await currentSession()
  if (!session) return refusal('signed-out')
  const { person } = session
  if (!can(person, 'content.export')) return refusal('not-allowed')
  const rows = []
  for (let page = 1, total = 1; (page - 1) * recordsAPage < total; page += 1) {
    const answer = await findRecords({ person, now: now() }, { page })
    if (!answer.ok) return refusal(answer.error.kind)
    rows.push(...answer.records)
    total = answer.total
  }
  const csv = toCsv(rows, [
    { heading: 'id', value: ({ recordId }) => recordId },
    { heading: 'kind', value: ({ kind }) => kind },
    { heading: 'title', value: ({ title }) => title },
    { heading: 'published', value: ({ published }) => published },
    { heading: 'retired', value: ({ retired }) => retired },
    { heading: 'draft', value: ({ hasDraft }) => hasDraft },
    { heading: 'open', value: ({ open }) => open },
    { heading: 'updated', value: ({ updatedAt }) => updatedAt },
  ])
  return download(`records-${todayInBrussels()}.csv`, 'text/csv', csv)
}
