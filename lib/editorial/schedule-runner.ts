import { forgetEndedCounters } from '@/lib/accounts/rate-limit'
import { endPastLastDay } from '@/lib/editorial/last-day'
import { checkLinks } from '@/lib/editorial/link-checks'
import { runDueSchedules } from '@/lib/editorial/scheduling'
import { forgetOldSuggestions } from '@/lib/editorial/suggestion-retention'
import { now } from '@/lib/platform/clock'
import { environment } from '@/lib/platform/environment'
import { log } from '@/lib/platform/log'

/** How often each instance looks for links that nobody has visited for a day, in ms. */
const linksEvery = 60 * 60 * 1000

/** How often each instance deletes what visitors left and was kept for its time, in ms. */
const forgetsEvery = 60 * 60 * 1000

/** How often each instance looks for what is due, in ms. */
const every = 30_000

const shared = Symbol.for('support-compass.schedule-runner')
const registry = globalThis as typeof globalThis & { [shared]?: NodeJS.Timeout[] }

async function doWhatIsDue(): Promise<void> {
  const { done, failed } = await runDueSchedules(now())
  const ended = await endPastLastDay(now())
  if (done.length + failed.length + ended.length > 0) log.info({ done, failed, ended }, 'scheduled changes were made')
}

async function visitLinks(): Promise<void> {
  const visited = await checkLinks(now())
  if (visited > 0) log.info({ visited }, 'links of the catalogue were visited')
}

async function forget(): Promise<void> {
  await forgetEndedCounters()
  const forgotten = await forgetOldSuggestions(now())
  if (forgotten > 0) log.info({ forgotten }, 'old suggestions were deleted')
}

/** Does something again and again, one round after the other; what fails is tried again in the next. */
function repeat(work: () => Promise<void>, interval: number): NodeJS.Timeout {
  let running = false
  return setInterval(() => {
    if (running) return
    running = true
    work()
      .catch((error: unknown) => log.warn({ err: error }, 'what was due could not be done; trying again'))
      .finally(() => {
        running = false
      })
  }, interval).unref()
}

/**
 * From now on this instance does what editors have scheduled, looks after links, unless LINK_CHECKS is off, and forgets
 * what is kept for a time only; any number of instances may.
 */
export function startScheduleRunner(): void {
  registry[shared] ??= [
    repeat(doWhatIsDue, every),
    repeat(forget, forgetsEvery),
    ...(environment().LINK_CHECKS === 'on' ? [repeat(visitLinks, linksEvery)] : []),
  ]
}
