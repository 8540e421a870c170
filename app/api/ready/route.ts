import { conditions, readiness } from '@/lib/platform/http/readiness'

/** Whether this instance should be sent visitors: 200, or 503 as problem+json naming what is missing. */
export const dynamic = 'force-dynamic'

export async function GET(): Promise<Response> {
  const state = await readiness()
  const missing = conditions.filter((condition) => !state[condition])
  if (missing.length === 0) return Response.json({ status: 'ready' }, { headers: { 'cache-control': 'no-store' } })
  return Response.json(
    { type: 'about:blank', title: 'Not ready', status: 503, detail: `Missing: ${missing.join(', ')}`, missing },
    {
      status: 503,
      headers: { 'cache-control': 'no-store', 'content-type': 'application/problem+json', 'retry-after': '5' },
    },
  )
}
