import { createHmac, randomBytes } from 'node:crypto'
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible'
import { deleteEndedCounters, obtainSecret } from '@/lib/accounts/repository'
import { networkOf } from '@/lib/accounts/visitor'
import { pool } from '@/lib/platform/database'

/**
 * How often something may be tried, counted in the database, so that all instances count together. Locks out by
 * rate, never by account: someone who tries a colleague's address keeps nobody out but themselves.
 */
const limits = {
  /** Signing in to one account from one network. */
  'sign-in': { points: 8, seconds: 15 * 60 },
  /** Signing in to any account from one network: an office may share one. */
  'sign-in-network': { points: 60, seconds: 15 * 60 },
  /** Opening one-time links that do not work, and going to the identity provider. */
  link: { points: 30, seconds: 15 * 60 },
  /** Proposing a correction of a record. */
  suggestion: { points: 10, seconds: 15 * 60 },
  /** Changing one's password: the present one is asked for. */
  password: { points: 8, seconds: 15 * 60 },
  /** Taking a list or the catalogue out of the desk, for one person. */
  file: { points: 120, seconds: 15 * 60 },
} as const
export type LimitName = keyof typeof limits

/**
 * A keyed hash of an address (network or e-mail): the same one gives the same hash, and nobody without the key can
 * try which one it was.
 */
export async function keyedHash(value: string): Promise<string> {
  const key = await obtainSecret('addresses', () => randomBytes(32))
  return createHmac('sha256', key).update(value).digest('base64url').slice(0, 22)
}

async function limiterKey(parts: readonly string[]): Promise<string> {
  return keyedHash(parts.join('\n'))
}

function limiter(name: LimitName): RateLimiterPostgres {
  const { points, seconds } = limits[name]
  return new RateLimiterPostgres({
    storeClient: pool(),
    storeType: 'pool',
    tableName: 'RateLimit',
    tableCreated: true,
    clearExpiredByTimeout: false,
    keyPrefix: name,
    points,
    duration: seconds,
  })
}

/**
 * Counts one attempt; answers how many minutes to wait when there were too many, else undefined. `address` is the
 * visitor's; `rest` narrows the limit, to one account for instance.
 */
export async function countAttempt(name: LimitName, address: string, ...rest: string[]): Promise<number | undefined> {
  try {
    await limiter(name).consume(await limiterKey([networkOf(address), ...rest]))
    return undefined
  } catch (error) {
    if (error instanceof RateLimiterRes) return Math.max(1, Math.ceil(error.msBeforeNext / 60_000))
    throw error
  }
}

/** Forgets the attempts that led to a success. */
export async function forgetAttempts(name: LimitName, address: string, ...rest: string[]): Promise<void> {
  await limiter(name).delete(await limiterKey([networkOf(address), ...rest]))
}

/** Forgets counters whose time is over, so that no trace of a visitor outlasts the limit that it serves. */
export function forgetEndedCounters(): Promise<void> {
  return deleteEndedCounters()
}
