const parts = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/Brussels',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

/** A moment as clocks in Brussels show it, as in a `datetime-local` field: `2027-01-31T08:30`. */
export function brusselsClock(at: Date): string {
  const found = new Map(parts.formatToParts(at).map(({ type, value }) => [type, value]))
  const part = (name: Intl.DateTimeFormatPartTypes) => found.get(name) ?? ''
  return `${part('year')}-${part('month')}-${part('day')}T${part('hour')}:${part('minute')}`
}

/**
 * The moment at which clocks in Brussels show this; an invalid date for anything else. In the hour that comes twice
 * in October the first is meant.
 */
export function momentInBrussels(written: string): Date {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(written)) return new Date(Number.NaN)
  const summer = new Date(`${written}:00+02:00`)
  if (Number.isNaN(summer.getTime()) || brusselsClock(summer) === written) return summer
  return new Date(`${written}:00+01:00`)
}
