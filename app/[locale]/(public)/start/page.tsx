import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import {
  orientationQuery,
  parseOrientationQuery,
  queryAsGiven,
  type SearchParams,
} from '@/components/orientation/orientation-query'
import { WizardPage } from '@/components/orientation/wizard-page'
import { PublicPage } from '@/components/shell/public-page'
import { publishedCatalogue } from '@/lib/catalogue/published'
import { nextStep } from '@/lib/orientation/next-question'
import { alternates } from '@/lib/platform/i18n/alternates'
import type { Locale } from '@/lib/platform/i18n/locales'
import { samePath } from '@/lib/platform/i18n/navigation'

type StartProps = { params: Promise<{ locale: string }>; searchParams: Promise<SearchParams> }

export async function generateMetadata({ params }: StartProps): Promise<Metadata> {
  const locale = (await params).locale as Locale
  const t = await getTranslations({ locale, namespace: 'Orientation' })
  return {
    title: t('wizard.title'),
    description: t('wizard.description'),
    alternates: alternates(locale, samePath('/start')),
  }
}

/** The wizard: one question an address; the answers are the address. */
export default async function StartPage({ params, searchParams }: StartProps) {
  const locale = (await params).locale as Locale
  const snapshot = await publishedCatalogue()
  const given = await searchParams
  const query = parseOrientationQuery(given, snapshot.engine.vocabulary)
  if (query.redirectTo !== undefined) redirect(`/${locale}/start${query.redirectTo}`)
  const { answers, notices, unanswered } = query
  const next = nextStep(snapshot.engine, answers)
  const question = unanswered ?? query.ask ?? (next.step === 'ask' ? next.question : undefined)
  // Nothing more to ask: the plan follows, and says what could not be kept.
  if (question === undefined)
    redirect(`/${locale}/plan${notices.length > 0 ? queryAsGiven(given) : orientationQuery(answers)}`)
  return (
    <PublicPage current="start" paths={samePath(`/start${orientationQuery(answers, query.ask)}`)}>
      <WizardPage
        snapshot={snapshot}
        locale={locale}
        question={question}
        answers={answers}
        notices={notices}
        unanswered={unanswered !== undefined}
      />
    </PublicPage>
  )
}
