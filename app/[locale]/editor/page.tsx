import type { Metadata } from 'next'
import { actingOnPage } from '@/app/[locale]/editor/acting'
import { namesFor } from '@/app/[locale]/editor/authors'
import { deskLanguage } from '@/app/[locale]/editor/desk-language'
import { forbidden } from '@/app/[locale]/editor/refusals'
import { DeskList, DeskRow, Moment } from '@/components/editorial/desk-lists'
import { DeskPage } from '@/components/editorial/desk-page'
import { ButtonLink } from '@/components/ui/button'
import { dayWords } from '@/components/ui/day-words'
import { SearchField } from '@/components/ui/search-field'
import type { Locale } from '@/lib/catalogue/record'
import { titleIn } from '@/lib/catalogue/snapshot'
import { editorsDesk, languagesBoard } from '@/lib/editorial/desk'
import { confirmationDuties } from '@/lib/editorial/duties'

type Props = { params: Promise<{ locale: Locale }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { t } = await deskLanguage((await params).locale)
  return { title: t('title.home'), robots: { index: false } }
}

export default async function Desk({ params }: Props) {
  const { locale } = await params
  const acting = await actingOnPage('draft.edit')
  const { t, snapshot } = await deskLanguage(locale)
  const [answer, board, duties] = await Promise.all([
    editorsDesk(acting),
    languagesBoard(acting, true),
    confirmationDuties(acting),
  ])
  if (!answer.ok || !board.ok || !duties.ok) return forbidden(locale)
  const mineToConfirm = duties.duties.filter(({ personId }) => personId === acting.person.id)
  const { drafts, sentBack, toReview, scheduled, failed, suggestions } = answer.desk
  const mine = drafts.filter(({ contributors }) => contributors.includes(acting.person.id))
  const backToMe = sentBack.filter(({ contributors }) => contributors.includes(acting.person.id))
  const others = drafts.filter(({ contributors }) => !contributors.includes(acting.person.id))
  const name = await namesFor(
    [...[...drafts, ...toReview, ...scheduled].map(({ author }) => author), ...sentBack.map(({ by }) => by)],
    t,
  )
  const base = `/${locale}/editor`
  const titleOf = (recordId: string) => {
    const record = snapshot.byId.get(recordId)
    return record ? titleIn(record, locale) : recordId
  }
  return (
    <DeskPage
      at="home"
      title={t('title.home')}
      file={`${base}/exchange/work.csv`}
      actions={
        <ButtonLink small href={`${base}/records/new`} iconBefore="plus">
          {t('do.new')}
        </ButtonLink>
      }
    >
      <SearchField action={`${base}/records`} placeholder={t('records.search')} />
      <div className="desk-columns">
        {backToMe.length > 0 && (
          <DeskList id="sent-back" title={t('sentBack.mine')} count={backToMe.length} empty="">
            {backToMe.map((one) => (
              <DeskRow
                key={one.recordId}
                href={`${base}/records/${one.recordId}`}
                title={drafts.find(({ recordId }) => recordId === one.recordId)?.title ?? one.recordId}
              >
                {t('home.by', { name: name(one.by) })} <Moment at={one.at} />
              </DeskRow>
            ))}
          </DeskList>
        )}
        <DeskList id="mine" title={t('home.mine')} count={mine.length} empty={t('home.noDrafts')}>
          {mine.map((draft) => (
            <DeskRow key={draft.recordId} href={`${base}/records/${draft.recordId}`} title={draft.title}>
              {t('home.changed')} <Moment at={draft.updatedAt} />
            </DeskRow>
          ))}
        </DeskList>
        <DeskList id="review" title={t('home.review')} count={toReview.length} empty={t('home.noReview')}>
          {toReview.map((one) => (
            <DeskRow key={one.revisionId} href={`${base}/revisions/${one.revisionId}`} title={one.title}>
              {t('home.by', { name: name(one.author) })} <Moment at={one.submittedAt} />
            </DeskRow>
          ))}
        </DeskList>
        <DeskList
          id="confirm"
          title={t('home.confirm')}
          count={mineToConfirm.length}
          empty={t('home.noConfirm')}
          more={<a href={`${base}/freshness`}>{t('home.allConfirm')}</a>}
        >
          {mineToConfirm.slice(0, 5).map((duty) => (
            <DeskRow key={duty.recordId} href={`${base}/freshness?show=mine`} title={titleOf(duty.recordId)}>
              {t(duty.overdue ? 'home.dueLate' : 'home.due', { date: dayWords(duty.due, locale) })}
            </DeskRow>
          ))}
        </DeskList>
        <DeskList id="scheduled" title={t('home.scheduled')} count={scheduled.length} empty={t('home.noScheduled')}>
          {scheduled.map((one) => (
            <DeskRow
              key={one.id}
              href={one.revisionId === null ? `${base}/history/${one.recordId}` : `${base}/revisions/${one.revisionId}`}
              title={titleOf(one.recordId)}
            >
              {t(`schedule.${one.action}`)} <Moment at={one.due} />
            </DeskRow>
          ))}
        </DeskList>
        {failed.length > 0 && (
          <DeskList id="failed" title={t('home.failed')} count={failed.length} empty="">
            {failed.map((one) => (
              <DeskRow key={one.id} href={`${base}/history/${one.recordId}`} title={titleOf(one.recordId)}>
                {t(`schedule.${one.action}`)} <Moment at={one.due} />{' '}
                {one.detail && (t.has(`error.${one.detail}`) ? t(`error.${one.detail}`) : one.detail)}
              </DeskRow>
            ))}
          </DeskList>
        )}
        <DeskList
          id="suggestions"
          title={t('nav.suggestions')}
          count={suggestions.length}
          empty={t('suggestions.none')}
          more={<a href={`${base}/suggestions`}>{t('home.allSuggestions')}</a>}
        >
          {suggestions.slice(0, 5).map((one) => (
            <DeskRow
              key={one.id}
              href={`${base}/suggestions#suggestion-${one.id}`}
              title={one.recordId === null ? `/${locale}${one.page}` : titleOf(one.recordId)}
            >
              {one.words.slice(0, 90)}
            </DeskRow>
          ))}
        </DeskList>
        <DeskList
          id="languages"
          title={t('home.languages')}
          count={board.rows.length}
          empty={t('languages.none')}
          more={<a href={`${base}/languages`}>{t('home.allLanguages')}</a>}
        >
          {board.rows.slice(0, 5).map((row) => (
            <DeskRow key={row.recordId} href={`${base}/records/${row.recordId}`} title={row.title}>
              {(['fr', 'nl', 'en'] as const)
                .filter((one) => row.states[one] === 'behind' || row.states[one] === 'missing')
                .map((one) => `${one.toUpperCase()}: ${t(`translation.${row.states[one]}`)}`)
                .join(' · ')}
            </DeskRow>
          ))}
        </DeskList>
        {others.length > 0 && (
          <DeskList id="others" title={t('home.others')} count={others.length} empty="">
            {others.slice(0, 20).map((draft) => (
              <DeskRow key={draft.recordId} href={`${base}/records/${draft.recordId}`} title={draft.title}>
                {t('home.by', { name: name(draft.author) })} <Moment at={draft.updatedAt} />
              </DeskRow>
            ))}
          </DeskList>
        )}
      </div>
    </DeskPage>
  )
}
