import type { Metadata } from 'next'
import { actingOnPage } from '@/app/[locale]/editor/acting'
import { namesFor } from '@/app/[locale]/editor/authors'
import { deskLanguage } from '@/app/[locale]/editor/desk-language'
import { forbidden } from '@/app/[locale]/editor/refusals'
import { DeskPage } from '@/components/editorial/desk-page'
import { DoubtfulLinks } from '@/components/editorial/doubtful-links'
import { FreshnessRow } from '@/components/editorial/freshness-row'
import { Outcome } from '@/components/editorial/outcome'
import { peopleWho } from '@/lib/accounts/people'
import type { Locale } from '@/lib/catalogue/record'
import { pathOf, titleIn } from '@/lib/catalogue/snapshot'
import { confirmationDuties } from '@/lib/editorial/duties'
import { freshnessQueue, seenInAtlas } from '@/lib/editorial/freshness'
import { doubtfulLinks } from '@/lib/editorial/link-checks'
import { todayInBrussels } from '@/lib/platform/clock'
import { assignForm, confirmForm, releaseForm } from './actions'

type Props = {
  params: Promise<{ locale: Locale }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { t } = await deskLanguage((await params).locale)
  return { title: t('nav.freshness'), robots: { index: false } }
}

const shown = 30

const twoWeeks = 14 * 24 * 60 * 60 * 1000

export default async function Freshness({ params, searchParams }: Props) {
  const { locale } = await params
  const acting = await actingOnPage('freshness.confirm')
  const { t, snapshot } = await deskLanguage(locale)
  const query = await searchParams
  const [duties, links, people] = await Promise.all([
    confirmationDuties(acting),
    doubtfulLinks(acting),
    peopleWho('freshness.confirm'),
  ])
  if (!duties.ok || !links.ok) return forbidden(locale)
  const name = await namesFor(
    duties.duties.map(({ personId }) => personId),
    t,
  )
  const dutyOf = new Map(duties.duties.map((duty) => [duty.recordId, { ...duty, name: name(duty.personId) }]))
  const queue = freshnessQueue(snapshot, seenInAtlas(snapshot), todayInBrussels(acting.now))
  const me = acting.person.id
  const mine = queue
    .filter(({ recordId }) => dutyOf.get(recordId)?.personId === me)
    .toSorted((a, b) => ((dutyOf.get(a.recordId)?.due ?? '') < (dutyOf.get(b.recordId)?.due ?? '') ? -1 : 1))
  const onlyMine = query.show === 'mine'
  const wanted = onlyMine ? mine : queue
  const base = `/${locale}/editor`
  return (
    <DeskPage at="freshness" title={t('nav.freshness')} file={`${base}/exchange/freshness.csv`}>
      <Outcome query={query} />
      <p className="lead">{t('freshness.lead', { count: queue.length })}</p>
      <nav className="cluster desk-filter" aria-label={t('freshness.filter')}>
        <a href={`${base}/freshness`} aria-current={onlyMine ? undefined : 'page'}>
          {t('freshness.all')}
        </a>
        <a href={`${base}/freshness?show=mine`} aria-current={onlyMine ? 'page' : undefined}>
          {t('freshness.mine', { count: mine.length })}
        </a>
      </nav>
      {wanted.length > 0 && (
        <ol className="desk-list">
          {wanted.slice(0, shown).flatMap((stale) => {
            const record = snapshot.byId.get(stale.recordId)
            if (!record) return []
            return (
              <FreshnessRow
                key={stale.recordId}
                stale={stale}
                title={titleIn(record, locale)}
                publicPath={pathOf(record, locale)}
                editPath={`${base}/records/${stale.recordId}`}
                duty={dutyOf.get(stale.recordId)}
                people={people}
                me={me}
                inTwoWeeks={todayInBrussels(new Date(acting.now.getTime() + twoWeeks))}
                confirm={confirmForm.bind(null, locale, stale.recordId)}
                assign={assignForm.bind(null, locale, stale.recordId)}
                release={releaseForm.bind(null, locale, stale.recordId)}
              />
            )
          })}
        </ol>
      )}
      {wanted.length > shown && <p className="soft">{t('freshness.more', { count: wanted.length - shown })}</p>}
      <DoubtfulLinks links={links.links} visited={links.visited} snapshot={snapshot} locale={locale} />
    </DeskPage>
  )
}
