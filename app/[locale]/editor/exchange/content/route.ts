import { deskFile } from '@/components/editorial/desk-file'
import { exportCatalogue } from '@/lib/editorial/content-exchange'
import { exportHeading } from '@/lib/editorial/upload-reading'

/** The published records as their content files, each under its name, in one YAML stream of many documents. */
export const GET = deskFile({
  action: 'content.export',
  page: '/exchange',
  name: 'catalogue',
  type: 'application/yaml',
  make: async ({ acting }) => {
    const exported = await exportCatalogue(acting)
    if (!exported.ok) return exported
    const { files, versions } = exported
    const parts = files.map(({ file, text }) => `${exportHeading(file, versions.get(file) ?? 1)}\n${text}`)
    return { ok: true, body: parts.join('') }
  },
})
