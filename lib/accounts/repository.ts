import { z } from 'zod'
import type { Prisma } from '@/generated/prisma/client'
import { grants, type Person, roles } from '@/lib/accounts/permissions'
import { database, inTransaction, type Transaction } from '@/lib/platform/database'

/** The room's door to the database; the audit's lines have `audit-repository.ts`. */

/** A person with what managing and signing in needs to know. */
export interface Account extends Person {
  readonly email: string
  readonly hasPassword: boolean
  readonly createdAt: Date
  readonly disabledAt: Date | null
  /** A one-time link that still works, until then. */
  readonly invitedUntil: Date | null
}

const accountFields = {
  id: true,
  email: true,
  name: true,
  roles: true,
  grants: true,
  passwordHash: true,
  createdAt: true,
  disabledAt: true,
  invitation: { select: { expiresAt: true } },
} satisfies Prisma.PersonSelect

type AccountRow = Prisma.PersonGetPayload<{ select: typeof accountFields }>

const rolesSchema = z.array(z.enum(roles))
/** A grant that the code no longer knows grants nothing. */
const grantsOf = (stored: readonly string[]) => grants.filter((grant) => stored.includes(grant))

function accountOf({ passwordHash, invitation, ...row }: AccountRow): Account {
  return {
    ...row,
    roles: rolesSchema.parse(row.roles),
    grants: grantsOf(row.grants),
    hasPassword: passwordHash !== null,
    invitedUntil: invitation?.expiresAt ?? null,
  }
}

/** Addresses are compared in lower case, as every mail provider that matters does. */
export const normalizedEmail = (email: string) => email.trim().toLowerCase()

export async function findAccount(
  where: { id: string } | { email: string },
  tx: Transaction = database(),
): Promise<Account | undefined> {
  const row = await tx.person.findUnique({ where, select: accountFields })
  return row ? accountOf(row) : undefined
}

export async function findPasswordHash(personId: string): Promise<string | null | undefined> {
  return (await database().person.findUnique({ where: { id: personId }, select: { passwordHash: true } }))?.passwordHash
}

/** Everyone, those who left last. */
export async function allAccounts(tx: Transaction = database()): Promise<Account[]> {
  const rows = await tx.person.findMany({
    select: accountFields,
    orderBy: [{ disabledAt: { sort: 'asc', nulls: 'first' } }, { name: 'asc' }],
  })
  return rows.map(accountOf)
}

/** Names by code, for showing authors of revisions and audit lines. */
export async function namesOf(personIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await database().person.findMany({
    where: { id: { in: [...new Set(personIds)] } },
    select: { id: true, name: true },
  })
  return new Map(rows.map(({ id, name }) => [id, name]))
}

export interface AccountChange {
  readonly name?: string
  readonly roles?: Person['roles']
  readonly grants?: Person['grants']
  readonly passwordHash?: string
  readonly disabledAt?: Date | null
}

export async function insertAccount(
  tx: Transaction,
  account: Pick<Account, 'id' | 'email' | 'name' | 'roles' | 'grants'>,
  at: Date,
): Promise<boolean> {
  const { count } = await tx.person.createMany({
    data: [{ ...account, roles: [...account.roles], grants: [...account.grants], createdAt: at }],
    skipDuplicates: true,
  })
  return count === 1
}

export async function updateAccount(tx: Transaction, personId: string, change: AccountChange): Promise<void> {
  const { roles: newRoles, grants: newGrants, ...rest } = change
  await tx.person.update({
    where: { id: personId },
    data: { ...rest, ...(newRoles && { roles: [...newRoles] }), ...(newGrants && { grants: [...newGrants] }) },
    select: { id: true },
  })
}

/** Waits for other changes of people: who is the last admin must not be decided twice at once. */
export async function lockPeople(tx: Transaction): Promise<void> {
  await tx.$executeRaw`LOCK TABLE "Person" IN SHARE ROW EXCLUSIVE MODE`
}

/** How many admins can sign in, besides one person. */
export function countOtherAdmins(tx: Transaction, personId: string): Promise<number> {
  return tx.person.count({ where: { id: { not: personId }, disabledAt: null, roles: { has: 'admin' } } })
}

// Sessions

export interface SessionRow {
  readonly id: number
  readonly person: Account
  readonly createdAt: Date
  readonly lastSeenAt: Date
  readonly expiresAt: Date
  readonly device: string
}

const sessionFields = {
  id: true,
  createdAt: true,
  lastSeenAt: true,
  expiresAt: true,
  device: true,
} satisfies Prisma.SessionSelect

export async function findSessionRow(tokenHash: Uint8Array<ArrayBuffer>): Promise<SessionRow | undefined> {
  const row = await database().session.findUnique({
    where: { tokenHash },
    select: { ...sessionFields, person: { select: accountFields } },
  })
  return row ? { ...row, person: accountOf(row.person) } : undefined
}

export async function insertSession(
  tx: Transaction,
  session: {
    tokenHash: Uint8Array<ArrayBuffer>
    personId: string
    device: string
    createdAt: Date
    expiresAt: Date
  },
): Promise<number> {
  const { id } = await tx.session.create({ data: { ...session, lastSeenAt: session.createdAt }, select: { id: true } })
  return id
}

/** Notes that a session is used; it never goes back. */
export async function touchSession(id: number, at: Date): Promise<void> {
  await database().session.updateMany({ where: { id, lastSeenAt: { lt: at } }, data: { lastSeenAt: at } })
}

/** Takes sessions away; answers those that were there. */
export async function deleteSessions(
  tx: Transaction,
  where: { personId: string; id?: number; exceptId?: number } | { tokenHash: Uint8Array<ArrayBuffer> },
): Promise<{ id: number; personId: string; device: string }[]> {
  const filter: Prisma.SessionWhereInput =
    'tokenHash' in where
      ? where
      : {
          personId: where.personId,
          id: {
            ...(where.id !== undefined && { equals: where.id }),
            ...(where.exceptId !== undefined && { not: where.exceptId }),
          },
        }
  const found = await tx.session.findMany({ where: filter, select: { id: true, personId: true, device: true } })
  await tx.session.deleteMany({ where: { id: { in: found.map(({ id }) => id) } } })
  return found
}

/** A person's sessions that are still good, the one used last first. */
export function sessionsOf(personId: string, seenAfter: Date, at: Date): Promise<Omit<SessionRow, 'person'>[]> {
  return database().session.findMany({
    where: { personId, lastSeenAt: { gt: seenAfter }, expiresAt: { gt: at } },
    select: sessionFields,
    orderBy: { lastSeenAt: 'desc' },
  })
}

/** How many sessions that are still good each person has. */
export async function sessionCounts(
  seenAfter: Date,
  at: Date,
  tx: Transaction = database(),
): Promise<ReadonlyMap<string, number>> {
  const rows = await tx.session.groupBy({
    by: ['personId'],
    where: { lastSeenAt: { gt: seenAfter }, expiresAt: { gt: at } },
    _count: true,
  })
  return new Map(rows.map(({ personId, _count }) => [personId, _count]))
}

// One-time links

/** Gives a person a link; one that they had no longer works. */
export async function putInvitation(
  tx: Transaction,
  invitation: {
    personId: string
    tokenHash: Uint8Array<ArrayBuffer>
    invitedBy: string
    createdAt: Date
    expiresAt: Date
  },
): Promise<void> {
  await tx.invitation.upsert({
    where: { personId: invitation.personId },
    create: invitation,
    update: invitation,
    select: { personId: true },
  })
}

export async function findInvited(
  tokenHash: Uint8Array<ArrayBuffer>,
  at: Date,
  tx: Transaction = database(),
): Promise<Account | undefined> {
  const row = await tx.invitation.findFirst({
    where: { tokenHash, expiresAt: { gt: at }, person: { disabledAt: null } },
    select: { person: { select: accountFields } },
  })
  return row ? accountOf(row.person) : undefined
}

/** Uses a link up; false where it was used already. */
export async function deleteInvitation(tx: Transaction, where: { personId: string }): Promise<boolean> {
  return (await tx.invitation.deleteMany({ where })).count === 1
}

// OpenID Connect

export interface SignInAttempt {
  readonly state: string
  readonly nonce: string
  readonly verifier: string
  readonly next: string
}

export async function insertAttempt(
  attempt: SignInAttempt & { tokenHash: Uint8Array<ArrayBuffer>; expiresAt: Date },
): Promise<void> {
  await database().signInAttempt.create({ data: attempt, select: { expiresAt: true } })
}

/** Takes an attempt out: it can be finished once. */
export async function takeAttempt(tokenHash: Uint8Array<ArrayBuffer>, at: Date): Promise<SignInAttempt | undefined> {
  const rows = await inTransaction(async (tx) => {
    const found = await tx.signInAttempt.findMany({ where: { tokenHash, expiresAt: { gt: at } } })
    const { count } = await tx.signInAttempt.deleteMany({ where: { tokenHash } })
    return count === 1 ? found : []
  })
  return rows[0]
}

export async function findIdentity(tx: Transaction, issuer: string, subject: string): Promise<Account | undefined> {
  const row = await tx.identity.findUnique({
    where: { issuer_subject: { issuer, subject } },
    select: { person: { select: accountFields } },
  })
  return row ? accountOf(row.person) : undefined
}

/** Whether a person is known at a provider under some subject already. */
export async function hasIdentity(tx: Transaction, issuer: string, personId: string): Promise<boolean> {
  return (await tx.identity.count({ where: { issuer, personId } })) > 0
}

export async function insertIdentity(
  tx: Transaction,
  identity: { issuer: string; subject: string; personId: string; since: Date },
): Promise<void> {
  await tx.identity.create({ data: identity, select: { personId: true } })
}

// Keys, and what is forgotten

const secrets = new Map<string, Promise<Uint8Array>>()

/** A key of the application's own, made once for all instances. */
export function obtainSecret(name: string, make: () => Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const key = `${name} ${databaseKey()}`
  const known = secrets.get(key) ?? readSecret(name, make)
  secrets.set(key, known)
  known.catch(() => secrets.delete(key))
  return known
}

const clients = new WeakMap<object, number>()
/** Tests use several databases in one process: a key belongs to its database. */
function databaseKey(): number {
  const client = database()
  const known = clients.get(client) ?? secrets.size + 1
  clients.set(client, known)
  return known
}

async function readSecret(name: string, make: () => Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  await database().secret.createMany({ data: [{ name, value: make() }], skipDuplicates: true })
  return (await database().secret.findUniqueOrThrow({ where: { name }, select: { value: true } })).value
}

/** Counters of rate limits whose time is over. */
export async function deleteEndedCounters(tx: Transaction = database()): Promise<void> {
  await tx.rateLimit.deleteMany({ where: { expire: { lt: Date.now() } } })
}

/**
 * Forgets what is kept for a time only: sessions, links and attempts that have ended, old counters, and lines about
 * signing in after a year (a trigger refuses to delete any other line). Answers how many lines were forgotten.
 */
export async function forgetOld(tx: Transaction, at: Date): Promise<number> {
  await tx.session.deleteMany({ where: { expiresAt: { lte: at } } })
  await tx.invitation.deleteMany({ where: { expiresAt: { lte: at } } })
  await tx.signInAttempt.deleteMany({ where: { expiresAt: { lte: at } } })
  await deleteEndedCounters(tx)
  return tx.$executeRaw`
    DELETE FROM "AuditLine"
    WHERE "action" IN ('sign-in', 'sign-in.failed', 'sign-out') AND "at" < now() - interval '1 year'`
}
