import { listFile } from '@/components/editorial/desk-file'
import { type DoubtfulLink, doubtfulLinks } from '@/lib/editorial/link-checks'

/** Links that are gone and links that nobody can be sure of, with the records that name them. */
export const GET = listFile<DoubtfulLink>({
  action: 'content.export',
  page: '/freshness',
  name: 'doubtful-links',
  rows: async ({ acting }) => {
    const answer = await doubtfulLinks(acting)
    return answer.ok ? { ok: true, rows: answer.links } : answer
  },
  columns: [
    { heading: 'link', value: ({ url }) => url },
    { heading: 'state', value: ({ state }) => state },
    { heading: 'answer', value: ({ answer }) => answer },
    { heading: 'since', value: ({ since }) => since },
    { heading: 'checked', value: ({ checkedAt }) => checkedAt },
    { heading: 'records', value: ({ recordIds }) => recordIds.join(' ') },
  ],
})
