import { useFormatter, useTranslations } from 'next-intl'
import { PlanOrder, Together } from '@/components/dossier/plan-order'
import { SelectionBar, SelectionForm } from '@/components/dossier/selection-form'
import { ButtonLink } from '@/components/ui/button'
import { TextLink } from '@/components/ui/text-link'
import { VerdictTally } from '@/components/ui/verdict-mark'
import type { Locale } from '@/lib/catalogue/record'
import { type Snapshot, titleIn } from '@/lib/catalogue/snapshot'
import { type AnswerNotice, type Answers, answeredQuestions, chosen } from '@/lib/orientation/answers'
import type { Candidate } from '@/lib/orientation/candidate'
import { nextStep } from '@/lib/orientation/next-question'
import { orient } from '@/lib/orientation/results'
import { answerWords, saidWords, type Words } from './answer-words'
import { orientationQuery } from './orientation-query'
import { Excluded, FirstSteps, NearMisses, NothingFits, ResultList } from './plan-parts'
import type { PlanContext } from './plan-result'
import { QueryNotices } from './query-notices'

interface PlanPageProps {
  snapshot: Snapshot
  locale: Locale
  answers: Answers
  notices: readonly AnswerNotice[]
  /** Calendar date in Brussels, `2026-11-22`. */
  today: string
}

/** The plan: what to do first, what fits by category with reasons, what is missing, what is only announced. */
export function PlanPage({ snapshot, locale, answers, notices, today }: PlanPageProps) {
  const t = useTranslations('Orientation')
  const dossier = useTranslations('Dossier')
  const format = useFormatter()
  const words: Words = { locale, t, concepts: snapshot.concepts }
  const context: PlanContext = { snapshot, answers, words }
  const titleOf = (candidate: Candidate) => {
    const record = snapshot.byId.get(candidate.id)
    return record ? titleIn(record, locale) : candidate.id
  }
  const plan = orient(snapshot.engine, answers, titleOf)
  const { counts, categories, also, announced, nearMisses } = plan
  const answered = answeredQuestions(answers)
  const said = answered.filter((question) => answers[question] !== 'unknown')
  const date = format.dateTime(new Date(`${today}T12:00:00Z`), { dateStyle: 'long', timeZone: 'Europe/Brussels' })
  const label = (id: string) => snapshot.concepts.find('category', id)?.label[locale] ?? id
  const listed = new Set(
    [...categories.flatMap((c) => c.results), ...also, ...announced, ...nearMisses.flatMap((m) => m.results)].map(
      ({ candidate }) => candidate.id,
    ),
  )
  return (
    <div className="wrap page plan">
      <header>
        <p className="kicker">{t('plan.date', { date })}</p>
        <h1>{t('plan.title')}</h1>
        <p className="lead">
          {said.length === 0
            ? t('plan.nothingSaid')
            : t('plan.situation', {
                list: said.map((q) => saidWords(q, answers[q] ?? 'unknown', words)).join(' · '),
              })}{' '}
          <a href={answered.length === 0 ? `/${locale}/start` : '#answers'}>
            {t(answered.length === 0 ? 'plan.startQuestions' : 'plan.changeAnswers')}
          </a>
        </p>
        <QueryNotices notices={notices} answers={answers} words={words} />
        <VerdictTally
          label={t('plan.tally.label')}
          entries={(
            [
              ['fits', 'match', counts.match, categories[0] ? `#${categories[0].category}` : '#answers'],
              ['likely', 'likely', counts.likely, categories[0] ? `#${categories[0].category}` : '#answers'],
              ['near', 'near', counts.near, '#near'],
              ['soon', 'announced', counts.announced, '#announced'],
            ] as const
          )
            .filter(([, , count]) => count > 0)
            .map(([verdict, key, count, href]) => ({ verdict, count, words: t(`plan.tally.${key}`, { count }), href }))}
        />
        <HowFinal snapshot={snapshot} answers={answers} locale={locale} />
      </header>
      <FirstSteps plan={plan} context={context} />
      <PlanOrder plan={plan} context={context} />
      <SelectionForm locale={locale} answers={answers} />
      <div className="plan-body">
        <nav className="plan-contents no-print" aria-label={t('plan.contents')}>
          {chosen(answers, 'need').length > 0 && <p className="small soft">{t('plan.contentsHint')}</p>}
          <ol>
            {categories.map(({ category, results }) => (
              <li key={category}>
                <a href={`#${category}`}>
                  {label(category)} <span className="num">{results.length}</span>
                </a>
              </li>
            ))}
            {nearMisses.length > 0 && (
              <li>
                <a href="#near">
                  {t('plan.near.title')} <span className="num">{counts.near}</span>
                </a>
              </li>
            )}
            {announced.length > 0 && (
              <li>
                <a href="#announced">
                  {t('plan.announced.title')} <span className="num">{announced.length}</span>
                </a>
              </li>
            )}
          </ol>
          <p className="mt-4">
            <ButtonLink
              look="line"
              small
              iconBefore="document"
              href={`/${locale}/plan/pdf${orientationQuery(answers)}`}
              rel="nofollow"
            >
              {dossier('pdfPlan')}
            </ButtonLink>
          </p>
        </nav>
        <div>
          {categories.length === 0 && <NothingFits context={context} titleOf={titleOf} />}
          {categories.map(({ category, results }) => (
            <section key={category} id={category} aria-labelledby={`${category}-title`}>
              <h2 className="category-title" id={`${category}-title`}>
                {label(category)} <span className="soft">{t('plan.count', { count: results.length })}</span>
              </h2>
              <ResultList results={results} context={context} />
            </section>
          ))}
          {nearMisses.length > 0 && (
            <section id="near" aria-labelledby="near-title">
              <h2 className="category-title" id="near-title">
                {t('plan.near.title')} <span className="soft">{t('plan.count', { count: counts.near })}</span>
              </h2>
              <p className="soft">{t('plan.near.text')}</p>
              <NearMisses misses={nearMisses} context={context} />
            </section>
          )}
          {announced.length > 0 && (
            <section id="announced" aria-labelledby="announced-title">
              <h2 className="category-title" id="announced-title">
                {t('plan.announced.title')} <span className="soft">{t('plan.count', { count: announced.length })}</span>
              </h2>
              <p className="soft">{t('plan.announced.text')}</p>
              <ResultList results={announced} context={context} />
            </section>
          )}
          {also.length > 0 && (
            <section aria-labelledby="also-title">
              <h2 className="category-title" id="also-title">
                {t('plan.also.title')} <span className="soft">{t('plan.count', { count: also.length })}</span>
              </h2>
              <ResultList results={also} context={context} />
            </section>
          )}
          <Together plan={plan} context={context} />
          {counts.excluded > 0 && <Excluded count={counts.excluded} listed={listed} context={context} />}
          <YourAnswers answers={answers} words={words} />
        </div>
      </div>
      <SelectionBar locale={locale} />
    </div>
  )
}

/** Whether more answers can change the list: the exact statement, never a guess. */
function HowFinal({ snapshot, answers, locale }: { snapshot: Snapshot; answers: Answers; locale: Locale }) {
  const t = useTranslations('Orientation')
  const step = nextStep(snapshot.engine, answers)
  if (step.step === 'stop' && step.reason === 'settled') return <p className="soft">{t('plan.settled')}</p>
  if (step.step === 'stop')
    return (
      <p className="soft">
        {t('plan.open', { questions: step.openQuestions, records: step.openRecords })}{' '}
        <TextLink href={`/${locale}/start${orientationQuery(answers, step.best)}`} icon="arrow">
          {t('plan.openLink')}
        </TextLink>
      </p>
    )
  return (
    <p className="soft">
      {t('plan.unfinished')}{' '}
      <TextLink href={`/${locale}/start${orientationQuery(answers)}`} icon="arrow">
        {t('plan.openLink')}
      </TextLink>
    </p>
  )
}

/** Every answer with a way to change it. */
function YourAnswers({ answers, words }: { answers: Answers; words: Words }) {
  const t = useTranslations('Orientation')
  const answered = answeredQuestions(answers)
  return (
    <section id="answers" aria-labelledby="answers-title">
      <h2 className="category-title" id="answers-title">
        {t('plan.answers.title')}
      </h2>
      <dl className="answer-review">
        {answered.map((question) => (
          <div key={question}>
            <dt>{t(`question.${question}.title`)}</dt>
            <dd>
              {answerWords(question, answers[question] ?? 'unknown', words)}{' '}
              <a className="no-print" href={`/${words.locale}/start${orientationQuery(answers, question)}`}>
                {t('plan.answers.change')}
                <span className="sr-only"> {t(`question.${question}.topic`)}</span>
              </a>
            </dd>
          </div>
        ))}
      </dl>
      <p className="small soft no-print">{t('plan.answers.share')}</p>
    </section>
  )
}
