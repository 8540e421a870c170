import { useTranslations } from 'next-intl'
import { answerWords, saidWords, type Words } from '@/components/orientation/answer-words'
import { orientationQuery } from '@/components/orientation/orientation-query'
import type { PlanContext } from '@/components/orientation/plan-result'
import { QueryNotices } from '@/components/orientation/query-notices'
import { OtherAnswers } from '@/components/orientation/question-form'
import { Button, ButtonLink } from '@/components/ui/button'
import { dayWords } from '@/components/ui/day-words'
import { Dot, Dotted } from '@/components/ui/dotted'
import { Fold } from '@/components/ui/fold'
import { TextLink } from '@/components/ui/text-link'
import type { Locale } from '@/lib/catalogue/record'
import { type BriefProgramme, type Snapshot, titleIn } from '@/lib/catalogue/snapshot'
import { answeredQuestions } from '@/lib/orientation/answers'
import type { Candidate } from '@/lib/orientation/candidate'
import { questionIds } from '@/lib/orientation/questions'
import { orient, resultOf } from '@/lib/orientation/results'
import { locales } from '@/lib/platform/i18n/locales'
import { DossierItem } from './dossier-item'
import { ListNotices } from './list-notices'
import { mostListed, type ProgrammeListQuery, programmeKey, programmeListQuery } from './programme-list-query'

interface DossierPageProps {
  snapshot: Snapshot
  locale: Locale
  query: ProgrammeListQuery
  /** Calendar date in Brussels, `2026-11-22`. */
  today: string
}

/** The kept programmes, ready to act on and to print; the list and the answers are the address. */
export function DossierPage({ snapshot, locale, query, today }: DossierPageProps) {
  const t = useTranslations('Dossier')
  const words: Words = { locale, t: useTranslations('Orientation'), concepts: snapshot.concepts }
  const { programmes, answers } = query
  const context: PlanContext = { snapshot, answers, words }
  const said = answeredQuestions(answers).filter((question) => answers[question] !== 'unknown')
  const keys = programmes.map(programmeKey)
  const date = dayWords(today, locale)
  return (
    <div className="wrap page dossier">
      <header>
        {programmes.length > 0 && <p className="kicker">{t('date', { date })}</p>}
        <h1>{t('title')}</h1>
        {programmes.length > 0 && (
          <p className="lead mt-4">
            {said.length > 0 ? (
              <Dotted
                words={t('situation', {
                  list: said.map((q) => saidWords(q, answers[q] ?? 'unknown', words)).join(' · '),
                })}
              />
            ) : (
              t('noSituation')
            )}{' '}
            <a
              className="no-print"
              href={`/${locale}/${said.length > 0 ? 'plan' : 'start'}${orientationQuery(answers)}`}
            >
              {t(said.length > 0 ? 'backToPlan' : 'describe')}
            </a>
          </p>
        )}
        <QueryNotices notices={query.notices} answers={answers} words={words} />
        <ListNotices query={query} name="keep" />
      </header>
      {programmes.length === 0 ? (
        <Empty locale={locale} plan={orientationQuery(answers)} />
      ) : (
        <div className="dossier-body">
          <section className="dossier-tools no-print" aria-labelledby="tools-title">
            <Tools query={query} locale={locale} />
          </section>
          <div>
            <h2 className="category-title">{t('count', { count: programmes.length })}</h2>
            {programmes.map((programme) => (
              <DossierItem
                key={programme.id}
                programme={programme}
                result={resultOf(snapshot.engine, answers, snapshot.programmes.indexOf(programme))}
                context={context}
                checked={said.length > 0}
                removal={{
                  key: programmeKey(programme),
                  href: `/${locale}/dossier${programmeListQuery(
                    'keep',
                    keys.filter((key) => key !== programmeKey(programme)),
                    answers,
                  )}`,
                }}
              />
            ))}
            {said.length > 0 && <Answers context={context} />}
          </div>
        </div>
      )}
      {said.length > 0 && keys.length < mostListed.keep && <AddMore context={context} keys={keys} />}
      {programmes.length > 0 && <p className="small soft mt-6 no-print">{t('where')}</p>}
    </div>
  )
}

function Tools({ query, locale }: { query: ProgrammeListQuery; locale: Locale }) {
  const t = useTranslations('Dossier')
  const { programmes, answers } = query
  const keys = programmes.map(programmeKey)
  const list = programmeListQuery('keep', keys, answers)
  const most = mostListed.programmes
  return (
    <>
      <h2 id="tools-title">{t('tools')}</h2>
      <div className="cluster">
        <ButtonLink href={`/${locale}/plan/pdf${list}`} iconBefore="document" rel="nofollow">
          {t('pdf')}
        </ButtonLink>
        <Button type="button" look="line" iconBefore="print" data-print="" hidden>
          {t('print')}
        </Button>
        {keys.length > 1 && (
          <ButtonLink
            look="line"
            href={`/${locale}/compare${programmeListQuery('programmes', keys.slice(0, most), answers)}`}
            iconBefore="swap"
          >
            {keys.length > most ? t('compareFirst', { most }) : t('compareAll', { count: keys.length })}
          </ButtonLink>
        )}
        <Button type="button" look="line" iconBefore="keep" data-keep-all={keys.join(',')} hidden>
          {t('keepAll')}
        </Button>
      </div>
      <p className="mt-4">
        {t('printIn')}{' '}
        {locales
          .filter((other) => other !== locale)
          .map((other, index) => (
            <span key={other}>
              {index > 0 && <Dot />}
              <a href={`/${other}/dossier${list}`} lang={other} hrefLang={other}>
                {{ fr: 'Français', nl: 'Nederlands', en: 'English' }[other]}
              </a>
            </span>
          ))}
      </p>
      <p>
        <a href={`/${locale}/dossier${orientationQuery(answers)}`} data-drop={keys.join(',')}>
          {t('clear')}
        </a>
      </p>
    </>
  )
}

function Empty({ locale, plan }: { locale: Locale; plan: string }) {
  const t = useTranslations('Dossier.empty')
  return (
    <section className="stack-tight">
      <h2>{t('title')}</h2>
      <p className="lead">{t('text')}</p>
      <p className="cluster">
        <ButtonLink href={plan === '' ? `/${locale}/start` : `/${locale}/plan${plan}`} icon="arrow">
          {t('plan')}
        </ButtonLink>
        <TextLink href={`/${locale}/catalogue`}>{t('catalogue')}</TextLink>
      </p>
    </section>
  )
}

/** What was said, so that a printed list can be checked and a caller corrected. */
function Answers({ context: { answers, words } }: { context: PlanContext }) {
  const t = useTranslations('Dossier')
  return (
    <section aria-labelledby="answers-title">
      <h2 className="category-title" id="answers-title">
        {t('answers')}
      </h2>
      <dl className="answer-review">
        {answeredQuestions(answers).map((question) => (
          <div key={question}>
            <dt>{words.t(`question.${question}.title`)}</dt>
            <dd>{answerWords(question, answers[question] ?? 'unknown', words)}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

/** Results offered for adding, a category. */
const offeredEach = 3

/** The first results of the plan that are not in the list yet, to tick and add. */
function AddMore({ context, keys }: { context: PlanContext; keys: readonly string[] }) {
  const t = useTranslations('Dossier')
  const { snapshot, answers, words } = context
  const titleOf = (candidate: Candidate) => {
    const record = snapshot.byId.get(candidate.id)
    return record ? titleIn(record, words.locale) : candidate.id
  }
  const offered = orient(snapshot.engine, answers, titleOf).categories.flatMap(({ results }) =>
    results
      .map(({ position }) => snapshot.programmes[position] as BriefProgramme)
      .filter((programme) => !keys.includes(programmeKey(programme)))
      .slice(0, offeredEach),
  )
  if (offered.length === 0) return null
  return (
    <Fold ruled className="no-print" label={t('add')} summary={t('add')}>
      <form className="stack-tight" action={`/${words.locale}/dossier`} method="get">
        {keys.length > 0 && <input type="hidden" name="keep" value={keys.join(',')} />}
        <OtherAnswers answers={answers} questions={questionIds} />
        {offered.map((programme) => (
          <label key={programme.id} className="compare-tick">
            <input className="choice-input" type="checkbox" name="programmes" value={programmeKey(programme)} />
            <span>{titleIn(programme, words.locale)}</span>
          </label>
        ))}
        <Button iconBefore="plus">{t('addButton')}</Button>
      </form>
    </Fold>
  )
}
