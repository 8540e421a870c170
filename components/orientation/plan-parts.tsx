import { useTranslations } from 'next-intl'
import { ButtonLink } from '@/components/ui/button'
import { Dotted } from '@/components/ui/dotted'
import { TextLink } from '@/components/ui/text-link'
import type { BriefProgramme } from '@/lib/catalogue/snapshot'
import { answeredQuestions, answerOf, withAnswer } from '@/lib/orientation/answers'
import { exclusionGroups } from '@/lib/orientation/exclusions'
import { nextStep } from '@/lib/orientation/next-question'
import { type Orientation, orient } from '@/lib/orientation/results'
import { answerWords } from './answer-words'
import { orientationQuery } from './orientation-query'
import { reasonWords } from './plan-excluded'
import { type PlanContext, programmeOf, titlesIn } from './plan-result'
import { planPath } from './plan-view'

/** Whether more answers can change the list: the exact statement, never a guess. */
export function HowFinal({ context: { snapshot, answers, words } }: { context: PlanContext }) {
  const t = useTranslations('Orientation')
  const step = nextStep(snapshot.engine, answers)
  const settled = step.step === 'stop' && step.reason === 'settled'
  const open = step.step === 'stop' && step.reason === 'enough' ? step : undefined
  const said = settled
    ? t('plan.settled')
    : open
      ? t('plan.open', { questions: open.openQuestions, records: open.openRecords })
      : t('plan.unfinished')
  return (
    <p className="small soft">
      {said}{' '}
      {!settled && <a href={`/${words.locale}/start${orientationQuery(answers, open?.best)}`}>{t('plan.openLink')}</a>}
    </p>
  )
}

/**
 * What holds for everything in the plan, said once: how old it is, and whether anything comes by itself. Where the
 * source does not say how one gets it, that is neither.
 */
export function GoodToKnow({ plan, context }: { plan: Orientation; context: PlanContext }) {
  const t = useTranslations('Orientation')
  const programmes = plan.categories.flatMap(({ results }) => results.map((one) => programmeOf(one, context.snapshot)))
  if (programmes.length === 0) return null
  const years = programmes.map(({ availability }) => availability.asOf)
  const confirmed = programmes.filter(({ confirmedOn }) => confirmedOn !== undefined).length
  const having = (mode: BriefProgramme['start']['mode']) => programmes.filter(({ start }) => start.mode === mode).length
  const [automatic, unknown] = [having('automatic'), having('unknown')]
  const [first, last] = [String(Math.min(...years)), String(Math.max(...years))]
  return (
    <p className="small soft">
      {first === last ? t('plan.know.sourceOf', { year: first }) : t('plan.know.sources', { first, last })}{' '}
      {t('plan.know.confirmed', { count: confirmed })}{' '}
      {unknown === 0
        ? t('plan.know.automatic', { count: automatic })
        : t('plan.know.notStated', { automatic, asked: having('on-request'), unknown })}
    </p>
  )
}

/** How much does not suit the situation and why, with the way to all of it. */
export function ExcludedSummary({ count, context }: { count: number; context: PlanContext }) {
  const t = useTranslations('Orientation')
  const { snapshot, answers, words } = context
  const groups = exclusionGroups(snapshot.engine, answers)
  return (
    <section id="excluded" aria-labelledby="excluded-title">
      <h2 className="category-title" id="excluded-title">
        {t('plan.excluded.heading')} <span className="soft">{t('plan.count', { count })}</span>
      </h2>
      <p className="small soft">
        <Dotted
          words={groups.map(({ reason, exclusions }) => `${reasonWords(reason, t)} (${exclusions.length})`).join(' · ')}
        />
      </p>
      <p>
        <TextLink href={planPath(words.locale, answers, 'excluded')} icon="arrow">
          {t('plan.excluded.see')}
        </TextLink>
      </p>
    </section>
  )
}

/** Every answer with a way to change it, and what to take the plan away with. */
export function YourAnswers({ context: { answers, words }, printHref }: { context: PlanContext; printHref: string }) {
  const t = useTranslations('Orientation')
  const dossier = useTranslations('Dossier')
  return (
    <section id="answers" aria-labelledby="answers-title">
      <h2 className="category-title" id="answers-title">
        {t('plan.answers.title')}
      </h2>
      <dl className="answer-review">
        {answeredQuestions(answers).map((question) => (
          <div key={question}>
            <dt>{t(`question.${question}.topic`)}</dt>
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
      <p className="cluster no-print">
        <ButtonLink
          look="line"
          small
          iconBefore="document"
          href={`/${words.locale}/plan/pdf${orientationQuery(answers)}`}
          rel="nofollow"
        >
          {dossier('pdfPlan')}
        </ButtonLink>
        <TextLink href={printHref}>{t('plan.printable')}</TextLink>
      </p>
      <p className="small soft no-print">{t('plan.answers.share')}</p>
    </section>
  )
}

/** When nothing fits: which single answer stands in the way, and a person to call. */
export function NothingFits({ context }: { context: PlanContext }) {
  const t = useTranslations('Orientation')
  const { snapshot, answers, words } = context
  const titleOf = titlesIn(snapshot, words.locale)
  const without = answeredQuestions(answers)
    .map((question) => {
      const fewer = withAnswer(answers, question, undefined)
      const { match, likely } = orient(snapshot.engine, fewer, titleOf).counts
      return { question, fewer, count: match + likely }
    })
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count)
  return (
    <section className="stack">
      <h2>{t('plan.empty.title')}</h2>
      <p className="lead">{t('plan.empty.text')}</p>
      <ul className="stack">
        {without.map(({ question, fewer, count }) => (
          <li key={question}>
            <a href={`/${words.locale}/plan${orientationQuery(fewer)}`}>
              {t('plan.empty.without', {
                answer: answerWords(question, answers[question] ?? answerOf(''), words),
                count,
              })}
            </a>
          </li>
        ))}
        <li>
          <a href="tel:1819">{t('plan.empty.call')}</a>
        </li>
      </ul>
    </section>
  )
}
