import { useLocale, useTranslations } from 'next-intl'
import { saidWords, type Words } from '@/components/orientation/answer-words'
import { orientationQuery } from '@/components/orientation/orientation-query'
import { type PlanContext, verdicts } from '@/components/orientation/plan-result'
import { QueryNotices } from '@/components/orientation/query-notices'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { dayWords } from '@/components/ui/day-words'
import { Dotted } from '@/components/ui/dotted'
import { TextLink } from '@/components/ui/text-link'
import { VerdictMark } from '@/components/ui/verdict-mark'
import type { Locale } from '@/lib/catalogue/record'
import { type BriefProgramme, pathOf, type Snapshot, textIn, titleIn } from '@/lib/catalogue/snapshot'
import { type AnswerNotice, type Answers, answeredQuestions } from '@/lib/orientation/answers'
import type { Candidate } from '@/lib/orientation/candidate'
import { orient, type Result, resultOf } from '@/lib/orientation/results'
import { KeepButton } from './selection-form'
import { WhyChanges } from './why-changes'
import { WhyConditions } from './why-conditions'
import { WhyQuestions } from './why-questions'
import { WhyFit, WhyPlace } from './why-standing'

interface WhyPageProps {
  snapshot: Snapshot
  locale: Locale
  programme: BriefProgramme
  answers: Answers
  notices: readonly AnswerNotice[]
}

/** One programme in one situation: the verdict in words, every condition with its source, its place, what would change it. */
export function WhyPage({ snapshot, locale, programme, answers, notices }: WhyPageProps) {
  const t = useTranslations('Why')
  const words: Words = { locale, t: useTranslations('Orientation'), concepts: snapshot.concepts }
  const context: PlanContext = { snapshot, answers, words }
  const titleOf = (candidate: Candidate) => {
    const record = snapshot.byId.get(candidate.id)
    return record ? titleIn(record, locale) : candidate.id
  }
  const result = resultOf(snapshot.engine, answers, snapshot.programmes.indexOf(programme))
  const plan = orient(snapshot.engine, answers, titleOf)
  const { text, lang } = textIn(programme.text, locale)
  const foreign = lang === locale ? undefined : lang
  const said = answeredQuestions(answers).filter((question) => answers[question] !== 'unknown')
  const instead = programme.instead.flatMap((id) => snapshot.byId.get(id) ?? [])
  const refused = result.eligibility === 'no' || result.eligibility === 'near'
  const questions = <WhyQuestions result={result} programme={programme} context={context} />
  const planHref = `/${locale}/plan${orientationQuery(answers)}`
  return (
    <article className="wrap record why">
      <Breadcrumb
        trail={[
          said.length > 0
            ? { href: planHref, label: t('plan') }
            : { href: `/${locale}/catalogue`, label: t('catalogue') },
          { href: pathOf(programme, locale), label: text.title },
        ]}
      />
      <header>
        <p className="kicker">{t('kicker')}</p>
        <h1 className={text.title.length > 36 ? 'record-long-title' : undefined} lang={foreign}>
          {text.title}
        </h1>
        <p className="lead mt-4">
          {said.length === 0 ? (
            t('nothingSaid')
          ) : (
            <Dotted
              words={t('situation', {
                list: said.map((q) => saidWords(q, answers[q] ?? 'unknown', words)).join(' · '),
              })}
            />
          )}
        </p>
        <QueryNotices notices={notices} answers={answers} words={words} />
      </header>
      {said.length > 0 && <Verdicts result={result} programme={programme} />}
      <div className="why-body">
        <div className="stack-sections">
          {said.length === 0 && questions}
          <WhyConditions result={result} programme={programme} context={context} />
          {refused && instead.length > 0 && (
            <section>
              <h2>{t('instead')}</h2>
              <ul className="link-list">
                {instead.map((record) => (
                  <li key={record.id}>
                    <a href={pathOf(record, locale)}>{titleIn(record, locale)}</a>
                  </li>
                ))}
              </ul>
            </section>
          )}
          {said.length > 0 && <WhyChanges result={result} programme={programme} context={context} />}
          {said.length > 0 && questions}
        </div>
        <aside className="stack-sections">
          {said.length > 0 && <WhyFit result={result} programme={programme} context={context} />}
          {said.length > 0 && <WhyPlace result={result} plan={plan} context={context} />}
          <section className="no-print">
            <h2>{t('next')}</h2>
            <KeepButton alone programme={programme} locale={locale} />
            <p>
              <TextLink href={pathOf(programme, locale)} icon="arrow">
                {t('record')}
              </TextLink>
            </p>
            <p>
              <TextLink href={said.length > 0 ? planHref : `/${locale}/start`} icon="arrow">
                {t(said.length > 0 ? 'backToPlan' : 'wholePlan')}
              </TextLink>
            </p>
          </section>
        </aside>
      </div>
    </article>
  )
}

/** Can I have it, is it made for me, can it be had at all: three answers, never mixed. */
function Verdicts({ result, programme }: { result: Result; programme: BriefProgramme }) {
  const t = useTranslations('Why')
  const { eligibility, fit, toConfirm } = result
  const { state, asOf, endsOn } = programme.availability
  const locale = useLocale() as Locale
  return (
    <dl className="why-verdicts">
      <div className={`verdict-${verdicts[eligibility]}`}>
        <dt>{t('question.eligibility')}</dt>
        <dd>
          <VerdictMark verdict={verdicts[eligibility]}>{t(`eligibility.${eligibility}.word`)}</VerdictMark>
          <p>{t(`eligibility.${eligibility}.text`, { count: toConfirm })}</p>
        </dd>
      </div>
      <div>
        <dt>{t('question.fit')}</dt>
        <dd>
          <b>{t(`fit.${fit}.word`)}</b>
          <p>{t(`fit.${fit}.text`)}</p>
        </dd>
      </div>
      <div className={state === 'announced' ? 'verdict-soon' : undefined}>
        <dt>{t('question.availability')}</dt>
        <dd>
          <b>{t(`availability.${state}.word`, { year: String(asOf) })}</b>
          <p>
            {state === 'open' && programme.confirmedOn !== undefined
              ? t('availability.confirmed')
              : state === 'ended' && endsOn !== undefined
                ? t('availability.endedOn', { date: dayWords(endsOn, locale) })
                : t(`availability.${state}.text`, { year: String(asOf) })}
          </p>
        </dd>
      </div>
    </dl>
  )
}
