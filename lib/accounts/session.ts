import { cookies, headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { cache } from 'react'
import { addressHeader, loginPath, refusedPath } from '@/lib/accounts/addresses'
import { failed, type Result } from '@/lib/accounts/errors'
import { isOwnOrigin } from '@/lib/accounts/foreign-origin'
import { type Action, can, type Person } from '@/lib/accounts/permissions'
import { absoluteLimit, attemptLifetime, findSession, type Session } from '@/lib/accounts/sessions'
import { deviceOf, type Visitor, visitorAddress } from '@/lib/accounts/visitor'
import { now } from '@/lib/platform/clock'
import { environment } from '@/lib/platform/environment'
import { defaultLocale, isLocale, type Locale } from '@/lib/platform/i18n/locales'

/** The session of the request that is being answered: what pages and actions ask. */

const cookieName = '__Host-session'

/** The token that the browser holds, whatever it is worth. */
export async function sessionToken(): Promise<string | undefined> {
  return (await cookies()).get(cookieName)?.value
}

/** Gives the browser its token; in actions and route handlers only. */
export async function setSessionCookie(token: string): Promise<void> {
  const attributes = { httpOnly: true, secure: true, sameSite: 'lax', path: '/' } as const
  ;(await cookies()).set(cookieName, token, { ...attributes, maxAge: absoluteLimit / 1000 })
}

export async function clearSessionCookie(): Promise<void> {
  ;(await cookies()).set(cookieName, '', { httpOnly: true, secure: true, sameSite: 'lax', path: '/', maxAge: 0 })
}

const attemptCookie = '__Host-sign-in'

/** Binds an attempt to sign in elsewhere to this browser. */
export async function setAttemptCookie(token: string): Promise<void> {
  const attributes = { httpOnly: true, secure: true, sameSite: 'lax', path: '/' } as const
  ;(await cookies()).set(attemptCookie, token, { ...attributes, maxAge: attemptLifetime / 1000 })
}

/** The attempt that this browser is on, and no longer. */
export async function takeAttemptCookie(): Promise<string | undefined> {
  const jar = await cookies()
  const token = jar.get(attemptCookie)?.value
  jar.set(attemptCookie, '', { httpOnly: true, secure: true, sameSite: 'lax', path: '/', maxAge: 0 })
  return token
}

/** The session of this request, looked up once a page; undefined for whoever is not signed in. */
export const currentSession = cache(async (): Promise<Session | undefined> => findSession(await sessionToken(), now()))

/** The address that was asked for, as `proxy.ts` notes it for signed-in areas. */
export async function askedAddress(): Promise<string> {
  return (await headers()).get(addressHeader) ?? ''
}

/** The language of the address that was asked for. */
export async function askedLocale(): Promise<Locale> {
  const [, first] = (await askedAddress()).split('/')
  return isLocale(first) ? first : defaultLocale
}

/** For pages: the person who is signed in; anybody else is led to the sign-in page, and back afterwards. */
export async function requirePerson(): Promise<Person> {
  return (await requireSession()).person
}

/** For pages: as `requirePerson`, with the session. */
export async function requireSession(): Promise<Session> {
  const session = await currentSession()
  if (session) return session
  return redirect(loginPath(await askedLocale(), await askedAddress()))
}

/** For pages: as `requirePerson`; whoever may not is told so on a page of its own. */
export async function requirePermission(action: Action): Promise<Person> {
  const person = await requirePerson()
  if (!can(person, action)) redirect(refusedPath(await askedLocale()))
  return person
}

/**
 * For server actions: who acts, and when. Errors: `foreign-origin` when the request does not come from a page of
 * ours, `signed-out`, `not-allowed` where an action is named that the person may not do.
 */
export async function actingPerson(
  action?: Action,
): Promise<Result<{ acting: { person: Person; now: Date }; session: Session }>> {
  if (!(await isFromOurPages())) return failed({ kind: 'foreign-origin' })
  const at = now()
  const session = await findSession(await sessionToken(), at)
  if (session === undefined) return failed({ kind: 'signed-out' })
  if (action !== undefined && !can(session.person, action)) return failed({ kind: 'not-allowed', action })
  return { ok: true, acting: { person: session.person, now: at }, session }
}

/** The host under which the browser reached us. */
async function askedHost(): Promise<string> {
  const given = await headers()
  return given.get('x-forwarded-host') ?? given.get('host') ?? ''
}

/**
 * Whether a request was sent by a page of this site: its Origin is ours. Next lets a request without one pass; every
 * browser of today sends it with a form, so here it is refused.
 */
export async function isFromOurPages(): Promise<boolean> {
  return isOwnOrigin((await headers()).get('origin'), await askedHost(), environment().APP_ORIGIN)
}

/** Whether signing in is safe: over https, or on this very machine. */
export async function isSecure(): Promise<boolean> {
  const protocol = (await headers()).get('x-forwarded-proto')?.split(',').at(-1)?.trim()
  if (protocol === 'https') return true
  const host = await askedHost()
  const name = URL.canParse(`http://${host}`) ? new URL(`http://${host}`).hostname : ''
  return /^(?:localhost|.+\.localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(name)
}

/** Who knocks: network address and device. */
export async function currentVisitor(): Promise<Visitor> {
  const given = await headers()
  return {
    address: visitorAddress(given.get('x-forwarded-for'), environment().TRUSTED_PROXIES),
    device: deviceOf(given.get('user-agent')),
  }
}
