import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

/**
 * WCAG 2.2 contrast (success criteria 1.4.3 and 1.4.11) of every pair of colours that may meet on a page,
 * computed from the OKLCH values in the design tokens themselves, in the light and the dark theme.
 */
const css = readFileSync('components/ui/styles/tokens.css', 'utf8').replace(/\/\*[\s\S]*?\*\//g, '')

type Oklch = readonly [lightness: number, chroma: number, hue: number]

function tokensAfter(selector: string): ReadonlyMap<string, Oklch> {
  const block = css.split(selector)[1]?.split('}')[0] ?? ''
  const found = block.matchAll(/--color-([\w-]+): oklch\(([\d.]+) ([\d.]+) ([\d.]+)\)/g)
  return new Map([...found].map(([, name = '', l, c, h]) => [name, [Number(l), Number(c), Number(h)]]))
}

const light = tokensAfter('@theme static {')
const dark = tokensAfter('@media (prefers-color-scheme: dark) {\n  :root {')

/** Relative luminance (WCAG 2.2) of an OKLCH colour, by way of linear sRGB (CSS Color 4, section 9.2). */
function luminance([L, C, h]: Oklch): number {
  const a = C * Math.cos((h * Math.PI) / 180)
  const b = C * Math.sin((h * Math.PI) / 180)
  const l = (L + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const m = (L - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const s = (L - 0.0894841775 * a - 1.291485548 * b) ** 3
  const clip = (x: number) => Math.min(1, Math.max(0, x))
  const red = clip(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s)
  const green = clip(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s)
  const blue = clip(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s)
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(one: Oklch, other: Oklch): number {
  const [high, low] = [luminance(one), luminance(other)].sort((x, y) => y - x)
  return ((high ?? 0) + 0.05) / ((low ?? 0) + 0.05)
}

/** Each colour, and the grounds it may stand on. */
const text: Readonly<Record<string, string>> = {
  ink: 'paper surface sand sand-strong fit-bg likely-bg near-bg no-bg soon-bg alert-bg accent-soft heat-1 heat-2',
  'ink-soft': 'paper surface sand sand-strong fit-bg likely-bg near-bg no-bg soon-bg alert-bg',
  link: 'paper surface sand sand-strong fit-bg likely-bg near-bg no-bg soon-bg alert-bg',
  alert: 'paper surface sand sand-strong alert-bg',
  fit: 'paper surface sand fit-bg',
  likely: 'paper surface sand likely-bg',
  near: 'paper surface sand near-bg',
  no: 'paper surface sand no-bg',
  soon: 'paper surface sand soon-bg',
  'on-base': 'base base-deep',
  'on-base-soft': 'base base-deep',
  accent: 'base base-deep',
  'on-accent': 'accent on-base',
  'on-heat': 'heat-3 heat-4',
  'on-action': 'action action-hover',
}
const lines: Readonly<Record<string, string>> = {
  'action-icon': 'action',
  ring: 'paper surface sand ring-halo accent-soft',
  'on-base': 'base base-deep',
  edge: 'paper surface sand sand-strong',
  line: 'paper surface sand accent-soft',
  'line-off': 'paper',
  accent: 'base',
}

const pairs = (table: Readonly<Record<string, string>>, least: number) =>
  Object.entries(table).flatMap(([colour, grounds]) => grounds.split(' ').map((ground) => ({ colour, ground, least })))

const bothThemes = [
  { theme: 'light', tokens: light },
  { theme: 'dark', tokens: dark },
]

describe.each(bothThemes)('colours of the $theme theme', ({ theme, tokens }) => {
  it.each([...pairs(text, 4.5), ...pairs(lines, 3)])(
    '$colour on $ground reaches $least:1',
    ({ colour, ground, least }) => {
      const [one, other] = [tokens.get(colour), tokens.get(ground)]
      if (!one || !other) throw new Error(`The ${theme} theme has no ${one ? ground : colour}`)
      expect(contrast(one, other)).toBeGreaterThanOrEqual(least)
    },
  )

  it('defines the same colours as the other theme', () => {
    expect([...tokens.keys()].sort()).toEqual([...(theme === 'light' ? dark : light).keys()].sort())
    expect(tokens.size).toBeGreaterThan(40)
  })
})
