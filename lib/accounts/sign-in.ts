import { audit } from '@/lib/accounts/audit-repository'
import { failed, type Result } from '@/lib/accounts/errors'
import { verifyPassword } from '@/lib/accounts/passwords'
import type { Person } from '@/lib/accounts/permissions'
import { countAttempt, forgetAttempts, keyedHash } from '@/lib/accounts/rate-limit'
import { findAccount, findPasswordHash, normalizedEmail } from '@/lib/accounts/repository'
import { openSession } from '@/lib/accounts/sessions'
import { networkOf, type Visitor } from '@/lib/accounts/visitor'
import { inTransaction } from '@/lib/platform/database'

export interface PasswordSignIn {
  readonly email: string
  readonly password: string
  readonly visitor: Visitor
  /** What the browser's cookie held before. */
  readonly previousToken?: string | undefined
}

/**
 * Signs someone in by address and password; answers the token for the cookie. Errors: `wrong` for an unknown
 * address, a wrong password and a disabled account alike; `too-many` with the minutes to wait.
 */
export async function signInWithPassword(
  { email, password, visitor, previousToken }: PasswordSignIn,
  now: Date,
): Promise<Result<{ token: string; person: Person }>> {
  const account = normalizedEmail(email).slice(0, 320)
  // Counted before the password is looked at: attempts at the same time count too.
  const wait =
    (await countAttempt('sign-in-network', visitor.address)) ??
    (await countAttempt('sign-in', visitor.address, account))
  if (wait !== undefined) return failed({ kind: 'too-many', minutes: wait })

  const person = await findAccount({ email: account })
  const right = await verifyPassword(password, person && (await findPasswordHash(person.id)))
  const token = right && person ? await openFor(person.id, { visitor, previousToken }, now) : undefined
  if (token === undefined || person === undefined) {
    await noteFailure(account, person?.id, visitor, now)
    return failed({ kind: 'wrong' })
  }
  await forgetAttempts('sign-in', visitor.address, account)
  return { ok: true, token, person }
}

/** Reads the person again inside the transaction: whoever was disabled a moment ago stays outside. */
function openFor(
  personId: string,
  { visitor, previousToken }: Pick<PasswordSignIn, 'visitor' | 'previousToken'>,
  now: Date,
): Promise<string | undefined> {
  return inTransaction(async (tx) => {
    const person = await findAccount({ id: personId }, tx)
    if (person === undefined || person.disabledAt !== null) return undefined
    return openSession(tx, { person, device: visitor.device, method: 'password', previousToken }, now)
  })
}

/** A line about a failed attempt: who was meant and from where only as keyed hashes, unless the account exists. */
async function noteFailure(account: string, personId: string | undefined, visitor: Visitor, now: Date): Promise<void> {
  const detail = {
    ...(personId === undefined ? { account: await keyedHash(account) } : { person: personId }),
    from: await keyedHash(networkOf(visitor.address)),
  }
  await inTransaction((tx) => audit(tx, { author: 'visitor', action: 'sign-in.failed', detail }, now))
}
