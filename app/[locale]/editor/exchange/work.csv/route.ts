import { listFile } from '@/components/editorial/desk-file'
import { type WaitingRow, waitingRows } from '@/lib/editorial/list-rows'

/** What the desk's first page says is waiting, whole: own work, reviews, schedules, drafts of others. */
export const GET = listFile<WaitingRow>({
  action: 'content.export',
  page: '',
  name: 'work',
  rows: ({ acting, locale }) => waitingRows(acting, locale),
  columns: [
    { heading: 'list', value: ({ list }) => list },
    { heading: 'id', value: ({ recordId }) => recordId },
    { heading: 'title', value: ({ title }) => title },
    { heading: 'person', value: ({ name }) => name },
    { heading: 'at', value: ({ at }) => at },
    { heading: 'detail', value: ({ detail }) => detail },
  ],
})
