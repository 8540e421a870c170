import type { useFormatter } from 'next-intl'

/** A calendar date, `2026-11-22`, as people write it: `22 novembre 2026`. */
export function dayWords(day: string, format: Pick<ReturnType<typeof useFormatter>, 'dateTime'>): string {
  return format.dateTime(new Date(`${day}T12:00:00Z`), { dateStyle: 'long', timeZone: 'Europe/Brussels' })
}
