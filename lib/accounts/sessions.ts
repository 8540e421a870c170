import { audit } from '@/lib/accounts/audit-repository'
import { failed, type Result } from '@/lib/accounts/errors'
import { can, type Person } from '@/lib/accounts/permissions'
import {
  deleteSessions,
  findSessionRow,
  forgetOld,
  insertSession,
  type SessionRow,
  sessionsOf,
  touchSession,
} from '@/lib/accounts/repository'
import { looksLikeToken, newToken, tokenHash } from '@/lib/accounts/tokens'
import { inTransaction, type Transaction } from '@/lib/platform/database'

/** A session ends after an hour without a request, and after twelve hours in any case; both in milliseconds. */
export const idleLimit = 60 * 60_000
export const absoluteLimit = 12 * 60 * 60_000
/** Whoever goes to the organisation's sign-in service comes back within ten minutes, in milliseconds. */
export const attemptLifetime = 10 * 60_000
/** Use is noted at most this often, in milliseconds: not every page is a write. */
const noteEvery = 60_000

export type Session = SessionRow
export type SignInMethod = 'password' | 'link' | 'openid-connect'

/** When a session must last have been used to be still good. */
export const seenAfter = (now: Date) => new Date(now.getTime() - idleLimit)

/** The session of a token, unless it has ended or its person was disabled; notes that it is used. */
export async function findSession(token: string | undefined, now: Date): Promise<Session | undefined> {
  if (!looksLikeToken(token)) return undefined
  const session = await findSessionRow(tokenHash(token))
  if (session === undefined || session.person.disabledAt !== null) return undefined
  if (session.expiresAt <= now || session.lastSeenAt <= seenAfter(now)) return undefined
  if (now.getTime() - session.lastSeenAt.getTime() >= noteEvery) await touchSession(session.id, now)
  return session
}

/**
 * Opens a session under a new token, in the transaction of what proved who the person is. The session that the
 * browser had before ends: a token planted there is worth nothing afterwards.
 */
export async function openSession(
  tx: Transaction,
  {
    person,
    device,
    method,
    previousToken,
  }: { person: Person; device: string; method: SignInMethod; previousToken?: string | undefined },
  now: Date,
): Promise<string> {
  const token = newToken()
  if (looksLikeToken(previousToken)) await deleteSessions(tx, { tokenHash: tokenHash(previousToken) })
  await insertSession(tx, {
    tokenHash: tokenHash(token),
    personId: person.id,
    device,
    createdAt: now,
    expiresAt: new Date(now.getTime() + absoluteLimit),
  })
  await audit(tx, { author: person.id, action: 'sign-in', detail: { person: person.id, method, device } }, now)
  await forgetOld(tx, now)
  return token
}

/** Ends the session of a token; nothing happens where there is none. */
export async function closeSession(token: string | undefined, now: Date): Promise<void> {
  if (!looksLikeToken(token)) return
  await inTransaction(async (tx) => {
    const closed = await deleteSessions(tx, { tokenHash: tokenHash(token) })
    for (const { personId, device } of closed) {
      await audit(tx, { author: personId, action: 'sign-out', detail: { person: personId, device } }, now)
    }
  })
}

/** A person's open sessions, the one used last first. */
export function listSessions(personId: string, now: Date): Promise<Omit<Session, 'person'>[]> {
  return sessionsOf(personId, seenAfter(now), now)
}

/**
 * Ends one session or all of a person; one's own, or anybody's for whoever manages people. `exceptId` is kept: the
 * one from which "all others" is asked.
 */
export async function revokeSessions(
  { person, now }: { person: Person; now: Date },
  which: { readonly personId: string; readonly id?: number; readonly exceptId?: number },
): Promise<Result<{ revoked: number }>> {
  if (which.personId !== person.id && !can(person, 'people.manage')) {
    return failed({ kind: 'not-allowed', action: 'people.manage' })
  }
  return inTransaction(async (tx) => {
    const revoked = await deleteSessions(tx, which)
    for (const { personId, device } of revoked) {
      await audit(tx, { author: person.id, action: 'session.revoke', detail: { person: personId, device } }, now)
    }
    return { ok: true, revoked: revoked.length }
  })
}
