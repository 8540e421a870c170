import { getTranslations } from 'next-intl/server'
import type { FieldLanguage } from '@/components/editorial/field-words'
import { publishedCatalogue } from '@/lib/catalogue/published'
import type { Locale } from '@/lib/catalogue/record'

/** What the desk's pages need to put fields and values into words. */
export async function deskLanguage(locale: Locale): Promise<FieldLanguage> {
  const [t, record, snapshot] = await Promise.all([
    getTranslations({ locale, namespace: 'Editor' }),
    getTranslations({ locale, namespace: 'Record' }),
    publishedCatalogue(),
  ])
  return { locale, t, record, snapshot }
}
