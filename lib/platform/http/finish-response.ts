import type { IncomingMessage, ServerResponse } from 'node:http'
import { type Area, areaOf } from '@/lib/platform/http/areas'
import { publicPolicy } from '@/lib/platform/http/content-security-policy'
import { addVary, pageCachePolicy } from '@/lib/platform/http/headers'
import { trustedInlineScripts } from '@/lib/platform/http/inline-scripts'
import { currentKey } from '@/lib/platform/http/kept-pages'
import { isMissingPath, missingPage } from '@/lib/platform/http/missing-page'
import { languageOf, type PlainStatus, plainPage } from '@/lib/platform/http/plain-pages'
import { acceptedEncoding, compress, digestOf, isCompressible } from '@/lib/platform/http/response-body'
import { log } from '@/lib/platform/log'

/** Policies by digest of their page: a kept page is searched for scripts once. */
const policies = new Map<string, string>()

function policyOf(html: string, digest: string, requestId: string): string {
  const known = policies.get(digest)
  if (known !== undefined) return known
  const { hashes, refused } = trustedInlineScripts(html)
  if (refused > 0) log.warn({ requestId, refused }, 'inline scripts without a hash were left blocked')
  const policy = publicPolicy(hashes)
  if (policies.size >= 2000) policies.clear()
  policies.set(digest, policy)
  return policy
}

/**
 * React writes an empty `action` on forms that post to a server function; HTML asks for an address or for none, and
 * with none the form goes where it would have gone.
 */
function withoutEmptyActions(html: string): string {
  return html.replace(/(<form\b[^>]*?) action=""/g, '$1')
}

/** If-None-Match compares weakly (RFC 9110, section 13.1.2). */
function matches(ifNoneMatch: string | undefined, etag: string): boolean {
  if (ifNoneMatch === undefined) return false
  const plain = (tag: string): string => tag.trim().replace(/^W\//, '')
  return ifNoneMatch.trim() === '*' || ifNoneMatch.split(',').some((tag) => plain(tag) === plain(etag))
}

/**
 * Which answer of the server's own replaces one of Next's: a failure (503 while there is no catalogue,
 * for then nothing can be shown and the page is not at fault), and a page under /api.
 */
function plainReplacement(area: Area, status: number, type: string): PlainStatus | undefined {
  if (!/^(?:text\/(?:html|plain)|$)/.test(type)) return undefined
  if (status >= 500) return currentKey() === null ? 503 : 500
  if (area === 'api' && status === 404) return 404
  return undefined
}

export interface Exchange {
  readonly request: IncomingMessage
  readonly response: ServerResponse
  readonly requestId: string
  /** Where this server can ask itself for a page. */
  readonly self: string
}

/**
 * Makes a whole body ready to leave: replaces failures and empty "not found" documents, gives pages the
 * policy that names their inline scripts, a lifetime and an ETag (an empty body and 304 where the
 * visitor has it already), and compresses. To be called before the response's headers are sent; `url`
 * is the address as the visitor asked for it, which Next may have rewritten since.
 */
export async function finishResponse(body: Buffer, url: string, exchange: Exchange): Promise<Buffer> {
  const { request, response, requestId, self } = exchange
  const { method, headers } = request
  const area = areaOf(url)
  const type = (): string => String(response.getHeader('content-type') ?? '')
  const isPage = (): boolean => type().startsWith('text/html')
  let content = body
  let hasPolicy = area === 'signed-in' && response.hasHeader('content-security-policy')

  const plain = plainReplacement(area, response.statusCode, type())
  if (plain !== undefined) {
    const page = plainPage(plain, { url, headers }, requestId)
    response.statusCode = plain
    for (const [name, value] of Object.entries(page.headers)) response.setHeader(name, value)
    if (plain === 503) response.setHeader('retry-after', '10')
    content = Buffer.from(page.body)
    hasPolicy = true
  } else if (isMissingPath(url)) {
    response.statusCode = 404
  } else if (isPage() && response.statusCode === 404 && area !== 'build') {
    const page = await missingPage(self, languageOf({ url, headers }))
    if (page) {
      content = page
      hasPolicy = false
    }
  }

  if (isPage() && area === 'signed-in') content = Buffer.from(withoutEmptyActions(content.toString('utf8')))

  const digest = digestOf(content)
  if (isPage() || type().startsWith('text/x-component')) {
    const lifetime = pageCachePolicy(area, method, response.statusCode)
    if (lifetime !== undefined) response.setHeader('cache-control', lifetime)
  }
  if (isPage() && !hasPolicy) {
    response.setHeader('content-security-policy', policyOf(content.toString('utf8'), digest, requestId))
  }
  if (isPage() && area === 'public' && response.statusCode === 200 && method === 'GET') {
    const etag = `W/"${digest}"`
    response.setHeader('etag', etag)
    if (matches(headers['if-none-match'], etag)) {
      response.statusCode = 304
      for (const name of ['content-length', 'content-type']) response.removeHeader(name)
      addVary(response, 'Accept-Encoding')
      return Buffer.alloc(0)
    }
  }
  if (isCompressible(type()) && !response.hasHeader('content-encoding')) {
    addVary(response, 'Accept-Encoding')
    const encoding = acceptedEncoding(headers['accept-encoding'])
    if (encoding !== undefined && content.length > 512) {
      content = await compress(content, digest, encoding, area === 'build')
      response.setHeader('content-encoding', encoding)
    }
  }
  if (response.statusCode !== 304 && response.statusCode !== 204) response.setHeader('content-length', content.length)
  return content
}
