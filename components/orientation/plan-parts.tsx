import { useTranslations } from 'next-intl'
import { whyPath } from '@/components/dossier/result-actions'
import { FirstThings } from '@/components/ui/first-things'
import { Fold } from '@/components/ui/fold'
import { WhatIf } from '@/components/ui/what-if'
import { criterionWords } from '@/lib/catalogue/criterion-words'
import { type BriefProgramme, pathOf, titleIn } from '@/lib/catalogue/snapshot'
import { answeredQuestions, answerOf, withAnswer } from '@/lib/orientation/answers'
import type { Candidate } from '@/lib/orientation/candidate'
import { evaluate } from '@/lib/orientation/evaluate'
import { offDimensions } from '@/lib/orientation/fit'
import { type NearMiss, type Orientation, orient, type Result, whatIf } from '@/lib/orientation/results'
import { answerWords } from './answer-words'
import { orientationQuery } from './orientation-query'
import { contactName, type PlanContext, PlanResult, programmeOf } from './plan-result'

/** Results shown before "show more". */
const shownFirst = 3

/** A category's results, the first three in view. */
export function ResultList({ results, context }: { results: readonly Result[]; context: PlanContext }) {
  const t = useTranslations('Orientation')
  const rest = results.slice(shownFirst)
  return (
    <>
      {results.slice(0, shownFirst).map((result) => (
        <PlanResult key={result.candidate.id} result={result} context={context} />
      ))}
      {rest.length > 0 && (
        <Fold className="more-results" summary={t('plan.more', { count: rest.length })}>
          {rest.map((result) => (
            <PlanResult key={result.candidate.id} result={result} context={context} />
          ))}
        </Fold>
      )}
    </>
  )
}

/** At most three first steps: of the best result of each of the first categories, what must be asked beforehand first. */
export function FirstSteps({ plan, context }: { plan: Orientation; context: PlanContext }) {
  const t = useTranslations('Orientation')
  const { locale } = context.words
  const best = plan.categories.flatMap(({ results }) => results.slice(0, 1)).slice(0, 3)
  const things = best
    .map((result) => programmeOf(result, context.snapshot))
    .sort((a, b) => Number(b.start.timing === 'before') - Number(a.start.timing === 'before'))
    .map((programme) => ({
      title: titleIn(programme, locale),
      text: programme.start.steps[locale][0] ?? firstContact(programme),
      link: { href: pathOf(programme, locale), label: t('plan.first.see') },
    }))
  function firstContact(programme: BriefProgramme): string {
    const actor = contactName(programme, context)
    return actor ? t('result.start.on-requestFrom', { actor }) : t('result.start.unknown')
  }
  const call = {
    title: t('plan.first.fallbackTitle'),
    text: t('plan.first.fallbackText'),
    link: { href: 'tel:1819', label: '1819' },
  }
  return <FirstThings things={things.length > 0 ? things : [call]} />
}

/** Records that miss one changeable thing, gathered by the change that would open them. */
export function NearMisses({ misses, context }: { misses: readonly NearMiss[]; context: PlanContext }) {
  const t = useTranslations('Orientation')
  const record = useTranslations('Record')
  const { snapshot, answers, words } = context
  return misses.map((miss) => {
    const criterion = criterionWords(miss.criterion, { locale: words.locale, t: record, concepts: snapshot.concepts })
    const effect = miss.change && whatIf(snapshot.engine, answers, miss.change)
    return (
      <div key={criterion} className="near-miss">
        {effect && miss.change && (
          <WhatIf
            question={t('plan.near.if', { criterion })}
            link={{
              href: `/${words.locale}/plan${orientationQuery(effect.answers)}`,
              label: t('plan.near.redo', { answer: answerWords(miss.change.question, miss.change.answer, words) }),
            }}
          >
            {t('plan.near.opens', { count: effect.won.length, lost: effect.lost.length })}
          </WhatIf>
        )}
        <ResultList results={miss.results} context={context} />
      </div>
    )
  })
}

/** Everything that does not suit the situation, by name and with its reason. */
export function Excluded({
  count,
  listed,
  context,
}: {
  count: number
  listed: ReadonlySet<string>
  context: PlanContext
}) {
  const t = useTranslations('Orientation')
  const { snapshot, answers } = context
  const { vocabulary } = snapshot.engine
  const others = snapshot.engine.candidates
    .map((candidate, position) => ({ candidate, programme: snapshot.programmes[position] as BriefProgramme }))
    .filter(({ candidate }) => !listed.has(candidate.id) && candidate.availability.state !== 'ended')
  const refused = others.filter(({ candidate }) => evaluate(candidate, answers, vocabulary).eligibility === 'no')
  const off = others.filter((other) => !refused.includes(other))
  return (
    <Fold ruled id="excluded" summary={t('plan.excluded.title', { count })}>
      {refused.length > 0 && <h3>{t('plan.excluded.no')}</h3>}
      <ul className="excluded-list">
        {refused.map(({ candidate, programme }) => (
          <Refused key={candidate.id} candidate={candidate} programme={programme} context={context} />
        ))}
      </ul>
      {off.length > 0 && <h3>{t('plan.excluded.off')}</h3>}
      <ul className="excluded-list">
        {off.map(({ candidate, programme }) => (
          <OffLine key={candidate.id} candidate={candidate} programme={programme} context={context} />
        ))}
      </ul>
    </Fold>
  )
}

/** Why it is not in the plan, condition by condition. */
function WhyNot({ programme, context: { words, answers } }: Pick<LineProps, 'programme' | 'context'>) {
  const t = useTranslations('Why')
  return (
    <a className="no-print" href={whyPath(programme, words.locale, answers)}>
      {t('linkOff')}
      <span className="sr-only"> {titleIn(programme, words.locale)}</span>
    </a>
  )
}

type LineProps = { candidate: Candidate; programme: BriefProgramme; context: PlanContext }

function Refused({ candidate, programme, context }: LineProps) {
  const t = useTranslations('Orientation')
  const record = useTranslations('Record')
  const { snapshot, answers, words } = context
  const { proofs } = evaluate(candidate, answers, snapshot.engine.vocabulary)
  const language = { locale: words.locale, t: record, concepts: snapshot.concepts }
  const failed = proofs
    .filter(({ value }) => value === 'not-met')
    .map(({ criterion }) => criterionWords(criterion, language))
  const [instead] = programme.instead.flatMap((id) => snapshot.byId.get(id) ?? [])
  return (
    <li>
      <a href={pathOf(programme, words.locale)}>{titleIn(programme, words.locale)}</a>{' '}
      <span className="soft">{t('plan.excluded.because', { criterion: failed.join(' · ') })}</span>
      {instead && (
        <span className="soft">
          {' '}
          {t.rich('plan.excluded.instead', {
            title: titleIn(instead, words.locale),
            link: (chunks) => <a href={pathOf(instead, words.locale)}>{chunks}</a>,
          })}
        </span>
      )}{' '}
      <WhyNot programme={programme} context={context} />
    </li>
  )
}

const schemeOf = { profiles: 'profile', stages: 'stage', sectors: 'sector', needs: 'need' } as const

function OffLine({ candidate, programme, context }: LineProps) {
  const t = useTranslations('Orientation')
  const { snapshot, answers, words } = context
  const reasons = offDimensions(candidate, answers, snapshot.engine.vocabulary).map((dimension) =>
    t(`plan.excluded.${dimension}`, { list: answerWords(schemeOf[dimension], candidate.serves[dimension], words) }),
  )
  return (
    <li>
      <a href={pathOf(programme, words.locale)}>{titleIn(programme, words.locale)}</a>{' '}
      <span className="soft">{reasons.join(' · ')}</span> <WhyNot programme={programme} context={context} />
    </li>
  )
}

/** When nothing fits: which single answer stands in the way, and a person to call. */
export function NothingFits({ context, titleOf }: { context: PlanContext; titleOf: (candidate: Candidate) => string }) {
  const t = useTranslations('Orientation')
  const { snapshot, answers, words } = context
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
