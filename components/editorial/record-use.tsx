import { useTranslations } from 'next-intl'
import { guidePaths } from '@/lib/catalogue/guide'
import { pathOf, titleIn } from '@/lib/catalogue/snapshot'
import { type RecordUse as Use, useOfRecord } from '@/lib/editorial/record-use'
import { type FieldLanguage, fieldWords } from './field-words'

/** Who names a record, and where: what a reviewer reads before taking it out of the catalogue. */
export function RecordUse({ recordId, language }: { recordId: string; language: FieldLanguage }) {
  const t = useTranslations('Editor')
  const { records, guides }: Use = useOfRecord(language.snapshot, recordId)
  const { locale } = language
  const nobody = records.length + guides.length === 0
  return (
    <section aria-labelledby="use-title">
      <h2 id="use-title">{t('ending.use')}</h2>
      <p>{t(nobody ? 'ending.usedByNobody' : 'ending.usedBy')}</p>
      {!nobody && (
        <ul className="desk-list">
          {records.map(({ record, fields }) => (
            <li key={record.id}>
              <a href={pathOf(record, locale)}>{titleIn(record, locale)}</a>{' '}
              <span className="soft">({fields.map((field) => fieldWords(field, language.t)).join(' · ')})</span>
            </li>
          ))}
          {guides.map((guide) => (
            <li key={guide.id}>
              <a href={`/${locale}${guidePaths(guide)[locale]}`}>{guide.title[locale]}</a>{' '}
              <span className="soft">({t('ending.guide')})</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
