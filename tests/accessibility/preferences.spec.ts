import { expect, test } from '../e2e/reader'
import { edgeless, faintText, focusShown, moving } from './layout'
import { languages, type State, states } from './states'

/** What people set in their system, and people who have no mouse. */

const named = (...names: string[]): State[] => states.filter(({ name }) => names.includes(name))
const kinds = named(
  'home',
  'question with one answer',
  'question sent without an answer',
  'plan',
  'catalogue',
  'programme that is open',
  'measure',
  'in difficulty',
)

for (const [k, state] of kinds.entries()) {
  const language = languages[k % languages.length] ?? 'fr'
  test.describe(`${state.name}, ${language} @once`, () => {
    test.use({ language, locale: language, isMobile: false, viewport: { width: 1280, height: 900 } })

    test('with less motion nothing moves', async ({ page, catalogue }) => {
      await page.emulateMedia({ reducedMotion: 'reduce' })
      await page.goto(state.path(language, catalogue))
      expect(await page.evaluate(moving)).toEqual([])
    })

    test('in a forced palette text stays readable and controls have edges', async ({ page, catalogue }) => {
      await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' })
      await page.goto(state.path(language, catalogue))
      expect(await page.evaluate(edgeless)).toEqual([])
      expect(await page.evaluate(faintText)).toEqual([])
    })

    test('by keyboard every stop is reached once and seen', async ({ page, catalogue }) => {
      await page.emulateMedia({ reducedMotion: 'reduce' })
      await page.goto(state.path(language, catalogue))
      const visited = new Set<string>()
      for (;;) {
        await page.keyboard.press('Tab')
        const at = await page.evaluate(focusShown)
        // Past the last stop the focus leaves the page, or starts again.
        if (!at || visited.has(at.stop)) break
        visited.add(at.stop)
        expect.soft(at, at.stop).toMatchObject({ shown: true, inView: true })
      }
      const links = await page.getByRole('link').count()
      expect(visited.size, 'at least every link is a stop').toBeGreaterThanOrEqual(links)
    })
  })
}
