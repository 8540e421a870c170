import { useTranslations } from 'next-intl'
import { FirstThings } from '@/components/ui/first-things'
import { guidePaths } from '@/lib/catalogue/guide'
import { type BriefProgramme, pathOf, textIn } from '@/lib/catalogue/snapshot'
import { chosen } from '@/lib/orientation/answers'
import { fittingSituations } from '@/lib/orientation/fitting-situation'
import type { Result } from '@/lib/orientation/results'
import { contactName, type PlanContext, programmeOf } from './plan-result'

/** Only money can come too late: advice that says "before" can start at once. */
function momentOf({ start, category }: BriefProgramme): BriefProgramme['start']['timing'] {
  return start.timing === 'before' && category !== 'finance' ? 'now' : start.timing
}

const moments: readonly BriefProgramme['start']['timing'][] = ['before', 'now', 'unknown', 'later']

/** What to do first, in the order of time; programmes that begin with the same step share one line. */
export function FirstSteps({ results, context }: { results: readonly Result[]; context: PlanContext }) {
  const t = useTranslations('Orientation')
  const { snapshot, words } = context
  const { locale } = words
  const stepOf = (programme: BriefProgramme) => {
    const [step] = programme.start.steps[locale]
    const actor = contactName(programme, context)
    return step ?? (actor ? t('result.start.on-requestFrom', { actor }) : t('result.start.unknown'))
  }
  const lines: { moment: (typeof moments)[number]; step: string; programmes: BriefProgramme[] }[] = []
  for (const programme of results.map((result) => programmeOf(result, snapshot))) {
    const [moment, step] = [momentOf(programme), stepOf(programme)]
    const same = lines.find((line) => line.moment === moment && line.step === step)
    if (same) same.programmes.push(programme)
    else lines.push({ moment, step, programmes: [programme] })
  }
  lines.sort((a, b) => moments.indexOf(a.moment) - moments.indexOf(b.moment))
  const call = { when: t('plan.first.when.now'), titles: [{ href: 'tel:1819', title: t('plan.first.fallbackTitle') }] }
  const things = lines.map(({ moment, step, programmes }) => ({
    when: t(`plan.first.when.${moment}`),
    text: step,
    titles: programmes.map((programme) => {
      const { text, lang } = textIn(programme.text, locale)
      return { title: text.title, href: pathOf(programme, locale), lang: lang === locale ? undefined : lang }
    }),
  }))
  return <FirstThings things={things.length > 0 ? things : [{ ...call, text: t('plan.first.fallbackText') }]} />
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
