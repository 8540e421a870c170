import { listFile } from '@/components/editorial/desk-file'
import { publishedCatalogue } from '@/lib/catalogue/published'
import { titleIn } from '@/lib/catalogue/snapshot'
import { confirmationDuties } from '@/lib/editorial/duties'
import { freshnessQueue, seenInAtlas } from '@/lib/editorial/freshness'
import { authorsIn } from '@/lib/editorial/list-rows'
import { todayInBrussels } from '@/lib/platform/clock'

/** What is to be confirmed, in the order of the queue, with who does it by when. */
export const GET = listFile({
  action: 'content.export',
  page: '/freshness',
  name: 'to-confirm',
  rows: async ({ acting, locale }) => {
    const [snapshot, duties] = await Promise.all([publishedCatalogue(), confirmationDuties(acting)])
    if (!duties.ok) return duties
    const dutyOf = new Map(duties.duties.map((duty) => [duty.recordId, duty]))
    const queue = freshnessQueue(snapshot, seenInAtlas(snapshot), todayInBrussels(acting.now))
    const rows = queue.map((stale) => {
      const record = snapshot.byId.get(stale.recordId)
      const duty = dutyOf.get(stale.recordId)
      return { ...stale, title: record && titleIn(record, locale), author: duty?.personId, due: duty?.due }
    })
    return { ok: true, rows: await authorsIn(rows) }
  },
  columns: [
    { heading: 'id', value: ({ recordId }) => recordId },
    { heading: 'title', value: ({ title }) => title },
    { heading: 'since', value: ({ since }) => since },
    { heading: 'confirmed', value: ({ confirmed }) => confirmed },
    { heading: 'situations', value: ({ seenIn }) => seenIn },
    { heading: 'person', value: ({ name }) => name },
    { heading: 'due', value: ({ due }) => due },
  ],
})
