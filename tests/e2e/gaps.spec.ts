import { expect, test } from './visitor'

test('what is missing stands first in words, and each need leads to its map', async ({ page, language, words }) => {
  await page.goto(`/${language}/gaps`)
  const missing = page.getByRole('region', { name: words.Gaps.findings.title })
  const first = missing.getByRole('listitem').first()
  await expect(first).toContainText(words.Gaps.findings.never)
  const map = page.getByRole('region', { name: words.Gaps.map.title })
  expect((await missing.boundingBox())?.y).toBeLessThan((await map.boundingBox())?.y ?? 0)

  await first.getByRole('link').click()
  await expect(page).toHaveURL(/[?]rows=profile&need=public-contracts#map$/)
  // Nothing at any stage for anyone: every cell of every profile says so.
  const profiles = page.locator('.gap-table tbody').first().locator('td a')
  expect(await profiles.count()).toBeGreaterThan(50)
  expect(new Set(await profiles.allInnerTexts())).toEqual(new Set(['0']))
})

test('the map turns from needs to profiles and sectors, and narrows', async ({ page, language, words }) => {
  await page.goto(`/${language}/gaps`)
  const rows = page.getByRole('navigation', { name: words.Gaps.map.rows })
  for (const name of ['profile', 'sector', 'need'] as const) {
    await rows.getByRole('link', { name: words.Gaps.map.by[name] }).click()
    await expect(rows.locator('[aria-current]')).toHaveText(words.Gaps.map.by[name])
    await expect(page.getByRole('table', { name: words.Gaps.caption[name] })).toBeVisible()
  }
  const loans = page
    .getByRole('table')
    .locator('tbody tr', { has: page.getByRole('rowheader') })
    .nth(6)
  const before = await loans.locator('td').first().textContent()
  await page.getByLabel(words.Gaps.filter.profile).selectOption('foreign-firm')
  await page.getByRole('button', { name: words.Gaps.update }).click()
  await expect(page).toHaveURL(/[/]gaps[?]profile=foreign-firm/)
  await expect(page.getByLabel(words.Gaps.filter.profile)).toHaveValue('foreign-firm')
  expect(Number(await loans.locator('td').first().textContent())).toBeLessThan(Number(before))
})

test('a number leads to the plan for that situation, and its row keeps its name in sight', async ({
  page,
  language,
  words,
}) => {
  await page.goto(`/${language}/gaps?rows=profile&sector=retail&need=finance`)
  const row = page.getByRole('table', { name: words.Gaps.caption.profile }).locator('tbody tr').nth(1)
  const name = row.getByRole('rowheader')
  const scrolled = await page.locator('.gap-scroll').evaluate((region) => {
    region.scrollTo({ left: 300 })
    return region.scrollLeft
  })
  expect((await name.boundingBox())?.x).toBeGreaterThan(0)
  // Where the whole map fits there is nothing to scroll.
  const first = (await row.getByRole('cell').first().boundingBox())?.x ?? Number.NaN
  if (scrolled > 0) expect(first).toBeLessThan((await name.boundingBox())?.x ?? Number.NaN)

  await row.getByRole('link').nth(4).click()
  await expect(page).toHaveURL(/[/]plan[?]profile=student&stage=growth&sector=retail&need=finance$/)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.Orientation.plan.title)
})
