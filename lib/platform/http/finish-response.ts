import type { IncomingMessage, ServerResponse } from 'node:http'
import { type Area, areaOf } from '@/lib/platform/http/areas'
import { publicPolicy } from '@/lib/platform/http/content-security-policy'
import { addVary, pageCachePolicy, setCommonHeaders } from '@/lib/platform/http/headers'
import { trustedInlineScripts } from '@/lib/platform/http/inline-scripts'
import { currentKey } from '@/lib/platform/http/kept-pages'
import { type PlainStatus, plainPage } from '@/lib/platform/http/plain-pages'
import { acceptedEncoding, compress, compressing, digestOf, isCompressible } from '@/lib/platform/http/response-body'
import { log } from '@/lib/platform/log'

/** Other bodies than pages are held up to this size, in bytes, and streamed past it. */
const heldAtMost = 1024 * 1024

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
 * Takes over what Next writes to a response, so that a page leaves whole: with the policy that names
 * its inline scripts, an ETag, compressed, and never as a bare fault. Bodies of other types are
 * compressed where that pays; those larger than `heldAtMost` are streamed.
 */
export function takeOver(request: IncomingMessage, response: ServerResponse, requestId: string): void {
  const area = areaOf(request.url ?? '')
  const original = {
    writeHead: response.writeHead.bind(response),
    write: response.write.bind(response) as (chunk: Buffer) => boolean,
    end: response.end.bind(response) as (chunk?: Buffer) => ServerResponse,
    flushHeaders: response.flushHeaders.bind(response),
  }
  const chunks: Buffer[] = []
  let held = 0
  let ended = false
  let stream: ((chunk: Buffer) => boolean) | undefined
  let finishStream: (() => void) | undefined

  const contentType = (): string => String(response.getHeader('content-type') ?? '')
  const isPage = (): boolean => contentType().startsWith('text/html')
  const isHeld = (): boolean => isPage() || (isCompressible(contentType()) && held <= heldAtMost)

  const giveBack = (): void => {
    Object.assign(response, original)
    setCommonHeaders(response)
  }

  const startStream = (): void => {
    giveBack()
    const encoding = isCompressible(contentType()) ? acceptedEncoding(request.headers['accept-encoding']) : undefined
    if (encoding === undefined || request.method === 'HEAD') {
      stream = original.write
      finishStream = () => original.end()
    } else {
      response.removeHeader('content-length')
      response.setHeader('content-encoding', encoding)
      addVary(response, 'Accept-Encoding')
      const compressor = compressing(encoding)
      compressor.pipe(response)
      stream = (chunk) => compressor.write(chunk)
      finishStream = () => compressor.end()
      compressor.on('drain', () => response.emit('drain'))
    }
    for (const chunk of chunks.splice(0)) stream(chunk)
    takeWrites()
  }

  const take = (chunk: unknown, encoding: unknown): boolean => {
    if (chunk === undefined || chunk === null || typeof chunk === 'function') return true
    const bytes =
      typeof chunk === 'string'
        ? Buffer.from(chunk, typeof encoding === 'string' ? (encoding as BufferEncoding) : 'utf8')
        : Buffer.from(chunk as Uint8Array)
    if (stream) return stream(bytes)
    chunks.push(bytes)
    held += bytes.length
    if (!isHeld()) startStream()
    return true
  }

  const callbackAmong = (values: unknown[]): (() => void) | undefined =>
    values.find((value): value is () => void => typeof value === 'function')

  function takeWrites(): void {
    response.write = ((chunk: unknown, ...rest: unknown[]) => {
      const goOn = take(chunk, rest[0])
      const written = callbackAmong(rest)
      if (written) queueMicrotask(written)
      return goOn
    }) as typeof response.write
    response.end = ((...values: unknown[]) => {
      if (ended) return response
      ended = true
      take(values[0], values[1])
      const done = callbackAmong(values)
      if (done) response.once('finish', done)
      if (finishStream) finishStream()
      else void finish().catch(fail)
      return response
    }) as typeof response.end
  }

  const fail = (error: unknown): void => {
    log.error({ requestId, err: error }, 'the response could not be finished')
    response.destroy()
  }

  async function finish(): Promise<void> {
    let body: Buffer = Buffer.concat(chunks)
    giveBack()
    const replacement = replacementFor(area, response.statusCode, contentType())
    if (replacement !== undefined) {
      const status = replacement
      const page = plainPage(status, request, requestId)
      response.statusCode = status
      for (const [name, value] of Object.entries(page.headers)) response.setHeader(name, value)
      if (status === 503) response.setHeader('retry-after', '10')
      body = Buffer.from(page.body)
    }
    const type = contentType()
    const digest = digestOf(body)

    if (type.startsWith('text/html') || type.startsWith('text/x-component')) {
      const policy = pageCachePolicy(area, request.method, response.statusCode)
      if (policy !== undefined) response.setHeader('cache-control', policy)
    }
    if (area !== 'signed-in' && isPage()) {
      if (replacement === undefined) {
        response.setHeader('content-security-policy', policyOf(body.toString('utf8'), digest, requestId))
      }
      if (response.statusCode === 200 && (request.method === 'GET' || request.method === 'HEAD')) {
        const etag = `W/"${digest}"`
        response.setHeader('etag', etag)
        if (matches(request.headers['if-none-match'], etag)) {
          response.statusCode = 304
          response.removeHeader('content-length')
          response.removeHeader('content-type')
          addVary(response, 'Accept-Encoding')
          original.end()
          return
        }
      }
    }
    if (isCompressible(type) && !response.hasHeader('content-encoding')) {
      addVary(response, 'Accept-Encoding')
      const encoding = acceptedEncoding(request.headers['accept-encoding'])
      if (encoding !== undefined && body.length > 512 && response.statusCode !== 206) {
        body = await compress(body, digest, encoding, area === 'build')
        response.setHeader('content-encoding', encoding)
      }
    }
    const mayHaveBody = response.statusCode !== 304 && response.statusCode !== 204
    if (mayHaveBody && (body.length > 0 || !response.hasHeader('content-length'))) {
      response.setHeader('content-length', body.length)
    }
    original.end(body)
  }

  response.writeHead = ((status: number, ...rest: unknown[]) => {
    response.statusCode = status
    const given = rest.find((value) => typeof value === 'object' && value !== null)
    if (Array.isArray(given)) {
      for (let index = 0; index < given.length; index += 2) response.setHeader(given[index], given[index + 1])
    } else if (given) {
      for (const [name, value] of Object.entries(given)) response.setHeader(name, value as string)
    }
    return response
  }) as typeof response.writeHead
  response.flushHeaders = () => {}
  takeWrites()
}

/**
 * Which answer of our own replaces a page of Next's: one that failed (503 while there is no catalogue,
 * for then nothing can be shown and the page is not at fault), and its pages under /api.
 */
function replacementFor(area: Area, status: number, type: string): PlainStatus | undefined {
  if (!/^(?:text\/(?:html|plain)|$)/.test(type)) return undefined
  if (status >= 500) return currentKey() === null ? 503 : 500
  if (area === 'api' && status === 404) return 404
  return undefined
}

/** If-None-Match compares weakly (RFC 9110, section 13.1.2). */
function matches(ifNoneMatch: string | undefined, etag: string): boolean {
  if (ifNoneMatch === undefined) return false
  const plain = (tag: string): string => tag.trim().replace(/^W\//, '')
  return ifNoneMatch.trim() === '*' || ifNoneMatch.split(',').some((tag) => plain(tag) === plain(etag))
}
