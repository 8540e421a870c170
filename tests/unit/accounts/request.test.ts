import { describe, expect, test } from 'vitest'
import { homeOf, loginPath, parseNext } from '@/lib/accounts/addresses'
import { isOwnOrigin } from '@/lib/accounts/foreign-origin'
import type { Role } from '@/lib/accounts/permissions'
import { deviceOf, networkOf, visitorAddress } from '@/lib/accounts/visitor'

describe('where signing in leads back to', () => {
  test.each(['/fr/editor', '/nl/editor/records?q=lening', '/en/advisor/calls/3', '/fr/editor?x=%2F%2Fa'])(
    '%s',
    (next) => {
      expect(parseNext(next)).toBe(next)
      expect(loginPath('fr', next)).toBe(`/fr/login?next=${encodeURIComponent(next)}`)
    },
  )

  test.each([
    undefined,
    '',
    'https://evil.example/fr/editor',
    '//evil.example/fr/editor',
    '/\\evil.example',
    '/fr/editor\\..\\x',
    '/fr/editor/../../de',
    '/fr/editor/%2e%2e/%2e%2e/login',
    '/fr/editorial',
    '/fr',
    '/fr/login',
    'javascript:alert(1)',
    '/fr/editor\nset-cookie: a=b',
    `/fr/editor?${'a'.repeat(3000)}`,
    ['/fr/editor'],
  ])('not %j', (next) => {
    expect(parseNext(next)).toBeUndefined()
  })

  test.each([
    ['editor', '/nl/editor'],
    ['advisor', '/nl/editor/account'],
    [undefined, '/nl/editor/account'],
  ] as const)('else where %s starts: %s', (role: Role | undefined, home) => {
    expect(homeOf({ id: 'p', name: 'P', roles: role ? [role] : [], grants: [] }, 'nl')).toBe(home)
  })
})

test.each([
  ['https://kompas.example', 'kompas.example', undefined, true],
  ['http://localhost:3000', 'localhost:3000', undefined, true],
  ['https://kompas.example', 'inner:3000', 'https://kompas.example', true],
  ['http://kompas.example', 'inner:3000', 'https://kompas.example', false],
  ['https://evil.example', 'kompas.example', 'https://kompas.example', false],
  ['https://kompas.example.evil.example', 'kompas.example', undefined, false],
  ['http://localhost:3001', 'localhost:3000', undefined, false],
  ['null', 'kompas.example', undefined, false],
  ['not an origin', 'kompas.example', undefined, false],
  [null, 'kompas.example', undefined, false],
  ['https://kompas.example', null, undefined, false],
] as const)('Origin %s at %s (known as %s) is ours: %s', (origin, host, own, expected) => {
  expect(isOwnOrigin(origin, host, own)).toBe(expected)
})

describe('the visitor', () => {
  test.each([
    ['what our server sees', '203.0.113.7', 0, '203.0.113.7'],
    ['not what the visitor wrote', '198.51.100.1, 203.0.113.7', 0, '203.0.113.7'],
    ['what our proxy saw', '198.51.100.1, 203.0.113.7, 10.0.0.1', 1, '203.0.113.7'],
    ['fewer than there should be', '10.0.0.1', 2, '10.0.0.1'],
    ['nothing', null, 0, 'unknown'],
  ])('comes from %s', (_, header, proxies, address) => {
    expect(visitorAddress(header, proxies)).toBe(address)
  })

  test.each([
    ['203.0.113.7', '203.0.113.7'],
    ['::ffff:203.0.113.7', '203.0.113.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:0DB8:0001:0002::9', '2001:db8:1:2::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ])('%s counts as %s', (address, network) => {
    expect(networkOf(address)).toBe(network)
  })

  test.each([
    ['Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0', 'Firefox, Windows'],
    [
      'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36',
      'Chrome, Linux',
    ],
    ['Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/140.0 Safari/537.36 Edg/140.0', 'Edge, Windows'],
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605 Version/19 Mobile Safari/604',
      'Safari, iOS',
    ],
    ['Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 Chrome/140.0 Mobile Safari/537.36', 'Chrome, Android'],
    ['curl/8.0', '?'],
    [null, '?'],
  ])('uses %s: %s', (userAgent, device) => {
    expect(deviceOf(userAgent)).toBe(device)
  })
})
