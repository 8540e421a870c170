import { describe, expect, test } from 'vitest'
import { isPublicAddress, linkState, linksIn } from '@/lib/editorial/links'

test('every address of a record is found once, without the punctuation after it', () => {
  const content = {
    text: { fr: { body: 'Voir [le site](https://a.example/x), ou https://b.example.' } },
    contact: { website: 'https://a.example/x' },
    sources: [{ document: 'srte', lines: [1, 2] }],
  }
  expect(linksIn(content)).toEqual(['https://a.example/x', 'https://b.example'])
})

describe('what an answer says of a link', () => {
  test.each([
    [200, 'ok'],
    [301, 'ok'],
    [404, 'broken'],
    [410, 'broken'],
    [401, 'uncertain'],
    [403, 'uncertain'],
    [429, 'uncertain'],
    [503, 'uncertain'],
    ['ENOTFOUND', 'broken'],
    ['EAI_AGAIN', 'uncertain'],
    ['TIMEOUT', 'uncertain'],
    ['NOT-PUBLIC', 'uncertain'],
  ])('%s: %s', (answer, state) => {
    expect(linkState(answer)).toBe(state)
  })
})

test.each([
  ['1.1.1.1', true],
  ['172.15.0.1', true],
  ['2606:4700::1111', true],
  ['127.0.0.1', false],
  ['10.1.2.3', false],
  ['172.16.0.1', false],
  ['192.168.1.1', false],
  ['169.254.169.254', false],
  ['100.64.0.1', false],
  ['0.0.0.0', false],
  ['::1', false],
  ['::ffff:127.0.0.1', false],
  ['fd00::1', false],
  ['fe80::1', false],
])('%s is public: %s', (ip, isPublic) => {
  expect(isPublicAddress(ip)).toBe(isPublic)
})

test('a contact’s site is a link where it is printed without its beginning, and other words are none', () => {
  expect(linksIn({ contact: { website: 'www.1819.brussels' } })).toEqual(['https://www.1819.brussels'])
  expect(linksIn({ contact: { website: 'https://hub.brussels/nl' } })).toEqual(['https://hub.brussels/nl'])
  expect(linksIn({ contact: { website: 'pas encore de site' }, note: 'www.example.org' })).toEqual([])
})
