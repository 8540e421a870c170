import type { Metadata } from 'next'
import { actingOnPage } from '@/app/[locale]/editor/acting'
import { deskLanguage } from '@/app/[locale]/editor/desk-language'
import { forbidden } from '@/app/[locale]/editor/refusals'
import { Moment } from '@/components/editorial/desk-lists'
import { DeskPage } from '@/components/editorial/desk-page'
import { ListPages } from '@/components/editorial/list-pages'
import { listedKinds, listedStates, parseRecordQuery } from '@/components/editorial/record-query'
import { Button, ButtonLink } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import type { Locale } from '@/lib/catalogue/record'
import { findRecords, recordsAPage } from '@/lib/editorial/desk'

type Props = {
  params: Promise<{ locale: Locale }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { t } = await deskLanguage((await params).locale)
  return { title: t('nav.records'), robots: { index: false } }
}

export default async function Records({ params, searchParams }: Props) {
  const { locale } = await params
  const acting = await actingOnPage('draft.edit')
  const { t } = await deskLanguage(locale)
  const { q, kind, state, page: wanted } = parseRecordQuery(await searchParams)
  const answer = await findRecords(acting, { words: q, kind, state, page: wanted })
  if (!answer.ok) return forbidden(locale)
  const { records, total, page } = answer
  const base = `/${locale}/editor`
  const filter = { ...(q && { q }), ...(kind && { kind }), ...(state && { state }) }
  const query = (more: Record<string, string> = {}) => `?${new URLSearchParams({ ...filter, ...more })}`
  return (
    <DeskPage
      at="records"
      title={t('nav.records')}
      file={`${base}/exchange/records.csv${query()}`}
      actions={
        <ButtonLink small href={`${base}/records/new`} iconBefore="plus">
          {t('do.new')}
        </ButtonLink>
      }
    >
      <form className="field-row desk-filter" action={`${base}/records`}>
        <Field id="q" name="q" label={t('records.search')} defaultValue={q} type="search" maxLength={200} />
        <div>
          <label className="field-label" htmlFor="kind">
            {t('records.kind')}
          </label>
          <select className="input" id="kind" name="kind" defaultValue={kind ?? ''}>
            <option value="">{t('records.all')}</option>
            {listedKinds.map((one) => (
              <option key={one} value={one}>
                {t(`kind.${one}`)}
              </option>
            ))}
          </select>
        </div>
        <div>
          <label className="field-label" htmlFor="state">
            {t('records.state')}
          </label>
          <select className="input" id="state" name="state" defaultValue={state ?? ''}>
            <option value="">{t('records.all')}</option>
            {listedStates.map((one) => (
              <option key={one} value={one}>
                {t(`recordState.${one}`)}
              </option>
            ))}
          </select>
        </div>
        <Button>{t('records.find')}</Button>
      </form>
      <p className="count" role="status">
        {t('records.count', { count: total })}
      </p>
      {records.length > 0 && (
        <ul className="desk-list">
          {records.map((record) => (
            <li key={record.recordId}>
              <a href={`${base}/records/${record.recordId}`}>{record.title}</a>
              <span className="desk-row-note soft small">
                {t(`kind.${record.kind}`)} · {record.recordId} ·{' '}
                {[
                  record.retired ? 'retired' : record.published ? 'published' : 'unpublished',
                  record.hasDraft && 'draft',
                  record.open && 'open',
                ]
                  .filter((one) => one !== false)
                  .map((one) => t(`recordState.${one}`))
                  .join(', ')}{' '}
                · <Moment at={record.updatedAt} />
              </span>
            </li>
          ))}
        </ul>
      )}
      <ListPages page={page} total={total} aPage={recordsAPage} href={(to) => query({ page: String(to) })} />
    </DeskPage>
  )
}
