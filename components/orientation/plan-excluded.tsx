import { useTranslations } from 'next-intl'
import { whyPath } from '@/components/dossier/result-actions'
import { Dotted } from '@/components/ui/dotted'
import { criterionWords } from '@/lib/catalogue/criterion-words'
import { type BriefProgramme, pathOf, titleIn } from '@/lib/catalogue/snapshot'
import { type Exclusion, type ExclusionReason, exclusionGroups } from '@/lib/orientation/exclusions'
import { dimensionQuestions } from '@/lib/orientation/fit'
import { answerWords, type Translate } from './answer-words'
import type { PlanContext } from './plan-result'

/** Why records are not in the plan, as one short line that many of them share. */
export function reasonWords(reason: ExclusionReason, t: Translate): string {
  return reason.kind === 'condition'
    ? t('plan.excluded.condition', { topic: t(`question.${reason.question}.topic`) })
    : t(`plan.excluded.${reason.dimension}Group`)
}

/** Everything that does not suit the situation, by reason; each name leads to its own proof, condition by condition. */
export function ExcludedList({ context }: { context: PlanContext }) {
  const t = useTranslations('Orientation')
  const { snapshot, answers } = context
  return exclusionGroups(snapshot.engine, answers).map(({ reason, exclusions }) => (
    <section key={JSON.stringify(reason)}>
      <h2 className="category-title">
        {reasonWords(reason, t)} <span className="soft">{t('plan.count', { count: exclusions.length })}</span>
      </h2>
      <ul className="excluded-list">
        {exclusions.map((exclusion) => (
          <ExcludedLine key={exclusion.candidate.id} exclusion={exclusion} context={context} />
        ))}
      </ul>
    </section>
  ))
}

function ExcludedLine({ exclusion, context }: { exclusion: Exclusion; context: PlanContext }) {
  const t = useTranslations('Orientation')
  const record = useTranslations('Record')
  const { snapshot, answers, words } = context
  const { reason, failed, candidate, position } = exclusion
  const programme = snapshot.programmes[position] as BriefProgramme
  const language = { locale: words.locale, t: record, concepts: snapshot.concepts }
  const because =
    reason.kind === 'condition'
      ? failed.map(({ criterion }) => criterionWords(criterion, language).replace(/\.$/, '')).join(' · ')
      : answerWords(dimensionQuestions[reason.dimension], candidate.serves[reason.dimension], words)
  const [instead] = reason.kind === 'condition' ? programme.instead.flatMap((id) => snapshot.byId.get(id) ?? []) : []
  return (
    <li>
      <a href={whyPath(programme, words.locale, answers)}>{titleIn(programme, words.locale)}</a>
      {t('said')}
      <Dotted words={because} />
      {instead && (
        <>
          {'. '}
          {t.rich('plan.excluded.instead', {
            title: titleIn(instead, words.locale),
            link: (chunks) => <a href={pathOf(instead, words.locale)}>{chunks}</a>,
          })}
        </>
      )}
    </li>
  )
}
