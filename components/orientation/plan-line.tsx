import { useTranslations } from 'next-intl'
import { WhyLink } from '@/components/dossier/result-actions'
import { LineTick } from '@/components/dossier/selection-form'
import { dayWords } from '@/components/ui/day-words'
import { Dot, Dotted } from '@/components/ui/dotted'
import { VerdictMark, VerdictSign } from '@/components/ui/verdict-mark'
import { amountLine, leadingAmount } from '@/lib/catalogue/amount-words'
import { criterionWords } from '@/lib/catalogue/criterion-words'
import { pathOf, textIn } from '@/lib/catalogue/snapshot'
import type { Result } from '@/lib/orientation/results'
import { contactName, madeForWords, type PlanContext, programmeOf, verdicts } from './plan-result'

interface PlanLineProps {
  result: Result
  context: PlanContext
  /** With the line of why: what stands in view says at once for whom it was made, or on what it hangs. */
  withWhy?: boolean
  heading?: 'h2' | 'h3' | undefined
}

/** One record of the plan in two or three lines: verdict, what it is and from whom, how much, and a way to the reasons. */
export function PlanLine({ result, context, withWhy = false, heading: Heading = 'h3' }: PlanLineProps) {
  const { snapshot, words, answers } = context
  const programme = programmeOf(result, snapshot)
  const { text, lang } = textIn(programme.text, words.locale)
  const announced = programme.availability.state === 'announced'
  const verdict = announced ? 'soon' : verdicts[result.eligibility]
  return (
    <article className={`result result-line verdict-${verdict}`}>
      <VerdictSign verdict={verdict} />
      <Heading className="result-title" lang={lang === words.locale ? undefined : lang}>
        <a href={pathOf(programme, words.locale)}>{text.title}</a>
      </Heading>
      <LineTick programme={programme} locale={words.locale} />
      <p className="result-meta">
        <Meta result={result} context={context} />
        {withWhy && <Reason result={result} context={context} />}{' '}
        <WhyLink programme={programme} locale={words.locale} answers={answers} />
      </p>
    </article>
  )
}

/** Verdict, kind, from whom, when to ask, how much: what one compares first. */
function Meta({ result, context }: { result: Result; context: PlanContext }) {
  const t = useTranslations('Orientation')
  const record = useTranslations('Record')
  const { snapshot, words } = context
  const programme = programmeOf(result, snapshot)
  const { availability, start, confirmedOn } = programme
  const announced = availability.state === 'announced'
  const amount = leadingAmount(programme.amounts)
  const kind = snapshot.concepts.find('support-type', programme.kind)?.label[words.locale]
  // What nobody can ask for yet says when it was announced and whom to ask about it.
  const asked = !announced && [
    start.mode === 'automatic' && t('line.automatic'),
    start.timing === 'before' && programme.category === 'finance' && t('line.before'),
  ]
  const told = [
    !announced && kind,
    contactName(programme, context),
    ...(asked || []),
    availability.endsOn !== undefined && t('line.until', { date: dayWords(availability.endsOn, words.locale) }),
    confirmedOn !== undefined && t('line.confirmed', { date: dayWords(confirmedOn, words.locale) }),
  ].filter(Boolean)
  return (
    <>
      <VerdictMark verdict={announced ? 'soon' : verdicts[result.eligibility]} withoutSign>
        {announced
          ? t(confirmedOn === undefined ? 'line.announcedOnly' : 'line.announced', { year: String(availability.asOf) })
          : result.eligibility === 'likely'
            ? t('line.likely', { count: result.toConfirm })
            : undefined}
      </VerdictMark>
      <Dotted words={['', ...told].join(' · ')} />
      {amount && !announced && (
        <>
          <Dot />
          <b className="nowrap">{amountLine(amount, words.locale, record)}</b>
        </>
      )}
    </>
  )
}

/** For whom it was made; of something announced, only on what it would hang. */
function Reason({ result, context }: { result: Result; context: PlanContext }) {
  const t = useTranslations('Orientation')
  const record = useTranslations('Record')
  const { snapshot, words } = context
  const language = { locale: words.locale, t: record, concepts: snapshot.concepts }
  const announced = programmeOf(result, snapshot).availability.state === 'announced'
  const [condition, ...others] = announced ? result.proofs.filter(({ value }) => value !== 'met') : []
  const made = madeForWords(result, words)
  const reason = condition
    ? t('line.condition', {
        first: criterionWords(condition.criterion, language).replace(/\.$/, ''),
        count: others.length,
      })
    : made && !announced && t('line.madeFor', { list: made })
  return (
    reason && (
      <span className="soft">
        <Dotted words={` · ${reason}`} />
      </span>
    )
  )
}
