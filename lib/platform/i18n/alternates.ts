import { environment } from '@/lib/platform/environment'
import { defaultLocale, type Locale, type PerLocale } from '@/lib/platform/i18n/locales'
import { localePath, localePaths } from '@/lib/platform/i18n/navigation'

/** The origin under which visitors reach the application, without a slash at the end. */
export function origin(): string {
  return environment().APP_ORIGIN ?? `http://localhost:${environment().PORT}`
}

/** Where the feed of a language lives, below the locale. */
export const feedPath = '/feed.xml'

export interface Alternates {
  readonly canonical: string
  readonly languages: Readonly<Record<string, string>>
  /** The feed of what is published, in the page's language. */
  readonly types: Readonly<Record<string, string>>
}

/**
 * The `alternates` of a page's metadata: its canonical address and the address of the same page in
 * every language (hreflang), with the French one for everybody else (x-default).
 * `paths` are without the language: `alternates('nl', { fr: '/programmes/prime-web', nl: … })`.
 * All addresses are absolute.
 */
export function alternates(locale: Locale, paths: PerLocale<`/${string}` | ''>): Alternates {
  const addresses = localePaths(paths)
  const absolute = (of: Locale): string => `${origin()}${addresses[of]}`
  return {
    canonical: absolute(locale),
    languages: { fr: absolute('fr'), nl: absolute('nl'), en: absolute('en'), 'x-default': absolute(defaultLocale) },
    types: { 'application/atom+xml': `${origin()}${localePath(locale, feedPath)}` },
  }
}
