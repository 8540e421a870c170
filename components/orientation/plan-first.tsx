import { useTranslations } from 'next-intl'
import { FirstThings } from '@/components/ui/first-things'
import { guidePaths } from '@/lib/catalogue/guide'
import { pathOf, textIn } from '@/lib/catalogue/snapshot'
import { chosen } from '@/lib/orientation/answers'
import { firstSteps } from '@/lib/orientation/first-steps'
import { fittingSituations } from '@/lib/orientation/fitting-situation'
import type { Result } from '@/lib/orientation/results'
import { contactName, type PlanContext, programmeOf } from './plan-result'

/** What to do first, in the order of time; the order is said where some of it cannot wait and some can. */
export function FirstSteps({ results, context }: { results: readonly Result[]; context: PlanContext }) {
  const t = useTranslations('Orientation')
  const { snapshot, words } = context
  const { locale } = words
  const stepOf = (result: Result) => {
    const programme = programmeOf(result, snapshot)
    const [step] = programme.start.steps[locale]
    const actor = contactName(programme, context)
    return step ?? (actor ? t('result.start.on-requestFrom', { actor }) : t('result.start.unknown'))
  }
  const steps = firstSteps(results, stepOf)
  const call = { when: t('plan.first.when.now'), titles: [{ href: 'tel:1819', title: t('plan.first.fallbackTitle') }] }
  const things = steps.map(({ when, step, results: begun }) => ({
    when: t(`plan.first.when.${when}`),
    text: step,
    titles: begun.map((result) => {
      const programme = programmeOf(result, snapshot)
      const { text, lang } = textIn(programme.text, locale)
      return { title: text.title, href: pathOf(programme, locale), lang: lang === locale ? undefined : lang }
    }),
  }))
  const urgent = steps.filter(({ when }) => when.startsWith('before'))
  return (
    <FirstThings
      things={things.length > 0 ? things : [{ ...call, text: t('plan.first.fallbackText') }]}
      order={urgent.length > 0 && urgent.length < steps.length ? t('plan.first.order') : undefined}
    />
  )
}

/** The life event and the short test that fit the answers, each in one line; in difficulty the calm page comes first. */
export function FittingGuides({ context: { snapshot, answers, words } }: { context: PlanContext }) {
  const t = useTranslations('Orientation')
  const { vocabulary } = snapshot.engine
  if (chosen(answers, 'stage').includes('difficulty'))
    return (
      <p className="plan-guide">
        {t.rich('plan.calm', { link: (chunks) => <a href={`/${words.locale}/urgent`}>{chunks}</a> })}
      </p>
    )
  const [event] = fittingSituations(snapshot.lifeEvents, answers, vocabulary)
  const [test] = fittingSituations(snapshot.selfTests, answers, vocabulary)
  const guides = [event && { guide: event, words: t('plan.event') }, test && { guide: test, words: t('plan.test') }]
  return guides.map(
    (one) =>
      one && (
        <p key={one.guide.id} className="plan-guide">
          {one.words}{' '}
          <a href={`/${words.locale}${guidePaths(one.guide)[words.locale]}`}>{one.guide.title[words.locale]}</a>
        </p>
      ),
  )
}
