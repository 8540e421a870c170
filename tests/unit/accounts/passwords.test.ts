import { describe, expect, test } from 'vitest'
import { hashPassword, passwordProblem, verifyPassword } from '@/lib/accounts/passwords'

const ada = ['Ada Lovelace', 'ada.lovelace@example.org']

test.each([
  ['short of twelve', 'elf letters', 'too-short'],
  ['twelve characters', 'twaalf is ok', undefined],
  ['no capital, figure or sign is asked for', 'fietsbelwolkennacht', undefined],
  ['128 characters', 'abcdefgh ijklmnop'.repeat(8).slice(0, 128), undefined],
  ['129 characters', `${'abcdefgh ijklmnop'.repeat(8)}`.slice(0, 129).padEnd(129, 'x'), 'too-long'],
  ['an emoji is one character', '🙂🙃😀😁😂😃😄😅😆😇😈', 'too-short'],
  ['one of the most used', '1q2w3e4r5t6y', 'common'],
  ['with capitals', 'Password1234', 'common'],
  ['in French', 'motdepasse123', 'common'],
  ['in Dutch', 'wachtwoord2024', 'common'],
  ['along the keyboard', 'azertyuiopqs', 'common'],
  ['of this application', 'steunkompas1', 'common'],
  ['one letter', 'aaaaaaaaaaaaaa', 'common'],
  ['four over and over', 'ab1!ab1!ab1!ab', 'common'],
  ['the name', 'AdaLovelace2024', 'personal'],
  ['the address', 'ada.lovelace@example.org', 'personal'],
  ['the address without its host', 'ada.lovelace.1815', 'personal'],
  ['a sentence with the name in it', 'Ada Lovelace schrijft een programma', undefined],
] as const)('%s: %s is %s', (_, password, problem) => {
  expect(passwordProblem(password, ada)).toBe(problem)
})

// A hash takes half a second of a free core; on a busy machine several.
describe('what is stored', { timeout: 60_000 }, () => {
  test('is salted, says its cost, and does not hold the password', async () => {
    const [one, two] = await Promise.all([hashPassword('fiets bel wolk'), hashPassword('fiets bel wolk')])
    expect(one).toMatch(/^scrypt\$17\$8\$1\$[\w-]{22}\$[\w-]{43}$/)
    expect(one).not.toBe(two)
    expect(one).not.toContain('fiets')
  })

  test('is met by the same password only, however it was typed', async () => {
    const stored = await hashPassword('caf\u00e9 bruxelles nuit')
    expect(await verifyPassword('cafe\u0301 bruxelles nuit', stored)).toBe(true)
    expect(await verifyPassword('cafe bruxelles nuit', stored)).toBe(false)
    expect(await verifyPassword('', stored)).toBe(false)
  })

  test('is met by nothing where there is no account or no password', async () => {
    expect(await verifyPassword('', undefined)).toBe(false)
    expect(await verifyPassword('fiets bel wolk', null)).toBe(false)
  })
})
