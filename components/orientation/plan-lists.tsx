import { useTranslations } from 'next-intl'
import { programmeKey, programmeListQuery } from '@/components/dossier/programme-list-query'
import { Fold } from '@/components/ui/fold'
import { TextLink } from '@/components/ui/text-link'
import { WhatIf } from '@/components/ui/what-if'
import { criterionWords } from '@/lib/catalogue/criterion-words'
import type { NearMiss, Result } from '@/lib/orientation/results'
import { whatIf } from '@/lib/orientation/results'
import { answerWords } from './answer-words'
import { PlanLine } from './plan-line'
import { type PlanContext, PlanResult, programmeOf } from './plan-result'
import { type PlanView, planPath } from './plan-view'

/** Results in view before "show more". */
export const shownFirst = 3
const announcedFirst = 2
/** Lines in one fold; what is beyond has an address of its own. */
const foldedAtMost = 5
/** Changes that are shown in the plan itself, those that would open most first. */
const changesAtMost = 2

interface ListProps {
  results: readonly Result[]
  context: PlanContext
}

/** A category of the plan: what heads the plan in full, the others in short, beyond three behind "show more". */
export function CategoryResults({
  results,
  context,
  view,
  section,
  told,
}: ListProps & { view: PlanView; section: string; told: ReadonlySet<string> }) {
  const [first, ...next] = results
  if (first === undefined) return null
  return (
    <>
      {told.has(first.candidate.id) ? (
        <PlanResult result={first} context={context} />
      ) : (
        <PlanLine result={first} context={context} withWhy />
      )}
      {next.slice(0, shownFirst - 1).map((result) => (
        <PlanLine key={result.candidate.id} result={result} context={context} withWhy />
      ))}
      <CompareAmounts results={results.slice(0, shownFirst)} context={context} section={section} />
      <More results={next.slice(shownFirst - 1)} all={results.length} context={context} view={view} section={section} />
    </>
  )
}

/** What is only announced: two short lines in view, with what they would hang on. */
export function AnnouncedResults({ results, context, section }: ListProps & { section: string }) {
  return (
    <>
      {results.slice(0, announcedFirst).map((result) => (
        <PlanLine key={result.candidate.id} result={result} context={context} withWhy />
      ))}
      <More
        results={results.slice(announcedFirst)}
        all={results.length}
        context={context}
        view="announced"
        section={section}
      />
    </>
  )
}

/** What is not in view: a fold of a few lines, and the address where the whole part stands. */
export function More({
  results,
  all,
  context,
  view,
  section,
  summary,
}: ListProps & { all: number; view: PlanView; section: string; summary?: string }) {
  const t = useTranslations('Orientation')
  if (results.length === 0) return null
  return (
    <Fold
      className="more-results"
      summary={summary ?? t('plan.more', { count: results.length })}
      label={`${section}: ${summary ?? t('plan.more', { count: results.length })}`}
    >
      {results.slice(0, foldedAtMost).map((result) => (
        <PlanLine key={result.candidate.id} result={result} context={context} />
      ))}
      {results.length > foldedAtMost && (
        <p>
          <TextLink href={planPath(context.words.locale, context.answers, view)} icon="arrow">
            {t('plan.seeAll', { count: all, section })}
          </TextLink>
        </p>
      )}
    </Fold>
  )
}

/** Amounts of the results in view, side by side; never added up. */
function CompareAmounts({ results, context, section }: ListProps & { section: string }) {
  const t = useTranslations('Orientation')
  const paying = results
    .map((result) => programmeOf(result, context.snapshot))
    .filter(({ amounts }) => amounts.length > 0)
  if (paying.length < 2) return null
  const query = programmeListQuery('programmes', paying.map(programmeKey), context.answers)
  return (
    <p className="no-print">
      <a className="standalone-link" href={`/${context.words.locale}/compare${query}`}>
        <span>
          {t('plan.compareAmounts', { count: paying.length })}
          <span className="sr-only"> {section}</span>
        </span>
      </a>
    </p>
  )
}

/** Records that miss one changeable thing, one line a change that would open them. */
export function NearMisses({
  misses,
  context,
  whole = false,
}: {
  misses: readonly NearMiss[]
  context: PlanContext
  whole?: boolean
}) {
  const t = useTranslations('Orientation')
  const { locale } = context.words
  const most = [...misses].sort((a, b) => b.results.length - a.results.length)
  const shown = whole ? most : most.slice(0, changesAtMost)
  return (
    <>
      {shown.map((miss) => (
        <Change key={JSON.stringify(miss.criterion)} miss={miss} context={context} whole={whole} />
      ))}
      {shown.length < misses.length && (
        <p>
          <TextLink href={planPath(locale, context.answers, 'near')} icon="arrow">
            {t('plan.near.others', { count: misses.length - shown.length })}
          </TextLink>
        </p>
      )}
    </>
  )
}

function Change({ miss, context, whole }: { miss: NearMiss; context: PlanContext; whole: boolean }) {
  const t = useTranslations('Orientation')
  const record = useTranslations('Record')
  const { snapshot, answers, words } = context
  const criterion = criterionWords(miss.criterion, { locale: words.locale, t: record, concepts: snapshot.concepts })
  const effect = miss.change && whatIf(snapshot.engine, answers, miss.change)
  const lines = miss.results.map((result) => <PlanLine key={result.candidate.id} result={result} context={context} />)
  return (
    <div className="near-miss">
      {effect && miss.change ? (
        <WhatIf
          question={t('plan.near.if', { criterion: criterion.replace(/\.$/, '') })}
          link={{
            href: planPath(words.locale, effect.answers),
            label: t('plan.near.redo', { answer: answerWords(miss.change.question, miss.change.answer, words) }),
          }}
        >
          {t('plan.near.opens', { count: effect.won.length, lost: effect.lost.length })}
        </WhatIf>
      ) : (
        <p>
          <b>{t('plan.near.if', { criterion: criterion.replace(/\.$/, '') })}</b>
        </p>
      )}
      {whole || lines.length === 1 ? (
        lines
      ) : (
        <More
          results={miss.results}
          all={miss.results.length}
          context={context}
          view="near"
          section={t('plan.near.title')}
          summary={t('plan.near.which', { count: lines.length })}
        />
      )}
    </div>
  )
}
