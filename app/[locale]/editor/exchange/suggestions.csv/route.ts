import { download, refusal } from '@/components/editorial/download'
import { can } from '@/lib/accounts/permissions'
import { currentSession } from '@/lib/accounts/session'
import { toCsv } from '@/lib/editorial/csv'
import { listSuggestions } from '@/lib/editorial/suggestions'
import { now, todayInBrussels } from '@/lib/platform/clock'

/** What visitors suggested: what waits first, then what was accepted or declined. */
export async function GET(): Promise<Response> {
  const session = await currentSession()
  if (!session) return refusal('signed-out')
  const { person } = session
  if (!can(person, 'content.export')) return refusal('not-allowed')
  const rows = []
  for (const state of ['open', 'accepted', 'declined'] as const) {
    const answer = await listSuggestions({ person, now: now() }, state)
    if (!answer.ok) return refusal(answer.error.kind)
    rows.push(...answer.suggestions)
  }
  const csv = toCsv(rows, [
    { heading: 'id', value: ({ id }) => id },
    { heading: 'record', value: ({ recordId }) => recordId },
    { heading: 'page', value: ({ page }) => page },
    { heading: 'field', value: ({ path }) => path },
    { heading: 'language', value: ({ language }) => language },
    { heading: 'words', value: ({ words }) => words },
    { heading: 'at', value: ({ at }) => at },
    { heading: 'state', value: ({ state }) => state },
    { heading: 'settled by', value: ({ settledBy }) => settledBy },
    { heading: 'settled', value: ({ settledAt }) => settledAt },
    { heading: 'reason', value: ({ reason }) => reason },
  ])
  return download(`suggestions-${todayInBrussels()}.csv`, 'text/csv', csv)
}
