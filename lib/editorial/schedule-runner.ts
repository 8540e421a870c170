import { endPastLastDay } from '@/lib/editorial/last-day'
import { runDueSchedules } from '@/lib/editorial/scheduling'
import { now } from '@/lib/platform/clock'
import { log } from '@/lib/platform/log'

/** How often each instance looks for what is due, in ms. */
const every = 30_000

const shared = Symbol.for('support-compass.schedule-runner')
const registry = globalThis as typeof globalThis & { [shared]?: NodeJS.Timeout }

async function doWhatIsDue(): Promise<void> {
  const { done, failed } = await runDueSchedules(now())
  const ended = await endPastLastDay(now())
  if (done.length + failed.length + ended.length > 0) log.info({ done, failed, ended }, 'scheduled changes were made')
}

/** From now on this instance does what editors have scheduled; any number of instances may. */
export function startScheduleRunner(): void {
  let running = false
  registry[shared] ??= setInterval(() => {
    if (running) return
    running = true
    doWhatIsDue()
      .catch((error: unknown) => log.warn({ err: error }, 'scheduled changes could not be made; trying again'))
      .finally(() => {
        running = false
      })
  }, every).unref()
}
