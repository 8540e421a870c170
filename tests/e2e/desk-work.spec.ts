import type { Page } from '@playwright/test'
import { DeskInstance } from './desk-instance'
import { expect, test } from './reader'

/** An editor's and a reviewer's other gestures: a condition, a link, a look before publishing, later, back again, out. */

const record = 'programme/website-grant'
const linked = 'programme/proxi-loan'
const confirmed = 'programme/training-grant'
/** Micro, small and medium in a visitor's words. */
const widened = 'moins de 250 personnes'

test.describe('the work of the desk @once', () => {
  test.describe.configure({ mode: 'serial', timeout: 180_000 })

  let desk: DeskInstance
  let editor: Page
  let reviewer: Page

  test.beforeAll(async ({ browser }) => {
    test.setTimeout(180_000)
    desk = await DeskInstance.start(`desk_work_${process.pid}`)
    editor = await desk.pageOf(browser, 'editor')
    reviewer = await desk.pageOf(browser, 'reviewer', { javaScriptEnabled: false })
  })
  test.afterAll(async () => {
    await editor.context().close()
    await reviewer.context().close()
    await desk.stop()
  })

  test('a condition is changed and read as visitors will, a record is linked by its name, and all is looked at first', async ({
    say,
    label,
    titleOf,
    pathTo,
  }) => {
    await editor.goto(`/fr/editor/records/${record}`)
    await editor.getByRole('button', { name: say('Editor.record.edit') }).click()
    const condition = editor.locator('#criteria > ol > li').first()
    await expect(condition.locator('.criterion-words')).not.toContainText(widened)
    for (const fold of await condition.locator('summary').all()) await fold.click()
    await condition.getByRole('checkbox', { name: label('size', 'medium') }).check()
    await editor.keyboard.press('Control+s')
    await expect(editor.locator('.save-progress')).toHaveText(say('Editor.saver.saved'))
    await expect(condition.locator('.criterion-words')).toContainText(widened)

    const links = editor.locator('#links fieldset').filter({ has: editor.locator('[name="a:completes"]') })
    await links.locator('[name="a:completes"]').fill(titleOf(linked))
    await editor.keyboard.press('Control+s')
    await expect(links.getByRole('checkbox', { name: titleOf(linked) })).toBeChecked()

    await editor.getByRole('link', { name: say('Editor.record.preview') }).click()
    await expect(editor.getByText(say('Editor.preview.text'))).toBeVisible()
    await expect(editor.getByRole('main').getByText(widened).first()).toBeVisible()
    await expect(
      editor
        .getByRole('main')
        .getByRole('link', { name: titleOf(linked) })
        .first(),
    ).toBeVisible()
    await editor.goto(pathTo(record))
    await expect(editor.getByRole('main')).not.toContainText(widened)
    await expect(editor.getByRole('main').getByRole('link', { name: titleOf(linked) })).toHaveCount(0)
  })

  test('what is still true is said in one click, and the public page shows the day', async ({
    say,
    titleOf,
    pathTo,
  }) => {
    await editor.goto('/fr/editor/freshness')
    const title = titleOf(confirmed)
    const confirm = editor.getByRole('button', { name: say('Editor.freshness.confirmOne', { title }), exact: true })
    await confirm.click()
    await expect(editor.getByRole('status')).toContainText(say('Editor.done.confirmed'))
    await expect(confirm).toHaveCount(0)
    await editor.goto(pathTo(confirmed))
    await expect(editor.getByText(say('Record.sources.confirmed', { date: '22 novembre 2026' }))).toBeVisible()
  })

  test('a revision is planned and unplanned, published, compared and taken up again; the record ends and leaves', async ({
    say,
    pathTo,
  }) => {
    await editor.goto(`/fr/editor/records/${record}`)
    await editor.getByRole('button', { name: say('Editor.do.submit') }).click()
    await expect(editor).toHaveURL(/\/fr\/editor\/revisions\/\d+$/)
    const done = (what: string) => expect(reviewer.getByRole('status')).toContainText(say(`Editor.done.${what}`))
    const press = (key: string) =>
      reviewer
        .getByRole('button', { name: say(key), exact: true })
        .first()
        .click()

    await reviewer.goto(editor.url())
    await reviewer.locator('summary', { hasText: say('Editor.review.later') }).click()
    await reviewer.getByLabel(say('Editor.review.at')).fill('2026-12-01T09:00')
    await press('Editor.review.schedule')
    await done('scheduled')
    await expect(reviewer.locator('time[datetime="2026-12-01T08:00:00.000Z"]').first()).toBeVisible()
    await press('Editor.review.unschedule')
    await done('unscheduled')
    await press('Editor.review.publish')
    await done('published')

    await reviewer.goto(`/fr/editor/history/${record}`)
    await reviewer.getByLabel(say('Editor.history.from'), { exact: true }).selectOption({ label: 'Version 2' })
    await reviewer.getByLabel(say('Editor.history.to'), { exact: true }).selectOption({ label: 'Version 1' })
    await press('Editor.history.show')
    const compared = reviewer.getByRole('region', { name: say('Editor.history.compare') })
    const condition = compared.getByRole('listitem').filter({ hasText: say('Editor.field.criteria') })
    await expect(condition.first().locator('del')).toBeVisible()
    await reviewer
      .getByRole('listitem')
      .filter({ has: reviewer.getByRole('link', { name: 'Version 1', exact: true }) })
      .getByRole('button', { name: say('Editor.review.restore') })
      .click()
    await expect(reviewer).toHaveURL(`${desk.url}/fr/editor/records/${record}`)
    await expect(reviewer.locator('#criteria .criterion-words').first()).not.toContainText(widened)

    await reviewer.goto(`/fr/editor/history/${record}`)
    await reviewer.locator('summary', { hasText: say('Editor.ending.title') }).click()
    await reviewer.getByLabel(say('Editor.ending.endAt')).fill('2026-12-31T23:59')
    await press('Editor.ending.end')
    await done('scheduled')
    await reviewer.goto('/fr/editor')
    await expect(reviewer.getByRole('main')).toContainText(say('Editor.schedule.end'))
    await reviewer.goto(`/fr/editor/history/${record}`)
    await reviewer.locator('summary', { hasText: say('Editor.ending.title') }).click()
    await reviewer.getByLabel(say('Editor.ending.reason')).fill('Elle n’existe plus.')
    await press('Editor.ending.retire')
    await done('retired')
    expect((await reviewer.goto(pathTo(record)))?.status()).toBe(404)
    await expect(reviewer.getByRole('main')).toBeVisible()
  })
})
