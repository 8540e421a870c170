/** The process is alive and answers; nothing else is asked, so that a database that is away restarts nobody. */
export const dynamic = 'force-dynamic'

export function GET(): Response {
  return Response.json({ status: 'ok' }, { headers: { 'cache-control': 'no-store' } })
}
