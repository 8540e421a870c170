import { download, refusal } from '@/components/editorial/download'
import { currentSession } from '@/lib/accounts/session'
import { exportCatalogue } from '@/lib/editorial/content-exchange'
import { exportHeading } from '@/lib/editorial/upload-reading'
import { now, todayInBrussels } from '@/lib/platform/clock'

/** The published records as their content files, each under its name, in one YAML stream of many documents. */
export async function GET(): Promise<Response> {
  const session = await currentSession()
  if (!session) return refusal('signed-out')
  const exported = await exportCatalogue({ person: session.person, now: now() })
  if (!exported.ok) return refusal(exported.error.kind)
  const body = exported.files
    .map(({ file, text }) => `${exportHeading(file, exported.versions.get(file) ?? 1)}\n${text}`)
    .join('')
  return download(`catalogue-${todayInBrussels()}.yaml`, 'application/yaml', body)
}
