import { createTranslator } from 'use-intl/core'
import en from '../../messages/en.json' with { type: 'json' }
import fr from '../../messages/fr.json' with { type: 'json' }
import nl from '../../messages/nl.json' with { type: 'json' }
import { DeskInstance } from '../e2e/desk-instance'
import { expect, test } from '../e2e/reader'
import type { Language } from '../e2e/visitor'
import { type DeskRecords, dealt, deskStates, prepareDesk, type Say } from './desk-states'
import { alfaFindings, axeFindings, htmlFindings } from './engines'
import { overflowing } from './layout'
import { expectReachableByKeyboard, expectReadableWhenForced, expectStill } from './settings'

/** The team's area: every page and state, on one instance of its own. */

const messages = { fr, nl, en }
function sayIn(locale: Language): Say {
  const t = createTranslator({ locale, messages: messages[locale] })
  return t as unknown as Say
}

test.describe('the team’s area @once', () => {
  // In order and on one instance, but each on its own: a page with faults does not hide those of the next.
  // The form of a record is long, and two engines read all of it: on a busy machine that takes its time.
  test.describe.configure({ mode: 'default', timeout: 300_000 })

  let desk: DeskInstance
  let records: DeskRecords

  test.beforeAll(async ({ browser }) => {
    test.setTimeout(180_000)
    desk = await DeskInstance.start(`desk_pages_${process.pid}`)
    const [editor, admin] = [await desk.pageOf(browser, 'editor'), await desk.pageOf(browser, 'admin')]
    records = await prepareDesk(editor, admin, sayIn('fr'), desk.url)
    await editor.context().close()
    await admin.context().close()
  })
  test.afterAll(() => desk.stop())

  for (const [index, state] of deskStates.entries()) {
    const { language, viewport, colorScheme } = dealt(index)
    test(`${state.name}, ${language}, ${colorScheme}, ${viewport.width} px`, async ({ browser }) => {
      const look = { viewport, colorScheme, locale: language, reducedMotion: 'reduce' } as const
      const page = await desk.pageOf(browser, state.role, look)
      await page.goto(`/${language}${state.path(records)}`)
      expect.soft(await htmlFindings(page), 'HTML').toEqual([])
      await state.before?.(page, sayIn(language))
      expect.soft(await axeFindings(page), 'axe').toEqual([])
      expect.soft(await alfaFindings(page), 'Alfa').toEqual([])
      await page.setViewportSize({ width: 320, height: 720 })
      expect.soft(await page.evaluate(overflowing), '320 px').toEqual([])
      await page.context().close()
    })
  }

  for (const name of ['record in work', 'review'])
    test(`${name}: without motion, in a forced palette and by keyboard`, async ({ browser }) => {
      const state = deskStates.find((one) => one.name === name)
      if (!state) throw new Error(`there is no state ${name}`)
      const page = await desk.pageOf(browser, state.role, { locale: 'nl' })
      const open = async () => {
        await page.goto(`/nl${state.path(records)}`)
        await state.before?.(page, sayIn('nl'))
      }
      await expectStill(page, open)
      await expectReadableWhenForced(page, open)
      await expectReachableByKeyboard(page, open)
      await page.context().close()
    })
})
