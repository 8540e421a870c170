import type { PlanContext } from '@/components/orientation/plan-result'
import { dayWords } from '@/components/ui/day-words'
import { criterionWords, type Translate } from '@/lib/catalogue/criterion-words'
import type { BriefProgramme } from '@/lib/catalogue/snapshot'
import type { Criterion } from '@/lib/orientation/criteria'
import type { Result } from '@/lib/orientation/results'

/** What to ask before counting on a programme. */
export function whatToCheck(
  programme: BriefProgramme,
  result: Result,
  { snapshot, words }: PlanContext,
  t: { Record: Translate; Dossier: Translate },
  checked: boolean,
): string[] {
  const language = { locale: words.locale, t: t.Record, concepts: snapshot.concepts }
  // Some conditions are whole sentences; the line puts its own stop.
  const condition = (criterion: Criterion) => criterionWords(criterion, language).replace(/\.$/, '')
  const { state, asOf, endsOn, fundedUntil } = programme.availability
  const age = { open: 'checkAge', announced: 'checkAnnounced', ended: 'checkEnded' } as const
  const missing = result.proofs.filter(({ value }) => checked && value === 'not-met')
  const open = result.proofs.filter(({ value }) => value === 'unknown')
  return [
    ...missing.map(({ criterion }) => t.Dossier('checkMissing', { criterion: condition(criterion) })),
    ...open.map(({ criterion }) => t.Dossier('checkConfirm', { criterion: condition(criterion) })),
    ...(result.candidate.conditions === 'not-stated' ? [t.Dossier('checkNotStated')] : []),
    ...(fundedUntil !== undefined ? [t.Dossier('checkUntil', { year: String(fundedUntil) })] : []),
    ...(state === 'ended' && endsOn !== undefined
      ? [t.Dossier('checkEndedOn', { date: dayWords(endsOn, words.locale) })]
      : state !== 'open' || programme.confirmedOn === undefined
        ? [t.Dossier(age[state], { year: String(asOf) })]
        : []),
  ]
}
