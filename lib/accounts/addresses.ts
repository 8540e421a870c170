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

/** The sign-in page, which leads back to an address of ours. */
export function loginPath(locale: Locale, next?: string): string {
  const safe = parseNext(next)
  return localePath(locale, safe === undefined ? '/login' : `/login?next=${encodeURIComponent(safe)}`)
}

export const refusedPath = (locale: Locale) => localePath(locale, '/login/refused')

/** The page that a person starts from. */
export function homeOf(person: Person, locale: Locale): string {
  if (can(person, 'draft.edit')) return localePath(locale, '/editor')
  if (can(person, 'advice.use')) return localePath(locale, '/advisor')
  return localePath(locale, '/editor/account')
}

/** The page on which a one-time link is used. In the query, for the log keeps paths and never queries. */
export function invitationPath(locale: Locale, token: string): string {
  return localePath(locale, `/login/invitation?token=${token}`)
}
