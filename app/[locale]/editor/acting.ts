import type { Action } from '@/lib/accounts/permissions'
import { requirePermission } from '@/lib/accounts/session'
import type { Acting } from '@/lib/editorial/acting'
import { now } from '@/lib/platform/clock'

/** For pages: who reads, after the permission is checked; each use case checks it again. */
export async function actingOnPage(action: Action): Promise<Acting> {
  return { person: await requirePermission(action), now: now() }
}
