import { type Locale, locales, type PerLocale } from '@/lib/platform/i18n/locales'

/**
 * The address of a page in a language: `localePath('nl', '/programmes/web-grant')` is
 * `/nl/programmes/web-grant`; the home page is `localePath('nl')`.
 * The segments are the same in every language; slugs, the caller's matter, are not.
 */
export function localePath(locale: Locale, path: `/${string}` | '' = ''): string {
  return path === '/' ? `/${locale}` : `/${locale}${path}`
}

/** One page in every language, for the language switch, from the path in each language. */
export function localePaths(paths: PerLocale<`/${string}` | ''>): PerLocale<string> {
  return Object.fromEntries(locales.map((locale) => [locale, localePath(locale, paths[locale])])) as Record<
    Locale,
    string
  >
}

/** The same path in every language: pages without a slug. */
export function samePath(path: `/${string}` | '' = ''): PerLocale<`/${string}` | ''> {
  return { fr: path, nl: path, en: path }
}
