import { afterEach, beforeEach, expect, test, vi } from 'vitest'

const checkLinks = vi.fn(async () => 0)
const runDueSchedules = vi.fn(async () => ({ done: [], failed: [] }))
vi.mock('@/lib/editorial/link-checks', () => ({ checkLinks }))
vi.mock('@/lib/editorial/scheduling', () => ({ runDueSchedules }))
vi.mock('@/lib/editorial/last-day', () => ({ endPastLastDay: async () => [] }))

const running = Symbol.for('support-compass.schedule-runner')

beforeEach(() => {
  vi.useFakeTimers()
  vi.resetModules()
  vi.clearAllMocks()
})
afterEach(() => {
  Reflect.deleteProperty(globalThis, running)
  vi.unstubAllEnvs()
  vi.useRealTimers()
})

test.each([
  ['on', 2],
  ['off', 0],
])(
  'with LINK_CHECKS=%s two hours bring %i rounds of visits, and what is due is done either way',
  async (value, rounds) => {
    vi.stubEnv('LINK_CHECKS', value)
    const { startScheduleRunner } = await import('@/lib/editorial/schedule-runner')
    startScheduleRunner()
    await vi.advanceTimersByTimeAsync(2 * 60 * 60 * 1000)
    expect(checkLinks).toHaveBeenCalledTimes(rounds)
    expect(runDueSchedules).toHaveBeenCalledTimes(240)
  },
)
