import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { SuggestCorrection } from '@/components/editorial/suggest-correction'
import { fieldsToSuggest } from '@/components/editorial/suggest-fields'
import { PublicPage } from '@/components/shell/public-page'
import { publishedCatalogue } from '@/lib/catalogue/published'
import { findPublishedRecord } from '@/lib/catalogue/repository'
import { pathOf, textIn } from '@/lib/catalogue/snapshot'
import type { Locale } from '@/lib/platform/i18n/locales'
import { samePath } from '@/lib/platform/i18n/navigation'

type SuggestParams = {
  params: Promise<{ locale: Locale }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: SuggestParams): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: 'Suggest' })
  return { title: t('title'), robots: { index: false } }
}

const outcomes = ['sent', 'bad-input', 'too-many', 'failed'] as const

export default async function Suggest({ params, searchParams }: SuggestParams) {
  const { locale } = await params
  const { record: recordId, outcome } = await searchParams
  const [t, recordWords, snapshot] = await Promise.all([
    getTranslations({ locale, namespace: 'Suggest' }),
    getTranslations({ locale, namespace: 'Record' }),
    publishedCatalogue(),
  ])
  const record = typeof recordId === 'string' ? snapshot.byId.get(recordId) : undefined
  const whole = record && (await findPublishedRecord(record.id))?.record
  if (!record || !whole) notFound()
  const { text, lang } = textIn(record.text, locale)
  return (
    <PublicPage current="catalogue" paths={samePath(`/suggest?record=${record.id}`)} talk={false}>
      <div className="wrap page stack">
        <header>
          <p className="record-kind" lang={lang === locale ? undefined : lang}>
            {text.title}
          </p>
          <h1>{t('title')}</h1>
          <p className="lead">{t('lead')}</p>
        </header>
        <SuggestCorrection
          locale={locale}
          record={{ id: record.id, title: text.title, path: pathOf(record, locale) }}
          fields={fieldsToSuggest(whole, locale, { t, record: recordWords })}
          outcome={outcomes.find((one) => one === outcome)}
        />
      </div>
    </PublicPage>
  )
}
