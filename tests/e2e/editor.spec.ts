import { DeskInstance } from './desk-instance'
import { expect, test } from './reader'

/** From a changed amount to the page that everyone sees: who writes, who reviews, who reads. */

const record = 'programme/website-grant'

test.describe('the editors’ desk @once', () => {
  test.describe.configure({ mode: 'serial', timeout: 180_000 })

  let desk: DeskInstance

  test.beforeAll(async () => {
    desk = await DeskInstance.start(`desk_${process.pid}`)
  })
  test.afterAll(() => desk.stop())

  test('whoever is not signed in is led to the sign-in page', async ({ page }) => {
    await page.goto(`${desk.url}/fr/editor/records/${record}`)
    await expect(page).toHaveURL(/\/fr\/login\?next=/)
  })

  test('two editors of one record: the second sees what changed, and nothing is lost', async ({ browser, say }) => {
    const first = await desk.pageOf(browser, 'editor')
    const second = await desk.pageOf(browser, 'reviewer')
    const address = '/fr/editor/records/programme/export-grants'
    await first.goto(address)
    await first.getByRole('button', { name: say('Editor.record.edit') }).click()
    await expect(first.locator('[name="s:note"]')).toBeVisible()
    await second.goto(address)

    const save = say('Editor.do.save')
    await first.locator('[name="s:note"]').fill('La première note')
    await first.getByRole('button', { name: save }).first().click()
    await expect(first.locator('.save-progress')).toHaveText(say('Editor.saver.saved'))

    await second.locator('[name="s:note"]').fill('La seconde note')
    await second.getByRole('button', { name: save }).first().click()
    const merge = second.getByRole('form', { name: say('Editor.stale.title') })
    await expect(merge).toContainText('La première note')
    await merge.getByRole('radio', { name: say('Editor.stale.mine') }).check()
    await merge.getByRole('button', { name: say('Editor.stale.merge') }).click()
    await expect(merge).toHaveCount(0)
    await expect(second.locator('[name="s:note"]')).toHaveValue('La seconde note')
    await first.context().close()
    await second.context().close()
  })

  test('what a visitor suggests reaches the desk', async ({ browser, page, say }) => {
    await page.goto(`${desk.url}/fr/suggest?record=${record}`)
    await page.getByLabel(say('Suggest.words')).fill('Le plafond a changé')
    await page.getByRole('button', { name: say('Suggest.send') }).click()
    await expect(page.getByText(say('Suggest.sent'))).toBeVisible()
    const editor = await desk.pageOf(browser, 'editor')
    await editor.goto('/fr/editor/suggestions')
    await expect(editor.getByText('Le plafond a changé')).toBeVisible()
    await editor.context().close()
  })
})
