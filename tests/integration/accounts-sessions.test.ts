import { beforeAll, describe, expect, test } from 'vitest'
import { changePassword } from '@/lib/accounts/password-change'
import { disablePerson } from '@/lib/accounts/people'
import type { Person } from '@/lib/accounts/permissions'
import {
  absoluteLimit,
  closeSession,
  findSession,
  idleLimit,
  listSessions,
  revokeSessions,
} from '@/lib/accounts/sessions'
import { signInWithPassword } from '@/lib/accounts/sign-in'
import { tokenHash } from '@/lib/accounts/tokens'
import { database } from '@/lib/platform/database'
import {
  after,
  given,
  lines,
  morning,
  newAdmin,
  newPerson,
  newVisitor,
  password,
  refusal,
} from '@/tests/support/accounts'
import { useTestDatabase } from '@/tests/support/test-database'

useTestDatabase()

let admin: Person
beforeAll(async () => {
  admin = await newAdmin()
})

const signIn = (
  email: string,
  more: { password?: string; address?: string; previousToken?: string } = {},
  at = morning,
) => {
  const visitor = { ...newVisitor(), ...(more.address !== undefined && { address: more.address }) }
  return signInWithPassword({ email, password, visitor, ...more }, at)
}

describe('signing in', () => {
  test('takes the address however it is written, and opens a session', async () => {
    const { email, person } = await newPerson(admin, ['editor'])
    const { token } = given(await signIn(` ${email.toUpperCase()} `))
    expect((await findSession(token, morning))?.person).toMatchObject({ id: person.id, roles: ['editor'] })
    expect((await lines(person.id)).at(-1)).toBe('sign-in by self')
  })

  test('stores the token hashed only', async () => {
    const { token } = given(await signIn((await newPerson(admin, ['editor'])).email))
    const row = await database().session.findUniqueOrThrow({ where: { tokenHash: tokenHash(token) } })
    expect(JSON.stringify(row)).not.toContain(token)
    expect(Buffer.from(token, 'base64url')).toHaveLength(32)
  })

  test('ends the session that the browser had: a token planted before is worth nothing', async () => {
    const { email, token: planted } = await newPerson(admin, ['editor'])
    const { token } = given(await signIn(email, { previousToken: planted }))
    expect(token).not.toBe(planted)
    expect(await findSession(planted, morning)).toBeUndefined()
    expect(await findSession(token, morning)).toBeDefined()
  })

  test('says the same for a wrong password, an unknown address and a closed account', async () => {
    const closed = await newPerson(admin, ['editor'])
    given(await disablePerson({ person: admin, now: morning }, closed.person.id))
    const known = await newPerson(admin, ['editor'])
    expect(refusal(await signIn(known.email, { password: 'iets anders dan dat' }))).toEqual({ kind: 'wrong' })
    expect(refusal(await signIn('nobody@example.org'))).toEqual({ kind: 'wrong' })
    expect(refusal(await signIn(closed.email))).toEqual({ kind: 'wrong' })
    expect(refusal(await signIn('x'.repeat(5000), { password: 'y'.repeat(5000) }))).toEqual({ kind: 'wrong' })
  })

  test('leaves a line about a failure, without address or password', async () => {
    const address = '203.0.113.77'
    await signIn('stranger@example.org', { address, password: 'een geheim wachtwoord' })
    const [line] = await database().auditLine.findMany({
      where: { action: 'sign-in.failed' },
      orderBy: { id: 'desc' },
      take: 1,
    })
    expect(line).toMatchObject({ author: 'visitor', detail: { account: expect.any(String), from: expect.any(String) } })
    expect(JSON.stringify(line?.detail)).not.toMatch(/stranger|203\.0|geheim/)
    const keys = await database().rateLimit.findMany()
    expect(JSON.stringify(keys.map(({ key }) => key))).not.toMatch(/stranger|203\.0/)
  })
})

describe('too many attempts', () => {
  test('from one place on one account: wait, also with the right password and all at once', async () => {
    const { email } = await newPerson(admin, ['editor'])
    const address = '203.0.113.1'
    const tries = await Promise.all(
      Array.from({ length: 12 }, () => signIn(email, { address, password: 'altijd hetzelfde' })),
    )
    expect(tries.filter((each) => !each.ok && each.error.kind === 'too-many')).toHaveLength(4)
    expect(refusal(await signIn(email, { address }))).toMatchObject({ kind: 'too-many', minutes: 15 })
    // Somebody else tried; the person themselves is elsewhere and gets in.
    given(await signIn(email, { address: '203.0.113.2' }))
  })

  test('are forgotten once the right password was given', async () => {
    const { email } = await newPerson(admin, ['editor'])
    const address = '203.0.113.3'
    for (let round = 0; round < 2; round += 1) {
      for (let attempt = 0; attempt < 6; attempt += 1) await signIn(email, { address, password: 'bijna goed, niet' })
      given(await signIn(email, { address }))
    }
  })
})

describe('a session', () => {
  test('ends after an hour without use', async () => {
    const { token } = await newPerson(admin, ['editor'])
    expect(await findSession(token, after(59))).toBeDefined()
    expect(await findSession(token, after(59 + 59))).toBeDefined()
    expect(await findSession(token, after(59 + 59 + 60))).toBeUndefined()
    expect(idleLimit).toBe(3_600_000)
  })

  test('ends after twelve hours of constant use', async () => {
    const { token } = await newPerson(admin, ['editor'])
    for (let minutes = 30; minutes < 720; minutes += 30) expect(await findSession(token, after(minutes))).toBeDefined()
    expect(await findSession(token, after(720))).toBeUndefined()
    expect(absoluteLimit).toBe(43_200_000)
  })

  test.each([undefined, '', 'x', 'A'.repeat(43), `${'A'.repeat(42)}%`, 'A'.repeat(5000)])(
    'is not opened by %j',
    async (token) => {
      expect(await findSession(token, morning)).toBeUndefined()
    },
  )

  test('has the roles of now, not of when it began', async () => {
    const { token, person } = await newPerson(admin, ['editor'])
    await database().person.update({ where: { id: person.id }, data: { roles: ['advisor'] } })
    expect((await findSession(token, morning))?.person.roles).toEqual(['advisor'])
  })

  test('ends with signing out, once', async () => {
    const { token, person } = await newPerson(admin, ['editor'])
    await closeSession(token, morning)
    await closeSession(token, morning)
    expect(await findSession(token, morning)).toBeUndefined()
    expect((await lines(person.id)).filter((line) => line.startsWith('sign-out'))).toHaveLength(1)
  })

  test('is seen and ended by its person, and all others too', async () => {
    const { email, token, person } = await newPerson(admin, ['editor'])
    const tokens = [token, given(await signIn(email)).token, given(await signIn(email)).token]
    const acting = { person, now: morning }
    const open = await listSessions(person.id, morning)
    expect(open.map(({ device }) => device)).toEqual(Array(3).fill('Firefox, Linux'))
    const mine = await findSession(tokens[2], morning)
    const exceptId = mine?.id ?? 0
    expect(given(await revokeSessions(acting, { personId: person.id, exceptId })).revoked).toBe(2)
    const left = await Promise.all(tokens.map(async (each) => (await findSession(each, morning)) !== undefined))
    expect(left).toEqual([false, false, true])
  })

  test("of somebody else is the admin's to end, and nobody's beside", async () => {
    const one = await newPerson(admin, ['editor'])
    const other = await newPerson(admin, ['reviewer'])
    const theirs = { personId: one.person.id }
    expect(refusal(await revokeSessions({ person: other.person, now: morning }, theirs)).kind).toBe('not-allowed')
    const id = (await findSession(one.token, morning))?.id ?? 0
    // Another's session under one's own name: not there.
    const disguised = await revokeSessions({ person: other.person, now: morning }, { personId: other.person.id, id })
    expect(given(disguised).revoked).toBe(0)
    expect(await findSession(one.token, morning)).toBeDefined()
    expect(given(await revokeSessions({ person: admin, now: morning }, theirs)).revoked).toBe(1)
    expect((await lines(one.person.id)).at(-1)).toBe(`session.revoke by ${admin.id}`)
  })
})

test('a new password ends every session and goes on under a new token', async () => {
  const { email, token, person } = await newPerson(admin, ['editor'])
  const acting = { person, now: morning }
  const wanted = 'andere woorden nu'
  const visitor = newVisitor()
  expect(refusal(await changePassword(acting, { present: 'niet dit', wanted, visitor })).kind).toBe('wrong')
  expect(refusal(await changePassword(acting, { present: password, wanted: 'kort', visitor }))).toEqual({
    kind: 'password',
    problem: 'too-short',
  })
  const changed = given(await changePassword(acting, { present: password, wanted, visitor }))
  expect(await findSession(token, morning)).toBeUndefined()
  expect(await findSession(changed.token, morning)).toBeDefined()
  expect(refusal(await signIn(email)).kind).toBe('wrong')
  given(await signIn(email, { password: wanted }))
})
