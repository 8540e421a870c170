import type { IncomingMessage } from 'node:http'
import { areaOf } from '@/lib/platform/http/areas'

/** The largest address (path and query) and body that are looked at, in bytes. */
const addressLimit = 8 * 1024
const bodyLimit = 64 * 1024
/** A whole vocabulary or the longest record as one form; what is saved has a limit of its own. */
const deskBodyLimit = 512 * 1024
/** The whole catalogue as its files is less than half of this. */
const uploadLimit = 4 * 1024 * 1024

const deskPath = /^\/(?:fr|nl|en)\/editor\//
const uploadPath = /^\/(?:fr|nl|en)\/editor\/exchange\/upload$/

/** The largest body that an address takes, in bytes. */
export function bodyLimitOf(url: string): number {
  const [path = ''] = url.split('?')
  if (uploadPath.test(path)) return uploadLimit
  return deskPath.test(path) ? deskBodyLimit : bodyLimit
}

const pageMethods = new Set(['GET', 'HEAD', 'POST'])
const apiMethods = new Set([...pageMethods, 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])

/** Why a request is not looked at further, as the HTTP status that says so. */
export type Refusal = 400 | 405 | 411 | 413 | 414

/**
 * Checks what a request is allowed to look like before anything reads it; undefined when all is well.
 * A body must announce its length (411 otherwise): Node then reads no further than was announced, so
 * the limit holds without counting.
 */
export function refusalOf(request: Pick<IncomingMessage, 'method' | 'url' | 'headers'>): Refusal | undefined {
  const url = request.url ?? ''
  if (Buffer.byteLength(url) > addressLimit) return 414
  if (!isReadableAddress(url)) return 400
  const methods = areaOf(url) === 'api' ? apiMethods : pageMethods
  if (!methods.has(request.method ?? '')) return 405
  if (request.headers['transfer-encoding'] !== undefined) return 411
  if (Number(request.headers['content-length'] ?? 0) > bodyLimitOf(url)) return 413
  return undefined
}

/**
 * Whether an address can be decoded. A path must be valid percent-encoded UTF-8; a query may hold
 * anything that a person can type (URLSearchParams reads a lone % as itself). NUL, which no text of
 * ours contains and PostgreSQL refuses, is in neither.
 * Nor are `.` and `..` as segments, which browsers resolve before they ask: what stands there must not
 * look like another part of the site to this server than to Next.
 */
function isReadableAddress(url: string): boolean {
  if (!url.startsWith('/') || url.includes('\\')) return false
  const [path = ''] = url.split('?')
  if (/%00/.test(url)) return false
  try {
    return !/\/\.{1,2}(?:\/|$)/.test(decodeURIComponent(path))
  } catch {
    return false
  }
}
