import { listFile } from '@/components/editorial/desk-file'
import { parseRecordQuery } from '@/components/editorial/record-query'
import { type DeskRecord, findRecords, recordsAPage } from '@/lib/editorial/desk'

/** Every record that the filter of the desk's list shows, one a line; all of them where the address filters nothing. */
export const GET = listFile<DeskRecord>({
  action: 'content.export',
  page: '/records',
  name: 'records',
  rows: async ({ acting, query }) => {
    const { q: words, kind, state } = parseRecordQuery(query)
    const rows: DeskRecord[] = []
    for (let page = 1, total = 1; (page - 1) * recordsAPage < total; page += 1) {
      const answer = await findRecords(acting, { words, kind, state, page })
      if (!answer.ok) return answer
      rows.push(...answer.records)
      total = answer.total
    }
    return { ok: true, rows }
  },
  columns: [
    { heading: 'id', value: ({ recordId }) => recordId },
    { heading: 'kind', value: ({ kind }) => kind },
    { heading: 'title', value: ({ title }) => title },
    { heading: 'published', value: ({ published }) => published },
    { heading: 'retired', value: ({ retired }) => retired },
    { heading: 'draft', value: ({ hasDraft }) => hasDraft },
    { heading: 'open', value: ({ open }) => open },
    { heading: 'updated', value: ({ updatedAt }) => updatedAt },
  ],
})
