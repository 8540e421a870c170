import { useTranslations } from 'next-intl'
import { SelectionBar, SelectionForm } from '@/components/dossier/selection-form'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { Dotted } from '@/components/ui/dotted'
import { TextLink } from '@/components/ui/text-link'
import type { Locale } from '@/lib/catalogue/record'
import type { Snapshot } from '@/lib/catalogue/snapshot'
import { type AnswerNotice, type Answers, answeredQuestions } from '@/lib/orientation/answers'
import { type Orientation, orient, type Result } from '@/lib/orientation/results'
import { saidWords, type Words } from './answer-words'
import { ExcludedList } from './plan-excluded'
import { PlanLine } from './plan-line'
import { NearMisses } from './plan-lists'
import { type PlanContext, titlesIn } from './plan-result'
import { type PlanView, planPath } from './plan-view'
import { QueryNotices } from './query-notices'

interface PlanViewPageProps {
  snapshot: Snapshot
  locale: Locale
  answers: Answers
  notices: readonly AnswerNotice[]
  view: PlanView
}

/** The name of a part of the plan. */
export function viewTitle(
  view: PlanView,
  { snapshot, locale, t }: { snapshot: Snapshot; locale: Locale; t: Words['t'] },
): string {
  if (view === 'excluded') return t('plan.excluded.heading')
  if (view === 'near' || view === 'announced' || view === 'also') return t(`plan.${view}.title`)
  return snapshot.concepts.find('category', view)?.label[locale] ?? view
}

/** How many records a part holds, and those that stand in lines of their own. */
function partOf(plan: Orientation, view: PlanView): { count: number; results: readonly Result[] } {
  if (view === 'excluded' || view === 'near') return { count: plan.counts[view], results: [] }
  const results =
    view === 'announced' || view === 'also'
      ? plan[view]
      : (plan.categories.find(({ category }) => category === view)?.results ?? [])
  return { count: results.length, results }
}

/** One part of a plan with everything in it, in short lines. */
export function PlanViewPage({ snapshot, locale, answers, notices, view }: PlanViewPageProps) {
  const t = useTranslations('Orientation')
  const words: Words = { locale, t, concepts: snapshot.concepts }
  const context: PlanContext = { snapshot, answers, words }
  const plan = orient(snapshot.engine, answers, titlesIn(snapshot, locale))
  const { count, results } = partOf(plan, view)
  const said = answeredQuestions(answers).filter((question) => answers[question] !== 'unknown')
  const text = { near: 'plan.near.text', announced: 'plan.announced.text', excluded: 'plan.excluded.text' } as const
  return (
    <div className="wrap page plan counts-ticks">
      <Breadcrumb trail={[{ href: planPath(locale, answers), label: t('plan.title') }]} />
      <header>
        <h1>{viewTitle(view, { snapshot, locale, t })}</h1>
        <p className="lead">
          <Dotted
            words={[t('plan.count', { count }), ...said.map((q) => saidWords(q, answers[q] ?? 'unknown', words))].join(
              ' · ',
            )}
          />
        </p>
        <QueryNotices notices={notices} answers={answers} words={words} />
        {count === 0 && <p>{t('plan.nothingHere')}</p>}
        {count > 0 && view in text && <p className="soft">{t(text[view as keyof typeof text])}</p>}
      </header>
      {view !== 'excluded' && count > 0 && (
        <>
          <p className="small soft no-print">{t('plan.tickHint')}</p>
          <SelectionForm locale={locale} answers={answers} />
        </>
      )}
      <div className="plan-lines">
        {view === 'excluded' && <ExcludedList context={context} />}
        {view === 'near' && <NearMisses misses={plan.nearMisses} context={context} whole />}
        {results.map((result) => (
          <PlanLine key={result.candidate.id} result={result} context={context} heading="h2" />
        ))}
      </div>
      <p className="no-print">
        <TextLink href={planPath(locale, answers)} iconBefore="back">
          {t('plan.back')}
        </TextLink>
      </p>
      {view !== 'excluded' && count > 0 && <SelectionBar locale={locale} />}
    </div>
  )
}
