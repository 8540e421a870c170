import type { Metadata } from 'next'
import { actingOnPage } from '@/app/[locale]/editor/acting'
import { deskLanguage } from '@/app/[locale]/editor/desk-language'
import { DeskPage } from '@/components/editorial/desk-page'
import { Outcome } from '@/components/editorial/outcome'
import { situationsShowing } from '@/components/editorial/seen-in'
import { Button } from '@/components/ui/button'
import type { Locale } from '@/lib/catalogue/record'
import { pathOf, titleIn } from '@/lib/catalogue/snapshot'
import { freshnessQueue } from '@/lib/editorial/freshness'
import { todayInBrussels } from '@/lib/platform/clock'
import { confirmForm } from './actions'

type Props = {
  params: Promise<{ locale: Locale }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { t } = await deskLanguage((await params).locale)
  return { title: t('nav.freshness'), robots: { index: false } }
}

const shown = 50

export default async function Freshness({ params, searchParams }: Props) {
  const { locale } = await params
  await actingOnPage('freshness.confirm')
  const { t, snapshot } = await deskLanguage(locale)
  const queue = freshnessQueue(snapshot, situationsShowing(snapshot), todayInBrussels())
  return (
    <DeskPage at="freshness" title={t('nav.freshness')}>
      <Outcome query={await searchParams} />
      <p className="lead">{t('freshness.lead', { count: queue.length })}</p>
      <ol className="desk-list">
        {queue.slice(0, shown).flatMap((stale) => {
          const record = snapshot.byId.get(stale.recordId)
          if (!record) return []
          const title = titleIn(record, locale)
          return (
            <li key={stale.recordId} className="change">
              <h2 className="label-heading">
                <a href={pathOf(record, locale)}>{title}</a>
              </h2>
              <p className="small soft">
                {t(stale.confirmed ? 'freshness.confirmed' : 'freshness.never', {
                  since: stale.since,
                  days: stale.days,
                })}{' '}
                · {t('freshness.seen', { count: stale.seenIn })}
              </p>
              <div className="cluster">
                <form action={confirmForm.bind(null, locale, stale.recordId)}>
                  <Button small look="line" iconBefore="check" aria-label={t('freshness.confirmOne', { title })}>
                    {t('freshness.confirm')}
                  </Button>
                </form>
                <a href={`/${locale}/editor/records/${stale.recordId}`}>{t('record.edit')}</a>
              </div>
            </li>
          )
        })}
      </ol>
      {queue.length > shown && <p className="soft">{t('freshness.more', { count: queue.length - shown })}</p>}
    </DeskPage>
  )
}
