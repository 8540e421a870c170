import type { Page, Route } from '@playwright/test'
import type { BriefProgramme } from '@/lib/catalogue/snapshot'
import { axeFindings } from '../accessibility/engines'
import { DeskInstance } from './desk-instance'
import { expect, test } from './reader'

/** From a changed amount to the page that everyone sees: who writes, who reviews, who reads. */

const record = 'programme/website-grant'
const french = 'Un texte avec le nouveau plafond de 6 000 €.'
const dutch = 'Een tekst met het nieuwe maximum van 6.000 €.'
const english = 'A text with the new ceiling of €6,000.'
const goesOnline = 'profile=company&stage=established&sector=retail&need=go-online&size=micro'

const note = (page: Page) => page.locator('[name="s:note"]')
const saveButton = (page: Page, say: (key: string) => string) =>
  page.getByRole('button', { name: say('Editor.do.save') }).first()

async function saved(page: Page, say: (key: string) => string): Promise<void> {
  await saveButton(page, say).click()
  await expect(page.locator('.save-progress')).toHaveText(say('Editor.saver.saved'))
}

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

  test('a changed ceiling is written, told to be behind in Dutch, mended, reviewed and seen by all', async ({
    browser,
    say,
    catalogue,
    pathTo,
  }) => {
    const editor = await desk.pageOf(browser, 'editor')
    await editor.goto(`/fr/editor/records/${record}`)
    await editor.getByRole('button', { name: say('Editor.record.edit') }).click()
    const submit = editor.getByRole('button', { name: say('Editor.do.submit') })
    const saysTheSame = editor.getByRole('region', { name: 'Nederlands' }).getByRole('checkbox')
    await expect(saysTheSame).toBeChecked()
    await editor.locator('[name="n:amounts.1.max"]').fill('6000')
    // Words count wherever they stand, not in the text alone.
    const label = editor.locator('[name="s:amounts.1.label.fr"]')
    await label.fill(`${await label.inputValue()} `)
    await expect(saysTheSame).not.toBeChecked()
    await saysTheSame.check()
    await editor.locator('[name="s:text.fr.summary"]').fill(french)
    await expect(saysTheSame).not.toBeChecked()
    // Whose results change: nobody can say of an amount in words; then those who hand a business over lose it.
    const impact = editor.getByRole('region', { name: say('Editor.impact.title') })
    await editor.locator('[name="n:amounts.1.max"]').fill('six mille')
    await saveButton(editor, say).click()
    await expect(impact).toContainText(say('Editor.impact.unreadable'))
    await editor.locator('[name="n:amounts.1.max"]').fill('6000')
    const handover = editor.locator('[name="k:serves.stages"][value="handover"]')
    await editor.locator('details.key-fold').filter({ has: handover }).locator('summary').click()
    await handover.uncheck()
    await submit.click()
    await expect(editor.getByRole('alert').filter({ hasText: 'Nederlands' })).toBeVisible()
    const dutchNow = editor.getByRole('region', { name: 'Nederlands' })
    await expect(dutchNow.getByText(say('Editor.translation.behind'), { exact: true })).toBeVisible()
    await expect(dutchNow.locator('ins', { hasText: 'plafond' })).toBeVisible()

    await editor.locator('[name="s:text.nl.summary"]').fill(dutch)
    await expect(saysTheSame).toBeChecked()
    await editor.locator('[name="s:text.en.summary"]').fill(english)
    await expect(impact.locator('.impact-lost')).toHaveText(/[1-9]/)
    const lost = await impact.locator('.impact-lost').textContent()
    await submit.click()
    await expect(editor).toHaveURL(/\/fr\/editor\/revisions\/\d+$/)
    await expect(impact.locator('.impact-lost')).toHaveText(lost ?? '')
    await expect(impact).toContainText(say('Editor.impact.lostExamples'))
    await expect(editor.locator('ins', { hasText: /6.000/ }).first()).toBeVisible()
    // Four eyes: whoever wrote it is not offered to publish it.
    await expect(editor.getByRole('button', { name: say('Editor.review.publish') })).toHaveCount(0)

    const reviewer = await desk.pageOf(browser, 'reviewer', { javaScriptEnabled: false })
    await reviewer.goto(editor.url())
    await reviewer.getByRole('button', { name: say('Editor.review.publish') }).click()
    await expect(reviewer.getByRole('status').filter({ hasText: say('Editor.done.published') })).toBeVisible()

    await reviewer.goto(pathTo(record))
    for (const words of [french, dutch, english]) {
      await expect(reviewer.getByText(words).first()).toBeVisible()
      await expect(reviewer.locator('.figures')).toContainText(/6.000/)
      const next = words === french ? 'nl' : 'en'
      if (words !== english) await reviewer.locator(`.language-switch a[hreflang="${next}"]`).click()
    }
    const { text } = catalogue.byId.get(record) as BriefProgramme
    for (const language of ['fr', 'nl', 'en'] as const) {
      await reviewer.goto(`/${language}/plan?${goesOnline}`)
      const title = reviewer.getByRole('link', { name: text[language]?.title ?? '', exact: true })
      await expect(reviewer.locator('.result').filter({ has: title }).first()).toContainText(/6.000/)
    }
    await editor.context().close()
    await reviewer.context().close()
  })

  test('two editors of one record: the second merges field by field, and nothing is overwritten', async ({
    browser,
    say,
  }) => {
    const first = await desk.pageOf(browser, 'editor')
    const second = await desk.pageOf(browser, 'reviewer')
    const address = '/fr/editor/records/programme/export-grants'
    await first.goto(address)
    await first.getByRole('button', { name: say('Editor.record.edit') }).click()
    await expect(note(first)).toBeVisible()
    await second.goto(address)

    await note(first).fill('La première note')
    await first.locator('[name="s:text.en.title"]').fill('Export grants of the Region')
    await saved(first, say)

    await note(second).fill('La seconde note')
    await second.locator('[name="l:aliases"]').fill('Un autre nom')
    await saveButton(second, say).click()
    const merge = second.getByRole('form', { name: say('Editor.stale.title') })
    await expect(merge).toContainText('La première note')
    await expect(merge).toContainText('Test editor')
    await merge.getByRole('radio', { name: say('Editor.stale.mine') }).check()
    await merge.getByRole('button', { name: say('Editor.stale.merge') }).click()
    await expect(merge).toHaveCount(0)
    // Read anew: what is saved, not what the form kept.
    await first.goto(address)
    for (const page of [first, second]) {
      await expect(note(page)).toHaveValue('La seconde note')
      await expect(page.locator('[name="s:text.en.title"]')).toHaveValue('Export grants of the Region')
      await expect(page.locator('[name="l:aliases"]')).toHaveValue('Un autre nom')
    }
    await first.context().close()
    await second.context().close()
  })

  test('work survives a network that is cut, and a reload: the copy in the browser is offered', async ({
    browser,
    say,
  }) => {
    const editor = await desk.pageOf(browser, 'editor')
    await editor.goto('/fr/editor/records/programme/export-grants')
    await expect(note(editor)).toBeVisible()
    await editor.context().setOffline(true)
    await note(editor).fill('Écrit sans réseau')
    await expect(editor.getByRole('alert').filter({ hasText: say('Editor.saver.offline') })).toBeVisible()
    // The page goes with the network, as when a train enters a tunnel and the browser is opened again behind it.
    const context = editor.context()
    await editor.close()
    await context.setOffline(false)
    const again = await context.newPage()
    await again.goto('/fr/editor/records/programme/export-grants')
    await expect(note(again)).not.toHaveValue('Écrit sans réseau')
    await again.getByRole('button', { name: say('Editor.saver.restore') }).click()
    await expect(note(again)).toHaveValue('Écrit sans réseau')
    await expect(again.getByRole('button', { name: say('Editor.saver.restore') })).toHaveCount(0)
    await context.close()
  })

  test('what is typed before the scripts of the page are there is kept, and saved once they are', async ({
    browser,
    say,
  }) => {
    const editor = await desk.pageOf(browser, 'editor')
    let held: Route[] | undefined = []
    await editor.route('**/_next/static/**/*.js', (route) => (held ? void held.push(route) : route.continue()))
    const openSlowly = async (words: string) => {
      held = []
      await editor.goto('/fr/editor/records/programme/export-grants', { waitUntil: 'commit' })
      await note(editor).fill(words)
    }
    const bringScripts = async () => {
      const waiting = held ?? []
      held = undefined
      await Promise.all(waiting.map((route) => route.continue()))
    }

    await openSlowly('Écrit sans attendre')
    await bringScripts()
    await expect(editor.locator('.save-progress')).toHaveText(say('Editor.saver.saved'))
    await editor.reload()
    await expect(note(editor)).toHaveValue('Écrit sans attendre')

    // The page goes before its scripts have come.
    await openSlowly('Écrit puis quitté')
    held = undefined
    await editor.goto('/fr/editor')
    await editor.goto('/fr/editor/records/programme/export-grants')
    await expect(note(editor)).not.toHaveValue('Écrit puis quitté')
    // What is typed while that copy waits is kept beside it, and offered after it.
    await openSlowly('Écrit à côté')
    held = undefined
    await editor.goto('/fr/editor')
    await editor.goto('/fr/editor/records/programme/export-grants')
    await editor.getByRole('button', { name: say('Editor.saver.restore') }).click()
    await expect(note(editor)).toHaveValue('Écrit puis quitté')
    await editor.getByRole('button', { name: say('Editor.saver.restore') }).click()
    // Both wrote the same field: a person decides.
    await expect(editor.getByRole('heading', { name: say('Editor.stale.title') })).toBeVisible()
    await expect(editor.getByText('Écrit à côté').first()).toBeVisible()
    await editor.context().close()
  })

  test('a session that ends keeps the work, and saves it once the editor is signed in again', async ({
    browser,
    say,
  }) => {
    const editor = await desk.pageOf(browser, 'editor')
    await editor.goto('/fr/editor/records/programme/export-grants')
    await expect(note(editor)).toBeVisible()
    const cookies = await editor.context().cookies(desk.url.replace('http:', 'https:'))
    await editor.context().clearCookies()
    await note(editor).fill('Écrit après la fin')
    const ended = editor.getByRole('alert').filter({ hasText: say('Editor.error.signed-out') })
    await expect(ended.getByRole('link', { name: say('Editor.saver.signIn') })).toBeVisible()
    await editor.context().addCookies(cookies)
    await saved(editor, say)
    await expect(ended).toHaveCount(0)
    await editor.reload()
    await expect(note(editor)).toHaveValue('Écrit après la fin')
    await editor.context().close()
  })

  test('a programme that is set to ended asks for its last day, and its page says that day', async ({
    browser,
    say,
    pathTo,
  }) => {
    const ending = 'programme/sirris-circular-guidance'
    const editor = await desk.pageOf(browser, 'editor', { javaScriptEnabled: false })
    await editor.goto(`/fr/editor/records/${ending}`)
    await editor.getByRole('button', { name: say('Editor.record.edit') }).click()
    await editor.locator('[name="s:availability.state"]').selectOption('ended')
    await editor.getByRole('button', { name: say('Editor.do.submit') }).click()
    await expect(editor).toHaveURL(new RegExp(`/fr/editor/records/${ending}`))
    const lastDay = editor.locator('[name="s:availability.endsOn"]')
    await expect(lastDay).toHaveAttribute('aria-invalid', 'true')
    await expect(editor.locator('#f-availability-endsOn-error')).toHaveText(say('Editor.problem.last-day'))
    await lastDay.fill('2026-11-20')
    await editor.getByRole('button', { name: say('Editor.do.submit') }).click()
    await expect(editor).toHaveURL(/\/fr\/editor\/revisions\/\d+$/)
    const reviewer = await desk.pageOf(browser, 'reviewer', { javaScriptEnabled: false })
    await reviewer.goto(editor.url())
    await reviewer.getByRole('button', { name: say('Editor.review.publish') }).click()
    await reviewer.goto(pathTo(ending))
    await expect(reviewer.getByText(say('Record.age.endedOn', { date: '20 novembre 2026' }))).toBeVisible()
    await editor.context().close()
    await reviewer.context().close()
  })

  test('what a visitor suggests of one field reaches the desk, and is written there as the editor made it', async ({
    browser,
    page,
    say,
  }) => {
    await page.goto(`${desk.url}/fr/suggest?record=programme/training-grant`)
    const about = page.getByLabel(say('Suggest.about'))
    await about.selectOption(await about.locator('option[value^="amounts."]').first().getAttribute('value'))
    await page.getByLabel(say('Suggest.words')).fill('C’est 70 % depuis janvier')
    await page.getByRole('button', { name: say('Suggest.send') }).click()
    await expect(page.getByText(say('Suggest.sent'))).toBeVisible()

    const editor = await desk.pageOf(browser, 'editor')
    await editor.goto('/fr/editor/suggestions')
    const proposed = editor.getByRole('listitem').filter({ hasText: 'C’est 70 % depuis janvier' })
    const value = proposed.getByLabel(say('Editor.suggestions.value'))
    await expect(value).toHaveValue('70')
    await value.fill('75')
    await proposed.getByRole('button', { name: say('Editor.suggestions.acceptField') }).click()
    await expect(editor).toHaveURL(/\/fr\/editor\/records\/programme\/training-grant$/)
    await expect(editor.locator('[name^="n:amounts.0."]').and(editor.locator('[value="75"]'))).toBeVisible()
    await editor.goto('/fr/editor/suggestions')
    await expect(proposed).toHaveCount(0)
    await editor.context().close()
  })

  test('what a visitor says of a text stands beside it, and the text itself is what one starts from', async ({
    browser,
    page,
    say,
    catalogue,
  }) => {
    const id = 'programme/export-grants'
    const summary = (catalogue.byId.get(id) as BriefProgramme).text.fr.summary
    await page.goto(`${desk.url}/fr/suggest?record=${id}`)
    await page.getByLabel(say('Suggest.about')).selectOption('text.fr.summary')
    await page.getByLabel(say('Suggest.words')).fill('Ce n’est plus vrai depuis mars')
    await page.getByRole('button', { name: say('Suggest.send') }).click()
    await expect(page.getByText(say('Suggest.sent'))).toBeVisible()
    const editor = await desk.pageOf(browser, 'editor')
    await editor.goto('/fr/editor/suggestions')
    const proposed = editor.getByRole('listitem').filter({ hasText: 'Ce n’est plus vrai depuis mars' })
    await expect(proposed.getByLabel(say('Editor.suggestions.value'))).toHaveValue(summary)
    await editor.context().close()
  })

  test('what is sent back tells its author who, why and where, and is answered and settled there', async ({
    browser,
    say,
    titleOf,
  }) => {
    const id = 'programme/training-grant'
    const editor = await desk.pageOf(browser, 'editor')
    await editor.goto(`/fr/editor/records/${id}`)
    const open = editor.getByRole('button', { name: say('Editor.record.edit') })
    if (await open.isVisible()) await open.click()
    const figure = editor.locator('[name^="n:amounts.0."]:not([value=""])').first()
    await figure.fill('77')
    await saved(editor, say)
    // The figure changed and its source did not: said, and nothing is kept from review for it.
    const figures = editor.getByRole('region', { name: say('Editor.figures.title') })
    await expect(figures).toBeVisible()
    await expect(editor.getByText(say('Editor.impact.amounts'))).toBeVisible()
    await editor.getByRole('button', { name: say('Editor.do.submit') }).click()
    await expect(editor).toHaveURL(/\/revisions\/\d+$/)

    const reviewer = await desk.pageOf(browser, 'reviewer', { javaScriptEnabled: false })
    await reviewer.goto(editor.url())
    await expect(reviewer.getByRole('region', { name: say('Editor.figures.title') })).toBeVisible()
    await reviewer
      .locator('summary', { hasText: say('Editor.review.comment') })
      .first()
      .click()
    await reviewer.locator('textarea[name^="comment:amounts.0."]').first().fill('Quelle page le dit ?')
    await reviewer.locator('#send-back-reason').fill('Le chiffre reste à prouver.')
    await reviewer.getByRole('button', { name: say('Editor.review.sendBack') }).click()
    await expect(reviewer.getByRole('status')).toContainText(say('Editor.done.sent-back'))

    await editor.goto('/fr/editor')
    const mine = editor.getByRole('region', { name: say('Editor.sentBack.mine') })
    await mine.getByRole('link', { name: titleOf(id) }).click()
    const back = editor.locator('section[aria-labelledby="sent-back-title"]')
    await expect(back).toContainText('Le chiffre reste à prouver.')
    await expect(back).toContainText('Quelle page le dit ?')
    const to = await back.locator('a[href^="#f-amounts-0-"]').first().getAttribute('href')
    await expect(editor.locator(to ?? '')).toHaveAccessibleDescription(/Quelle page le dit/)
    expect(await axeFindings(editor)).toEqual([])

    await back.locator('li summary').first().click()
    await back.locator('li textarea').first().fill('La page 12.')
    await back
      .locator('li')
      .getByRole('button', { name: say('Editor.sentBack.send') })
      .first()
      .click()
    await expect(back).toContainText('La page 12.')
    await back
      .getByRole('button', { name: say('Editor.review.resolve') })
      .first()
      .click()
    await expect(back).toContainText(say('Editor.sentBack.settled', { count: 1 }))
    await expect(back).not.toContainText('Quelle page le dit ?')
    await editor.context().close()
    await reviewer.context().close()
  })
})
