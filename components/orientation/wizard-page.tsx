import { useTranslations } from 'next-intl'
import { AnswerRoute, AnswerRouteSlim, RemainingMeter } from '@/components/ui/answer-route'
import { TextLink } from '@/components/ui/text-link'
import type { Locale } from '@/lib/catalogue/record'
import type { Snapshot } from '@/lib/catalogue/snapshot'
import { type AnswerNotice, type Answers, answeredQuestions } from '@/lib/orientation/answers'
import { count } from '@/lib/orientation/bitset'
import { decisiveQuestions } from '@/lib/orientation/decisive'
import { mostQuestionsLeft } from '@/lib/orientation/next-question'
import { possibleAt } from '@/lib/orientation/possible'
import { firstQuestions, mostOptions, type QuestionId } from '@/lib/orientation/questions'
import { answerWords, type Words } from './answer-words'
import { orientationQuery } from './orientation-query'
import { QueryNotices } from './query-notices'
import { QuestionForm } from './question-form'

interface WizardPageProps {
  snapshot: Snapshot
  locale: Locale
  question: QuestionId
  answers: Answers
  notices: readonly AnswerNotice[]
  unanswered: boolean
}

/** One question, what was answered before, and what remains possible. */
export function WizardPage({ snapshot, locale, question, answers, notices, unanswered }: WizardPageProps) {
  const t = useTranslations('Orientation')
  const { engine, concepts } = snapshot
  const words: Words = { locale, t, concepts }
  const done = answeredQuestions(answers).filter((id) => id !== question)
  const changing = answers[question] !== undefined
  const number = changing ? answeredQuestions(answers).indexOf(question) + 1 : done.length + 1
  const ahead = Math.max(mostQuestionsLeft(engine, answers) - (changing ? 0 : 1), 0)
  const possible = possibleAt(engine, answers, question)
  const narrows = !changing && possible.most < possible.now
  const answering = mostOptions(question) === 1 ? 'single' : 'oneOfSeveral'
  const before = changing ? done.slice(0, number - 1).at(-1) : done.at(-1)
  const dependent = firstQuestions.includes(question)
    ? undefined
    : decisiveQuestions(engine, answers, [question])[0]?.records
  const href = (ask?: QuestionId) => `/${locale}/start${orientationQuery(answers, ask)}`
  return (
    <div className="wrap wizard">
      <aside className="wizard-route" aria-labelledby="route-title">
        {/* stands before the question, so it is no heading: the first one of the page is the question itself */}
        <p className="route-title" id="route-title">
          {t('wizard.answersTitle')}
        </p>
        <AnswerRoute
          done={done.map((id) => ({
            question: t(`question.${id}.topic`),
            answer: answerWords(id, answers[id] ?? 'unknown', words),
            changeHref: href(id),
          }))}
          now={{ number, topic: t(`question.${question}.topic`) }}
          aheadAtMost={ahead}
        />
      </aside>
      <div className="wizard-question">
        <div className="wizard-slim">
          <AnswerRouteSlim done={done.length} ahead={ahead} />
        </div>
        <p className="kicker">
          <span>{changing ? t('wizard.changing') : t('wizard.numberAhead', { number, ahead })}</span>
        </p>
        <p className="remaining">
          {narrows
            ? t(`wizard.boundShort.${answering}`, { count: possible.now, most: possible.most })
            : t('wizard.remainingShort', { count: possible.now })}
        </p>
        <QueryNotices notices={notices} answers={answers} words={words} />
        <QuestionForm
          question={question}
          answers={answers}
          counts={possible}
          vocabulary={engine.vocabulary}
          words={words}
          unanswered={unanswered}
          backTo={before && href(before)}
          dependent={dependent && count(dependent)}
        />
      </div>
      <section className="wizard-remaining" aria-labelledby="remaining-title">
        <h2 id="remaining-title" className="sr-only">
          {t('wizard.remainingTitle')}
        </h2>
        <p className="num count">{possible.now}</p>
        <p>
          <b>{t('wizard.remaining', { count: possible.now })}</b>
          {possible.forNeed !== undefined && <>, {t('wizard.forNeed', { count: possible.forNeed })}</>}
          <br />
          <span className="soft">
            {narrows
              ? t(`wizard.bound.${answering}`, { most: possible.most, total: engine.size })
              : t('wizard.ofTotal', { total: engine.size })}
          </span>
        </p>
        <RemainingMeter remaining={possible.now} total={engine.size} />
        <p>
          <TextLink href={`/${locale}/plan${orientationQuery(answers)}`} icon="arrow">
            {t('wizard.planNow')}
          </TextLink>
        </p>
        <p className="small soft">{t('wizard.privacy')}</p>
        <p className="small">
          {t.rich('wizard.urgent', { link: (chunks) => <a href={`/${locale}/urgent`}>{chunks}</a> })}
        </p>
      </section>
    </div>
  )
}
