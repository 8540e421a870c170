import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import type { DraftProblem } from '@/lib/editorial/draft-problems'
import { brusselsClock } from './brussels-moment'
import { Moment } from './desk-lists'
import { ProblemWords } from './draft-fields'
import { type FieldLanguage, fieldWords } from './field-words'

type Form = (data: FormData) => Promise<void>

interface ReviewActionsProps {
  may: Readonly<Record<'publish' | 'sendBack' | 'schedule' | 'withdraw' | 'restore', boolean>>
  /** Whoever reads this had a hand in it: four eyes are missing. */
  own: boolean
  /** What keeps it from being published as the catalogue is now. */
  problems: readonly DraftProblem[]
  language: FieldLanguage
  schedule: { readonly due: Date; readonly cancel: () => Promise<void> } | undefined
  now: Date
  publish: Form
  scheduleAt: Form
  sendBack: Form
  withdraw: () => Promise<void>
  restore: () => Promise<void>
}

/** What can be done with a revision as it stands, by whoever reads it. */
export function ReviewActions(props: ReviewActionsProps) {
  const { may, own, problems, language, schedule, now, publish, scheduleAt, sendBack, withdraw, restore } = props
  const t = useTranslations('Editor')
  const free = !own && problems.length === 0
  return (
    <section className="review-actions" aria-labelledby="actions-title">
      <h2 id="actions-title">{t('review.actions')}</h2>
      {schedule && (
        <form action={schedule.cancel}>
          <p>
            {t('schedule.publish')} <Moment at={schedule.due} />
          </p>
          {may.publish && <Button look="line">{t('review.unschedule')}</Button>}
        </form>
      )}
      {may.publish && own && <p className="impact-warning">{t('error.own-revision')}</p>}
      {problems.length > 0 && (
        <>
          <p className="impact-warning">{t('error.at-odds')}</p>
          <ul className="figure-places">
            {problems.map((problem) => (
              <li key={`${problem.path} ${problem.detail}`}>
                <b>{fieldWords(problem.path, language.t)}</b> <ProblemWords problem={problem} t={language.t} />
              </li>
            ))}
          </ul>
        </>
      )}
      {may.publish && free && (
        <form className="stack" action={publish}>
          <label className="field-label" htmlFor="publish-reason">
            {t('review.publishReason')}
          </label>
          <input className="input" id="publish-reason" name="reason" maxLength={2000} />
          <p>
            <Button icon="check">{t('review.publish')}</Button>
          </p>
        </form>
      )}
      {may.schedule && free && (
        <details className="fold">
          <summary>{t('review.later')}</summary>
          <form className="stack" action={scheduleAt}>
            <label className="field-label" htmlFor="at">
              {t('review.at')}
            </label>
            <input className="input" id="at" name="at" type="datetime-local" min={brusselsClock(now)} required />
            <p>
              <Button look="line">{t('review.schedule')}</Button>
            </p>
          </form>
        </details>
      )}
      {may.sendBack && (
        <form id="send-back" className="stack" action={sendBack}>
          <label className="field-label" htmlFor="send-back-reason">
            {t('review.sendBackReason')}
          </label>
          <textarea className="input" id="send-back-reason" name="reason" rows={3} maxLength={2000} required />
          <p>
            <Button look="line" iconBefore="back">
              {t('review.sendBack')}
            </Button>
          </p>
        </form>
      )}
      {may.withdraw && (
        <form action={withdraw}>
          <Button look="line" small>
            {t('review.withdraw')}
          </Button>
        </form>
      )}
      {may.restore && (
        <form action={restore}>
          <Button look="line" small iconBefore="back">
            {t('review.restore')}
          </Button>
        </form>
      )}
    </section>
  )
}
