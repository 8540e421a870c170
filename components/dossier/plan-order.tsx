import { useTranslations } from 'next-intl'
import { type PlanContext, programmeOf } from '@/components/orientation/plan-result'
import { Fold } from '@/components/ui/fold'
import { type BriefProgramme, pathOf, titleIn } from '@/lib/catalogue/snapshot'
import type { Orientation } from '@/lib/orientation/results'
import { programmeKey, programmeListQuery } from './programme-list-query'

/** Results of each category that are put in order; the ones that a plan shows unfolded. */
const firstOfEach = 3
/** Titles named in one moment. */
const namedAtMost = 6

interface PlanOrderProps {
  plan: Orientation
  context: PlanContext
}

const moments = ['before', 'now', 'unknown', 'later'] as const

/** What to ask for before spending, what can start now, what comes later; and what comes by itself at all. */
export function PlanOrder({ plan, context }: PlanOrderProps) {
  const t = useTranslations('Dossier.order')
  const { locale } = context.words
  const first = plan.categories.flatMap(({ results }) => results.slice(0, firstOfEach))
  const programmes = first.map((result) => programmeOf(result, context.snapshot))
  if (programmes.length < 2) return null
  const count = (mode: BriefProgramme['start']['mode']) => programmes.filter(({ start }) => start.mode === mode).length
  // Only money can come too late: advice that says "before" can start at once.
  const momentOf = ({ start, category }: BriefProgramme) =>
    start.timing === 'before' && category !== 'finance' ? 'now' : start.timing
  const groups = moments
    .map((moment) => ({ moment, of: programmes.filter((programme) => momentOf(programme) === moment) }))
    .filter(({ of }) => of.length > 0)
  return (
    <section className="plan-order" aria-labelledby="order-title">
      <h2 id="order-title">{t('title')}</h2>
      <p className="soft">
        {t('lead')} {t('how', { ask: count('on-request'), automatic: count('automatic'), unknown: count('unknown') })}
      </p>
      <ol className="order-moments">
        {groups.map(({ moment, of }) => (
          <li key={moment}>
            <h3>{t(`${moment}.title`)}</h3>
            <p className="small soft">{t(`${moment}.text`)}</p>
            <ul>
              {of.slice(0, namedAtMost).map((programme) => (
                <li key={programme.id}>
                  <a href={pathOf(programme, locale)}>{titleIn(programme, locale)}</a>
                </li>
              ))}
              {of.length > namedAtMost && (
                <li className="small soft">{t('more', { count: of.length - namedAtMost })}</li>
              )}
            </ul>
          </li>
        ))}
      </ol>
    </section>
  )
}

/** Which programmes of one plan exclude or complete each other, as their sources say. */
export function Together({ plan, context }: PlanOrderProps) {
  const t = useTranslations('Dossier.together')
  const { snapshot, words, answers } = context
  const inPlan = plan.categories.flatMap(({ results }) => results.map((result) => programmeOf(result, snapshot)))
  const byId = new Map(inPlan.map((programme) => [programme.id, programme]))
  const pairs = (['excludes', 'completes'] as const).flatMap((relation) => {
    const seen = new Set<string>()
    return inPlan.flatMap((programme) =>
      programme[relation].flatMap((id) => {
        const other = byId.get(id)
        const key = [programme.id, id].sort().join(' ')
        if (!other || seen.has(key)) return []
        seen.add(key)
        return [{ relation, programme, other }]
      }),
    )
  })
  if (pairs.length === 0) return null
  return (
    <Fold ruled summary={`${t('title')} (${pairs.length})`}>
      <ul className="excluded-list">
        {pairs.map(({ relation, programme, other }) => (
          <li key={`${programme.id} ${other.id}`}>
            {t.rich(relation, {
              first: titleIn(programme, words.locale),
              second: titleIn(other, words.locale),
              a: (chunks) => <a href={pathOf(programme, words.locale)}>{chunks}</a>,
              b: (chunks) => <a href={pathOf(other, words.locale)}>{chunks}</a>,
            })}{' '}
            <a
              className="no-print"
              href={`/${words.locale}/compare${programmeListQuery(
                'programmes',
                [programmeKey(programme), programmeKey(other)],
                answers,
              )}`}
            >
              {t('compare')}
              <span className="sr-only">
                {' '}
                {titleIn(programme, words.locale)}, {titleIn(other, words.locale)}
              </span>
            </a>
          </li>
        ))}
      </ul>
    </Fold>
  )
}
