import { z } from 'zod'
import { audit, lastSignIns } from '@/lib/accounts/audit-repository'
import { failed, type Result } from '@/lib/accounts/errors'
import { type Action, can, type Grant, grants, type Person, type Role, roles } from '@/lib/accounts/permissions'
import {
  type Account,
  type AccountChange,
  allAccounts,
  countOtherAdmins,
  deleteInvitation,
  deleteSessions,
  findAccount,
  lockPeople,
  normalizedEmail,
  sessionCounts,
  updateAccount,
} from '@/lib/accounts/repository'
import { seenAfter } from '@/lib/accounts/sessions'
import { database, inTransaction, type Transaction } from '@/lib/platform/database'

export { namesOf } from '@/lib/accounts/repository'

/** Managing people: who has an account, with which roles and grants. Every change has its line in the audit. */

interface Acting {
  readonly person: Person
  readonly now: Date
}

const notAllowed = failed({ kind: 'not-allowed', action: 'people.manage' })

export const emailSchema = z.string().max(320).transform(normalizedEmail).pipe(z.email())
export const nameSchema = z.string().trim().min(1).max(100)
export const rolesSchema = z.array(z.enum(roles)).transform((chosen) => roles.filter((role) => chosen.includes(role)))
const grantsSchema = z.array(z.enum(grants)).transform((chosen) => grants.filter((grant) => chosen.includes(grant)))

/** An account with how many sessions it has open, and when its person last signed in, as far as the audit reaches. */
export interface ListedAccount extends Account {
  readonly sessions: number
  readonly lastSignIn: Date | undefined
}

async function listed(now: Date, tx: Transaction): Promise<ListedAccount[]> {
  const people = await allAccounts(tx)
  const counts = await sessionCounts(seenAfter(now), now, tx)
  const signedIn = await lastSignIns(tx)
  return people.map((each) => ({
    ...each,
    sessions: counts.get(each.id) ?? 0,
    lastSignIn: signedIn.get(each.id),
  }))
}

/** Where an account stands, in one word: closed, in use now, open, invited, or invited by a link that has ended. */
export function accountState(
  { disabledAt, hasPassword, invitedUntil, sessions }: ListedAccount,
  now: Date,
): 'disabled' | 'signedIn' | 'active' | 'invited' | 'waiting' {
  if (disabledAt !== null) return 'disabled'
  if (sessions > 0) return 'signedIn'
  if (hasPassword) return 'active'
  return invitedUntil !== null && invitedUntil > now ? 'invited' : 'waiting'
}

/** Everyone with an account, those who left last. */
export async function listPeople({ person, now }: Acting): Promise<Result<{ people: ListedAccount[] }>> {
  if (!can(person, 'people.manage')) return notAllowed
  return { ok: true, people: await listed(now, database()) }
}

/** As `listPeople`, for a file: personal data leaves, so the audit says who took it, and of how many people. */
export async function exportPeople({ person, now }: Acting): Promise<Result<{ people: ListedAccount[] }>> {
  if (!can(person, 'people.manage')) return notAllowed
  return inTransaction(async (tx) => {
    const people = await listed(now, tx)
    await audit(tx, { author: person.id, action: 'person.export', detail: { people: people.length } }, now)
    return { ok: true, people }
  })
}

/** Codes and names of everyone, for choosing one. */
export async function peopleNames(): Promise<{ id: string; name: string }[]> {
  return (await allAccounts()).map(({ id, name }) => ({ id, name }))
}

/** Codes and names of whoever may do something and has an open account, by name. */
export async function peopleWho(action: Action): Promise<{ id: string; name: string }[]> {
  const able = (await allAccounts()).filter((account) => account.disabledAt === null && can(account, action))
  return able.map(({ id, name }) => ({ id, name })).toSorted((a, b) => a.name.localeCompare(b.name))
}

/** One account, for whoever manages people. */
export async function getPerson({ person }: Acting, personId: string): Promise<Result<{ account: Account }>> {
  if (!can(person, 'people.manage')) return notAllowed
  const account = await findAccount({ id: personId })
  return account ? { ok: true, account } : failed({ kind: 'not-found' })
}

interface Change {
  readonly write: AccountChange
  readonly action: 'person.change' | 'person.disable' | 'person.enable'
  /** What the audit line tells besides who was changed. */
  readonly detail: (before: Account) => object
  /** What goes with it. */
  readonly also?: (tx: Transaction) => Promise<unknown>
}

/** Changes somebody under a lock: the last admin must stay one, also when two remove each other at once. */
async function changeAccount(
  { person, now }: Acting,
  personId: string,
  { write, action, detail, also }: Change,
): Promise<Result<object>> {
  if (!can(person, 'people.manage')) return notAllowed
  return inTransaction(async (tx) => {
    await lockPeople(tx)
    const account = await findAccount({ id: personId }, tx)
    if (account === undefined) return failed({ kind: 'not-found' })
    const after = { ...account, ...write }
    const staysAdmin = after.roles.includes('admin') && after.disabledAt === null
    if (!staysAdmin && account.roles.includes('admin') && (await countOtherAdmins(tx, personId)) === 0) {
      return failed({ kind: 'last-admin' })
    }
    await updateAccount(tx, personId, write)
    await also?.(tx)
    await audit(tx, { author: person.id, action, detail: { person: personId, ...detail(account) } }, now)
    return { ok: true }
  })
}

const changeSchema = z.object({ name: nameSchema, roles: rolesSchema, grants: grantsSchema })

export interface PersonInput {
  readonly name: string
  readonly roles: readonly Role[] | readonly string[]
  readonly grants: readonly Grant[] | readonly string[]
}

/** Sets a person's name, roles and grants; what changed is in the audit, the name only as the fact that it did. */
export async function changePerson(acting: Acting, personId: string, input: PersonInput): Promise<Result<object>> {
  const parsed = changeSchema.safeParse(input)
  if (!parsed.success) return failed({ kind: 'bad-input', field: String(parsed.error.issues[0]?.path[0] ?? 'name') })
  const { data } = parsed
  return changeAccount(acting, personId, {
    write: data,
    action: 'person.change',
    detail: (before) => ({
      roles: { from: before.roles, to: data.roles },
      grants: { from: before.grants, to: data.grants },
      ...(before.name !== data.name && { renamed: true }),
    }),
  })
}

/** Shuts somebody out at once: sessions and links end. What they did stays under their name. */
export function disablePerson(acting: Acting, personId: string): Promise<Result<object>> {
  return changeAccount(acting, personId, {
    write: { disabledAt: acting.now },
    action: 'person.disable',
    detail: () => ({}),
    also: async (tx) => {
      await deleteSessions(tx, { personId })
      await deleteInvitation(tx, { personId })
    },
  })
}

/** Lets somebody in again; a new link is theirs to ask for. */
export function enablePerson(acting: Acting, personId: string): Promise<Result<object>> {
  return changeAccount(acting, personId, { write: { disabledAt: null }, action: 'person.enable', detail: () => ({}) })
}
