import { beforeAll, describe, expect, test } from 'vitest'
import { parseAuditFilter, readAudit } from '@/lib/accounts/audit'
import {
  acceptInvitation,
  findInvitation,
  inviteAdmin,
  invitePerson,
  renewInvitation,
} from '@/lib/accounts/invitations'
import {
  accountState,
  changePerson,
  disablePerson,
  enablePerson,
  exportPeople,
  getPerson,
  listPeople,
  namesOf,
} from '@/lib/accounts/people'
import type { Person } from '@/lib/accounts/permissions'
import { forgetOld } from '@/lib/accounts/repository'
import { findSession } from '@/lib/accounts/sessions'
import { signInWithPassword } from '@/lib/accounts/sign-in'
import { database, inTransaction } from '@/lib/platform/database'
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
const byAdmin = () => ({ person: admin, now: morning })
const invite = (email: string) => invitePerson(byAdmin(), { email, name: 'Nora', roles: ['editor'] })
const accept = (token: string, at = morning) => acceptInvitation({ token, password, visitor: newVisitor() }, at)

describe('an invitation', () => {
  test('lets somebody choose a password and signs them in, once', async () => {
    const { token, personId } = given(await invite('once@example.org'))
    expect(given(await findInvitation(token, newVisitor(), morning)).account).toMatchObject({
      email: 'once@example.org',
    })
    const accepted = given(await accept(token))
    expect((await findSession(accepted.token, morning))?.person.id).toBe(personId)
    expect(refusal(await accept(token)).kind).toBe('link-expired')
    expect(await lines(personId)).toEqual([`person.invite by ${admin.id}`, 'person.accept by self', 'sign-in by self'])
  })

  test('opened twice at the same moment works for one of them', async () => {
    const { token } = given(await invite('twice@example.org'))
    const both = await Promise.all([accept(token), accept(token)])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  })

  test('works for 72 hours', async () => {
    const { token } = given(await invite('late@example.org'))
    expect((await findInvitation(token, newVisitor(), after(72 * 60 - 1))).ok).toBe(true)
    expect(refusal(await accept(token, after(72 * 60))).kind).toBe('link-expired')
  })

  test('is replaced by a newer one, and is kept hashed', async () => {
    const { token, personId } = given(await invite('replaced@example.org'))
    const newer = given(await renewInvitation(byAdmin(), personId))
    expect(refusal(await accept(token)).kind).toBe('link-expired')
    const row = await database().invitation.findUniqueOrThrow({ where: { personId } })
    expect(JSON.stringify(row)).not.toContain(newer.token)
    given(await accept(newer.token))
  })

  test('does not use itself up on a password that may not be chosen', async () => {
    const { token } = given(await invite('weak@example.org'))
    const weak = await acceptInvitation({ token, password: 'password1234', visitor: newVisitor() }, morning)
    expect(refusal(weak)).toEqual({ kind: 'password', problem: 'common' })
    given(await accept(token))
  })

  test('after a forgotten password ends the sessions that there were', async () => {
    const { token, person } = await newPerson(admin, ['editor'])
    const renewed = given(await renewInvitation(byAdmin(), person.id))
    // The link alone changes nothing: who asked for it may be somebody else.
    expect(await findSession(token, morning)).toBeDefined()
    given(await accept(renewed.token))
    expect(await findSession(token, morning)).toBeUndefined()
  })

  test.each([
    ['email', { email: 'no address', name: 'Nora', roles: ['editor'] }],
    ['email', { email: `${'a'.repeat(400)}@example.org`, name: 'Nora', roles: [] }],
    ['name', { email: 'fine@example.org', name: '  ', roles: ['editor'] }],
    ['roles', { email: 'fine@example.org', name: 'Nora', roles: ['owner'] }],
  ])('with a wrong %s is not made', async (field, input) => {
    expect(refusal(await invitePerson(byAdmin(), input))).toEqual({ kind: 'bad-input', field })
  })

  test('for an address that has an account is not made, however it is written', async () => {
    given(await invite('taken@example.org'))
    expect(refusal(await invite(' Taken@Example.org')).kind).toBe('email-taken')
  })
})

describe('only who manages people', () => {
  test.each(['advisor', 'editor', 'reviewer'] as const)('and no %s', async (role) => {
    const { person } = await newPerson(admin, [role])
    const acting = { person, now: morning }
    const all = { name: 'X', roles: ['admin'], grants: [] }
    const refusals = [
      await listPeople(acting),
      await getPerson(acting, admin.id),
      await invitePerson(acting, { email: 'x@example.org', name: 'X', roles: ['admin'] }),
      await renewInvitation(acting, admin.id),
      await changePerson(acting, person.id, all),
      await disablePerson(acting, admin.id),
      await enablePerson(acting, admin.id),
      await readAudit(person, parseAuditFilter({})),
    ].map((result) => refusal<object>(result).kind)
    expect(new Set(refusals)).toEqual(new Set(['not-allowed']))
  })
})

describe('an account', () => {
  test('is changed with a line that says from what to what', async () => {
    const { person } = await newPerson(admin, ['editor'])
    given(
      await changePerson(byAdmin(), person.id, {
        name: 'Zita',
        roles: ['reviewer', 'editor'],
        grants: ['revision.publish-own'],
      }),
    )
    expect(given(await getPerson(byAdmin(), person.id)).account).toMatchObject({
      name: 'Zita',
      roles: ['editor', 'reviewer'],
      grants: ['revision.publish-own'],
    })
    expect(await namesOf([person.id, 'content'])).toEqual(new Map([[person.id, 'Zita']]))
    const read = given(await readAudit(admin, parseAuditFilter({ person: person.id, action: 'person.change' })))
    expect(read.lines[0]).toMatchObject({
      authorName: 'Ada',
      subjectName: 'Zita',
      detail: { roles: { from: ['editor'], to: ['editor', 'reviewer'] }, renamed: true },
    })
  })

  test('that is closed is out at once, and back in with its password when it is reopened', async () => {
    const { email, token, person } = await newPerson(admin, ['editor'])
    const link = given(await renewInvitation(byAdmin(), person.id))
    given(await disablePerson(byAdmin(), person.id))
    expect(await findSession(token, morning)).toBeUndefined()
    expect(refusal(await accept(link.token)).kind).toBe('link-expired')
    expect(refusal(await renewInvitation(byAdmin(), person.id)).kind).toBe('not-found')
    given(await enablePerson(byAdmin(), person.id))
    given(await signInWithPassword({ email, password, visitor: newVisitor() }, morning))
  })

  test('of the last admin stays one, also when two admins remove each other at once', async () => {
    const other = (await newPerson(admin, ['admin'])).person
    const notAdmin = { name: 'X', roles: ['editor'], grants: [] }
    const both = await Promise.all([
      changePerson({ person: admin, now: morning }, other.id, notAdmin),
      disablePerson({ person: other, now: morning }, admin.id),
    ])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect(both.flatMap((each) => (each.ok ? [] : each.error.kind))).toEqual(['last-admin'])
    const left = await database().person.count({ where: { roles: { has: 'admin' }, disabledAt: null } })
    expect(left).toBe(1)
    // From the terminal an admin comes back.
    const { email } = await database().person.findUniqueOrThrow({ where: { id: admin.id } })
    const back = given(await inviteAdmin({ email, name: 'Ada' }, morning))
    expect(back.personId).toBe(admin.id)
    expect(given(await getPerson(byAdmin(), admin.id)).account).toMatchObject({ disabledAt: null, roles: ['admin'] })
  })
})

describe('the audit', () => {
  test('is read by person, action and day in Brussels, page by page', async () => {
    const author = 'p-pages'
    const rows = Array.from({ length: 120 }, (_, at) => ({
      author,
      action: at % 2 === 0 ? 'draft.save' : 'draft.open',
      recordId: 'programme/website-grant',
      at: new Date(Date.UTC(2026, 4, 10, 21, at)),
    }))
    await database().auditLine.createMany({ data: rows })
    const pageOf = async (query: Record<string, string>, before: string) =>
      given(await readAudit(admin, parseAuditFilter({ person: author, ...query, before })))
    const count = async (query: Record<string, string>) => {
      let seen = 0
      for (let before: string | undefined = ''; before !== undefined; ) {
        const page: Awaited<ReturnType<typeof pageOf>> = await pageOf(query, before)
        seen += page.lines.length
        before = page.next === undefined ? undefined : String(page.next)
      }
      return seen
    }
    expect(await count({})).toBe(120)
    expect(await count({ action: 'draft.open' })).toBe(60)
    expect(await count({ record: 'programme/website-grant' })).toBe(120)
    expect(await count({ record: 'programme/none' })).toBe(0)
    // 22:00 in UTC is midnight in Brussels: sixty minutes on either side.
    expect(await count({ until: '2026-05-10' })).toBe(60)
    expect(await count({ from: '2026-05-11', until: '2026-05-11' })).toBe(60)
  })

  test.each([
    { person: "' OR 1=1" },
    { record: '%' },
    { from: '2026-02-30' },
    { before: '-1' },
    { action: ['a', 'b'] as unknown as string },
  ])('takes %j for no filter or one', async (query) => {
    expect((await readAudit(admin, parseAuditFilter(query))).ok).toBe(true)
  })

  test('forgets signing in after a year, and nothing else ever', async () => {
    const old = new Date(Date.now() - 366 * 24 * 3_600_000)
    const recent = new Date(Date.now() - 364 * 24 * 3_600_000)
    const author = 'p-old'
    const actions = ['sign-in', 'sign-in.failed', 'sign-out', 'publish', 'person.change']
    await database().auditLine.createMany({
      data: actions.flatMap((action) => [old, recent].map((at) => ({ author, action, at }))),
    })
    expect(await inTransaction((tx) => forgetOld(tx, new Date()))).toBe(3)
    const left = await database().auditLine.findMany({ where: { author, at: { lt: recent } } })
    expect(left.map(({ action }) => action).sort()).toEqual(['person.change', 'publish'])
    const refused = (statement: string) =>
      expect(database().$executeRawUnsafe(`${statement} WHERE "author" = $1 AND "action" = $2`, author, 'sign-in'))
        .rejects
    await refused(`UPDATE "AuditLine" SET "author" = 'x'`).toThrow(/append-only: UPDATE/)
    await refused('DELETE FROM "AuditLine"').toThrow(/append-only: DELETE/)
  })
})

describe('the list of people as a file', () => {
  const exports = () => database().auditLine.findMany({ where: { action: 'person.export' } })

  test('is for whoever manages people, and each time it leaves there is one line of it', async () => {
    const { person: editor } = await newPerson(admin, ['editor', 'reviewer'])
    expect(refusal(await exportPeople({ person: editor, now: morning })).kind).toBe('not-allowed')
    expect(await exports()).toEqual([])
    const { people } = given(await exportPeople(byAdmin()))
    expect(await exports()).toMatchObject([{ author: admin.id, at: morning, detail: { people: people.length } }])
  })

  test('tells where each account stands and when its person last signed in', async () => {
    const { personId: invited } = given(await invite('state-invited@example.org'))
    const { person: left } = await newPerson(admin, ['editor'])
    given(await disablePerson(byAdmin(), left.id))
    const { person: here } = await newPerson(admin, ['advisor'])
    const stateAt = async (personId: string, at: Date) => {
      const { people } = given(await exportPeople({ person: admin, now: at }))
      const found = people.find(({ id }) => id === personId)
      return found && [accountState(found, at), found.lastSignIn]
    }
    expect(await stateAt(invited, morning)).toEqual(['invited', undefined])
    expect(await stateAt(invited, after(72 * 60))).toEqual(['waiting', undefined])
    expect(await stateAt(left.id, morning)).toEqual(['disabled', morning])
    expect(await stateAt(here.id, morning)).toEqual(['signedIn', morning])
    expect(await stateAt(here.id, after(61))).toEqual(['active', morning])
  })

  test('does not leave where its line cannot be written', async () => {
    const before = (await exports()).length
    // The database takes no NUL: the lists are read, and their line is refused.
    const failing = exportPeople({ person: { ...admin, id: 'p-\0' }, now: morning })
    await expect(failing).rejects.toThrow()
    expect(await exports()).toHaveLength(before)
  })
})
