import type { Page } from '@playwright/test'
import { alfaFindings, axeFindings } from '../accessibility/engines'
import { DeskInstance } from './desk-instance'
import { expect, test } from './reader'

/** From a changed word of a vocabulary to the wizard in which everyone chooses it. */

const languages = ['fr', 'nl', 'en'] as const
const words = { fr: 'Rien qu’une idée', nl: 'Nog maar een idee', en: 'Nothing but an idea' } as const

const fold = (page: Page, id: string) => page.locator(`details#f-concepts-${id}`)
const field = (page: Page, path: string) => page.locator(`[name="s:concepts.${path}"]`)
const impactOn = (page: Page, title: string) => page.getByRole('region', { name: title })

test.describe('vocabularies at the desk @once', () => {
  test.describe.configure({ mode: 'serial', timeout: 180_000 })

  let desk: DeskInstance

  test.beforeAll(async () => {
    desk = await DeskInstance.start(`concepts_${process.pid}`)
  })
  test.afterAll(() => desk.stop())

  test('a stage gets other words in three languages, and the wizard asks with them', async ({ browser, say }) => {
    const editor = await desk.pageOf(browser, 'editor')
    await editor.goto('/fr/editor')
    await editor.getByRole('link', { name: say('Editor.nav.vocabularies') }).click()
    await editor.getByRole('link', { name: say('Editor.scheme.name.stage'), exact: true }).click()
    await editor.getByRole('button', { name: say('Editor.record.edit') }).click()
    await fold(editor, 'idea').locator('summary').first().click()
    await expect(fold(editor, 'idea').getByText(say('Editor.scheme.fixed'))).toBeVisible()
    for (const language of languages) await field(editor, `idea.label.${language}`).fill(words[language])
    await editor.getByRole('button', { name: say('Editor.do.submit') }).click()
    await expect(editor).toHaveURL(/\/fr\/editor\/revisions\/\d+$/)
    await expect(editor.locator('ins').first()).toBeVisible()
    await expect(editor.getByRole('button', { name: say('Editor.review.publish') })).toHaveCount(0)

    const reviewer = await desk.pageOf(browser, 'reviewer', { javaScriptEnabled: false })
    await reviewer.goto(editor.url())
    const impact = impactOn(reviewer, say('Editor.impact.title'))
    await expect(impact).toContainText(say('Editor.scheme.change.onlyWords'))
    await expect(impact.getByRole('listitem')).toHaveCount(0)
    await reviewer.getByRole('button', { name: say('Editor.review.publish') }).click()
    await expect(reviewer.getByRole('status').filter({ hasText: say('Editor.done.published') })).toBeVisible()
    for (const language of languages) {
      await reviewer.goto(`/${language}/start?ask=stage`)
      await expect(reviewer.getByRole('checkbox', { name: words[language] })).toBeVisible()
    }
    await editor.context().close()
    await reviewer.context().close()
  })

  test('without script: a concept is added, its missing name is asked for, and one is retired', async ({
    browser,
    say,
  }) => {
    const page = await desk.pageOf(browser, 'editor', { javaScriptEnabled: false })
    await page.goto('/fr/editor/records/scheme/theme')
    await page.getByRole('button', { name: say('Editor.record.edit') }).click()
    await page.locator('[name="new:id"]').fill('Repair Café')
    await page.getByRole('button', { name: say('Editor.scheme.add') }).click()
    await expect(page.getByRole('alert')).toContainText(say('Editor.error.bad-key'))
    await page.locator('[name="new:id"]').fill('repair')
    await page.locator('[name="new:fr"]').fill('Réparer')
    await page.getByRole('button', { name: say('Editor.scheme.add') }).click()
    await expect(fold(page, 'repair')).toHaveAttribute('open', '')
    await page.getByRole('button', { name: say('Editor.do.submit') }).click()
    await expect(page.getByRole('alert')).toContainText('repair')
    await page.reload()
    await expect(fold(page, 'repair').getByText(say('Editor.problem.missing')).first()).toBeVisible()
    await field(page, 'repair.label.nl').fill('Herstellen')
    await field(page, 'repair.label.en').fill('Repair')
    await fold(page, 'circular').locator('summary').first().click()
    await field(page, 'circular.replacedBy').selectOption('repair')
    await page.getByRole('button', { name: say('Editor.do.submit') }).click()
    await expect(page).toHaveURL(/\/fr\/editor\/revisions\/\d+$/)
    await expect(
      page.getByRole('heading', { name: `circular · ${say('Editor.scheme.field.replacedBy')}` }),
    ).toBeVisible()
    await page.context().close()
  })

  test('a sector gives way to another: the editor, the reviewer and whoever looks later read whose results change', async ({
    browser,
    say,
    label,
    titleOf,
    pathTo,
  }) => {
    const editor = await desk.pageOf(browser, 'editor')
    await editor.goto('/fr/editor/records/scheme/sector')
    await editor.getByRole('button', { name: say('Editor.record.edit') }).click()
    await fold(editor, 'fashion-design').locator('summary').first().click()
    await field(editor, 'fashion-design.replacedBy').selectOption('crafts')
    await editor.getByRole('button', { name: say('Editor.do.check') }).click()
    const foretold = impactOn(editor, say('Editor.impact.title'))
    await expect(foretold.getByRole('link', { name: titleOf('programme/mad-support') })).toHaveAttribute(
      'href',
      pathTo('programme/mad-support'),
    )
    const example = foretold.getByRole('link', { name: `· ${label('sector', 'fashion-design')} ·` }).first()
    await expect(example).toHaveAttribute('href', /^\/fr\/plan\?.*sector=fashion-design/)
    expect(await axeFindings(editor)).toEqual([])
    const told = (await foretold.textContent()) ?? ''
    await editor.getByRole('button', { name: say('Editor.do.submit') }).click()
    await expect(editor).toHaveURL(/\/fr\/editor\/revisions\/\d+$/)

    const reviewer = await desk.pageOf(browser, 'reviewer', { javaScriptEnabled: false })
    await reviewer.goto(editor.url())
    const recorded = impactOn(reviewer, say('Editor.impact.title'))
    await expect(recorded).toHaveText(told)
    await reviewer.getByRole('button', { name: say('Editor.review.publish') }).click()
    await expect(reviewer.getByRole('status').filter({ hasText: say('Editor.done.published') })).toBeVisible()
    // What is published changes nothing any more; what it changed stays written.
    await reviewer.goto(editor.url())
    await expect(recorded).toHaveText(told)
    await editor.context().close()
    await reviewer.context().close()
  })

  test('concepts change places: by the keyboard, which keeps its place, and without script', async ({
    browser,
    say,
    label,
  }) => {
    const moved = 'headcount-0'
    const names = (at: Page) => at.locator('details[id^="f-concepts-"]').evaluateAll((all) => all.map(({ id }) => id))
    const page = await desk.pageOf(browser, 'editor')
    await page.goto('/fr/editor/records/scheme/size')
    await page.getByRole('button', { name: say('Editor.record.edit') }).click()
    await expect(fold(page, moved)).toBeVisible()
    const [first, second, third, ...others] = await names(page)
    expect(second).toBe(`f-concepts-${moved}`)
    await fold(page, moved).locator('summary').first().press('Enter')
    const up = (place: number) => {
      const where = { label: label('size', moved), place, count: 3 + others.length }
      return page.getByRole('button', { name: say('Editor.scheme.upOne', where) })
    }
    await up(2).press('Enter')
    await expect(up(1)).toBeFocused()
    await expect(up(1)).toHaveAttribute('aria-disabled', 'true')
    expect(await names(page)).toEqual([second, first, third, ...others])
    await page.context().close()

    const plain = await desk.pageOf(browser, 'editor', { javaScriptEnabled: false })
    await plain.goto('/fr/editor/records/scheme/size')
    expect(await names(plain)).toEqual([second, first, third, ...others])
    await fold(plain, moved).locator('summary').first().click()
    const down = plain.locator(`#f-concepts-${moved}-place-down`)
    await down.click()
    // The browser unfolds where the address leads, so that the next step is at hand.
    await expect(plain).toHaveURL(/#f-concepts-headcount-0-place$/)
    expect(await names(plain)).toEqual([first, second, third, ...others])
    await expect(down).toBeVisible()
    await down.click()
    await expect(
      plain.getByText(say('Editor.scheme.place', { place: 3, count: 3 + others.length })).last(),
    ).toBeAttached()
    expect(await names(plain)).toEqual([first, third, second, ...others])
    await plain.context().close()
  })

  test('the form of a vocabulary is accessible, folded and unfolded', async ({ browser }) => {
    const page = await desk.pageOf(browser, 'editor')
    await page.goto('/fr/editor/records/scheme/size')
    await fold(page, 'micro').locator('summary').first().click()
    await expect(page.locator('[name="n:concepts.micro.headcount.max"]')).toHaveValue('9')
    expect(await axeFindings(page)).toEqual([])
    expect(await alfaFindings(page)).toEqual([])
    await page.goto('/fr/editor/vocabularies')
    expect(await axeFindings(page)).toEqual([])
    await page.context().close()
  })
})
