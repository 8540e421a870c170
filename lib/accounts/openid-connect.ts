import * as client from 'openid-client'
import { z } from 'zod'
import { parseNext } from '@/lib/accounts/addresses'
import { audit } from '@/lib/accounts/audit-repository'
import { type AccountError, failed, type Result } from '@/lib/accounts/errors'
import { countAttempt, keyedHash } from '@/lib/accounts/rate-limit'
import {
  type Account,
  deleteInvitation,
  findAccount,
  findIdentity,
  hasIdentity,
  insertAttempt,
  insertIdentity,
  normalizedEmail,
  takeAttempt,
} from '@/lib/accounts/repository'
import { attemptLifetime, openSession } from '@/lib/accounts/sessions'
import { looksLikeToken, newToken, tokenHash } from '@/lib/accounts/tokens'
import { networkOf, type Visitor } from '@/lib/accounts/visitor'
import { inTransaction, type Transaction } from '@/lib/platform/database'
import { environment } from '@/lib/platform/environment'
import { origin } from '@/lib/platform/i18n/alternates'
import type { Locale } from '@/lib/platform/i18n/locales'
import { localePath } from '@/lib/platform/i18n/navigation'
import { log } from '@/lib/platform/log'

/** Signing in through the organisation's own service: authorization code with PKCE, state and nonce. */

/** The provider may take this long, in seconds. */
const patience = 10

/** Where the provider sends people back: one address for all languages, for it must be registered there. */
export const returnPath = '/fr/login/openid-connect/return'
const redirectUri = () => `${origin()}${returnPath}`

/** What people call the provider; undefined where none is set up. */
export function providerName(): string | undefined {
  const { OIDC_ISSUER, OIDC_NAME } = environment()
  return OIDC_ISSUER === undefined ? undefined : (OIDC_NAME ?? new URL(OIDC_ISSUER).hostname)
}

let discovered: Promise<client.Configuration> | undefined

/** The provider as it describes itself, asked once; asked again after a failure. */
function provider(): Promise<client.Configuration> | undefined {
  const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET } = environment()
  if (OIDC_ISSUER === undefined || OIDC_CLIENT_ID === undefined) return undefined
  const issuer = new URL(OIDC_ISSUER)
  const authentication = OIDC_CLIENT_SECRET === undefined ? client.None() : client.ClientSecretBasic(OIDC_CLIENT_SECRET)
  discovered ??= client
    .discovery(issuer, OIDC_CLIENT_ID, undefined, authentication, {
      timeout: patience,
      ...(issuer.protocol === 'http:' && { execute: [client.allowInsecureRequests] }),
    })
    .catch((error: unknown) => {
      discovered = undefined
      throw error
    })
  return discovered
}

/** What went wrong between us and the provider is for the log; its words may hold a code or a token, its kind not. */
function noteFault(error: unknown): AccountError {
  const { name, code } = z
    .object({ name: z.string().catch('Error'), code: z.string().optional().catch(undefined) })
    .catch({ name: 'Error', code: undefined })
    .parse(error instanceof Error ? { name: error.name, code: (error as NodeJS.ErrnoException).code } : error)
  log.warn({ fault: name, code }, 'signing in through the provider failed')
  return { kind: 'provider' }
}

/**
 * Sends someone to the provider: where to, and the token of the attempt for a cookie, so that the answer can only be
 * used by the browser that asked. Errors: `not-found` where no provider is set up, `too-many`, `provider`.
 */
export async function startOpenIdConnect(
  { locale, next, visitor }: { locale: Locale; next: unknown; visitor: Visitor },
  now: Date,
): Promise<Result<{ url: URL; token: string }>> {
  const known = provider()
  if (known === undefined) return failed({ kind: 'not-found' })
  const wait = await countAttempt('link', visitor.address)
  if (wait !== undefined) return failed({ kind: 'too-many', minutes: wait })
  try {
    const configuration = await known
    const verifier = client.randomPKCECodeVerifier()
    const state = client.randomState()
    const nonce = client.randomNonce()
    const url = client.buildAuthorizationUrl(configuration, {
      redirect_uri: redirectUri(),
      scope: 'openid email',
      code_challenge: await client.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
      state,
      nonce,
    })
    const token = newToken()
    await insertAttempt({
      tokenHash: tokenHash(token),
      state,
      nonce,
      verifier,
      // The sign-in page leads whoever is signed in to their own start.
      next: parseNext(next) ?? localePath(locale, '/login'),
      expiresAt: new Date(now.getTime() + attemptLifetime),
    })
    return { ok: true, url, token }
  } catch (error) {
    return failed(noteFault(error))
  }
}

const claimsSchema = z.object({
  iss: z.string(),
  sub: z.string().min(1).max(255),
  email: z.string().max(320).optional(),
  email_verified: z.boolean().optional(),
})
type Claims = z.infer<typeof claimsSchema>

/** Changes the answer's code for who the person is; the library checks signature, issuer, audience, nonce and state. */
async function claimsOf(
  configuration: client.Configuration,
  answer: URL,
  checks: { verifier: string; state: string; nonce: string },
): Promise<Claims> {
  const tokens = await client.authorizationCodeGrant(configuration, answer, {
    pkceCodeVerifier: checks.verifier,
    expectedState: checks.state,
    expectedNonce: checks.nonce,
    idTokenExpected: true,
  })
  const claims = claimsSchema.parse(tokens.claims())
  if (claims.email !== undefined || configuration.serverMetadata().userinfo_endpoint === undefined) return claims
  const { email, email_verified } = claimsSchema
    .omit({ iss: true })
    .parse(await client.fetchUserInfo(configuration, tokens.access_token, claims.sub))
  return { ...claims, email, email_verified }
}

/** The account that the provider's word stands for; nobody gets one who was not invited. */
async function accountOf(tx: Transaction, { iss, sub, email, email_verified }: Claims, now: Date) {
  const known = await findIdentity(tx, iss, sub)
  if (known !== undefined) return known
  if (email === undefined || email_verified !== true) return undefined
  const invited = await findAccount({ email: normalizedEmail(email) }, tx)
  // An address that was given to a new colleague does not open the account of the one before.
  if (invited === undefined || invited.disabledAt !== null || (await hasIdentity(tx, iss, invited.id))) return undefined
  await insertIdentity(tx, { issuer: iss, subject: sub, personId: invited.id, since: now })
  await deleteInvitation(tx, { personId: invited.id })
  const detail = { person: invited.id, issuer: iss }
  await audit(tx, { author: invited.id, action: 'person.link-identity', detail }, now)
  return invited
}

/**
 * Takes the provider's answer: opens a session for the account that it stands for. `next` is where to go, signed in
 * or not. Errors: `provider` when the answer is late, repeated, another browser's or not to be trusted;
 * `not-invited` when nobody invited the person under an address that the provider has verified.
 */
export async function finishOpenIdConnect(
  {
    query,
    attemptToken,
    visitor,
    previousToken,
  }: { query: string; attemptToken: string | undefined; visitor: Visitor; previousToken?: string | undefined },
  now: Date,
): Promise<Result<{ token: string; next: string }> & { readonly next?: string }> {
  const attempt = looksLikeToken(attemptToken) ? await takeAttempt(tokenHash(attemptToken), now) : undefined
  const known = provider()
  if (attempt === undefined || known === undefined) return failed({ kind: 'provider' })
  const { next } = attempt
  let claims: Claims
  try {
    claims = await claimsOf(await known, new URL(`${redirectUri()}${query}`), attempt)
  } catch (error) {
    return { ...failed(noteFault(error)), next }
  }
  const opened = await inTransaction(async (tx) => {
    const person: Account | undefined = await accountOf(tx, claims, now)
    if (person !== undefined && person.disabledAt === null) {
      return openSession(tx, { person, device: visitor.device, method: 'openid-connect', previousToken }, now)
    }
    const detail = { why: 'not-invited', from: await keyedHash(networkOf(visitor.address)) }
    await audit(tx, { author: 'visitor', action: 'sign-in.failed', detail }, now)
    return undefined
  })
  return opened === undefined ? { ...failed({ kind: 'not-invited' }), next } : { ok: true, token: opened, next }
}
