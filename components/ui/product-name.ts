import type { Locale } from '@/lib/platform/i18n/locales'

/** The product's official names. On screen the name in the page's language leads and the others follow. */
export const productNames: Readonly<Record<Locale, string>> = {
  fr: 'Boussole des aides',
  nl: 'Steunkompas',
  en: 'Support Compass',
}
