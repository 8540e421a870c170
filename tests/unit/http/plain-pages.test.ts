import { describe, expect, it } from 'vitest'
import { plainPage } from '@/lib/platform/http/plain-pages'

const reference = '0f7c6e1a-0000-4000-8000-000000000000'

describe('plainPage', () => {
  it.each([
    ['/fr/%', undefined, 'fr'],
    ['/nl/start', 'fr', 'nl'],
    ['/', 'nl-BE,nl;q=0.9', 'nl'],
    ['/%', 'de, en;q=0.7', 'en'],
    ['/', undefined, 'fr'],
  ])('speaks the language of the address, else of the browser: %s', (url, acceptLanguage, language) => {
    const headers = acceptLanguage === undefined ? {} : { 'accept-language': acceptLanguage }
    expect(plainPage(500, { url, headers }, reference).body).toContain(`<html lang="${language}">`)
  })

  it.each([400, 405, 411, 413, 414, 431, 500, 503] as const)('%i says what happened, and how to go on', (status) => {
    const { body, headers } = plainPage(status, { url: '/en', headers: {} }, reference)
    expect(body).toMatch(/<h1>[^<]{10,}<\/h1>\n<p>[^<]{20,}<\/p>/)
    expect(body).toContain('href="tel:1819"')
    expect(body).toContain(reference)
    expect(headers['content-security-policy']).not.toContain('unsafe')
  })

  it('answers programs with problem+json', () => {
    const { body, headers } = plainPage(404, { url: '/api/v1/nothing', headers: {} }, reference)
    expect(headers['content-type']).toContain('application/problem+json')
    expect(JSON.parse(body)).toMatchObject({ status: 404, instance: `urn:request:${reference}` })
  })
})
