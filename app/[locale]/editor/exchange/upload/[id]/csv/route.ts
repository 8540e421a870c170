import { listFile } from '@/components/editorial/desk-file'
import type { UploadRow } from '@/lib/editorial/list-rows'
import { uploadRows } from '@/lib/editorial/list-rows'

/** What files that were brought in would do, one part of them a line. */
export const GET = listFile<UploadRow>({
  action: 'content.import',
  page: ({ id }) => `/exchange/upload/${id}`,
  name: 'upload',
  rows: ({ acting, params: { id } }) => uploadRows(acting, id ?? ''),
  columns: [
    { heading: 'fate', value: ({ fate }) => fate },
    { heading: 'id', value: ({ id }) => id },
    { heading: 'why', value: ({ why }) => why },
    { heading: 'fields', value: ({ fields }) => fields.join(' ') },
    { heading: 'person', value: ({ name }) => name },
  ],
})
