import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { stations, tallPath, wholePath, widePath } from '@/components/ui/path-geometry'

/** The stylesheet places the stations that the drawing goes through: it must know the same points. */
const css = readFileSync('components/ui/styles/path.css', 'utf8')

function placed(station: number): Record<string, number> {
  const rule = new RegExp(`\\.life-path li:nth-child\\(${station}\\) \\{([^}]*)\\}`).exec(css)?.[1] ?? ''
  return Object.fromEntries(
    [...rule.matchAll(/--([\w-]+): (\d+)/g)].map(([, name = '', value]) => [name, Number(value)]),
  )
}

describe('the path', () => {
  it.each(stations.map((station, index) => ({ station, index })))('places $station on the line', ({ index }) => {
    const [tallX] = tallPath.points[index] ?? []
    const [wideX, wideY] = widePath.points[index] ?? []
    expect(placed(index + 1)).toEqual({ 'tall-x': tallX, 'wide-x': wideX, 'wide-y': wideY })
  })

  it.each([
    ['tall', tallPath],
    ['wide', widePath],
  ] as const)('is drawn in one stroke through every station (%s)', (_name, drawing) => {
    const whole = wholePath(drawing)
    expect(whole.match(/M/g)).toHaveLength(1)
    for (const [x, y] of drawing.points) expect(whole).toContain(`${x} ${y}C`)
  })
})
