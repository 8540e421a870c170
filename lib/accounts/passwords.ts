import { createHash, randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from 'node:crypto'
import commonPasswords from '@/lib/accounts/common-passwords.json'

/**
 * Passwords as OWASP ASVS 5 asks: length and a list of common ones, no composition; scrypt with N = 2^17, r = 8,
 * p = 1 (OWASP Password Storage Cheat Sheet).
 */

export const passwordLength = { least: 12, most: 128 } as const

const cost = { log2N: 17, r: 8, p: 1 } as const
const keyLength = 32

/** At once in one process; each takes 128 MB and most of a core for about half a second. */
const atOnce = 2
let running = 0
const waiting: (() => void)[] = []

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= atOnce) await new Promise<void>((resolve) => waiting.push(resolve))
  else running += 1
  try {
    return await work()
  } finally {
    const next = waiting.shift()
    if (next) next()
    else running -= 1
  }
}

/** One way of writing what can be typed in several (NIST SP 800-63B, section 3.1.1.2). */
const normalized = (password: string) => password.normalize('NFKC')

function derive(
  password: string,
  salt: Buffer,
  { log2N, r, p }: { log2N: number; r: number; p: number },
): Promise<Buffer> {
  const options: ScryptOptions = { N: 2 ** log2N, r, p, maxmem: 2 ** log2N * r * 128 * 2 }
  return inTurn(
    () =>
      new Promise((resolve, reject) =>
        scrypt(normalized(password), salt, keyLength, options, (error, key) => (error ? reject(error) : resolve(key))),
      ),
  )
}

/** What is stored of a password: `scrypt$17$8$1$salt$key`. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16)
  const key = await derive(password, salt, cost)
  return ['scrypt', cost.log2N, cost.r, cost.p, salt.toString('base64url'), key.toString('base64url')].join('$')
}

/** No password has this hash; checking against it takes as long as against any other. */
const nobody = `scrypt$${cost.log2N}$${cost.r}$${cost.p}$${'A'.repeat(22)}$${'A'.repeat(43)}`

/**
 * Whether a password is the one that was stored. Where there is none (an unknown address, an account without a
 * password) it works as long and answers no, so that nobody learns from the time which addresses have an account.
 */
export async function verifyPassword(password: string, stored: string | null | undefined): Promise<boolean> {
  const [, log2N, r, p, salt = '', key = ''] = (stored ?? nobody).split('$')
  const expected = Buffer.from(key, 'base64url')
  // Longer ones were never accepted: no need to work on a megabyte.
  const tried = password.slice(0, passwordLength.most * 4)
  const derived = await derive(tried, Buffer.from(salt, 'base64url'), {
    log2N: Number(log2N),
    r: Number(r),
    p: Number(p),
  })
  return derived.length === expected.length && timingSafeEqual(derived, expected) && stored != null
}

/** SHA-256 of common passwords, lower case, the first twelve hex digits: README.md says where they come from. */
const common = new Set(commonPasswords.split(' '))

function isCommon(password: string): boolean {
  const digest = createHash('sha256').update(password.toLowerCase()).digest('hex')
  return common.has(digest.slice(0, 12))
}

/** The same few characters over and over, such as `abcabcabcabc`: in every list of guesses, in too many lengths to list. */
function isRepetition(text: string): boolean {
  return [1, 2, 3, 4].some((unit) => [...text].every((letter, at, all) => at < unit || letter === all[at - unit]))
}

export type PasswordProblem = 'too-short' | 'too-long' | 'common' | 'personal'

/**
 * Why a password may not be chosen; undefined when it may. `personal` are words that anyone would try first: the
 * person's name and address.
 */
export function passwordProblem(password: string, personal: readonly string[]): PasswordProblem | undefined {
  const text = normalized(password)
  const { length } = [...text]
  if (length < passwordLength.least) return 'too-short'
  if (length > passwordLength.most) return 'too-long'
  if (isCommon(text) || isRepetition(text.toLowerCase())) return 'common'
  const bare = text.toLowerCase().replace(/[\s\d!.?_-]+/g, '')
  const own = personal.flatMap((words) => [words, ...words.split('@')]).map((words) => words.toLowerCase())
  if (own.some((words) => words.length > 2 && bare === words.replace(/[\s\d!.?_-]+/g, ''))) return 'personal'
  return undefined
}
