import { download, refusal } from '@/components/editorial/download'
import { can } from '@/lib/accounts/permissions'
import { currentSession } from '@/lib/accounts/session'
import { toCsv } from '@/lib/editorial/csv'
import { languagesBoard } from '@/lib/editorial/desk'
import { now, todayInBrussels } from '@/lib/platform/clock'

/** How far every language of every published record is. */
export async function GET(): Promise<Response> {
  const session = await currentSession()
  if (!session) return refusal('signed-out')
  const { person } = session
  if (!can(person, 'content.export')) return refusal('not-allowed')
  const board = await languagesBoard({ person, now: now() }, false)
  if (!board.ok) return refusal(board.error.kind)
  const csv = toCsv(board.rows, [
    { heading: 'id', value: ({ recordId }) => recordId },
    { heading: 'title', value: ({ title }) => title },
    { heading: 'fr', value: ({ states }) => states.fr },
    { heading: 'nl', value: ({ states }) => states.nl },
    { heading: 'en', value: ({ states }) => states.en },
  ])
  return download(`languages-${todayInBrussels()}.csv`, 'text/csv', csv)
}
