import { can, type Person } from '@/lib/accounts/permissions'
import type { Locale } from '@/lib/platform/i18n/locales'
import { localePath } from '@/lib/platform/i18n/navigation'

/** The request header in which `proxy.ts` notes the address of a signed-in page: path and query. */
export const addressHeader = 'x-asked-address'

/**
 * Where to go after signing in, from the address bar: a page of ours behind the sign-in, or nothing. Anything that
 * a browser could read as another site is nothing.
 */
export function parseNext(text: unknown): string | undefined {
  if (typeof text !== 'string' || text.length > 2000 || /[\\\s]/.test(text)) return undefined
  if (!/^\/(?:fr|nl|en)\/(?:editor|advisor)(?:[/?]|$)/.test(text)) return undefined
  const here = 'https://here.invalid'
  const url = URL.canParse(text, here) ? new URL(text, here) : undefined
  return url?.origin === here && `${url.pathname}${url.search}` === text ? text : undefined
}

/** What the sign-in page may be told to say, by its address. */
export const signInProblems = ['provider', 'not-invited', 'too-many'] as const
export type SignInProblem = (typeof signInProblems)[number]

/** The sign-in page, which leads back to an address of ours and may say what went wrong before. */
export function loginPath(locale: Locale, next?: string, problem?: SignInProblem): string {
  const query = new URLSearchParams()
  const safe = parseNext(next)
  if (safe !== undefined) query.set('next', safe)
  if (problem !== undefined) query.set('problem', problem)
  return localePath(locale, query.size === 0 ? '/login' : `/login?${query}`)
}

/** The way to the organisation's sign-in service. */
export function openIdConnectPath(locale: Locale, next?: string): string {
  const path = localePath(locale, '/login/openid-connect')
  return next === undefined ? path : `${path}?next=${encodeURIComponent(next)}`
}

export const refusedPath = (locale: Locale) => localePath(locale, '/login/refused')

/** The page that a person starts from. */
export function homeOf(person: Person, locale: Locale): string {
  if (can(person, 'draft.edit')) return localePath(locale, '/editor')
  return localePath(locale, '/editor/account')
}

/** The page on which a one-time link is used. In the query, for the log keeps paths and never queries. */
export function invitationPath(locale: Locale, token: string): string {
  return localePath(locale, `/login/invitation?token=${token}`)
}
