import { listFile } from '@/components/editorial/desk-file'
import { type HistoryRow, historyRows } from '@/lib/editorial/list-rows'

/** Everything that happened to one record: its versions, what became of them, and the remarks about them. */
export const GET = listFile<HistoryRow>({
  action: 'content.export',
  page: ({ kind, key }) => `/history/${kind}/${key}`,
  name: ({ kind, key }) => `history-${kind}-${key}`,
  rows: ({ acting, params: { kind, key } }) => historyRows(acting, `${kind}/${key}`),
  columns: [
    { heading: 'version', value: ({ number }) => number },
    { heading: 'what', value: ({ what }) => what },
    { heading: 'person', value: ({ name }) => name },
    { heading: 'at', value: ({ at }) => at },
    { heading: 'field', value: ({ path }) => path },
    { heading: 'words', value: ({ words }) => words },
  ],
})
