import { scryptSync } from 'node:crypto'
import type { AccountError, Result } from '@/lib/accounts/errors'
import { inviteAdmin, invitePerson } from '@/lib/accounts/invitations'
import type { Person, Role } from '@/lib/accounts/permissions'
import { deleteInvitation, findAccount, updateAccount } from '@/lib/accounts/repository'
import { openSession } from '@/lib/accounts/sessions'
import { database, inTransaction } from '@/lib/platform/database'

/** People with accounts, and what a use case gave them, for tests. */

export const morning = new Date('2026-11-23T08:00:00Z')
export const after = (minutes: number, since: Date = morning) => new Date(since.getTime() + minutes * 60_000)

export const password = 'fiets bel wolk nacht'

let visitors = 0
/** A visitor from an address that no test used before: rate limits of one do not meet another. */
export const newVisitor = () => {
  visitors += 1
  return { address: `198.51.${visitors >> 8}.${visitors & 255}`, device: 'Firefox, Linux' }
}

export function given<T>(result: Result<T>): { readonly ok: true } & T {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.error)}`)
  return result
}

export function refusal<T>(result: Result<T>): AccountError {
  if (result.ok) throw new Error('was expected to be refused')
  return result.error
}

/** The password's hash at a fraction of the cost: what is stored says how it is to be checked. */
const cheapHash = () => {
  const salt = Buffer.alloc(16, 7)
  const key = scryptSync(password, salt, 32, { N: 16, r: 8, p: 1 })
  return `scrypt$4$8$1$${salt.toString('base64url')}$${key.toString('base64url')}`
}

let people = 0

/** Somebody with an account and a password who is signed in; the token is their session's. */
export async function newPerson(by: Person | undefined, roles: readonly Role[]) {
  people += 1
  const email = `someone${people}@example.org`
  const input = { email, name: by ? 'Zoë' : 'Ada', roles }
  const { personId } = given(
    await (by ? invitePerson({ person: by, now: morning }, input) : inviteAdmin(input, morning)),
  )
  return inTransaction(async (tx) => {
    await updateAccount(tx, personId, { passwordHash: cheapHash() })
    await deleteInvitation(tx, { personId })
    const person = await findAccount({ id: personId }, tx)
    if (person === undefined) throw new Error('the account is gone')
    const token = await openSession(tx, { person, device: 'Firefox, Linux', method: 'password' }, morning)
    return { email, token, person }
  })
}

/** An admin from the terminal, as the first one comes. */
export async function newAdmin(): Promise<Person> {
  return (await newPerson(undefined, ['admin'])).person
}

/** The account lines of the audit, oldest first, as `action author>person`. */
export async function lines(personId: string): Promise<string[]> {
  const rows = await database().auditLine.findMany({
    where: { OR: [{ author: personId }, { detail: { path: ['person'], equals: personId } }] },
    orderBy: { id: 'asc' },
  })
  return rows.map(({ action, author }) => `${action} by ${author === personId ? 'self' : author}`)
}
