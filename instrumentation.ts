import type { Instrumentation } from 'next'

/**
 * Runs once when an instance starts, before its first request: loads the catalogue and follows it,
 * and from then on makes the changes that editors have scheduled.
 * A database that is away does not stop the start; the instance is not ready until it came.
 */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs' || process.env.NEXT_PHASE === 'phase-production-build') return
  const { followCatalogue } = await import('@/lib/catalogue/published')
  await followCatalogue()
  const { startScheduleRunner } = await import('@/lib/editorial/schedule-runner')
  startScheduleRunner()
}

/** Faults of pages and routes, in the log: where, and what; never what the visitor sent. */
export const onRequestError: Instrumentation.onRequestError = async (error, request, context) => {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { log } = await import('@/lib/platform/log')
  const [path] = request.path.split('?')
  log.error(
    { err: error, method: request.method, path, route: context.routePath, kind: context.routeType },
    'a page or route failed',
  )
}
