import type { Metadata } from 'next'
import { actingOnPage } from '@/app/[locale]/editor/acting'
import { deskLanguage } from '@/app/[locale]/editor/desk-language'
import { DeskPage } from '@/components/editorial/desk-page'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import type { Locale } from '@/lib/catalogue/record'
import { startRecordForm } from './actions'

type Props = {
  params: Promise<{ locale: Locale }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { t } = await deskLanguage((await params).locale)
  return { title: t('do.new'), robots: { index: false } }
}

export default async function NewRecord({ params, searchParams }: Props) {
  const { locale } = await params
  await actingOnPage('draft.edit')
  const { t } = await deskLanguage(locale)
  const { error } = await searchParams
  const wrong = typeof error === 'string' && t.has(`error.${error}`) ? t(`error.${error}`) : undefined
  return (
    <DeskPage at="records" title={t('do.new')}>
      <form className="stack narrow-form" action={startRecordForm.bind(null, locale)}>
        <div>
          <label className="field-label" htmlFor="kind">
            {t('records.kind')}
          </label>
          <select className="input" id="kind" name="kind">
            {(['programme', 'measure', 'actor'] as const).map((kind) => (
              <option key={kind} value={kind}>
                {t(`kind.${kind}`)}
              </option>
            ))}
          </select>
        </div>
        <Field
          id="key"
          name="key"
          label={t('new.key')}
          hint={t('new.keyHint')}
          error={wrong}
          required
          maxLength={100}
        />
        <p>
          <Button icon="arrow">{t('new.start')}</Button>
        </p>
      </form>
    </DeskPage>
  )
}
