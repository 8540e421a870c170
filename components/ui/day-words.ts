import type { Locale } from '@/lib/platform/i18n/locales'

/** Belgium's habits; in English the day comes before the month, as everywhere but in America. */
const habits = { fr: 'fr-BE', nl: 'nl-BE', en: 'en-GB' } as const satisfies Record<Locale, string>

/** A calendar date, `2026-11-22`, as people write it: `22 novembre 2026`. */
export function dayWords(day: string, locale: Locale): string {
  const words = new Intl.DateTimeFormat(habits[locale], { dateStyle: 'long', timeZone: 'Europe/Brussels' })
  return words.format(new Date(`${day}T12:00:00Z`))
}
