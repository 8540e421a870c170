import { listFile } from '@/components/editorial/desk-file'
import { type LanguageRow, languagesBoard } from '@/lib/editorial/desk'

/** How far every language of every published record is. */
export const GET = listFile<LanguageRow>({
  action: 'content.export',
  page: '/languages',
  name: 'languages',
  rows: ({ acting }) => languagesBoard(acting, false),
  columns: [
    { heading: 'id', value: ({ recordId }) => recordId },
    { heading: 'title', value: ({ title }) => title },
    { heading: 'fr', value: ({ states }) => states.fr },
    { heading: 'nl', value: ({ states }) => states.nl },
    { heading: 'en', value: ({ states }) => states.en },
  ],
})
