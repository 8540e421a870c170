import { listFile } from '@/components/editorial/desk-file'
import { type ConceptRow, conceptRows } from '@/lib/editorial/list-rows'

/** Every published concept of every vocabulary, with how often it is named. */
export const GET = listFile<ConceptRow>({
  action: 'content.export',
  page: '/vocabularies',
  name: 'vocabularies',
  rows: ({ acting }) => conceptRows(acting),
  columns: [
    { heading: 'scheme', value: ({ scheme }) => scheme },
    { heading: 'id', value: ({ id }) => id },
    { heading: 'label fr', value: ({ label }) => label.fr },
    { heading: 'label nl', value: ({ label }) => label.nl },
    { heading: 'label en', value: ({ label }) => label.en },
    { heading: 'help fr', value: ({ help }) => help?.fr },
    { heading: 'help nl', value: ({ help }) => help?.nl },
    { heading: 'help en', value: ({ help }) => help?.en },
    { heading: 'broader', value: ({ broader }) => broader.join(' ') },
    { heading: 'retired', value: ({ replacedBy }) => replacedBy !== undefined },
    { heading: 'replaced by', value: ({ replacedBy }) => replacedBy },
    { heading: 'records', value: ({ records }) => records },
    { heading: 'guides', value: ({ guides }) => guides },
  ],
})
