import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { actingOnPage } from '@/app/[locale]/editor/acting'
import { namesFor } from '@/app/[locale]/editor/authors'
import { deskLanguage } from '@/app/[locale]/editor/desk-language'
import { DeskPage } from '@/components/editorial/desk-page'
import { FieldChanges } from '@/components/editorial/field-changes'
import { fieldWords } from '@/components/editorial/field-words'
import { FigureWarnings } from '@/components/editorial/figure-warnings'
import { ImpactPanel } from '@/components/editorial/impact-panel'
import { Outcome } from '@/components/editorial/outcome'
import { ReviewActions } from '@/components/editorial/review-actions'
import { SchemeImpactPanel } from '@/components/editorial/scheme-impact'
import { TranslationList } from '@/components/editorial/translation-list'
import { Button, ButtonLink } from '@/components/ui/button'
import { can } from '@/lib/accounts/permissions'
import { isScheme } from '@/lib/catalogue/edited-record'
import type { CatalogueRecord, Locale } from '@/lib/catalogue/record'
import { textIn } from '@/lib/catalogue/snapshot'
import { editorsDesk } from '@/lib/editorial/desk'
import { amountsChange, figureWarnings } from '@/lib/editorial/figures'
import { revisionForReview } from '@/lib/editorial/history'
import { isSchemeImpact } from '@/lib/editorial/impact'
import { hasHandIn } from '@/lib/editorial/review'
import { stateAfter } from '@/lib/editorial/states'
import {
  cancelScheduleForm,
  commentForm,
  publishForm,
  resolveCommentForm,
  restoreForm,
  scheduleForm,
  sendBackForm,
  withdrawForm,
} from './actions'

type Props = {
  params: Promise<{ locale: Locale; id: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { t } = await deskLanguage((await params).locale)
  return { title: t('review.title'), robots: { index: false } }
}

function titled(record: CatalogueRecord, locale: Locale): { title: string; lang: Locale } {
  const { text, lang } = textIn(record.text, locale)
  return { title: text.title, lang }
}

export default async function Review({ params, searchParams }: Props) {
  const { locale, id } = await params
  const acting = await actingOnPage('draft.edit')
  const revisionId = /^\d{1,9}$/.test(id) ? Number(id) : notFound()
  const language = await deskLanguage(locale)
  const { t, snapshot } = language
  const [found, desk] = await Promise.all([revisionForReview(acting, revisionId), editorsDesk(acting)])
  if (!found.ok || !desk.ok) notFound()
  const { revision, base, changes, translation, comments, message, impact, problems } = found
  const { state, recordId } = revision
  const name = await namesFor([revision.author, ...comments.map(({ author }) => author)], t)
  const schedule = desk.desk.scheduled.find((one) => one.revisionId === revisionId)
  const { person } = acting
  const own = hasHandIn(person.id, revision)
  const may = {
    publish: can(person, 'revision.publish') && stateAfter(state, 'publish') !== undefined,
    sendBack: can(person, 'revision.send-back') && stateAfter(state, 'send-back') !== undefined,
    schedule: can(person, 'revision.publish') && stateAfter(state, 'schedule') !== undefined,
    withdraw: stateAfter(state, 'withdraw') !== undefined,
    restore: stateAfter(state, 'restore') !== undefined,
    comment: can(person, 'revision.review') || (own && can(person, 'revision.answer')),
  }
  const { record } = revision
  const { title, lang } = isScheme(record) ? { title: record.label[locale], lang: locale } : titled(record, locale)
  return (
    <DeskPage
      at={isScheme(record) ? 'vocabularies' : 'records'}
      title={title}
      lang={lang}
      kind={t('review.kind', {
        number: revision.number,
        state: t(`revisionState.${state}`),
        name: name(revision.author),
      })}
      actions={
        <>
          <ButtonLink look="line" small href={`/${locale}/editor/records/${recordId}`}>
            {t('review.record')}
          </ButtonLink>
          {!isScheme(record) && (
            <ButtonLink look="line" small href={`/${locale}/editor/preview/${recordId}?revision=${revisionId}`}>
              {t('record.preview')}
            </ButtonLink>
          )}
        </>
      }
    >
      <Outcome query={await searchParams} />
      {message && <blockquote className="lead">{message}</blockquote>}
      <div className="review">
        <div className="stack">
          <section className="desk-section" aria-labelledby="difference">
            <h2 id="difference">{t('difference.title')}</h2>
            <FieldChanges
              changes={changes}
              language={language}
              under={({ path }) =>
                may.sendBack && (
                  <details className="key-fold">
                    <summary>{t('review.comment')}</summary>
                    <textarea
                      className="input"
                      form="send-back"
                      name={`comment:${path}`}
                      rows={2}
                      maxLength={2000}
                      aria-label={t('review.commentOn', { field: fieldWords(path, t) })}
                    />
                  </details>
                )
              }
            />
          </section>
          {(comments.length > 0 || may.comment) && (
            <section className="desk-section" aria-labelledby="comments">
              <h2 id="comments">{t('review.comments')}</h2>
              {comments.length > 0 && (
                <ul className="desk-list">
                  {comments.map((comment) => (
                    <li key={comment.id}>
                      <b>{fieldWords(comment.path, t)}</b> · {name(comment.author)}: {comment.words}
                      {comment.resolvedAt ? (
                        <span className="soft"> ({t('review.resolved')})</span>
                      ) : (
                        <form action={resolveCommentForm.bind(null, locale, revisionId, comment.id)}>
                          <Button small look="line">
                            {t('review.resolve')}
                          </Button>
                        </form>
                      )}
                    </li>
                  ))}
                </ul>
              )}
              {may.comment && (
                <form className="stack" action={commentForm.bind(null, locale, revisionId)}>
                  <label className="field-label" htmlFor="words">
                    {t('review.commentWhole')}
                  </label>
                  <textarea className="input" id="words" name="words" rows={2} maxLength={2000} required />
                  <p>
                    <Button small look="line">
                      {t('review.addComment')}
                    </Button>
                  </p>
                </form>
              )}
            </section>
          )}
        </div>
        <div className="stack">
          {isScheme(record) ? (
            <SchemeImpactPanel
              impact={impact && isSchemeImpact(impact) ? impact : undefined}
              scheme={record}
              snapshot={snapshot}
              locale={locale}
              planPath={`/${locale}/plan`}
            />
          ) : (
            <>
              <FigureWarnings warnings={figureWarnings(base?.record, record)} language={language} />
              <ImpactPanel
                impact={impact && isSchemeImpact(impact) ? undefined : impact}
                amountsChange={amountsChange(base?.record, record)}
                snapshot={snapshot}
                locale={locale}
                planPath={`/${locale}/plan`}
              />
              <TranslationList translation={translation} />
            </>
          )}
          <ReviewActions
            may={may}
            own={own && !can(person, 'revision.publish-own')}
            problems={problems}
            language={language}
            schedule={
              schedule && { due: schedule.due, cancel: cancelScheduleForm.bind(null, locale, revisionId, schedule.id) }
            }
            now={acting.now}
            publish={publishForm.bind(null, locale, revisionId)}
            scheduleAt={scheduleForm.bind(null, locale, revisionId)}
            sendBack={sendBackForm.bind(null, locale, revisionId)}
            withdraw={withdrawForm.bind(null, locale, revisionId)}
            restore={restoreForm.bind(null, locale, revisionId)}
          />
        </div>
      </div>
    </DeskPage>
  )
}
