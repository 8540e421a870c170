import { describe, expect, it } from 'vitest'
import { preferredLocale } from '@/lib/platform/i18n/locales'
import { localePath, localePaths, samePath } from '@/lib/platform/i18n/navigation'

describe('preferredLocale', () => {
  it.each([
    ['nl-BE,nl;q=0.9,en;q=0.8', 'nl'],
    ['en;q=0.8, nl;q=0.9', 'nl'],
    ['de-DE, en-GB;q=0.7, fr;q=0.3', 'en'],
    ['NL', 'nl'],
    ['nl;q=0, en;q=0.1', 'en'],
    ['nl;q=two, en;q=0.1', 'en'],
    ['de', 'fr'],
    ['*', 'fr'],
    ['', 'fr'],
    [undefined, 'fr'],
  ])('%s', (header, expected) => {
    expect(preferredLocale(header)).toBe(expected)
  })
})

describe('addresses', () => {
  it('carry their language', () => {
    expect(localePath('nl')).toBe('/nl')
    expect(localePath('nl', '/')).toBe('/nl')
    expect(localePath('en', '/programmes/web-grant')).toBe('/en/programmes/web-grant')
    expect(localePaths(samePath('/urgent'))).toEqual({ fr: '/fr/urgent', nl: '/nl/urgent', en: '/en/urgent' })
  })
})
