import type { Page } from '@playwright/test'
import { pagesOfPdf } from '@/tests/support/pdf-text'
import { expect, test } from './reader'

const situation = 'profile=company&stage=established&sector=retail&need=go-online&size=headcount-1-9'
const grant = 'programme/website-grant'
const advice = 'programme/consultancy-grant'

/** The part of a page that is about one programme. */
const result = (page: Page, title: string) =>
  page.getByRole('article').filter({ has: page.getByRole('heading', { level: 3, name: title, exact: true }) })

test('from the plan to a comparison of two', async ({ page, language, say, titleOf, orientation }) => {
  await page.goto(`/${language}/plan?${situation}`)
  for (const [index, id] of [grant, advice].entries()) {
    await page.getByRole('checkbox', { name: `${say('Dossier.compare')} ${titleOf(id)}`, exact: true }).check()
    await expect.poll(() => orientation.counted(say('Dossier.ticked'))).toBe(index + 1)
  }
  await page.getByRole('button', { name: say('Dossier.compare'), exact: true }).click()
  await expect(page).toHaveURL(`/${language}/compare?programmes=website-grant,consultancy-grant&${situation}`)
  await expect(page.getByRole('columnheader')).toHaveCount(2)
  await expect(page.getByRole('columnheader').filter({ hasText: titleOf(grant) })).toBeVisible()
  const remove = `${say('Compare.remove')} ${titleOf(advice)}`
  await page.getByRole('link', { name: remove }).click()
  await expect(page).toHaveURL(`/${language}/compare?programmes=website-grant&${situation}`)
})

test('what is kept makes a list to act on, and can be taken out', async ({
  page,
  language,
  say,
  titleOf,
  javaScriptEnabled,
}) => {
  const list = page.getByRole('banner').getByRole('link', { name: say('Dossier.nav') })
  if (javaScriptEnabled) {
    await page.goto(`/${language}/dossier?keep=consultancy-grant`)
    await page.getByRole('button', { name: say('Dossier.keepAll') }).click()
    await page.goto(`/${language}/plan?${situation}`)
    await expect(list).toContainText('1')
    await result(page, titleOf(grant)).getByRole('button').click()
    await expect(list).toContainText('2')
    await expect(result(page, titleOf(grant)).getByRole('button')).toContainText(say('Dossier.kept'))
    await list.click()
  } else {
    await page.goto(`/${language}/plan?${situation}`)
    await page.getByRole('checkbox', { name: `${say('Dossier.compare')} ${titleOf(advice)}`, exact: true }).check()
    await result(page, titleOf(grant)).getByRole('button').click()
  }
  await expect(page).toHaveURL(new RegExp(`/${language}/dossier\\?keep=[a-z-]+,[a-z-]+&profile=company&stage=`))
  const kept = result(page, titleOf(grant))
  await expect(kept).toContainText(say('Dossier.first'))
  await expect(kept).toContainText(say('Dossier.contact'))
  await expect(kept).toContainText(say('Dossier.check'))
  for (const id of [grant, advice])
    await page.getByRole('link', { name: `${say('Dossier.remove')} ${titleOf(id)}` }).click()
  await expect(page).toHaveURL(`/${language}/dossier?${situation}`)
  await expect(page.getByRole('heading', { name: say('Dossier.empty.title') })).toBeVisible()
  await page.goto(`/${language}/plan?${situation}`)
  await expect(list).toHaveText(say('Dossier.nav'))
})

test('a list in an address is read in any language', async ({ page, language, titleOf }) => {
  await page.goto(`/${language}/dossier?keep=website-grant,consultancy-grant&${situation}`)
  for (const id of [grant, advice]) await expect(result(page, titleOf(id))).toBeVisible()
  const other = language === 'nl' ? 'fr' : 'nl'
  await page.locator(`header a[hreflang=${other}]`).click()
  await expect(page).toHaveURL(`/${other}/dossier?keep=website-grant,consultancy-grant&${situation}`)
})

test('an address with wrong or too many names says so and shows the rest', async ({ page, language, say }) => {
  const keys = 'website-grant,nonsense,consultancy-grant,training-grant,proxi-loan,brusoc-loan'
  const answer = await page.goto(`/${language}/compare?programmes=${keys}`)
  expect(answer?.status()).toBe(200)
  await expect(page.getByRole('columnheader')).toHaveCount(4)
  await expect(page.getByText(say('Dossier.notice.unknown', { count: 1 }))).toBeVisible()
  await expect(page.getByText(say('Dossier.notice.tooMany', { most: 4 }))).toBeVisible()
})

test('why a programme is not in the plan, and what to look at instead', async ({ page, language, say, titleOf }) => {
  await page.goto(`/${language}/plan?profile=company&stage=established&sector=retail&need=go-online&size=medium`)
  await page.getByRole('link', { name: say('Orientation.plan.excluded.see') }).click()
  await page
    .getByRole('main')
    .getByRole('link', { name: titleOf(grant), exact: true })
    .click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(titleOf(grant))
  await expect(page.getByText(say('Why.eligibility.no.word'), { exact: true })).toBeVisible()
  await expect(page.getByText(say('Ui.proof.not'), { exact: true })).toBeVisible()
  await expect(page.getByRole('heading', { name: say('Why.instead') })).toBeVisible()
  await expect(page.getByRole('main').getByRole('link', { name: titleOf(advice), exact: true })).toBeVisible()
})

test('a record page leads to the questions that decide that record alone', async ({
  page,
  language,
  say,
  pathTo,
  titleOf,
  catalogue,
}) => {
  const slug = catalogue.programmes.find(({ id }) => id === grant)?.slug[language]
  await page.goto(pathTo(grant))
  await page.getByRole('link', { name: say('Record.conditions.fit') }).click()
  await expect(page).toHaveURL(`/${language}/plan/${slug}`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(titleOf(grant))
  await page.getByLabel(say('Orientation.question.brussels-seat.title')).selectOption('yes')
  await page.getByLabel(say('Orientation.question.size.title')).selectOption('headcount-1-9')
  await page.getByRole('button', { name: say('Why.ask.send') }).click()
  await expect(page).toHaveURL(`/${language}/plan/${slug}?size=headcount-1-9&brussels-seat=yes`)
  await expect(page.getByText(say('Why.eligibility.likely.word'), { exact: true })).toBeVisible()
})

test('the plan and the list as documents', async ({ request, language }) => {
  for (const query of [situation, `keep=website-grant&${situation}`, 'keep=nonsense&stage=nonsense', '']) {
    const answer = await request.get(`/${language}/plan/pdf?${query}`)
    expect(answer.status()).toBe(200)
    expect(answer.headers()['content-type']).toBe('application/pdf')
    expect((await answer.body()).subarray(0, 5).toString()).toBe('%PDF-')
  }
})

test('a programme that does not exist has no reasons @once', async ({ request, language }) => {
  expect((await request.get(`/${language}/plan/no-such-thing`)).status()).toBe(404)
})

test('on paper the list is its programmes and their sources, without what only a screen needs @once', async ({
  page,
  language,
  say,
  titleOf,
}) => {
  await page.goto(`/${language}/dossier?keep=website-grant,consultancy-grant&${situation}`)
  await page.emulateMedia({ media: 'print' })
  for (const nothing of [page.locator('.main-nav'), page.locator('.site-footer'), page.locator('.button').first()])
    await expect(nothing).toBeHidden()
  const pages = pagesOfPdf(await page.pdf({ format: 'A4' })).map((words) => words.replace(/\s/g, ''))
  expect(pages.length).toBeGreaterThanOrEqual(1)
  expect(pages.length).toBeLessThanOrEqual(3)
  const drawn = pages.join('')
  for (const words of [titleOf(grant), titleOf(advice), say('Dossier.contact'), 'Shifting Economy, 2022', '1819'])
    expect(drawn).toContain(words.replace(/\s/g, ''))
  expect(drawn).not.toContain(say('Dossier.remove').replace(/\s/g, ''))
})
