import { useTranslations } from 'next-intl'
import { orientationQuery } from '@/components/orientation/orientation-query'
import type { Locale } from '@/lib/catalogue/record'
import { type BriefProgramme, titleIn } from '@/lib/catalogue/snapshot'
import type { Answers } from '@/lib/orientation/answers'
import { CompareTick, KeepButton } from './selection-form'

/** The page that explains one programme's place in a situation. */
export function whyPath(programme: Pick<BriefProgramme, 'slug'>, locale: Locale, answers: Answers): string {
  return `/${locale}/plan/${programme.slug[locale]}${orientationQuery(answers)}`
}

interface ResultActionsProps {
  programme: BriefProgramme
  locale: Locale
  answers: Answers
}

/** What one can do with a result: keep it, compare it, ask why it stands here. */
export function ResultActions({ programme, locale, answers }: ResultActionsProps) {
  return (
    <>
      <KeepButton programme={programme} locale={locale} />
      <CompareTick programme={programme} locale={locale} />
      <WhyLink programme={programme} locale={locale} answers={answers} />
    </>
  )
}

/** "Why?", with the title for who hears the links of a page one after the other. */
export function WhyLink({ programme, locale, answers }: ResultActionsProps) {
  const t = useTranslations('Why')
  return (
    <a className="no-print" href={whyPath(programme, locale, answers)}>
      {t('link')}
      <span className="sr-only"> {titleIn(programme, locale)}</span>
    </a>
  )
}
