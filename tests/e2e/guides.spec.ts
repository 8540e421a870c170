import { expect, type Language, test } from './visitor'

const slugs = {
  event: {
    fr: 'perdre-son-emploi-et-se-lancer',
    nl: 'mijn-job-kwijt-en-zelf-starten',
    en: 'losing-a-job-and-starting-up',
  },
  test: { fr: 'suis-je-numerique', nl: 'hoe-digitaal-ben-ik', en: 'how-digital-am-i' },
  pack: { fr: 'package-creation', nl: 'startpakket', en: 'start-up-package' },
} satisfies Record<string, Record<Language, string>>

test('from home to a life event, and to the plan for it', async ({ page, language, words }) => {
  await page.goto(`/${language}`)
  await page.locator('main').getByRole('link', { name: words.Guides.events.title }).click()
  await expect(page).toHaveURL(`/${language}/events`)
  await page.locator(`a[href="/${language}/events/${slugs.event[language]}"]`).click()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.getByRole('heading', { name: words.Guides.event.steps })).toBeVisible()
  await page.getByRole('link', { name: words.Guides.event.plan }).click()
  await expect(page).toHaveURL(new RegExp(`/${language}/plan\\?profile=jobseeker&stage=idea&need=`))
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.Orientation.plan.title)
})

test('a life event has an address in each language', async ({ page, language }) => {
  await page.goto(`/${language}/events/${slugs.event[language]}`)
  for (const other of ['fr', 'nl', 'en'] as const) {
    await expect(page.locator(`link[rel=alternate][hreflang=${other}]`)).toHaveAttribute(
      'href',
      new RegExp(`/${other}/events/${slugs.event[other]}$`),
    )
    await page.locator(`header a[hreflang=${other}]`).click()
    await expect(page).toHaveURL(`/${other}/events/${slugs.event[other]}`)
  }
})

test('a self-test: a gap is pointed out, nothing is lost, the result says where one stands', async ({
  page,
  language,
  words,
}) => {
  await page.goto(`/${language}/tests/${slugs.test[language]}`)
  await expect(page.locator('main')).toContainText(words.SelfTests.limits.text)
  const questions = page.locator('.test-form fieldset')
  const count = await questions.count()
  expect(count).toBeGreaterThanOrEqual(6)
  for (let i = 1; i < count; i++)
    await questions.nth(i).getByRole('radio', { name: words.SelfTests.reply.yes, exact: true }).check()
  await page.getByRole('button', { name: words.SelfTests.submit }).click()
  await expect(page.getByText(words.SelfTests.chooseOne)).toHaveCount(1)
  await expect(questions.nth(1).getByRole('radio', { name: words.SelfTests.reply.yes, exact: true })).toBeChecked()
  await questions.first().getByRole('radio', { name: words.SelfTests.reply.unknown }).check()
  await page.getByRole('button', { name: words.SelfTests.submit }).click()
  await expect(page).toHaveURL(/\?found-online=-&sell-online=yes&/)
  await expect(page.getByText(words.SelfTests.result.here)).toBeVisible()
  await expect(page.locator('.test-result .steps > li')).toHaveCount(1)
  const address = page.url()
  await page.reload()
  expect(page.url()).toBe(address)
})

test('a package says what was only announced, and when', async ({ page, language, words }) => {
  await page.goto(`/${language}/packages`)
  await page.locator(`a[href="/${language}/packages/${slugs.pack[language]}"]`).click()
  await expect(page.locator('.package-levels > li')).toHaveCount(3)
  const announced = words.Guides.package.status.announced.replace('{year}', '2016')
  await expect(page.getByText(announced)).toHaveCount(2)
})

test('a guide that does not exist is not found @once', async ({ page, language, words }) => {
  for (const list of ['events', 'tests', 'packages']) {
    const response = await page.goto(`/${language}/${list}/no-such-thing`)
    expect(response?.status(), list).toBe(404)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.Errors.notFound.title)
  }
})

test('the site map names the guides in each language @once', async ({ request }) => {
  const map = await (await request.get('/sitemap.xml')).text()
  for (const language of ['fr', 'nl', 'en'] as const) {
    expect(map).toContain(`/${language}/events/${slugs.event[language]}<`)
    expect(map).toContain(`/${language}/tests/${slugs.test[language]}<`)
    expect(map).toContain(`/${language}/packages/${slugs.pack[language]}<`)
  }
})
