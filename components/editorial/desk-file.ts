import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { loginPath } from '@/lib/accounts/addresses'
import { type Action, can } from '@/lib/accounts/permissions'
import { countAttempt } from '@/lib/accounts/rate-limit'
import { currentSession, currentVisitor } from '@/lib/accounts/session'
import type { Session } from '@/lib/accounts/sessions'
import type { Acting } from '@/lib/editorial/acting'
import { type Column, toCsv } from '@/lib/editorial/csv'
import { now, todayInBrussels } from '@/lib/platform/clock'
import { defaultLocale, isLocale, type Locale } from '@/lib/platform/i18n/locales'

/** The one way in which something of the desk leaves as a file: who may, how often, under which name, kept by nobody. */

/** Who asks for a file, in which language, and what the address says. */
export interface Asked {
  readonly acting: Acting
  readonly session: Session
  readonly locale: Locale
  readonly query: Readonly<Record<string, string>>
  readonly params: Readonly<Record<string, string>>
}

type Made<T> = ({ readonly ok: true } & T) | { readonly ok: false; readonly error: { readonly kind: string } }
type Params = Readonly<Record<string, string>>

interface FileOfDesk {
  /** What whoever takes it must be allowed to do; nothing more than being signed in where none is named. */
  readonly action?: Action
  /** Where the list stands, below `/editor`: whoever signs in on the way comes out there. */
  readonly page: string | ((params: Params) => string)
  /** What the file is called before its date. */
  readonly name: string | ((params: Params) => string)
}

type Route = (request: Request, context: { params: Promise<Params> }) => Promise<Response>

/** A list of the desk as a route that answers CSV. Status: 403 for whoever may not, 404, 429 where it is asked too often. */
export function listFile<Row>({
  rows,
  columns,
  ...file
}: FileOfDesk & {
  readonly rows: (asked: Asked) => Promise<Made<{ rows: readonly Row[] }>>
  readonly columns: readonly Column<Row>[]
}): Route {
  return deskFile({
    ...file,
    type: 'text/csv',
    make: async (asked) => {
      const made = await rows(asked)
      return made.ok ? { ok: true, body: toCsv(made.rows, columns) } : made
    },
  })
}

const extensions = { 'text/csv': 'csv', 'application/yaml': 'yaml' } as const

/** As `listFile`, for what is no list. */
export function deskFile({
  action,
  page,
  name,
  type,
  make,
}: FileOfDesk & {
  readonly type: keyof typeof extensions
  readonly make: (asked: Asked) => Promise<Made<{ body: string }>>
}): Route {
  return async (request, context) => {
    const params = await context.params
    const locale = isLocale(params.locale) ? params.locale : defaultLocale
    const of = (said: FileOfDesk['page']) => (typeof said === 'string' ? said : said(params))
    const { search, searchParams } = new URL(request.url)
    const session = await currentSession()
    if (!session) return redirect(loginPath(locale, `/${locale}/editor${of(page)}${search}`))
    const { person } = session
    if (action !== undefined && !can(person, action)) return refusal(locale, 'not-allowed')
    const wait = await countAttempt('file', (await currentVisitor()).address, person.id)
    if (wait !== undefined) return refusal(locale, 'too-many', { 'retry-after': String(wait * 60) })
    const query = Object.fromEntries(searchParams)
    const made = await make({ acting: { person, now: now() }, session, locale, query, params })
    if (!made.ok) return refusal(locale, made.error.kind)
    const fileName = `${of(name).replace(/[^a-z0-9-]/g, '-')}-${todayInBrussels()}.${extensions[type]}`
    return answer(200, made.body, {
      'content-type': `${type}; charset=utf-8`,
      'content-disposition': `attachment; filename="${fileName}"`,
    })
  }
}

const statuses: Readonly<Record<string, number>> = { 'not-found': 404, 'too-many': 429 }

/** One sentence in the language of the address, where a file was expected. */
async function refusal(locale: Locale, kind: string, headers: Record<string, string> = {}): Promise<Response> {
  const t = await getTranslations({ locale, namespace: 'Editor.error' })
  const said = kind === 'not-found' || kind === 'too-many' ? kind : 'not-allowed'
  return answer(statuses[said] ?? 403, t(said), { 'content-type': 'text/plain; charset=utf-8', ...headers })
}

function answer(status: number, body: string, headers: Record<string, string>): Response {
  const always = { 'cache-control': 'private, no-store', 'x-content-type-options': 'nosniff' }
  return new Response(body, { status, headers: { ...always, ...headers } })
}
