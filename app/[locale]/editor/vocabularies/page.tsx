import type { Metadata } from 'next'
import { actingOnPage } from '@/app/[locale]/editor/acting'
import { deskLanguage } from '@/app/[locale]/editor/desk-language'
import { forbidden } from '@/app/[locale]/editor/refusals'
import { DeskRow, Moment } from '@/components/editorial/desk-lists'
import { DeskPage } from '@/components/editorial/desk-page'
import { type Scheme, schemes } from '@/lib/catalogue/concept'
import type { Locale } from '@/lib/catalogue/record'
import { findRecords } from '@/lib/editorial/desk'

type Props = { params: Promise<{ locale: Locale }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { t } = await deskLanguage((await params).locale)
  return { title: t('nav.vocabularies'), robots: { index: false } }
}

export default async function Vocabularies({ params }: Props) {
  const { locale } = await params
  const acting = await actingOnPage('concept.edit')
  const { t, snapshot } = await deskLanguage(locale)
  const answer = await findRecords(acting, { kind: 'scheme' })
  if (!answer.ok) return forbidden(locale)
  const byScheme = new Map(answer.records.map((record) => [record.recordId.slice('scheme/'.length) as Scheme, record]))
  return (
    <DeskPage at="vocabularies" title={t('nav.vocabularies')} file={`/${locale}/editor/exchange/vocabularies.csv`}>
      <p>{t('scheme.listText')}</p>
      <ul className="desk-list">
        {schemes.map((scheme) => {
          const record = byScheme.get(scheme)
          if (!record) return null
          return (
            <DeskRow
              key={scheme}
              href={`/${locale}/editor/records/${record.recordId}`}
              title={t(`scheme.name.${scheme}`)}
            >
              {t('scheme.count', { count: snapshot.concepts.list(scheme).length })}
              {record.hasDraft && ` · ${t('recordState.draft')}`}
              {record.open && ` · ${t('recordState.open')}`} · <Moment at={record.updatedAt} />
            </DeskRow>
          )
        })}
      </ul>
    </DeskPage>
  )
}
