import { actingPerson } from '@/lib/accounts/session'
import type { BroughtFile } from '@/lib/editorial/upload-reading'
import { bringFiles } from '@/lib/editorial/uploads'
import { isLocale } from '@/lib/platform/i18n/locales'

type Props = { params: Promise<{ locale: string }> }

/**
 * Takes content files from a form; a route and not an action, for the whole catalogue is more than an action reads.
 * What came of it stands on the page that the browser is led to.
 */
export async function POST(request: Request, { params }: Props): Promise<Response> {
  const { locale } = await params
  const base = `/${isLocale(locale) ? locale : 'fr'}/editor/exchange`
  const lead = (to: string) => new Response(null, { status: 303, headers: { location: to } })
  const who = await actingPerson('content.import')
  if (!who.ok) return lead(`${base}?error=${who.error.kind}`)
  const files = await filesIn(request)
  if (files === undefined) return lead(`${base}?error=bad-files`)
  const kept = await bringFiles(who.acting, files)
  if (kept.ok) return lead(`${base}/upload/${kept.uploadId}`)
  return lead(`${base}?error=${kept.error.kind === 'bad-input' ? 'bad-files' : kept.error.kind}`)
}

/** The files of a form as text; undefined where it is none of ours, or a file is no text. */
async function filesIn(request: Request): Promise<BroughtFile[] | undefined> {
  try {
    const posted = (await request.formData()).getAll('files')
    const files = posted.filter((one) => typeof one !== 'string' && one.size > 0) as File[]
    const decoder = new TextDecoder('utf-8', { fatal: true })
    return await Promise.all(
      files.map(async (file) => ({ name: file.name, text: decoder.decode(await file.arrayBuffer()) })),
    )
  } catch {
    return undefined
  }
}
