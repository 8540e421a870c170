import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { actingOnPage } from '@/app/[locale]/editor/acting'
import { deskLanguage } from '@/app/[locale]/editor/desk-language'
import { ActorPage } from '@/components/catalogue/actor-page'
import { MeasurePage } from '@/components/catalogue/measure-page'
import { ProgrammePage } from '@/components/catalogue/programme-page'
import { DeskPage } from '@/components/editorial/desk-page'
import { DraftWords } from '@/components/editorial/draft-words'
import { ButtonLink } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { isCatalogueRecord, isSchemeId } from '@/lib/catalogue/edited-record'
import type { CatalogueRecord, Locale } from '@/lib/catalogue/record'
import type { Snapshot } from '@/lib/catalogue/snapshot'
import { parseDraft } from '@/lib/editorial/draft-problems'
import { findDraft } from '@/lib/editorial/drafts'
import { revisionForReview } from '@/lib/editorial/history'
import { origin } from '@/lib/platform/i18n/alternates'

type Props = {
  params: Promise<{ locale: Locale; kind: string; key: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { t } = await deskLanguage((await params).locale)
  return { title: t('record.preview'), robots: { index: false } }
}

/** The page that visitors would see. */
function AsPublished({ record, snapshot, locale }: { record: CatalogueRecord; snapshot: Snapshot; locale: Locale }) {
  if ('amounts' in record)
    return <ProgrammePage programme={record} snapshot={snapshot} locale={locale} origin={origin()} />
  if ('code' in record) return <MeasurePage measure={record} snapshot={snapshot} locale={locale} />
  return <ActorPage actor={record} snapshot={snapshot} locale={locale} origin={origin()} />
}

export default async function Preview({ params, searchParams }: Props) {
  const { locale, kind, key } = await params
  const recordId = `${kind}/${key}`
  // A vocabulary has no page of its own.
  if (isSchemeId(recordId)) notFound()
  const acting = await actingOnPage('draft.edit')
  const { revision } = await searchParams
  const { t, snapshot } = await deskLanguage(locale)
  const content = await contentOf()
  const parsed = parseDraft(content)
  return (
    <>
      <DeskPage
        at="records"
        title={t('record.preview')}
        kind={recordId}
        actions={
          <ButtonLink look="line" small iconBefore="back" href={`/${locale}/editor/records/${recordId}`}>
            {t('review.record')}
          </ButtonLink>
        }
      >
        <Notice>{t(parsed.whole ? 'preview.text' : 'preview.unfinished')}</Notice>
        {!parsed.whole && <DraftWords content={content} locale={locale} />}
      </DeskPage>
      {parsed.whole && isCatalogueRecord(parsed.record) && (
        <AsPublished record={parsed.record} snapshot={snapshot} locale={locale} />
      )}
    </>
  )

  async function contentOf(): Promise<unknown> {
    if (typeof revision === 'string' && /^\d{1,9}$/.test(revision)) {
      const found = await revisionForReview(acting, Number(revision))
      return found.ok && found.revision.recordId === recordId ? found.revision.record : notFound()
    }
    const found = await findDraft(acting, recordId)
    return found.ok && found.draft ? found.draft.content : notFound()
  }
}
