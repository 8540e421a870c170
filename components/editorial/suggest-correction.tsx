import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Notice } from '@/components/ui/notice'
import { TextLink } from '@/components/ui/text-link'
import type { Locale } from '@/lib/catalogue/record'

interface SuggestCorrectionProps {
  locale: Locale
  /** What it is about: a revision of a record, or another page by its path below the language. */
  subject: { readonly record: string; readonly revision: number } | { readonly page: string }
  /** Where the visitor came from. */
  back: { readonly title: string; readonly path: string }
  /** What it can be about, each with what the page says now. */
  fields: readonly { readonly path: string; readonly label: string }[]
  /** What came of the last one. */
  outcome?: 'sent' | 'bad-input' | 'too-many' | 'failed' | undefined
}

/** The form in which a visitor proposes a correction of one record; it asks nothing about the visitor. */
export function SuggestCorrection({ locale, subject, back, fields, outcome }: SuggestCorrectionProps) {
  const t = useTranslations('Suggest')
  if (outcome === 'sent')
    return (
      <div className="stack">
        <div role="status">
          <Notice icon="check">{t('sent')}</Notice>
        </div>
        <TextLink href={back.path} iconBefore="back">
          {back.title}
        </TextLink>
      </div>
    )
  return (
    <form className="stack" method="post" action={`/${locale}/suggest/send`}>
      {outcome && (
        <div role="alert">
          <Notice look="alert" icon="flag">
            {t(`error.${outcome}`)}
          </Notice>
        </div>
      )}
      {'record' in subject ? (
        <>
          <input type="hidden" name="recordId" value={subject.record} />
          <input type="hidden" name="revision" value={subject.revision} />
        </>
      ) : (
        <input type="hidden" name="page" value={subject.page} />
      )}
      {fields.length > 0 && (
        <div>
          <label className="field-label" htmlFor="path">
            {t('about')}
          </label>
          <select className="input" id="path" name="path" defaultValue="">
            <option value="">{t('field.whole')}</option>
            {fields.map(({ path, label }) => (
              <option key={path} value={path}>
                {label}
              </option>
            ))}
          </select>
        </div>
      )}
      <Field id="words" name="words" label={t('words')} hint={t('wordsHint')} rows={6} maxLength={2000} required />
      <Field id="origin" name="origin" label={t('origin')} hint={t('originHint')} maxLength={500} />
      <p className="small soft">{t('privacy')}</p>
      <p>
        <Button icon="arrow">{t('send')}</Button>
      </p>
    </form>
  )
}

/** The way from a record to that form. */
export function SuggestLink({ locale, recordId }: { locale: Locale; recordId: string }) {
  const t = useTranslations('Suggest')
  return (
    <p className="wrap no-print">
      <TextLink href={`/${locale}/suggest?record=${recordId}`} iconBefore="pen">
        {t('link')}
      </TextLink>
    </p>
  )
}
