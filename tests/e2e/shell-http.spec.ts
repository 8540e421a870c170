import { request as httpRequest } from 'node:http'
import { expect, test } from './visitor'

/** What browsers and caches are told; no browser is needed to see it. */
test.describe('answers @once', () => {
  for (const [header, expected] of [
    ['nl-BE,nl;q=0.9,fr;q=0.8', '/nl'],
    ['de,en;q=0.4', '/en'],
    ['de', '/fr'],
  ] as const) {
    test(`/ for ${header}`, async ({ request }) => {
      const response = await request.get('/', { headers: { 'accept-language': header }, maxRedirects: 0 })
      expect(response.status()).toBe(307)
      expect(response.headers()).toMatchObject({ location: expected, vary: 'Accept-Language' })
    })
  }

  test('a page comes with its policy and may be held for a minute', async ({ request }) => {
    const response = await request.get('/fr/urgent')
    const headers = response.headers()
    expect(headers['content-security-policy']).toMatch(/script-src 'self' 'sha256-/)
    expect(headers['content-security-policy']).not.toContain('unsafe')
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'")
    expect(headers['cache-control']).toMatch(/^public, .*s-maxage=60/)
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'cross-origin-opener-policy': 'same-origin',
      'referrer-policy': 'strict-origin-when-cross-origin',
      'strict-transport-security': expect.stringContaining('max-age='),
      'x-request-id': expect.stringMatching(/^[\w-]{8,64}$/),
    })
    expect(headers['x-powered-by']).toBeUndefined()
  })

  for (const path of ['/fr/urgent', '/fr/catalogue?q=web']) {
    test(`${path} asked for again is not sent again`, async ({ request }) => {
      const first = await request.get(path)
      const etag = first.headers().etag ?? ''
      expect(etag).toMatch(/^W\/"[\w-]{20,}"$/)
      const again = await request.get(path, { headers: { 'if-none-match': etag } })
      expect(again.status()).toBe(304)
      expect(await again.text()).toBe('')
    })
  }

  for (const encoding of ['br', 'gzip']) {
    test(`pages are compressed with ${encoding}`, async ({ request }) => {
      const response = await request.get('/fr/urgent', { headers: { 'accept-encoding': encoding } })
      expect(response.headers()).toMatchObject({
        'content-encoding': encoding,
        vary: expect.stringContaining('Accept-Encoding'),
      })
      expect(await response.text()).toContain('</html>')
    })
  }

  test('HEAD tells what GET would', async ({ request }) => {
    const get = await request.get('/fr/urgent')
    const head = await request.head('/fr/urgent')
    expect(head.status()).toBe(200)
    expect(head.headers().etag).toBe(get.headers().etag)
  })

  test('a page that does not exist is told to nobody for long', async ({ request }) => {
    const response = await request.get('/fr/programmes/no-such-thing')
    expect(response.status()).toBe(404)
    expect(response.headers()['cache-control']).toBe('public, max-age=0, s-maxage=10')
  })

  test('413: too long a body, in the language of the address', async ({ request, words }) => {
    const response = await request.post('/fr/urgent', { data: 'a'.repeat(70_000) })
    expect(response.status()).toBe(413)
    expect(await response.text()).toContain(words.Errors.tooLarge.title)
  })

  test('411: a body that does not say how long it is', async ({ baseURL }) => {
    const status = await new Promise<number | undefined>((resolve, reject) => {
      const sent = httpRequest(`${baseURL}/fr/urgent`, { method: 'POST', headers: { 'transfer-encoding': 'chunked' } })
      sent.on('response', (response) => {
        response.resume()
        resolve(response.statusCode)
      })
      sent.on('error', reject)
      sent.end('a')
    })
    expect(status).toBe(411)
  })

  test('an unknown API address is a problem for programs', async ({ request }) => {
    const response = await request.get('/api/no-such-thing')
    expect(response.status()).toBe(404)
    expect(response.headers()['content-type']).toContain('application/problem+json')
  })

  test('alive, and ready', async ({ request }) => {
    expect(await (await request.get('/api/health')).json()).toEqual({ status: 'ok' })
    expect(await (await request.get('/api/ready')).json()).toEqual({ status: 'ready' })
  })

  test('what is published can be followed in a feed reader, which pages point to', async ({
    page,
    request,
    baseURL,
  }) => {
    await page.goto('/nl')
    const address = await page.locator('link[type="application/atom+xml"]').getAttribute('href')
    expect(address).toBe(`${baseURL}/nl/feed.xml`)
    const answer = await request.get(String(address))
    expect(answer.headers()['content-type']).toContain('application/atom+xml')
    const feed = await page.evaluate(
      (text) => {
        const parsed = new DOMParser().parseFromString(text, 'application/xml')
        const links = [...parsed.querySelectorAll('entry > link')].map((link) => link.getAttribute('href') ?? '')
        return { faults: parsed.querySelectorAll('parsererror').length, links }
      },
      await answer.text(),
    )
    expect(feed.faults).toBe(0)
    expect(feed.links).toHaveLength(100)
    expect((await request.get(String(feed.links[0]))).status()).toBe(200)
  })

  test('the site map names every page in every language', async ({ request, baseURL }) => {
    const text = await (await request.get('/sitemap.xml')).text()
    expect(text).toContain(`<loc>${baseURL}/nl/urgent</loc>`)
    expect(text).toMatch(new RegExp(`<xhtml:link rel="alternate" hreflang="x-default" href="${baseURL}/fr/programmes/`))
    expect(await (await request.get('/robots.txt')).text()).toContain(`Sitemap: ${baseURL}/sitemap.xml`)
  })
})
