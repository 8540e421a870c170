import type { ServerResponse } from 'node:http'
import type { Area } from '@/lib/platform/http/areas'

/** What every answer says, unless its route said otherwise. Browsers ignore HSTS over plain http. */
const always: Readonly<Record<string, string>> = {
  'strict-transport-security': 'max-age=63072000; includeSubDomains',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'permissions-policy':
    'accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=()',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
}

/** The headers of every answer; a route that set one of them keeps its own (open data is for other origins). */
export function setCommonHeaders(response: ServerResponse): void {
  for (const [name, value] of Object.entries(always)) {
    if (!response.hasHeader(name)) response.setHeader(name, value)
  }
}

/**
 * How long an answer may be kept, by whom. A page is always checked by the browser (ETag) and held for
 * a minute by a cache in front: what it shows lags a publication by that at most.
 */
const cachePolicies = {
  publicPage: 'public, max-age=0, s-maxage=60, stale-while-revalidate=60',
  notFound: 'public, max-age=0, s-maxage=10',
  signedIn: 'private, no-store',
  failure: 'no-store',
} as const

/** The Cache-Control of a page or of its data for the client router; undefined leaves the route's own. */
export function pageCachePolicy(area: Area, method: string | undefined, status: number): string | undefined {
  if (area === 'signed-in') return cachePolicies.signedIn
  if (status >= 500) return cachePolicies.failure
  if (area !== 'public' || (method !== 'GET' && method !== 'HEAD')) return undefined
  if (status === 200) return cachePolicies.publicPage
  if (status === 404) return cachePolicies.notFound
  return undefined
}

/** Adds a name to Vary once. */
export function addVary(response: ServerResponse, name: string): void {
  const present = String(response.getHeader('vary') ?? '')
  const names = present.split(',').map((each) => each.trim().toLowerCase())
  if (!names.includes(name.toLowerCase())) response.setHeader('vary', present ? `${present}, ${name}` : name)
}
