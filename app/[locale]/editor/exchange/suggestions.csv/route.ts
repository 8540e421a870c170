import { listFile } from '@/components/editorial/desk-file'
import { authorsIn } from '@/lib/editorial/list-rows'
import { everySuggestion } from '@/lib/editorial/suggestions'

/** What visitors suggested: what waits first, then what was accepted or declined. */
export const GET = listFile({
  action: 'content.export',
  page: '/suggestions',
  name: 'suggestions',
  rows: async ({ acting }) => {
    const answer = await everySuggestion(acting)
    if (!answer.ok) return answer
    return { ok: true, rows: await authorsIn(answer.suggestions.map((one) => ({ ...one, author: one.settledBy }))) }
  },
  columns: [
    { heading: 'id', value: ({ id }) => id },
    { heading: 'record', value: ({ recordId }) => recordId },
    { heading: 'page', value: ({ page }) => page },
    { heading: 'field', value: ({ path }) => path },
    { heading: 'language', value: ({ language }) => language },
    { heading: 'words', value: ({ words }) => words },
    { heading: 'source', value: ({ origin }) => origin },
    { heading: 'at', value: ({ at }) => at },
    { heading: 'state', value: ({ state }) => state },
    { heading: 'settled by', value: ({ name }) => name },
    { heading: 'settled', value: ({ settledAt }) => settledAt },
    { heading: 'reason', value: ({ reason }) => reason },
  ],
})
