import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { finishOpenIdConnect, providerName, returnPath, startOpenIdConnect } from '@/lib/accounts/openid-connect'
import { disablePerson } from '@/lib/accounts/people'
import type { Person } from '@/lib/accounts/permissions'
import { findSession } from '@/lib/accounts/sessions'
import { database } from '@/lib/platform/database'
import { after, given, lines, morning, newAdmin, newPerson, newVisitor, refusal } from '@/tests/support/accounts'
import { startOpenIdProvider, throughProvider } from '@/tests/support/openid-provider.mjs'
import { useTestDatabase } from '@/tests/support/test-database'

/** Before anything reads the environment. */
const port = vi.hoisted(() => {
  const free = 29_000 + Math.floor(Math.random() * 3_000)
  Object.assign(process.env, {
    APP_ORIGIN: 'http://localhost:3000',
    OIDC_ISSUER: `http://127.0.0.1:${free}`,
    OIDC_CLIENT_ID: 'support-compass',
    OIDC_CLIENT_SECRET: 'a secret between the two of us',
    OIDC_NAME: 'Organisation',
  })
  return free
})

useTestDatabase()

let provider: Awaited<ReturnType<typeof startOpenIdProvider>>
let admin: Person
beforeAll(async () => {
  provider = await startOpenIdProvider({
    port,
    clientId: 'support-compass',
    clientSecret: 'a secret between the two of us',
    redirectUri: `http://localhost:3000${returnPath}`,
  })
  admin = await newAdmin()
})
afterAll(() => provider.stop())

const start = async (next?: string, at = morning) =>
  given(await startOpenIdConnect({ locale: 'nl', next, visitor: newVisitor() }, at))
const finish = (query: string, attemptToken: string | undefined, at = morning) =>
  finishOpenIdConnect({ query, attemptToken, visitor: newVisitor() }, at)

/** The whole way: to the provider, signed in there as someone, and back. */
async function signInAs(subject: string, claims: object, next?: string) {
  provider.as(subject, claims)
  const { url, token } = await start(next)
  const { search } = await throughProvider(url, returnPath)
  return finish(search, token)
}

test('is asked with PKCE, state and nonce, and tells its name', async () => {
  const { url } = await start()
  expect(Object.fromEntries(url.searchParams)).toMatchObject({
    response_type: 'code',
    code_challenge_method: 'S256',
    code_challenge: expect.stringMatching(/^[\w-]{43}$/),
    state: expect.stringMatching(/^[\w-]{43}$/),
    nonce: expect.stringMatching(/^[\w-]{43}$/),
  })
  expect(providerName()).toBe('Organisation')
})

describe('somebody who was invited', () => {
  test('is known by their verified address first, by who they are there afterwards', async () => {
    const { email, person } = await newPerson(admin, ['editor'])
    const first = given(
      await signInAs('u-1', { email: email.toUpperCase(), email_verified: true }, '/nl/editor/records'),
    )
    expect(first.next).toBe('/nl/editor/records')
    expect((await findSession(first.token, morning))?.person.id).toBe(person.id)
    // Their address may change there; they stay the same.
    const second = given(await signInAs('u-1', { email: 'married@example.org', email_verified: true }))
    expect(second.next).toBe('/nl/login')
    expect((await findSession(second.token, morning))?.person.id).toBe(person.id)
    expect((await lines(person.id)).slice(-3)).toEqual([
      'person.link-identity by self',
      'sign-in by self',
      'sign-in by self',
    ])
  })

  test('stays outside once their account is closed', async () => {
    const { email, person } = await newPerson(admin, ['editor'])
    given(await signInAs('u-2', { email, email_verified: true }))
    given(await disablePerson({ person: admin, now: morning }, person.id))
    expect(refusal(await signInAs('u-2', { email, email_verified: true })).kind).toBe('not-invited')
  })
})

describe('nobody gets in', () => {
  test('with an address that the provider has not verified', async () => {
    const { email } = await newPerson(admin, ['editor'])
    expect(refusal(await signInAs('u-3', { email, email_verified: false })).kind).toBe('not-invited')
    expect(refusal(await signInAs('u-4', { email })).kind).toBe('not-invited')
    expect(refusal(await signInAs('u-5', {})).kind).toBe('not-invited')
  })

  test('without an invitation', async () => {
    const stranger = await signInAs('u-6', { email: 'stranger@example.org', email_verified: true })
    expect(refusal(stranger).kind).toBe('not-invited')
    expect(await database().person.count({ where: { email: 'stranger@example.org' } })).toBe(0)
  })

  test("with a former colleague's address", async () => {
    const { email } = await newPerson(admin, ['editor'])
    given(await signInAs('u-7', { email, email_verified: true }))
    expect(refusal(await signInAs('u-8', { email, email_verified: true })).kind).toBe('not-invited')
  })
})

describe('an answer is not trusted', () => {
  let email: string
  beforeAll(async () => {
    email = (await newPerson(admin, ['editor'])).email
  })
  const comingBack = async () => {
    provider.as('u-9', { email, email_verified: true })
    const { url, token } = await start()
    const { search } = await throughProvider(url, returnPath)
    return { search, token }
  }

  test('a second time', async () => {
    const { search, token } = await comingBack()
    given(await finish(search, token))
    expect(refusal(await finish(search, token)).kind).toBe('provider')
  })

  test("in another's browser, or in none", async () => {
    const { search } = await comingBack()
    const { token: another } = await start()
    expect(refusal(await finish(search, another)).kind).toBe('provider')
    expect(refusal(await finish(search, undefined)).kind).toBe('provider')
  })

  test('after ten minutes', async () => {
    const { search, token } = await comingBack()
    expect(refusal(await finish(search, token, after(10))).kind).toBe('provider')
  })

  test.each([
    ['another state', 'state', 'x'.repeat(43)],
    ['another code', 'code', 'x'.repeat(43)],
    ['another issuer', 'iss', 'https://evil.example'],
  ])('with %s', async (_, name, value) => {
    const { search, token } = await comingBack()
    const query = new URLSearchParams(search)
    query.set(name, value)
    expect(refusal(await finish(`?${query}`, token)).kind).toBe('provider')
  })

  test('that says no', async () => {
    const { url, token } = await start()
    const refused = new URLSearchParams({ error: 'access_denied', state: url.searchParams.get('state') ?? '' })
    expect(refusal(await finish(`?${refused}`, token))).toEqual({ kind: 'provider' })
  })
})
