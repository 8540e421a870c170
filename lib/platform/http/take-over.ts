import type { IncomingMessage, ServerResponse } from 'node:http'
import { addVary, setCommonHeaders } from '@/lib/platform/http/headers'
import { acceptedEncoding, compressing, isCompressible } from '@/lib/platform/http/response-body'

/** Other bodies than pages are held up to this size, in bytes, and streamed past it. */
const heldAtMost = 1024 * 1024

/**
 * Holds back what Next writes to a response until it is whole, then sends what `finish` makes of it;
 * `finish` may still change status and headers. Pages are always held; other text up to `heldAtMost`,
 * past which it is compressed and streamed; everything else (fonts, images) goes out as it comes.
 * Errors of `finish` go to `onFault`, and the connection is cut.
 */
export function takeOver(
  request: IncomingMessage,
  response: ServerResponse,
  finish: (body: Buffer) => Promise<Buffer>,
  onFault: (error: unknown) => void,
): void {
  const original = {
    writeHead: response.writeHead.bind(response),
    write: response.write.bind(response) as (chunk: Buffer) => boolean,
    end: response.end.bind(response) as (chunk?: Buffer) => ServerResponse,
    flushHeaders: response.flushHeaders.bind(response),
  }
  const acceptEncoding = request.headers['accept-encoding']
  const chunks: Buffer[] = []
  let held = 0
  let ended = false
  let stream: { write(chunk: Buffer): boolean; end(): void } | undefined

  const contentType = (): string => String(response.getHeader('content-type') ?? '')
  const isHeld = (): boolean =>
    contentType().startsWith('text/html') || (isCompressible(contentType()) && held <= heldAtMost)

  const giveBack = (): void => {
    Object.assign(response, original)
    setCommonHeaders(response)
  }

  const startStream = (): void => {
    giveBack()
    const encoding = isCompressible(contentType()) ? acceptedEncoding(acceptEncoding) : undefined
    if (encoding === undefined || response.hasHeader('content-encoding')) {
      stream = { write: original.write, end: () => original.end() }
    } else {
      response.removeHeader('content-length')
      response.setHeader('content-encoding', encoding)
      addVary(response, 'Accept-Encoding')
      const compressor = compressing(encoding)
      compressor.on('data', (chunk: Buffer) => {
        if (!original.write(chunk)) compressor.pause()
      })
      compressor.on('end', () => original.end())
      compressor.on('drain', () => response.emit('drain'))
      response.on('drain', () => compressor.resume())
      stream = compressor
    }
    for (const chunk of chunks.splice(0)) stream.write(chunk)
    takeWrites()
  }

  const take = (chunk: unknown, encoding: unknown): boolean => {
    if (chunk === undefined || chunk === null || typeof chunk === 'function') return true
    const bytes =
      typeof chunk === 'string'
        ? Buffer.from(chunk, typeof encoding === 'string' ? (encoding as BufferEncoding) : 'utf8')
        : Buffer.from(chunk as Uint8Array)
    if (stream) return stream.write(bytes)
    chunks.push(bytes)
    held += bytes.length
    if (!isHeld()) startStream()
    return true
  }

  const callbackAmong = (values: unknown[]): (() => void) | undefined =>
    values.find((value): value is () => void => typeof value === 'function')

  async function sendWhole(): Promise<void> {
    const body = Buffer.concat(chunks)
    giveBack()
    original.end(await finish(body))
  }

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
      if (stream) {
        stream.end()
        return response
      }
      sendWhole().catch((error: unknown) => {
        onFault(error)
        response.destroy()
      })
      return response
    }) as typeof response.end
  }

  response.writeHead = ((status: number, ...rest: unknown[]) => {
    response.statusCode = status
    const given = rest.find((value) => typeof value === 'object' && value !== null)
    const pairs = Array.isArray(given)
      ? Array.from({ length: given.length / 2 }, (_, index) => [given[2 * index], given[2 * index + 1]])
      : Object.entries(given ?? {})
    for (const [name, value] of pairs) response.setHeader(name, value)
    return response
  }) as typeof response.writeHead
  response.flushHeaders = () => {}
  takeWrites()
}
