/** The languages of the application. French and Dutch are equal; English is complete. */
export const locales = ['fr', 'nl', 'en'] as const

export type Locale = (typeof locales)[number]

/** What is used where nothing says which language a person reads. */
export const defaultLocale: Locale = 'fr'

/** Whether a text, such as the first segment of an address, is one of our languages. */
export function isLocale(text: unknown): text is Locale {
  return locales.includes(text as Locale)
}

/** One value for each language. */
export type PerLocale<T> = Readonly<Record<Locale, T>>

/**
 * The language of ours that an Accept-Language header ranks highest (RFC 9110, section 12.5.4):
 * by weight, then by order; regional variants count as their language (nl-BE is nl).
 * A header that names none of ours, or none at all, gives `defaultLocale`.
 */
export function preferredLocale(acceptLanguage: string | null | undefined): Locale {
  let best: { locale: Locale; weight: number } | undefined
  for (const range of (acceptLanguage ?? '').slice(0, 1000).split(',')) {
    const [tag = '', ...parameters] = range.split(';').map((part) => part.trim().toLowerCase())
    const locale = tag.split('-')[0]
    const given = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2)
    const weight = given === undefined ? 1 : Number(given)
    if (isLocale(locale) && weight > 0 && weight <= 1 && weight > (best?.weight ?? 0)) best = { locale, weight }
  }
  return best?.locale ?? defaultLocale
}
