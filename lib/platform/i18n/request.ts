import { locale as localeOfAddress } from 'next/root-params'
import { getRequestConfig } from 'next-intl/server'
import { defaultLocale, isLocale, type Locale } from '@/lib/platform/i18n/locales'

/** The words of one language, as in messages/<locale>.json. */
const messagesOf = {
  fr: () => import('@/messages/fr.json'),
  nl: () => import('@/messages/nl.json'),
  en: () => import('@/messages/en.json'),
} satisfies Record<Locale, () => Promise<unknown>>

/**
 * How next-intl finds the language of a page: the `[locale]` segment of its address, which needs no
 * request header and so lets pages be rendered once and kept. Server actions and route handlers have
 * no such segment to read: they name their language, `getTranslations({ locale, namespace })`.
 */
export default getRequestConfig(async ({ locale: named }) => {
  const wanted = named ?? (await localeOfAddress())
  const locale = isLocale(wanted) ? wanted : defaultLocale
  return {
    locale,
    messages: (await messagesOf[locale]()).default,
    timeZone: 'Europe/Brussels',
  }
})
