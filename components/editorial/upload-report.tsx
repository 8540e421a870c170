import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { isScheme } from '@/lib/catalogue/edited-record'
import { requiredLanguages } from '@/lib/editorial/translation'
import type { UploadEntry, UploadReport } from '@/lib/editorial/uploads'
import { DeskList, DeskRow, Moment } from './desk-lists'
import { languageNames } from './draft-texts'
import { type FieldLanguage, fieldWords, valueWords } from './field-words'

interface UploadReportProps {
  report: UploadReport
  language: FieldLanguage
  /** What an author is called. */
  name: (author: string) => string
}

/** What brought files would do: what must be decided first, then what would come of the rest. */
export function UploadReportLists({ report, language, name }: UploadReportProps) {
  const t = useTranslations('Editor')
  const { entries, refused } = report
  const fated = <F extends UploadEntry['fate']>(fate: F) =>
    entries.filter((entry): entry is Extract<UploadEntry, { fate: F }> => entry.fate === fate)
  const [conflicts, busy, changed] = [fated('conflict'), fated('busy'), fated('changed')]
  return (
    <>
      {refused.length > 0 && (
        <DeskList id="refused" title={t('upload.refused')} count={refused.length} empty="">
          {refused.map(({ where, why, detail, fault }) => (
            <li key={`${where} ${why} ${detail}`}>
              <b>{where}</b>
              <span className="desk-row-note soft small">
                {t(`upload.why.${why}`)}{' '}
                {fault && t(`upload.fault.${fault.kind}`, { line: fault.line, column: fault.column })}
                {detail !== '' && <span lang="en">{detail}</span>}
              </span>
            </li>
          ))}
        </DeskList>
      )}
      {conflicts.length > 0 && (
        <DeskList id="conflicts" title={t('upload.conflicts')} count={conflicts.length} empty="">
          {conflicts.map((entry) => (
            <Row key={entry.recordId} entry={entry} language={language}>
              {t('upload.conflict', { count: entry.conflicts.length })}
              <Conflicts conflicts={entry.conflicts} language={language} name={name} />
            </Row>
          ))}
        </DeskList>
      )}
      {busy.length > 0 && (
        <DeskList id="busy" title={t('upload.busy')} count={busy.length} empty="">
          {busy.map((entry) => (
            <Row key={entry.recordId} entry={entry} language={language}>
              {t(`upload.because.${entry.because}`, { name: entry.author === undefined ? '' : name(entry.author) })}
            </Row>
          ))}
        </DeskList>
      )}
      <DeskList id="changed" title={t('upload.changed')} count={changed.length} empty={t('upload.nothing')}>
        {changed.map((entry) => (
          <Row key={entry.recordId} entry={entry} language={language}>
            {entry.fields
              .slice(0, 8)
              .map((path) => fieldWords(path, language.t))
              .join(', ')}
            {entry.fields.length > 8 && ` … (${entry.fields.length})`}
            {entry.behind.length > 0 && (
              <b className="desk-row-note">
                {t('upload.behind', { languages: entry.behind.map((one) => languageNames[one]).join(', ') })}
                {entry.behind.some((one) => requiredLanguages.includes(one)) && ` ${t('upload.staysDraft')}`}
              </b>
            )}
          </Row>
        ))}
      </DeskList>
      <DeskList id="new" title={t('upload.new')} count={fated('new').length} empty={t('upload.nothing')}>
        {fated('new').map((entry) => (
          <li key={entry.recordId}>
            <b>{titleOf(entry, language)}</b>
            <span className="desk-row-note soft small">{entry.recordId}</span>
          </li>
        ))}
      </DeskList>
      <p className="soft">{t('upload.unchanged', { count: fated('unchanged').length })}</p>
    </>
  )
}

function titleOf({ record }: UploadEntry, { locale, t }: FieldLanguage): string {
  if (!isScheme(record)) return (record.text[locale] ?? record.text.fr).title
  return t(`scheme.name.${record.id.slice('scheme/'.length)}`)
}

function Row({ entry, language, children }: { entry: UploadEntry; language: FieldLanguage; children: ReactNode }) {
  const locale = useLocale()
  return (
    <DeskRow href={`/${locale}/editor/records/${entry.recordId}`} title={titleOf(entry, language)}>
      {entry.recordId} · {children}
    </DeskRow>
  )
}

type Conflict = Extract<UploadEntry, { fate: 'conflict' }>['conflicts'][number]

/** Both versions of each field, and who wrote the one that is published. */
function Conflicts({
  conflicts,
  language,
  name,
}: Pick<UploadReportProps, 'language' | 'name'> & { conflicts: readonly Conflict[] }) {
  const t = useTranslations('Editor')
  return conflicts.map(({ path, mine, theirs, author, at }) => (
    <span key={path} className="desk-row-note">
      <b>{fieldWords(path, language.t)}</b> · {t('upload.file')} <q>{valueWords(mine, path, language)}</q> ·{' '}
      {t('upload.published', { name: name(author) })} <Moment at={at} />: <q>{valueWords(theirs, path, language)}</q>
    </span>
  ))
}
