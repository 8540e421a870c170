import { useTranslations } from 'next-intl'
import { orientationQuery } from '@/components/orientation/orientation-query'
import type { Locale } from '@/lib/catalogue/record'
import { type BriefProgramme, titleIn } from '@/lib/catalogue/snapshot'
import type { Answers } from '@/lib/orientation/answers'

/** The page that explains one programme's place in a situation. */
export function whyPath(programme: Pick<BriefProgramme, 'slug'>, locale: Locale, answers: Answers): string {
  return `/${locale}/plan/${programme.slug[locale]}${orientationQuery(answers)}`
}

/** "Why?", with the title for who hears the links of a page one after the other. */
export function WhyLink({
  programme,
  locale,
  answers,
}: {
  programme: BriefProgramme
  locale: Locale
  answers: Answers
}) {
  const t = useTranslations('Why')
  return (
    <a className="no-print" href={whyPath(programme, locale, answers)}>
      {t('link')}
      <span className="sr-only"> {titleIn(programme, locale)}</span>
    </a>
  )
}
