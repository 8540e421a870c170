import { expect, test } from '../e2e/reader'
import { alfaFindings, axeFindings, htmlFindings } from './engines'
import { languages, states } from './states'

/** Light and dark, phone and desktop, dealt out so that every language meets all four. */
const looks = [
  { colorScheme: 'light', viewport: { width: 390, height: 844 } },
  { colorScheme: 'dark', viewport: { width: 1280, height: 900 } },
  { colorScheme: 'dark', viewport: { width: 390, height: 844 } },
  { colorScheme: 'light', viewport: { width: 1280, height: 900 } },
] as const

for (const [l, language] of languages.entries()) {
  for (const [s, state] of states.entries()) {
    if (state.only && state.only !== language) continue
    const look = looks[(l + s) % looks.length] ?? looks[0]
    test.describe(`${state.name}, ${language}, ${look.colorScheme}, ${look.viewport.width} px @once`, () => {
      // The states are pictures at rest: what moves is looked at in preferences.spec.ts.
      test.use({ ...look, language, locale: language, isMobile: false, contextOptions: { reducedMotion: 'reduce' } })

      test('axe, Alfa and the HTML standard find nothing', async ({ page, catalogue }) => {
        await page.goto(state.path(language, catalogue))
        await state.before?.(page)
        expect.soft(await axeFindings(page), 'axe').toEqual([])
        expect.soft(await alfaFindings(page), 'Alfa').toEqual([])
        expect.soft(await htmlFindings(page), 'HTML').toEqual([])
      })
    })
  }
}
