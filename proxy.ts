import { type NextRequest, NextResponse } from 'next/server'
import { addressHeader } from '@/lib/accounts/addresses'
import { foreignOriginPage, isOwnOrigin } from '@/lib/accounts/foreign-origin'
import { signedInPolicy } from '@/lib/platform/http/content-security-policy'
import { defaultLocale, isLocale, preferredLocale } from '@/lib/platform/i18n/locales'

/**
 * Two things only, for a proxy halves what a kept page can serve (README of lib/platform/http):
 * `/` chooses a language; signed-in areas get a policy with a nonce of their own for each response.
 */
export function proxy(request: NextRequest): NextResponse {
  if (request.nextUrl.pathname === '/') {
    const locale = preferredLocale(request.headers.get('accept-language'))
    const response = NextResponse.redirect(new URL(`/${locale}`, request.url), 307)
    response.headers.set('vary', 'Accept-Language')
    response.headers.set('cache-control', 'private, no-cache')
    return response
  }

  // Refused before Next looks at it: it lets a missing Origin pass, and fails on a foreign one.
  const { headers: given, nextUrl } = request
  const host = given.get('x-forwarded-host') ?? given.get('host')
  if (request.method === 'POST' && !isOwnOrigin(given.get('origin'), host, process.env.APP_ORIGIN)) {
    const [, locale] = nextUrl.pathname.split('/')
    return new NextResponse(foreignOriginPage(isLocale(locale) ? locale : defaultLocale), {
      status: 403,
      headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'private, no-store' },
    })
  }

  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString('base64')
  const policy = signedInPolicy(nonce, { development: process.env.NODE_ENV === 'development' })
  const headers = new Headers(given)
  headers.set('content-security-policy', policy) // Next takes the nonce for its own scripts from here.
  // Where signing in leads back to; a page cannot see its own address.
  headers.set(addressHeader, `${nextUrl.pathname}${nextUrl.search}`)
  const response = NextResponse.next({ request: { headers } })
  response.headers.set('content-security-policy', policy)
  response.headers.set('cache-control', 'private, no-store')
  return response
}

export const config = {
  matcher: ['/', '/:locale(fr|nl|en)/:area(advisor|editor|login)/:path*'],
}
