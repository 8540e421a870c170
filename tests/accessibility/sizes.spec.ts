import { expect, test } from '../e2e/reader'
import { brokenWords, overflowing, strayDots } from './layout'
import { languages, states } from './states'

/** Narrow screens and large letters: everything stays on the page and readable, in a column. */

test.use({ isMobile: false, contextOptions: { reducedMotion: 'reduce' } })

for (const [s, state] of states.entries()) {
  // Each state in one language, each language in a third of the states; Dutch has the longest words.
  const language = languages[(s + 1) % languages.length] ?? 'nl'
  test.describe(`${state.name}, ${language} @once`, () => {
    test.use({ language, locale: language })

    test('320 px wide: nothing is cut off and nothing scrolls sideways', async ({ page, catalogue }) => {
      await page.setViewportSize({ width: 320, height: 720 })
      await page.goto(state.path(language, catalogue))
      await state.before?.(page)
      expect(await page.evaluate(overflowing)).toEqual([])
      expect(await page.evaluate(strayDots)).toEqual([])
    })

    test('text of twice the size at 390 px: the same, under a low header, no word broken that fits', async ({
      page,
      catalogue,
    }) => {
      await page.setViewportSize({ width: 390, height: 844 })
      const browser = await page.context().newCDPSession(page)
      // What a person sets in the browser: 16 px become 32, in media and container queries too.
      await browser.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } })
      await page.goto(state.path(language, catalogue))
      await state.before?.(page)
      expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe('32px')
      expect(await page.evaluate(overflowing)).toEqual([])
      expect(await page.evaluate(brokenWords, 13)).toEqual([])
      expect(await page.evaluate(strayDots)).toEqual([])
      const header = await page.getByRole('banner').boundingBox()
      expect(header?.height, 'of a screen of 844 px').toBeLessThan(844 * 0.3)
    })
  })
}
