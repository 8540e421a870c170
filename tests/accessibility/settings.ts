import type { Page } from '@playwright/test'
import { expect } from '../e2e/visitor'
import { edgeless, faintText, focusShown, moving } from './layout'

/** What a page owes to people who set something in their system, or have no mouse; each opens the page anew. */

type Open = () => Promise<unknown>

export async function expectStill(page: Page, open: Open): Promise<void> {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await open()
  expect(await page.evaluate(moving)).toEqual([])
}

export async function expectReadableWhenForced(page: Page, open: Open): Promise<void> {
  await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' })
  await open()
  expect(await page.evaluate(edgeless)).toEqual([])
  expect(await page.evaluate(faintText)).toEqual([])
}

export async function expectReachableByKeyboard(page: Page, open: Open): Promise<void> {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await open()
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
}
