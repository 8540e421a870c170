import { expect, test } from './visitor'

test.describe('the frame of every page', () => {
  test('tells its language, and leads to the same page in the others', async ({ page, language }) => {
    await page.goto(`/${language}/urgent`)
    await expect(page.locator('html')).toHaveAttribute('lang', language)
    for (const other of ['fr', 'nl', 'en']) {
      await page.locator(`header a[hreflang=${other}]`).click()
      await expect(page).toHaveURL(`/${other}/urgent`)
      await expect(page.locator('html')).toHaveAttribute('lang', other)
    }
  })

  test('is reached by keyboard: first the way to the content', async ({ page, language }) => {
    await page.goto(`/${language}`)
    await page.keyboard.press('Tab')
    const skip = page.locator('a:focus')
    await expect(skip).toBeVisible()
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(new RegExp(`/${language}#main$`))
    await expect(page.locator('main')).toHaveCount(1)
  })

  test('names itself and its other languages for search engines', async ({ page, language, baseURL }) => {
    await page.goto(`/${language}/urgent`)
    await expect(page.locator('link[rel=canonical]')).toHaveAttribute('href', `${baseURL}/${language}/urgent`)
    for (const [name, path] of [
      ['fr', '/fr/urgent'],
      ['nl', '/nl/urgent'],
      ['en', '/en/urgent'],
      ['x-default', '/fr/urgent'],
    ]) {
      await expect(page.locator(`link[rel=alternate][hreflang=${name}]`)).toHaveAttribute('href', `${baseURL}${path}`)
    }
  })
})

test.describe('a page that does not exist', () => {
  for (const [what, path] of [
    ['an address nobody knows', '/nowhere/at-all'],
    ['a programme nobody knows', '/programmes/no-such-thing'],
  ]) {
    test(`${what} says so in the visitor's language and offers ways on`, async ({ page, language, words }) => {
      const response = await page.goto(`/${language}${path}`)
      expect(response?.status()).toBe(404)
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.Errors.notFound.title)
      await expect(page.getByRole('searchbox')).toBeVisible()
      await expect(page.locator('main').getByRole('link', { name: words.Errors.notFound.start })).toBeVisible()
      await expect(page.locator('a[href="tel:1819"]').first()).toBeVisible()
    })
  }

  test('under no language of ours: in the language of the browser', async ({ page, language, words }) => {
    const response = await page.goto('/de/programme')
    expect(response?.status()).toBe(404)
    await expect(page.locator('html')).toHaveAttribute('lang', language)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.Errors.notFound.title)
  })
})

test.describe('what cannot be read', () => {
  for (const [status, path, word] of [
    [400, '/%', 'badAddress'],
    [414, `/catalogue?q=${'a'.repeat(9000)}`, 'addressTooLong'],
  ] as const) {
    test(`${status} is a page in the visitor's language`, async ({ page, language, words }) => {
      const response = await page.goto(`/${language}${path}`)
      expect(response?.status()).toBe(status)
      await expect(page.locator('html')).toHaveAttribute('lang', language)
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.Errors[word].title)
    })
  }
})

test('/ leads to the language of the browser', async ({ page, language }) => {
  await page.goto('/')
  await expect(page).toHaveURL(`/${language}`)
})
