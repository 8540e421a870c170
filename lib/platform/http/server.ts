import { randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { fileURLToPath } from 'node:url'
import next from 'next'
import { environment } from '@/lib/platform/environment'
import { areaOf } from '@/lib/platform/http/areas'
import { finishResponse } from '@/lib/platform/http/finish-response'
import { setCommonHeaders } from '@/lib/platform/http/headers'
import { currentKey } from '@/lib/platform/http/kept-pages'
import { type PlainStatus, plainPage } from '@/lib/platform/http/plain-pages'
import { afterOlderRenderings } from '@/lib/platform/http/render-order'
import { bodyLimitOf, refusalOf } from '@/lib/platform/http/request-limits'
import { takeOver } from '@/lib/platform/http/take-over'
import { log } from '@/lib/platform/log'

/** How long requests may still take once the server is asked to stop, in milliseconds. */
const graceLimit = 10_000
/** A refused body is read away up to this size, so that the browser shows the answer; past it the connection is cut. */
const readAwayAtMost = 8 * 1024 * 1024

type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>

function requestIdOf(request: IncomingMessage): string {
  const given = request.headers['x-request-id']
  return typeof given === 'string' && /^[\w-]{8,64}$/.test(given) ? given : randomUUID()
}

function answerPlainly(
  status: PlainStatus,
  request: IncomingMessage,
  response: ServerResponse,
  requestId: string,
): void {
  const page = plainPage(status, request, requestId)
  setCommonHeaders(response)
  for (const [name, value] of Object.entries(page.headers)) response.setHeader(name, value)
  if (status === 405) response.setHeader('allow', 'GET, HEAD, POST')
  response.statusCode = status
  response.setHeader('content-length', Buffer.byteLength(page.body))
  if (Number(request.headers['content-length'] ?? 0) > bodyLimitOf(request.url ?? ''))
    response.setHeader('connection', 'close')
  response.end(page.body)
}

/** One line a request: never the query string, the address of the visitor or a header of theirs. */
function logWhenClosed(request: IncomingMessage, response: ServerResponse, requestId: string): void {
  const started = performance.now()
  const { method, url = '' } = request // Next rewrites both while it works.
  const [path = ''] = url.split('?')
  response.once('close', () => {
    const milliseconds = Math.round((performance.now() - started) * 10) / 10
    const line = { requestId, method, path: path.slice(0, 200), status: response.statusCode, milliseconds }
    if (areaOf(path) === 'build') log.debug(line, 'request')
    else log.info(line, 'request')
  })
}

function listener(handle: Handler, self: string): (request: IncomingMessage, response: ServerResponse) => void {
  return (request, response) => {
    const requestId = requestIdOf(request)
    response.setHeader('x-request-id', requestId)
    logWhenClosed(request, response, requestId)

    const refusal = refusalOf(request)
    if (refusal !== undefined) {
      if (Number(request.headers['content-length'] ?? 0) <= readAwayAtMost) request.resume()
      answerPlainly(refusal, request, response, requestId)
      return
    }
    const { url = '' } = request // Next may rewrite it.
    takeOver(
      request,
      response,
      (body) => finishResponse(body, url, { request, response, requestId, self }),
      (error) => log.error({ requestId, err: error }, 'the response could not be finished'),
    )
    // What a visitor writes here counts no further than TRUSTED_PROXIES says; the last entry is what we see.
    const seen = request.socket.remoteAddress ?? 'unknown'
    const given = request.headers['x-forwarded-for']
    request.headers['x-forwarded-for'] = given === undefined ? seen : `${given}, ${seen}`
    // Parts of files are of no use here, and a compressed part would be wrong.
    delete request.headers.range
    // Rendered as for GET, so that HEAD tells the same headers; Node sends no body for it.
    if (request.method === 'HEAD') request.method = 'GET'
    const [path = ''] = url.split('?')
    const work = () => handle(request, response)
    // Nobody is let in to the answer to a form, and it must not be waited for: where it publishes, it asks for the page
    // that it leads to itself, under the newer key, before it ends.
    const answered = request.method === 'GET' ? afterOlderRenderings(path, currentKey(), work) : work()
    answered.catch((error: unknown) => {
      log.error({ requestId, err: error }, 'the request failed')
      if (response.headersSent) {
        response.destroy()
        return
      }
      response.statusCode = 500
      response.setHeader('content-type', 'text/html; charset=utf-8')
      response.end('')
    })
  }
}

/** A request that Node could not even parse: a fixed answer, for there is no address and no language to go by. */
function answerUnreadable(server: Server): void {
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    if (error.code === 'ECONNRESET' || !socket.writable) return
    const status = error.code === 'HPE_HEADER_OVERFLOW' ? 431 : 400
    const page = plainPage(status, { url: '/', headers: {} }, randomUUID())
    const reason = status === 431 ? 'Request Header Fields Too Large' : 'Bad Request'
    const headers = Object.entries({
      ...page.headers,
      connection: 'close',
      'content-length': Buffer.byteLength(page.body),
    })
    socket.end(
      `HTTP/1.1 ${status} ${reason}\r\n${headers.map(([name, value]) => `${name}: ${value}`).join('\r\n')}\r\n\r\n${page.body}`,
    )
  })
}

/** Stops accepting, lets running requests finish, then ends the process; a second signal ends it at once. */
function stopGracefully(server: Server, close: () => Promise<void>): void {
  let stopping = false
  const stop = (): void => {
    if (stopping) process.exit(1)
    stopping = true
    log.info('stopping: finishing the requests that are running')
    const late = setTimeout(() => server.closeAllConnections(), graceLimit)
    late.unref()
    server.close(() => {
      close()
        .catch((error: unknown) => log.error({ err: error }, 'stopping was not clean'))
        .finally(() => process.exit(0))
    })
    server.closeIdleConnections()
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
}

/** Where the server can ask itself for a page, on whichever of the machine's addresses it listens. */
function ownAddress(hostname: string, port: number): string {
  const reachable = { '0.0.0.0': '127.0.0.1', '::': '::1' }[hostname] ?? hostname
  return `http://${reachable.includes(':') ? `[${reachable}]` : reachable}:${port}`
}

/** Starts the built application (`next build` comes first) and prints where it listens. */
export async function serve(): Promise<Server> {
  const { HOST: hostname, PORT: port } = environment()
  const dir = fileURLToPath(new URL('../../..', import.meta.url))
  process.chdir(dir) // Next and `readiness` find files of the application from here.
  const app = next({ dev: false, dir, hostname, port })
  await app.prepare()
  const self = ownAddress(hostname, port)
  const server = createServer({ maxHeaderSize: 32 * 1024 }, listener(app.getRequestHandler(), self))
  server.requestTimeout = 30_000
  server.headersTimeout = 15_000
  server.keepAliveTimeout = 65_000
  answerUnreadable(server)
  stopGracefully(server, () => app.close())
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, hostname, resolve)
  })
  // Next starts an instance (instrumentation.ts) with its first request: that one is ours, not a visitor's.
  await fetch(`${self}/api/health`)
  log.info({ hostname, port }, 'listening')
  return server
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  serve().catch((error: unknown) => {
    log.fatal({ err: error }, 'the server could not start')
    process.exitCode = 1
    process.exit()
  })
}
