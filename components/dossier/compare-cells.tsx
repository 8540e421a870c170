import { useTranslations } from 'next-intl'
import { answerWords } from '@/components/orientation/answer-words'
import { contactName, type PlanContext, proofStates, verdicts } from '@/components/orientation/plan-result'
import { dayWords } from '@/components/ui/day-words'
import { Dotted } from '@/components/ui/dotted'
import { Figures } from '@/components/ui/figures'
import { Icon } from '@/components/ui/icon'
import { Plate } from '@/components/ui/plate'
import { VerdictMark } from '@/components/ui/verdict-mark'
import { amountFigure } from '@/lib/catalogue/amount-words'
import { criterionWords } from '@/lib/catalogue/criterion-words'
import { type BriefProgramme, isActor, pathOf, titleIn } from '@/lib/catalogue/snapshot'
import { type Dimension, dimensionQuestions } from '@/lib/orientation/fit'
import type { Result } from '@/lib/orientation/results'
import { WhyLink } from './result-actions'
import { allSourceWords } from './source-words'

interface CellProps {
  column: { programme: BriefProgramme; result: Result }
  context: PlanContext
}

export function VerdictCell({ column: { programme, result }, context }: CellProps) {
  const t = useTranslations('Compare')
  const why = useTranslations('Why.fit')
  const { eligibility, fit, toConfirm } = result
  const announced = programme.availability.state === 'announced'
  return (
    <>
      <p>
        <VerdictMark verdict={announced ? 'soon' : verdicts[eligibility]}>
          {!announced && eligibility === 'likely' ? t('verdictLikely', { count: toConfirm }) : undefined}
        </VerdictMark>
      </p>
      {fit !== 'direct' && <p className="small soft">{why(`${fit}.word`)}</p>}
      <p className="small">
        <WhyLink programme={programme} locale={context.words.locale} answers={context.answers} />
      </p>
    </>
  )
}

export function AmountsCell({ column: { programme }, context }: CellProps) {
  const record = useTranslations('Record')
  return <Figures figures={programme.amounts.map((amount) => amountFigure(amount, context.words.locale, record))} />
}

export function ForCell({ column: { programme }, context }: CellProps) {
  const t = useTranslations('Compare')
  const why = useTranslations('Why.madeFor')
  const dimensions = (Object.keys(dimensionQuestions) as Dimension[]).filter((d) => programme.serves[d].length > 0)
  if (dimensions.length === 0) return <p>{t('forAll')}</p>
  return (
    <dl className="why-serves">
      {dimensions.map((dimension) => (
        <div key={dimension}>
          <dt>{why(dimension)}</dt>
          <dd>{answerWords(dimensionQuestions[dimension], programme.serves[dimension], context.words)}</dd>
        </div>
      ))}
    </dl>
  )
}

const stateIcons = { met: 'check', unknown: 'question', not: 'minus', confirm: 'person' } as const

export function ConditionsCell({ column: { result }, context }: CellProps) {
  const t = useTranslations('Compare')
  const state = useTranslations('Ui.proof')
  const language = { locale: context.words.locale, t: useTranslations('Record'), concepts: context.snapshot.concepts }
  if (result.candidate.conditions === 'open-to-all') return <p>{t('openToAll')}</p>
  if (result.candidate.conditions === 'not-stated') return <p>{t('notStated')}</p>
  const answered = Object.keys(context.answers).length > 0
  return (
    <ul className="compare-conditions">
      {result.proofs.map((proof) => {
        const words = criterionWords(proof.criterion, language)
        const become = proof.confirm ? 'confirm' : proofStates[proof.value]
        return (
          <li key={words} className={answered ? `proof-${become}` : 'proof-condition'}>
            <Icon name={answered ? stateIcons[become] : 'dot'} />
            <span>
              {words}
              {answered && <span className="proof-state"> {state(become)}</span>}
            </span>
          </li>
        )
      })}
    </ul>
  )
}

export function StartCell({ column: { programme }, context }: CellProps) {
  const t = useTranslations('Orientation.result')
  const { mode, timing, steps } = programme.start
  const actor = contactName(programme, context)
  const step = steps[context.words.locale][0]
  return (
    <>
      <p>
        {mode === 'on-request' && actor ? t('start.on-requestFrom', { actor }) : t(`start.${mode}`)}{' '}
        {timing === 'before' && t('timing.before')}
      </p>
      {step && <p className="mt-2 small soft">{t('firstStep', { step })}</p>}
    </>
  )
}

export function TogetherCell({ column: { programme }, context }: CellProps) {
  const t = useTranslations('Compare')
  const { snapshot, words } = context
  const list = (ids: readonly string[]) => {
    const titles = ids.flatMap((id) => snapshot.byId.get(id) ?? []).map((record) => titleIn(record, words.locale))
    return new Intl.ListFormat(words.locale, { type: 'conjunction' }).format(titles)
  }
  const completing = snapshot.programmes.filter((other) => other.completes.includes(programme.id)).map(({ id }) => id)
  const completes = [...new Set([...programme.completes, ...completing])]
  if (completes.length === 0 && programme.excludes.length === 0) return <p>{t('togetherUnknown')}</p>
  return (
    <>
      {programme.excludes.length > 0 && <p>{t('excludes', { list: list(programme.excludes) })}</p>}
      {completes.length > 0 && <p>{t('completes', { list: list(completes) })}</p>}
    </>
  )
}

export function OperatorCell({ column: { programme }, context }: CellProps) {
  const { snapshot, words } = context
  const actors = programme.operator.flatMap((key) => snapshot.byId.get(`actor/${key}`) ?? []).filter(isActor)
  return (
    <ul className="stack-tight">
      {actors.map((actor) => (
        <li key={actor.id}>
          <Plate names={actor.name} locale={words.locale} href={pathOf(actor, words.locale)} />
        </li>
      ))}
    </ul>
  )
}

export function SourceCell({ column: { programme }, context }: CellProps) {
  const t = useTranslations('Compare.availability')
  const { snapshot, words } = context
  const { state, asOf, endsOn } = programme.availability
  const on = programme.confirmedOn
  return (
    <>
      <p>
        <Dotted words={allSourceWords(programme, snapshot, words.locale)} />
      </p>
      <p className="small soft">
        {state === 'open' && on !== undefined
          ? t('confirmed', {
              date: dayWords(on, words.locale),
            })
          : state === 'ended' && endsOn !== undefined
            ? t('endedOn', { date: dayWords(endsOn, words.locale) })
            : t(state, { year: String(asOf) })}
      </p>
    </>
  )
}
