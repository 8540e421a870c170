import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { actingOnPage } from '@/app/[locale]/editor/acting'
import { namesFor } from '@/app/[locale]/editor/authors'
import { deskLanguage } from '@/app/[locale]/editor/desk-language'
import { DeskPage } from '@/components/editorial/desk-page'
import { UploadReportLists } from '@/components/editorial/upload-report'
import { Button, ButtonLink } from '@/components/ui/button'
import type { Locale } from '@/lib/catalogue/record'
import { uploadReport } from '@/lib/editorial/uploads'
import { applyUploadForm } from './actions'

type Props = { params: Promise<{ locale: Locale; id: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { t } = await deskLanguage((await params).locale)
  return { title: t('upload.title'), robots: { index: false } }
}

export default async function Upload({ params }: Props) {
  const { locale, id } = await params
  const acting = await actingOnPage('content.import')
  const language = await deskLanguage(locale)
  const { t } = language
  const found = await uploadReport(acting, id)
  if (!found.ok) notFound()
  const { entries } = found.report
  const name = await namesFor(
    entries.flatMap((entry) => {
      if (entry.fate === 'conflict') return entry.conflicts.map(({ author }) => author)
      return entry.fate === 'busy' && entry.author !== undefined ? [entry.author] : []
    }),
    t,
  )
  const useful = entries.filter(({ fate }) => fate === 'new' || fate === 'changed').length
  return (
    <DeskPage at="exchange" title={t('upload.title')} file={`/${locale}/editor/exchange/upload/${id}/csv`}>
      <p className="lead">{t('upload.lead', { count: useful })}</p>
      <UploadReportLists report={found.report} language={language} name={name} />
      <form className="draft-submit" action={applyUploadForm.bind(null, locale, id)}>
        {useful > 0 && (
          <>
            <label className="key-option">
              <input className="choice-input" type="checkbox" name="submit" value="yes" />
              <span>{t('upload.submit')}</span>
            </label>
            <p className="cluster">
              <Button icon="arrow">{t('upload.apply', { count: useful })}</Button>
            </p>
          </>
        )}
        <p>
          <ButtonLink look="line" small iconBefore="back" href={`/${locale}/editor/exchange`}>
            {t('upload.leave')}
          </ButtonLink>
        </p>
      </form>
    </DeskPage>
  )
}
