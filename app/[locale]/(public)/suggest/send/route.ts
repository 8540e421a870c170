import { countAttempt } from '@/lib/accounts/rate-limit'
import { currentVisitor, isFromOurPages } from '@/lib/accounts/session'
import { proposeCorrection } from '@/lib/editorial/suggestions'
import { now } from '@/lib/platform/clock'
import { defaultLocale, isLocale } from '@/lib/platform/i18n/locales'

/**
 * Takes a proposed correction and leads back to the form. A plain address rather than a server action: the form's
 * page stays free of scripts of its own, and works without any.
 */
export async function POST(request: Request, { params }: { params: Promise<{ locale: string }> }): Promise<Response> {
  if (!(await isFromOurPages())) return new Response(null, { status: 403 })
  const { locale: asked } = await params
  const locale = isLocale(asked) ? asked : defaultLocale
  const data = await request.formData().catch(() => new FormData())
  const field = (name: string) => String(data.get(name) ?? '').replace(/\r\n?/g, '\n')
  const recordId = field('recordId')
  const origin = field('origin').trim()
  const path = field('path')
  const revision = Number(field('revision'))
  const subject = recordId === '' ? { page: field('page') } : { recordId }
  const said = { ...subject, language: locale, words: field('words') }
  const where = { ...(path !== '' && { path }), ...(revision !== 0 && { revision }) }
  const input = { ...said, ...where, ...(origin !== '' && { origin }) }
  const { address } = await currentVisitor()
  const wait = await countAttempt('suggestion', address)
  const proposed = await proposeCorrection(input, { now: now(), allowed: wait === undefined })
  const outcome = proposed.ok ? 'sent' : proposed.error.kind
  const known = ['sent', 'bad-input', 'too-many'].includes(outcome) ? outcome : 'failed'
  const query = new URLSearchParams(
    recordId === '' ? { page: field('page').slice(0, 150) } : { record: recordId.slice(0, 120) },
  )
  query.set('outcome', known)
  return new Response(null, { status: 303, headers: { location: `/${locale}/suggest?${query}` } })
}
