import { NextResponse } from 'next/server'
import { loginPath } from '@/lib/accounts/addresses'
import { finishOpenIdConnect } from '@/lib/accounts/openid-connect'
import { currentVisitor, sessionToken, setSessionCookie, takeAttemptCookie } from '@/lib/accounts/session'
import { now } from '@/lib/platform/clock'
import { origin } from '@/lib/platform/i18n/alternates'
import { defaultLocale, isLocale } from '@/lib/platform/i18n/locales'

/** Where the organisation's sign-in service sends people back; the language is that of the page they left from. */
export async function GET(request: Request): Promise<Response> {
  const finished = await finishOpenIdConnect(
    {
      query: new URL(request.url).search,
      attemptToken: await takeAttemptCookie(),
      visitor: await currentVisitor(),
      previousToken: await sessionToken(),
    },
    now(),
  )
  const [, locale] = (finished.next ?? '').split('/')
  if (!finished.ok) {
    const kind = finished.error.kind === 'not-invited' ? 'not-invited' : 'provider'
    const path = loginPath(isLocale(locale) ? locale : defaultLocale, finished.next, kind)
    return NextResponse.redirect(new URL(path, origin()), 303)
  }
  await setSessionCookie(finished.token)
  return NextResponse.redirect(new URL(finished.next, origin()), 303)
}
