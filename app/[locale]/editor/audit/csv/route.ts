import { type AuditEntryShown, exportAudit, parseAuditFilter } from '@/lib/accounts/audit'
import { requirePermission } from '@/lib/accounts/session'
import { type Column, toCsv } from '@/lib/editorial/csv'
import { todayInBrussels } from '@/lib/platform/clock'

const columns: readonly Column<AuditEntryShown>[] = [
  { heading: 'at', value: ({ at }) => at },
  { heading: 'author', value: ({ author }) => author },
  { heading: 'name', value: ({ authorName }) => authorName },
  { heading: 'action', value: ({ action }) => action },
  { heading: 'record', value: ({ recordId }) => recordId },
  { heading: 'revision', value: ({ revisionId }) => revisionId },
  { heading: 'detail', value: ({ detail }) => JSON.stringify(detail) },
]

/** The lines that the page's filter shows, as a file. */
export async function GET(request: Request): Promise<Response> {
  const person = await requirePermission('audit.read')
  const query = Object.fromEntries(new URL(request.url).searchParams)
  const exported = await exportAudit(person, parseAuditFilter(query))
  if (!exported.ok) return new Response(null, { status: 403 })
  return new Response(toCsv(exported.lines, columns), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="audit-${todayInBrussels()}.csv"`,
      'cache-control': 'private, no-store',
    },
  })
}
