import { test } from '../e2e/reader'
import { expectReachableByKeyboard, expectReadableWhenForced, expectStill } from './settings'
import { languages, type State, states } from './states'

/** What people set in their system, and people who have no mouse; two pages of the desk are in desk.spec.ts. */

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
  'life event',
  'result of a self-test',
)

for (const [k, state] of kinds.entries()) {
  const language = languages[k % languages.length] ?? 'fr'
  test.describe(`${state.name}, ${language} @once`, () => {
    test.use({ language, locale: language, isMobile: false, viewport: { width: 1280, height: 900 } })

    test('with less motion nothing moves', async ({ page, catalogue }) => {
      await expectStill(page, () => page.goto(state.path(language, catalogue)))
    })

    test('in a forced palette text stays readable and controls have edges', async ({ page, catalogue }) => {
      await expectReadableWhenForced(page, () => page.goto(state.path(language, catalogue)))
    })

    test('by keyboard every stop is reached once and seen', async ({ page, catalogue }) => {
      await expectReachableByKeyboard(page, () => page.goto(state.path(language, catalogue)))
    })
  })
}
