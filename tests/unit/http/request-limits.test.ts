import { describe, expect, it } from 'vitest'
import { refusalOf } from '@/lib/platform/http/request-limits'

const post = (url: string, length: number) => ({
  method: 'POST',
  url,
  headers: { 'content-length': String(length) },
})

const situations: [string, { method?: string; url: string; headers?: Record<string, string> }, number | undefined][] = [
  ['an ordinary page', { url: '/fr/programmes/prime-web' }, undefined],
  ['letters that are percent-encoded', { url: '/fr/programmes/%C3%A9nergie' }, undefined],
  ['a lone percent sign typed into a search', { url: '/fr/catalogue?q=100%' }, undefined],
  ['a lone percent sign in a path', { url: '/fr/100%' }, 400],
  ['a path that is not UTF-8', { url: '/fr/%E0%A4%A' }, 400],
  ['NUL in a path', { url: '/fr/a%00' }, 400],
  ['NUL in a query', { url: '/fr/catalogue?q=%00' }, 400],
  ['a backslash, which browsers read as a slash', { url: '/\\example.org' }, 400],
  ['an address of another host', { url: 'http://example.org/' }, 400],
  ['a way back up', { url: '/api/../fr/advisor' }, 400],
  ['an encoded way back up', { url: '/fr/x/%2e%2e/advisor' }, 400],
  ['a dot in a name', { url: '/fr/programmes/a.b..c' }, undefined],
  ['a method of the API', { method: 'DELETE', url: '/api/v1/x' }, undefined],
  ['a method of the API on a page', { method: 'DELETE', url: '/fr' }, 405],
  ['the longest address', { url: `/fr?q=${'a'.repeat(8192 - 6)}` }, undefined],
  ['one byte more', { url: `/fr?q=${'a'.repeat(8192 - 5)}` }, 414],
  ['a method nobody needs', { method: 'TRACE', url: '/fr' }, 405],
  ['the largest body', { method: 'POST', url: '/fr', headers: { 'content-length': '65536' } }, undefined],
  ['one byte more', { method: 'POST', url: '/fr', headers: { 'content-length': '65537' } }, 413],
  ['the largest form of the desk', post('/nl/editor/records/scheme/sector', 524_288), undefined],
  ['one byte more', post('/nl/editor/records/scheme/sector?x=1', 524_289), 413],
  ['the largest upload', post('/en/editor/exchange/upload', 4_194_304), undefined],
  ['one byte more', post('/en/editor/exchange/upload', 4_194_305), 413],
  ['an upload where none is expected', post('/en/editor/exchange/upload/x', 524_289), 413],
  ['a way to the desk that is none', post('/fr/programmes/x/editor/exchange/upload', 65_537), 413],
  [
    'a body that does not say how long it is',
    { method: 'POST', url: '/fr', headers: { 'transfer-encoding': 'chunked' } },
    411,
  ],
]

describe('refusalOf', () => {
  it.each(situations)('%s', (_, { method = 'GET', url, headers = {} }, expected) => {
    expect(refusalOf({ method, url, headers })).toBe(expected)
  })
})
