import { listFile } from '@/components/editorial/desk-file'
import { type AuditEntryShown, exportAudit, parseAuditFilter } from '@/lib/accounts/audit'

/** The lines that the page's filter shows, as a file. */
export const GET = listFile<AuditEntryShown>({
  action: 'audit.read',
  page: '/audit',
  name: 'audit',
  rows: async ({ acting, query }) => {
    const exported = await exportAudit(acting.person, parseAuditFilter(query))
    return exported.ok ? { ok: true, rows: exported.lines } : exported
  },
  columns: [
    { heading: 'at', value: ({ at }) => at },
    { heading: 'author', value: ({ author }) => author },
    { heading: 'name', value: ({ authorName }) => authorName },
    { heading: 'action', value: ({ action }) => action },
    { heading: 'record', value: ({ recordId }) => recordId },
    { heading: 'revision', value: ({ revisionId }) => revisionId },
    { heading: 'detail', value: ({ detail }) => JSON.stringify(detail) },
  ],
})
