import { expect, test } from 'vitest'
import { todayInBrussels } from '@/lib/platform/clock'

test.each([
  ['winter, an hour before midnight in London', '2026-01-01T23:30:00Z', '2026-01-02'],
  ['winter, late evening', '2026-01-01T22:30:00Z', '2026-01-01'],
  ['summer, two hours ahead', '2026-07-01T22:30:00Z', '2026-07-02'],
  ['the turn of the year', '2025-12-31T23:00:00Z', '2026-01-01'],
])('%s: %s is %s in Brussels', (_, moment, date) => {
  expect(todayInBrussels(new Date(moment))).toBe(date)
})
