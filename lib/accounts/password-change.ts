import { audit } from '@/lib/accounts/audit-repository'
import { failed, type Result } from '@/lib/accounts/errors'
import { hashPassword, passwordProblem, verifyPassword } from '@/lib/accounts/passwords'
import type { Person } from '@/lib/accounts/permissions'
import { countAttempt, forgetAttempts } from '@/lib/accounts/rate-limit'
import { deleteSessions, findAccount, findPasswordHash, updateAccount } from '@/lib/accounts/repository'
import { openSession } from '@/lib/accounts/sessions'
import type { Visitor } from '@/lib/accounts/visitor'
import { inTransaction } from '@/lib/platform/database'

/**
 * Changes one's own password. Every session ends, also the one that asks: it goes on under a new token. Errors:
 * `wrong` for the present password, `password` with why the new one may not be chosen, `too-many`.
 */
export async function changePassword(
  { person, now }: { person: Person; now: Date },
  { present, wanted, visitor }: { present: string; wanted: string; visitor: Visitor },
): Promise<Result<{ token: string }>> {
  const wait = await countAttempt('password', visitor.address, person.id)
  if (wait !== undefined) return failed({ kind: 'too-many', minutes: wait })
  const before = await findPasswordHash(person.id)
  if (!(await verifyPassword(present, before))) return failed({ kind: 'wrong' })
  const account = await findAccount({ id: person.id })
  if (account === undefined) return failed({ kind: 'not-found' })
  const problem = passwordProblem(wanted, [account.name, account.email])
  if (problem !== undefined) return failed({ kind: 'password', problem })
  const passwordHash = await hashPassword(wanted)
  const token = await inTransaction(async (tx) => {
    await updateAccount(tx, person.id, { passwordHash })
    await deleteSessions(tx, { personId: person.id })
    await audit(tx, { author: person.id, action: 'password.change', detail: { person: person.id } }, now)
    return openSession(tx, { person, device: visitor.device, method: 'password' }, now)
  })
  await forgetAttempts('password', visitor.address, person.id)
  return { ok: true, token }
}
