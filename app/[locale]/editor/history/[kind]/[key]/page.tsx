import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { actingOnPage } from '@/app/[locale]/editor/acting'
import { namesFor } from '@/app/[locale]/editor/authors'
import { deskLanguage } from '@/app/[locale]/editor/desk-language'
import { restoreForm } from '@/app/[locale]/editor/revisions/[id]/actions'
import { Moment } from '@/components/editorial/desk-lists'
import { DeskPage } from '@/components/editorial/desk-page'
import { EndingForms } from '@/components/editorial/ending-forms'
import { FieldChanges } from '@/components/editorial/field-changes'
import type { EditorWords } from '@/components/editorial/field-words'
import { ImpactPanel } from '@/components/editorial/impact-panel'
import { Outcome } from '@/components/editorial/outcome'
import { RecordUse } from '@/components/editorial/record-use'
import { Button, ButtonLink } from '@/components/ui/button'
import { can } from '@/lib/accounts/permissions'
import type { Locale } from '@/lib/catalogue/record'
import { titleIn } from '@/lib/catalogue/snapshot'
import { compareRevisions, recordHistory } from '@/lib/editorial/history'
import { impactOfChange } from '@/lib/editorial/impact'
import { stateAfter } from '@/lib/editorial/states'
import { retireForm, scheduleEndForm } from './actions'

type Props = {
  params: Promise<{ locale: Locale; kind: string; key: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { t } = await deskLanguage((await params).locale)
  return { title: t('record.history'), robots: { index: false } }
}

/** A reason as someone wrote it, or one that the application gives itself. */
const reasonWords = (reason: string, t: EditorWords) => {
  const known = [`reason.${reason}`, `error.${reason}`].find((key) => /^[a-z-]+$/.test(reason) && t.has(key))
  return known === undefined ? reason : t(known)
}

const idIn = (value: unknown) => (typeof value === 'string' && /^\d{1,9}$/.test(value) ? Number(value) : undefined)

export default async function History({ params, searchParams }: Props) {
  const { locale, kind, key } = await params
  const recordId = `${kind}/${key}`
  const acting = await actingOnPage('draft.edit')
  const language = await deskLanguage(locale)
  const { t, snapshot } = language
  const history = await recordHistory(acting, recordId)
  if (!history.ok || history.revisions.length === 0) notFound()
  const { revisions } = history
  const query = await searchParams
  const to = idIn(query.to) ?? revisions[0]?.revisionId
  const from = idIn(query.from) ?? revisions[1]?.revisionId
  const compared = from !== undefined && to !== undefined ? await compareRevisions(acting, from, to) : undefined
  const name = await namesFor(
    revisions.flatMap(({ author, events }) => [author, ...events.map((event) => event.author)]),
    t,
  )
  const published = snapshot.byId.get(recordId)
  return (
    <DeskPage
      at={kind === 'scheme' ? 'vocabularies' : 'records'}
      title={published ? titleIn(published, locale) : t.has(`scheme.name.${key}`) ? t(`scheme.name.${key}`) : recordId}
      kind={t('record.history')}
      file={`/${locale}/editor/history/${recordId}/csv`}
      actions={
        <ButtonLink look="line" small href={`/${locale}/editor/records/${recordId}`}>
          {t('review.record')}
        </ButtonLink>
      }
    >
      <Outcome query={query} />
      <div className="review">
        <section className="desk-section" aria-labelledby="revisions">
          <h2 id="revisions">{t('history.revisions')}</h2>
          <ol className="desk-list">
            {revisions.map((revision) => (
              <li key={revision.revisionId} className="change">
                <h3>
                  <a href={`/${locale}/editor/revisions/${revision.revisionId}`}>
                    {t('history.revision', { number: revision.number })}
                  </a>{' '}
                  · {t(`revisionState.${revision.state}`)}
                </h3>
                <ul className="small soft">
                  {revision.events.map((event) => (
                    <li key={`${event.kind} ${event.at.toISOString()}`}>
                      {t(`event.${event.kind}`)} · {name(event.author)} · <Moment at={event.at} />
                      {event.reason && event.kind !== 'scheduled' && ` · ${reasonWords(event.reason, t)}`}
                    </li>
                  ))}
                </ul>
                {stateAfter(revision.state, 'restore') !== undefined && (
                  <form action={restoreForm.bind(null, locale, revision.revisionId)}>
                    <Button small look="line" iconBefore="back">
                      {t('review.restore')}
                    </Button>
                  </form>
                )}
              </li>
            ))}
          </ol>
        </section>
        <div className="stack">
          <section className="desk-section" aria-labelledby="compare">
            <h2 id="compare">{t('history.compare')}</h2>
            <form className="field-row">
              {(['from', 'to'] as const).map((side) => (
                <div key={side}>
                  <label className="field-label" htmlFor={side}>
                    {t(`history.${side}`)}
                  </label>
                  <select className="input" id={side} name={side} defaultValue={side === 'from' ? from : to}>
                    {revisions.map(({ revisionId, number }) => (
                      <option key={revisionId} value={revisionId}>
                        {t('history.revision', { number })}
                      </option>
                    ))}
                  </select>
                </div>
              ))}
              <Button look="line">{t('history.show')}</Button>
            </form>
            {compared?.ok && <FieldChanges changes={compared.changes} language={language} />}
          </section>
          {published && !can(acting.person, 'record.retire') && <p className="soft">{t('ending.who')}</p>}
          {published && can(acting.person, 'record.retire') && (
            <EndingForms
              now={acting.now}
              end={recordId.startsWith('programme/') ? scheduleEndForm.bind(null, locale, recordId, 'end') : undefined}
              retire={retireForm.bind(null, locale, recordId)}
              retireLater={scheduleEndForm.bind(null, locale, recordId, 'retire')}
            >
              <RecordUse recordId={recordId} language={language} />
              <ImpactPanel
                impact={impactOfChange(snapshot, recordId, undefined)}
                amountsChange={false}
                snapshot={snapshot}
                locale={locale}
                planPath={`/${locale}/plan`}
              />
            </EndingForms>
          )}
        </div>
      </div>
    </DeskPage>
  )
}
