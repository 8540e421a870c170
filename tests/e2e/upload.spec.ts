import { alfaFindings, axeFindings } from '../accessibility/engines'
import { DeskInstance } from './desk-instance'
import { expect, test } from './reader'

/** Files out of the catalogue and in again, by someone without script. */

test.describe('content files at the desk @once', () => {
  test.describe.configure({ mode: 'serial', timeout: 180_000 })

  let desk: DeskInstance

  test.beforeAll(async () => {
    desk = await DeskInstance.start(`upload_${process.pid}`)
  })
  test.afterAll(() => desk.stop())

  test('an export is changed, brought back, looked at and handed in for review', async ({ browser, say, titleOf }) => {
    const page = await desk.pageOf(browser, 'admin', { javaScriptEnabled: false })
    const exported = await page.request.get('/fr/editor/exchange/content')
    const text = await exported.text()
    const id = 'programme/website-grant'
    const at = text.indexOf(`id: ${id}\n`)
    expect(at).toBeGreaterThan(0)
    const changed = text.replace(`id: ${id}\n`, `id: ${id}\nnote: Apporté par un fichier.\n`)

    await page.goto('/fr/editor/exchange')
    const file = (name: string, content: string) => ({
      name,
      mimeType: 'application/yaml',
      buffer: Buffer.from(content),
    })
    await page
      .getByLabel(say('Editor.upload.files'))
      .setInputFiles([file('catalogue.yaml', changed), file('autre.yaml', 'a: [1\nb')])
    await page.getByRole('button', { name: say('Editor.upload.compare') }).click()
    await expect(page).toHaveURL(/\/fr\/editor\/exchange\/upload\/[0-9a-f-]{36}$/)
    const refused = page.getByRole('region', { name: say('Editor.upload.refused') })
    await expect(refused).toContainText('autre.yaml')
    await expect(refused).toContainText(say('Editor.upload.why.yaml'))
    await expect(refused).toContainText(say('Editor.upload.fault.indent', { line: 2, column: 1 }))
    await expect(refused.locator('[lang="en"]')).toHaveCount(0)
    const changes = page.getByRole('region', { name: say('Editor.upload.changed') })
    await expect(changes.getByRole('listitem')).toHaveCount(1)
    await expect(changes).toContainText(titleOf(id))
    await expect(changes).toContainText(say('Editor.field.note'))
    const list = await page.getByRole('link', { name: say('Editor.do.csv') }).getAttribute('href')
    const rows = await (await page.request.get(list ?? '')).text()
    expect(rows).toContain('\r\nrefused,autre.yaml,yaml indent 2:1,,\r\n')
    expect(rows).toContain(`\r\nchanged,${id},,note,\r\n`)
    // Handing in is something that one asks for.
    const handIn = page.getByLabel(say('Editor.upload.submit'))
    await expect(handIn).not.toBeChecked()
    await handIn.check()
    await page.getByRole('button', { name: say('Editor.upload.apply', { count: 1 }) }).click()
    await expect(page.getByRole('status')).toContainText(
      say('Editor.upload.result', { submitted: 1, drafted: 0, left: 0 }),
    )
    await page.goto('/fr/editor')
    const review = page.getByRole('region', { name: say('Editor.home.review') })
    await expect(review.getByRole('link', { name: titleOf(id) })).toBeVisible()
    await page.context().close()
  })

  test('what is no file of the catalogue is said so, and who may not bring files is not asked', async ({
    browser,
    say,
  }) => {
    const admin = await desk.pageOf(browser, 'admin', { javaScriptEnabled: false })
    await admin.goto('/nl/editor/exchange')
    const image = { name: 'x.yaml', mimeType: 'application/yaml', buffer: Buffer.from([0xff, 0xfe, 0x00, 0xd8]) }
    await admin.locator('input[type="file"]').setInputFiles(image)
    await admin.locator('form[action$="/upload"] button').click()
    await expect(admin).toHaveURL(/\/nl\/editor\/exchange\?error=bad-files$/)
    await expect(admin.getByRole('alert')).toBeVisible()
    await admin.context().close()

    const editor = await desk.pageOf(browser, 'editor')
    await editor.goto('/fr/editor/exchange')
    await expect(editor.getByRole('heading', { name: say('Editor.exchange.export') })).toBeVisible()
    await expect(editor.locator('input[type="file"]')).toHaveCount(0)
    await expect(editor.getByText(say('Editor.exchange.whoImports'))).toBeVisible()
    await editor.context().close()
  })

  test('form and report are accessible', async ({ browser, say }) => {
    const page = await desk.pageOf(browser, 'admin')
    await page.goto('/fr/editor/exchange')
    expect(await axeFindings(page)).toEqual([])
    expect(await alfaFindings(page)).toEqual([])
    const stage = '--- # concepts/x.yaml\nscheme: colour\nlabel: {}\nconcepts: []\n'
    await page
      .getByLabel(say('Editor.upload.files'))
      .setInputFiles({ name: 'x.yaml', mimeType: 'application/yaml', buffer: Buffer.from(stage) })
    await page.getByRole('button', { name: say('Editor.upload.compare') }).click()
    await expect(page.getByRole('heading', { name: say('Editor.upload.title') })).toBeVisible()
    expect(await axeFindings(page)).toEqual([])
    expect(await alfaFindings(page)).toEqual([])
    await page.context().close()
  })
})
