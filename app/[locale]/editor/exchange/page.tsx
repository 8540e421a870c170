import type { Metadata } from 'next'
import { actingOnPage } from '@/app/[locale]/editor/acting'
import { deskLanguage } from '@/app/[locale]/editor/desk-language'
import { DeskPage } from '@/components/editorial/desk-page'
import { ButtonLink } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { can } from '@/lib/accounts/permissions'
import type { Locale } from '@/lib/catalogue/record'

type Props = { params: Promise<{ locale: Locale }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { t } = await deskLanguage((await params).locale)
  return { title: t('nav.exchange'), robots: { index: false } }
}

export default async function Exchange({ params }: Props) {
  const { locale } = await params
  const { person } = await actingOnPage('content.export')
  const { t } = await deskLanguage(locale)
  const base = `/${locale}/editor/exchange`
  return (
    <DeskPage at="exchange" title={t('nav.exchange')}>
      <section className="desk-section" aria-labelledby="export">
        <h2 id="export">{t('exchange.export')}</h2>
        <p>{t('exchange.exportText')}</p>
        <p className="cluster">
          <ButtonLink href={`${base}/content`} icon="down" download>
            {t('exchange.content')}
          </ButtonLink>
          <ButtonLink look="line" href={`${base}/records.csv`} icon="down" download>
            {t('exchange.recordsCsv')}
          </ButtonLink>
          <ButtonLink look="line" href={`${base}/languages.csv`} icon="down" download>
            {t('exchange.languagesCsv')}
          </ButtonLink>
        </p>
      </section>
      {can(person, 'content.import') && (
        <section className="desk-section" aria-labelledby="import">
          <h2 id="import">{t('exchange.import')}</h2>
          <p>{t('exchange.importText')}</p>
          <Notice icon="document">
            <code>npm run content:import</code>
          </Notice>
        </section>
      )}
    </DeskPage>
  )
}
