import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { SuggestCorrection } from '@/components/editorial/suggest-correction'
import { fieldsToSuggest } from '@/components/editorial/suggest-fields'
import { PublicPage } from '@/components/shell/public-page'
import { publishedCatalogue } from '@/lib/catalogue/published'
import { findPublishedRecord } from '@/lib/catalogue/repository'
import { pathOf, type Snapshot, textIn } from '@/lib/catalogue/snapshot'
import { suggestionSchema } from '@/lib/editorial/suggestions'
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

/** What the suggestion is about: a published record, by its id or by the path of its page; else the page itself. */
function subjectOf(query: { record?: unknown; page?: unknown }, locale: Locale, snapshot: Snapshot) {
  if (typeof query.record === 'string') return { record: snapshot.byId.get(query.record) }
  const page = suggestionSchema.shape.page.safeParse(query.page).data
  if (page === undefined) return {}
  const record = snapshot.records.find((one) => pathOf(one, locale) === `/${locale}${page}`)
  return record ? { record } : { page }
}

export default async function Suggest({ params, searchParams }: SuggestParams) {
  const { locale } = await params
  const query = await searchParams
  const [t, recordWords, snapshot] = await Promise.all([
    getTranslations({ locale, namespace: 'Suggest' }),
    getTranslations({ locale, namespace: 'Record' }),
    publishedCatalogue(),
  ])
  const { record, page } = subjectOf(query, locale, snapshot)
  const published = record && (await findPublishedRecord(record.id))
  if (page === undefined && !published) notFound()
  const { text, lang } = record
    ? textIn(record.text, locale)
    : { text: { title: page === '' ? t('home') : t('page', { page: page ?? '' }) }, lang: locale }
  const self = record ? `record=${record.id}` : `page=${page ?? ''}`
  return (
    <PublicPage current="catalogue" paths={samePath(`/suggest?${self}`)} talk={false}>
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
          subject={record && published ? { record: record.id, revision: published.revision } : { page: page ?? '' }}
          back={
            record
              ? { title: text.title, path: pathOf(record, locale) }
              : { title: t('back'), path: `/${locale}${page}` }
          }
          fields={published ? fieldsToSuggest(published.record, locale, { t, record: recordWords }) : []}
          outcome={outcomes.find((one) => one === query.outcome)}
        />
      </div>
    </PublicPage>
  )
}
