import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { acceptedEncoding, compress, digestOf, isCompressible } from '@/lib/platform/http/response-body'

describe('acceptedEncoding', () => {
  it.each([
    ['gzip, deflate, br', 'br'],
    ['gzip, deflate', 'gzip'],
    ['br;q=0, gzip;q=0.5', 'gzip'],
    ['br;q=1.0, gzip;q=0.5', 'br'],
    ['identity', undefined],
    ['gzip;q=0', undefined],
    [undefined, undefined],
  ])('%s', (header, expected) => {
    expect(acceptedEncoding(header)).toBe(expected)
  })
})

describe('compress', () => {
  const body = Buffer.from('Une aide pour commencer. '.repeat(100))
  it.each([
    ['br', brotliDecompressSync],
    ['gzip', gunzipSync],
  ] as const)('%s gives the same bytes back, each time', async (encoding, open) => {
    for (let time = 0; time < 2; time += 1) {
      const packed = await compress(body, digestOf(body), encoding, false)
      expect(packed.length).toBeLessThan(body.length)
      expect(open(packed).equals(body)).toBe(true)
    }
  })
})

describe('isCompressible', () => {
  it.each([
    ['text/html; charset=utf-8', true],
    ['image/svg+xml', true],
    ['application/problem+json', true],
    ['font/woff2', false],
    ['image/png', false],
  ])('%s', (type, expected) => {
    expect(isCompressible(type)).toBe(expected)
  })
})
