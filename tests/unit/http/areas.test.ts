import { describe, expect, it } from 'vitest'
import { areaOf } from '@/lib/platform/http/areas'
import { pageCachePolicy } from '@/lib/platform/http/headers'

describe('areaOf', () => {
  it.each([
    ['/', 'public'],
    ['/fr', 'public'],
    ['/fr/start?stage=idea', 'public'],
    ['/fr/advisor', 'signed-in'],
    ['/nl/editor/records?x=1', 'signed-in'],
    ['/en/login', 'signed-in'],
    ['/fr/%61dvisor', 'signed-in'],
    ['/fr%2Fadvisor', 'signed-in'],
    ['/fr/advisors', 'public'],
    ['/de/advisor', 'public'],
    ['/api/v1/programmes', 'api'],
    ['/_next/static/a.js', 'build'],
    ['/fr/%', 'public'],
  ])('%s', (url, expected) => {
    expect(areaOf(url)).toBe(expected)
  })
})

describe('pageCachePolicy', () => {
  it.each([
    ['public', 'GET', 200, /^public, max-age=0, s-maxage=60/],
    ['public', 'GET', 404, /s-maxage=10$/],
    ['public', 'GET', 500, /^no-store$/],
    ['public', 'POST', 200, undefined],
    ['public', 'GET', 307, undefined],
    ['signed-in', 'GET', 200, /^private, no-store$/],
    ['signed-in', 'GET', 404, /^private, no-store$/],
    ['api', 'GET', 200, undefined],
  ] as const)('%s %s %i', (area, method, status, expected) => {
    const policy = pageCachePolicy(area, method, status)
    if (expected === undefined) expect(policy).toBeUndefined()
    else expect(policy).toMatch(expected)
  })
})
