import { useTranslations } from 'next-intl'
import { answerWords } from '@/components/orientation/answer-words'
import { type PlanContext, programmeOf } from '@/components/orientation/plan-result'
import { type BriefProgramme, titleIn } from '@/lib/catalogue/snapshot'
import { type Dimension, dimensionQuestions, offDimensions } from '@/lib/orientation/fit'
import type { Orientation, Result } from '@/lib/orientation/results'
import { type RankReason, standingOf } from '@/lib/orientation/standing'
import { WhyLink } from './result-actions'

/** What it was made for, dimension by dimension, and whether that is the visitor's own situation. */
export function WhyFit({
  result,
  programme,
  context,
}: {
  result: Result
  programme: BriefProgramme
  context: PlanContext
}) {
  const t = useTranslations('Why')
  const { serves } = programme
  const off = new Set<Dimension>(offDimensions(result.candidate, context.answers, context.snapshot.engine.vocabulary))
  const own = new Set(result.reasons.map(({ question }) => question))
  const dimensions = (Object.keys(dimensionQuestions) as Dimension[]).filter((d) => serves[d].length > 0)
  return (
    <section aria-labelledby="fit-title">
      <h2 id="fit-title">{t('madeFor.title')}</h2>
      {dimensions.length === 0 ? (
        <p>{t('madeFor.everyone')}</p>
      ) : (
        <dl className="why-serves">
          {dimensions.map((dimension) => {
            const question = dimensionQuestions[dimension]
            return (
              <div key={dimension}>
                <dt>{t(`madeFor.${dimension}`)}</dt>
                <dd>
                  {answerWords(question, serves[dimension], context.words)}{' '}
                  {off.has(dimension) && <b className="verdict-no">{t('madeFor.notYours')}</b>}
                  {own.has(question) && <b className="verdict-fits">{t('madeFor.yours')}</b>}
                </dd>
              </div>
            )
          })}
        </dl>
      )}
    </section>
  )
}

/** Its place in the plan, and what decided between it and its neighbours. */
export function WhyPlace({ result, plan, context }: { result: Result; plan: Orientation; context: PlanContext }) {
  const t = useTranslations('Why')
  const { snapshot, answers, words } = context
  const standing = standingOf(plan, result.candidate.id, answers)
  const neighbour = (other: { result: Result; because: RankReason }, where: 'above' | 'below') => {
    const programme = programmeOf(other.result, snapshot)
    return (
      <p>
        {t.rich(`place.${where}`, {
          title: titleIn(programme, words.locale),
          because: t(`place.because.${other.because}`),
          b: (chunks) => <b>{chunks}</b>,
        })}{' '}
        <WhyLink programme={programme} locale={words.locale} answers={answers} />
      </p>
    )
  }
  const category = (id: string) => snapshot.concepts.find('category', id)?.label[words.locale] ?? id
  return (
    <section aria-labelledby="place-title" className="stack-tight">
      <h2 id="place-title">{t('place.title')}</h2>
      {standing === undefined ? (
        <p>{t(result.fit === 'off' ? 'place.off' : 'place.none')}</p>
      ) : (
        <>
          <p className="why-rank">
            <span className="num">{standing.place}</span> {t('place.of', { of: standing.of })}{' '}
            {standing.section === 'near' || standing.section === 'also' || standing.section === 'announced'
              ? t(`place.section.${standing.section}`)
              : category(standing.section)}
          </p>
          {standing.above && neighbour(standing.above, 'above')}
          {standing.below && neighbour(standing.below, 'below')}
        </>
      )}
    </section>
  )
}
