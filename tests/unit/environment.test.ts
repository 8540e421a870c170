import { expect, test } from 'vitest'
import { parseEnvironment } from '@/lib/platform/environment'

test.each<[meaning: string, variables: Record<string, string>, expected: object]>([
  ['nothing set', {}, { PORT: 3000, HOST: '127.0.0.1', LINK_CHECKS: 'on', LOG_LEVEL: 'info' }],
  ['empty counts as unset', { PORT: '', DATABASE_URL: '' }, { PORT: 3000 }],
  ['a database', { DATABASE_URL: 'postgresql://u:p@db:5432/x' }, { DATABASE_URL: 'postgresql://u:p@db:5432/x' }],
  ['an origin', { APP_ORIGIN: 'https://example.org' }, { APP_ORIGIN: 'https://example.org' }],
  ['no visits of links', { LINK_CHECKS: 'off' }, { LINK_CHECKS: 'off' }],
  ['a clock', { APP_CLOCK: '2026-11-22T10:00:00Z' }, { APP_CLOCK: '2026-11-22T10:00:00Z' }],
])('%s', (_, variables, expected) => {
  expect(parseEnvironment(variables)).toMatchObject({ ok: true, value: expected })
})

test.each<[variable: string, value: string, sentence: RegExp]>([
  ['PORT', 'abc', /PORT must be a number between 1 and 65535/],
  ['PORT', '70000', /PORT must be a number between 1 and 65535/],
  ['DATABASE_URL', 'mysql://secret@db/x', /DATABASE_URL must start with postgresql:/],
  ['APP_ORIGIN', 'https://example.org/path', /APP_ORIGIN must be an origin without a path/],
  ['APP_CLOCK', 'yesterday', /APP_CLOCK must be a time such as/],
  ['LINK_CHECKS', 'sometimes', /LINK_CHECKS must be on or off/],
  ['LOG_LEVEL', 'loud', /LOG_LEVEL must be one of/],
])('%s=%s is named in one sentence that does not repeat the value', (variable, value, sentence) => {
  const parsed = parseEnvironment({ [variable]: value })
  expect(parsed).toEqual({ ok: false, problems: [expect.stringMatching(sentence)] })
  expect(JSON.stringify(parsed)).not.toContain(value)
})
