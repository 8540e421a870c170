import { DeskInstance } from './desk-instance'
import { expect, test } from './reader'

/** The desk is behind the sign-in, and what visitors suggest reaches it. */

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
