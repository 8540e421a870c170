import { type NextRequest, NextResponse } from 'next/server'
import { addressHeader } from '@/lib/accounts/addresses'
import { signedInPolicy } from '@/lib/platform/http/content-security-policy'
import { preferredLocale } from '@/lib/platform/i18n/locales'

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

  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString('base64')
  const policy = signedInPolicy(nonce, { development: process.env.NODE_ENV === 'development' })
  const headers = new Headers(request.headers)
  headers.set('content-security-policy', policy) // Next takes the nonce for its own scripts from here.
  // Where signing in leads back to; a page cannot see its own address.
  headers.set(addressHeader, `${request.nextUrl.pathname}${request.nextUrl.search}`)
  const response = NextResponse.next({ request: { headers } })
  response.headers.set('content-security-policy', policy)
  response.headers.set('cache-control', 'private, no-store')
  return response
}

export const config = {
  matcher: ['/', '/:locale(fr|nl|en)/:area(advisor|editor|login)/:path*'],
}
