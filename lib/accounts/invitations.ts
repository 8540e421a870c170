import { z } from 'zod'
import { audit } from '@/lib/accounts/audit-repository'
import { failed, type Result } from '@/lib/accounts/errors'
import { hashPassword, passwordProblem } from '@/lib/accounts/passwords'
import { emailSchema, nameSchema, rolesSchema } from '@/lib/accounts/people'
import { can, type Person, type Role } from '@/lib/accounts/permissions'
import { countAttempt } from '@/lib/accounts/rate-limit'
import {
  type Account,
  deleteInvitation,
  deleteSessions,
  findAccount,
  findInvited,
  insertAccount,
  putInvitation,
  updateAccount,
} from '@/lib/accounts/repository'
import { openSession } from '@/lib/accounts/sessions'
import { looksLikeToken, newPersonId, newToken, tokenHash } from '@/lib/accounts/tokens'
import type { Visitor } from '@/lib/accounts/visitor'
import { inTransaction, type Transaction } from '@/lib/platform/database'

/** One-time links, by which someone sets their password: the first one, or a new one after forgetting it. */

/** How long a link works, in milliseconds: 72 hours. */
export const invitationLifetime = 72 * 60 * 60_000

interface Acting {
  readonly person: Person
  readonly now: Date
}

const notAllowed = failed({ kind: 'not-allowed', action: 'people.manage' })

async function giveLink(tx: Transaction, account: Pick<Account, 'id' | 'roles'>, by: string, now: Date) {
  const token = newToken()
  const expiresAt = new Date(now.getTime() + invitationLifetime)
  await putInvitation(tx, {
    personId: account.id,
    tokenHash: tokenHash(token),
    invitedBy: by,
    createdAt: now,
    expiresAt,
  })
  const detail = { person: account.id, roles: account.roles }
  await audit(tx, { author: by, action: 'person.invite', detail }, now)
  return { token, expiresAt, personId: account.id }
}

export interface Invited {
  readonly personId: string
  /** What the link holds; only its hash is kept, so this is the one moment to pass it on. */
  readonly token: string
  readonly expiresAt: Date
}

const inviteSchema = z.object({ email: emailSchema, name: nameSchema, roles: rolesSchema })

export interface InvitationInput {
  readonly email: string
  readonly name: string
  readonly roles: readonly Role[] | readonly string[]
}

function readInput(input: InvitationInput): Result<{ data: z.infer<typeof inviteSchema> }> {
  const parsed = inviteSchema.safeParse(input)
  return parsed.success
    ? { ok: true, data: parsed.data }
    : failed({ kind: 'bad-input', field: String(parsed.error.issues[0]?.path[0] ?? 'email') })
}

/** Makes an account and its link. Errors: `bad-input` with the field, `email-taken`. */
export async function invitePerson({ person, now }: Acting, input: InvitationInput): Promise<Result<Invited>> {
  if (!can(person, 'people.manage')) return notAllowed
  const read = readInput(input)
  if (!read.ok) return read
  return inTransaction(async (tx) => {
    const account = { id: newPersonId(), grants: [], ...read.data }
    if (!(await insertAccount(tx, account, now))) return failed({ kind: 'email-taken' })
    return { ok: true, ...(await giveLink(tx, account, person.id, now)) }
  })
}

/** Gives somebody a new link, for a first or a forgotten password; the one before no longer works. */
export async function renewInvitation({ person, now }: Acting, personId: string): Promise<Result<Invited>> {
  if (!can(person, 'people.manage')) return notAllowed
  return inTransaction(async (tx) => {
    const account = await findAccount({ id: personId }, tx)
    if (account === undefined || account.disabledAt !== null) return failed({ kind: 'not-found' })
    return { ok: true, ...(await giveLink(tx, account, person.id, now)) }
  })
}

/**
 * The first admin, from a terminal of the machine that runs the application: whoever has that has everything. An
 * account that exists is made an admin, let in again, and given a new link.
 */
export async function inviteAdmin(input: Omit<InvitationInput, 'roles'>, now: Date): Promise<Result<Invited>> {
  const read = readInput({ ...input, roles: ['admin'] })
  if (!read.ok) return read
  return inTransaction(async (tx) => {
    const account = { id: newPersonId(), grants: [], ...read.data }
    if (await insertAccount(tx, account, now)) return { ok: true, ...(await giveLink(tx, account, 'terminal', now)) }
    const before = await findAccount({ email: account.email }, tx)
    if (before === undefined) return failed({ kind: 'not-found' })
    const roles: Role[] = before.roles.includes('admin') ? [...before.roles] : [...before.roles, 'admin']
    await updateAccount(tx, before.id, { roles, disabledAt: null })
    const detail = { person: before.id, roles: { from: before.roles, to: roles } }
    await audit(tx, { author: 'terminal', action: 'person.change', detail }, now)
    return { ok: true, ...(await giveLink(tx, { id: before.id, roles }, 'terminal', now)) }
  })
}

/** Whom a link is for, while it works. Looking does not use it up: mail scanners open links too. */
export async function findInvitation(
  token: string | undefined,
  visitor: Visitor,
  now: Date,
): Promise<Result<{ account: Account }>> {
  const account = looksLikeToken(token) ? await findInvited(tokenHash(token), now) : undefined
  if (account !== undefined) return { ok: true, account }
  const wait = await countAttempt('link', visitor.address)
  return failed(wait === undefined ? { kind: 'link-expired' } : { kind: 'too-many', minutes: wait })
}

/**
 * Uses a link up: sets the password, ends every session that there was, and signs in. Errors: `link-expired`,
 * `password` with why it may not be chosen, `too-many`.
 */
export async function acceptInvitation(
  {
    token,
    password,
    visitor,
    previousToken,
  }: { token: string; password: string; visitor: Visitor; previousToken?: string | undefined },
  now: Date,
): Promise<Result<{ token: string; person: Person }>> {
  const found = await findInvitation(token, visitor, now)
  if (!found.ok) return found
  const problem = passwordProblem(password, [found.account.name, found.account.email])
  if (problem !== undefined) return failed({ kind: 'password', problem })
  const passwordHash = await hashPassword(password)
  return inTransaction(async (tx) => {
    const person = await findInvited(tokenHash(token), now, tx)
    if (person === undefined || !(await deleteInvitation(tx, { personId: person.id }))) {
      return failed({ kind: 'link-expired' })
    }
    await updateAccount(tx, person.id, { passwordHash })
    await deleteSessions(tx, { personId: person.id })
    await audit(tx, { author: person.id, action: 'person.accept', detail: { person: person.id } }, now)
    const session = { person, device: visitor.device, method: 'link', previousToken } as const
    return { ok: true, token: await openSession(tx, session, now), person }
  })
}
