import { describe, expect, test } from 'vitest'
import type { Category, Timing } from '@/lib/orientation/candidate'
import { firstSteps } from '@/lib/orientation/first-steps'
import { resultOf } from '@/lib/orientation/results'
import { compiled } from '../../support/situations'

/** A programme by its moment, its category and its first step; `-` where nobody wrote down a moment. */
type Told = `${Timing | '-'} ${Category} ${string}`

/** The steps as one reads them: the moment, what to do, and for how many programmes. */
function read(told: readonly Told[]) {
  const parts = told.map((one) => one.split(' '))
  const engine = compiled(
    parts.map(([timing, category]) => ({
      ...(timing !== '-' && { timing: timing as Timing }),
      category: category as Category,
    })),
  )
  const results = told.map((_, at) => resultOf(engine, {}, at))
  const stepOf = ({ position }: { position: number }) => parts[position]?.slice(2).join(' ') ?? ''
  return firstSteps(results, stepOf).map(
    ({ when, step, results: begun }) => `${when}: ${step} ${begun.map(({ position }) => position).join(' ')}`,
  )
}

describe('the first steps of a plan', () => {
  test.each<[string, Told[], string[]]>([
    ['none of nothing', [], []],
    [
      'before, now, to be asked, later',
      ['later advice d', 'unknown advice c', 'now advice b', 'before finance a'],
      ['before-paying: a 3', 'now: b 2', 'unknown: c 1', 'later: d 0'],
    ],
    [
      'a test of the idea is for before one begins, and can come too late as money can',
      ['now advice call', 'before training try it'],
      ['before-beginning: try it 1', 'now: call 0'],
    ],
    [
      'neither before goes before the other: the plan’s order stays',
      ['before training learn', 'before finance ask', 'before premises look'],
      ['before-beginning: learn 0', 'before-paying: ask 1', 'before-beginning: look 2'],
    ],
    [
      'within one moment the plan’s order stays',
      ['now advice z', 'now advice a', 'now advice m'],
      ['now: z 0', 'now: a 1', 'now: m 2'],
    ],
    [
      'one step for all that begin with it',
      ['now advice call 1819', 'before finance ask', 'now information call 1819'],
      ['before-paying: ask 1', 'now: call 1819 0 2'],
    ],
    ['but not at another moment', ['now advice call', 'later advice call'], ['now: call 0', 'later: call 1']],
    ['a moment that nobody wrote down has to be asked', ['- advice ask'], ['unknown: ask 0']],
  ])('%s', (_, told, expected) => {
    expect(read(told)).toEqual(expected)
  })
})
