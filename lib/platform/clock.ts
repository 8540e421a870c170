import { environment } from '@/lib/platform/environment'

/** The present moment; the fixed one of APP_CLOCK where that is set. */
export function now(): Date {
  const fixed = environment().APP_CLOCK
  return fixed === undefined ? new Date() : new Date(fixed)
}

/** en-CA writes dates as YYYY-MM-DD. */
const brusselsDate = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/Brussels',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
})

/** The calendar date in Brussels at a moment (by default now), as YYYY-MM-DD. */
export function todayInBrussels(at: Date = now()): string {
  return brusselsDate.format(at)
}
