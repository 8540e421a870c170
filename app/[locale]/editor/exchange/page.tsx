import type { Metadata } from 'next'
import { z } from 'zod'
import { actingOnPage } from '@/app/[locale]/editor/acting'
import { deskLanguage } from '@/app/[locale]/editor/desk-language'
import { DeskPage } from '@/components/editorial/desk-page'
import { Outcome } from '@/components/editorial/outcome'
import { Button, ButtonLink } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { can } from '@/lib/accounts/permissions'
import type { Locale } from '@/lib/catalogue/record'

type Props = {
  params: Promise<{ locale: Locale }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** What came of an upload, as its redirect says. */
const resultSchema = z.object({
  submitted: z.coerce.number().int().min(0),
  drafted: z.coerce.number().int().min(0),
  left: z.coerce.number().int().min(0),
})

/** The lists of the desk that leave as files from here; each also from its own page. */
const lists = ['records', 'work', 'languages', 'freshness', 'links', 'suggestions', 'vocabularies'] as const

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { t } = await deskLanguage((await params).locale)
  return { title: t('nav.exchange'), robots: { index: false } }
}

export default async function Exchange({ params, searchParams }: Props) {
  const { locale } = await params
  const { person } = await actingOnPage('content.export')
  const { t } = await deskLanguage(locale)
  const query = await searchParams
  const result = resultSchema.safeParse(query).data
  const base = `/${locale}/editor/exchange`
  return (
    <DeskPage at="exchange" title={t('nav.exchange')}>
      <Outcome query={query} />
      {result && (
        <div role="status">
          <Notice icon="check">{t('upload.result', result)}</Notice>
        </div>
      )}
      <section className="desk-section" aria-labelledby="export">
        <h2 id="export">{t('exchange.export')}</h2>
        <p>{t('exchange.exportText')}</p>
        <p className="cluster">
          <ButtonLink href={`${base}/content`} icon="down">
            {t('exchange.content')}
          </ButtonLink>
          {lists.map((list) => (
            <ButtonLink key={list} look="line" href={`${base}/${list}.csv`} icon="down">
              {t(`exchange.lists.${list}`)}
            </ButtonLink>
          ))}
        </p>
      </section>
      {!can(person, 'content.import') && <p className="soft">{t('exchange.whoImports')}</p>}
      {can(person, 'content.import') && (
        <section className="desk-section" aria-labelledby="import">
          <h2 id="import">{t('exchange.import')}</h2>
          <p>{t('upload.text')}</p>
          <form className="stack" method="post" action={`${base}/upload`} encType="multipart/form-data">
            <div>
              <label className="field-label" htmlFor="files">
                {t('upload.files')}
              </label>
              <p className="field-hint" id="files-hint">
                {t('upload.filesHint')}
              </p>
              <input
                className="input"
                id="files"
                name="files"
                type="file"
                accept=".yaml,.yml"
                multiple
                required
                aria-describedby="files-hint"
              />
            </div>
            <p>
              <Button icon="arrow">{t('upload.compare')}</Button>
            </p>
          </form>
          <p className="soft small">
            {t('exchange.importText')} <code>npm run content:import</code>
          </p>
        </section>
      )}
    </DeskPage>
  )
}
