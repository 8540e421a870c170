import { NextResponse } from 'next/server'
import { loginPath } from '@/lib/accounts/addresses'
import { startOpenIdConnect } from '@/lib/accounts/openid-connect'
import { askedLocale, currentVisitor, isSecure, setAttemptCookie } from '@/lib/accounts/session'
import { now } from '@/lib/platform/clock'
import { origin } from '@/lib/platform/i18n/alternates'

/** Sends someone to the organisation's sign-in service. */
export async function GET(request: Request): Promise<Response> {
  const locale = await askedLocale()
  const next = new URL(request.url).searchParams.get('next') ?? undefined
  const visitor = await currentVisitor()
  const started = (await isSecure()) ? await startOpenIdConnect({ locale, next, visitor }, now()) : undefined
  if (!started?.ok) {
    const kind = started?.error.kind === 'too-many' ? 'too-many' : 'provider'
    return NextResponse.redirect(new URL(loginPath(locale, next, kind), origin()), 303)
  }
  await setAttemptCookie(started.token)
  return NextResponse.redirect(started.url, 303)
}
