import { useTranslations } from 'next-intl'
import { programmeKey, programmeListQuery } from '@/components/dossier/programme-list-query'
import { SelectionBar, SelectionForm } from '@/components/dossier/selection-form'
import { Together } from '@/components/dossier/together'
import { dayWords } from '@/components/ui/day-words'
import { Dotted } from '@/components/ui/dotted'
import { VerdictTally } from '@/components/ui/verdict-mark'
import type { Locale } from '@/lib/catalogue/record'
import type { Snapshot } from '@/lib/catalogue/snapshot'
import { type AnswerNotice, type Answers, answeredQuestions, chosen } from '@/lib/orientation/answers'
import { firstResults } from '@/lib/orientation/first-results'
import { orient } from '@/lib/orientation/results'
import { saidWords, type Words } from './answer-words'
import { FirstSteps, FittingGuides } from './plan-first'
import { AnnouncedResults, CategoryResults, More, NearMisses, shownFirst } from './plan-lists'
import { ExcludedSummary, GoodToKnow, HowFinal, NothingFits, YourAnswers } from './plan-parts'
import { type PlanContext, programmeOf, titlesIn } from './plan-result'
import { viewTitle } from './plan-view-page'
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
  const words: Words = { locale, t, concepts: snapshot.concepts }
  const context: PlanContext = { snapshot, answers, words }
  const plan = orient(snapshot.engine, answers, titlesIn(snapshot, locale))
  const { counts, categories, also, announced, nearMisses } = plan
  const answered = answeredQuestions(answers)
  const said = answered.filter((question) => answers[question] !== 'unknown')
  const date = dayWords(today, locale)
  const first = firstResults(plan, answers)
  const told = new Set(first.map(({ candidate }) => candidate.id))
  const title = (view: Parameters<typeof viewTitle>[0]) => viewTitle(view, { snapshot, locale, t })
  const inView = categories.flatMap(({ results }) => results.slice(0, shownFirst))
  const printKeys = inView.map((result) => programmeKey(programmeOf(result, snapshot)))
  const leading = categories[0] ? `#${categories[0].category}` : '#answers'
  return (
    <div className="wrap page plan counts-ticks">
      <header>
        <p className="kicker">{t('plan.date', { date })}</p>
        <h1>{t('plan.title')}</h1>
        <p className="lead">
          <Dotted
            words={
              said.length === 0
                ? t('plan.nothingSaid')
                : t('plan.situation', {
                    list: said.map((q) => saidWords(q, answers[q] ?? 'unknown', words)).join(' · '),
                  })
            }
          />{' '}
          <a href={answered.length === 0 ? `/${locale}/start` : '#answers'}>
            {t(answered.length === 0 ? 'plan.startQuestions' : 'plan.changeAnswers')}
          </a>
        </p>
        <QueryNotices notices={notices} answers={answers} words={words} />
        <FittingGuides context={context} />
      </header>
      <FirstSteps results={first} context={context} />
      <div className="plan-standing">
        <VerdictTally
          label={t('plan.tally.label')}
          entries={(
            [
              ['fits', 'match', counts.match, leading],
              ['likely', 'likely', counts.likely, leading],
              ['near', 'near', counts.near, '#near'],
              ['soon', 'announced', counts.announced, '#announced'],
            ] as const
          )
            .filter(([, , count]) => count > 0)
            .map(([verdict, key, count, href]) => ({ verdict, count, words: t(`plan.tally.${key}`, { count }), href }))}
        />
        <HowFinal context={context} />
        <GoodToKnow plan={plan} context={context} />
      </div>
      <SelectionForm locale={locale} answers={answers} />
      <div className="plan-body">
        {categories.length > 0 && (
          <nav className="plan-contents no-print" aria-label={t('plan.contents')}>
            {chosen(answers, 'need').length > 0 && <p className="small soft">{t('plan.contentsHint')}</p>}
            <ol>
              {categories.map(({ category, results }) => (
                <li key={category}>
                  <a href={`#${category}`}>
                    {title(category)} <span className="num">{results.length}</span>
                  </a>
                </li>
              ))}
            </ol>
            {inView.length > 1 && <p className="small soft">{t('plan.tickHint')}</p>}
          </nav>
        )}
        <div>
          {categories.length === 0 && <NothingFits context={context} />}
          {categories.map(({ category, results }) => (
            <section key={category} id={category} aria-labelledby={`${category}-title`}>
              <h2 className="category-title" id={`${category}-title`}>
                {title(category)} <span className="soft">{t('plan.count', { count: results.length })}</span>
              </h2>
              <CategoryResults
                results={results}
                context={context}
                view={category}
                section={title(category)}
                told={told}
              />
            </section>
          ))}
          <Together plan={plan} context={context} />
          {nearMisses.length > 0 && (
            <section id="near" aria-labelledby="near-title">
              <h2 className="category-title" id="near-title">
                {title('near')} <span className="soft">{t('plan.count', { count: counts.near })}</span>
              </h2>
              <NearMisses misses={nearMisses} context={context} />
            </section>
          )}
          {announced.length > 0 && (
            <section id="announced" aria-labelledby="announced-title">
              <h2 className="category-title" id="announced-title">
                {title('announced')} <span className="soft">{t('plan.count', { count: announced.length })}</span>
              </h2>
              <p className="small soft plan-note">{t('plan.announced.text')}</p>
              <AnnouncedResults results={announced} context={context} section={title('announced')} />
            </section>
          )}
          {also.length > 0 && (
            <section id="also" aria-labelledby="also-title">
              <h2 className="category-title" id="also-title">
                {title('also')} <span className="soft">{t('plan.count', { count: also.length })}</span>
              </h2>
              <More results={also} all={also.length} context={context} view="also" section={title('also')} />
            </section>
          )}
          {counts.excluded > 0 && <ExcludedSummary count={counts.excluded} context={context} />}
          <YourAnswers
            context={context}
            printHref={`/${locale}/dossier${programmeListQuery('keep', printKeys, answers)}`}
          />
        </div>
      </div>
      <SelectionBar locale={locale} />
    </div>
  )
}
