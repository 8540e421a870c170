import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import type { SearchParams } from '@/components/orientation/orientation-query'
import { PlanPage } from '@/components/orientation/plan-page'
import { parsePlanQuery, planQuery } from '@/components/orientation/plan-view'
import { PlanViewPage, viewTitle } from '@/components/orientation/plan-view-page'
import { PublicPage } from '@/components/shell/public-page'
import { publishedCatalogue } from '@/lib/catalogue/published'
import { todayInBrussels } from '@/lib/platform/clock'
import { alternates } from '@/lib/platform/i18n/alternates'
import type { Locale } from '@/lib/platform/i18n/locales'
import { samePath } from '@/lib/platform/i18n/navigation'

type PlanProps = { params: Promise<{ locale: string }>; searchParams: Promise<SearchParams> }

export async function generateMetadata({ params, searchParams }: PlanProps): Promise<Metadata> {
  const locale = (await params).locale as Locale
  const t = await getTranslations({ locale, namespace: 'Orientation' })
  const snapshot = await publishedCatalogue()
  const { view } = parsePlanQuery(await searchParams, snapshot.engine.vocabulary)
  const part = view && viewTitle(view, { snapshot, locale, t })
  return {
    title: part === undefined ? t('plan.title') : t('plan.partTitle', { part }),
    description: t('plan.description'),
    alternates: alternates(locale, samePath('/plan')),
    // One page for each situation: the entry is the wizard, not any of its outcomes.
    robots: { index: false, follow: true },
  }
}

/** The plan for the answers in the address, or one part of it with everything in it. */
export default async function Plan({ params, searchParams }: PlanProps) {
  const locale = (await params).locale as Locale
  const snapshot = await publishedCatalogue()
  const query = parsePlanQuery(await searchParams, snapshot.engine.vocabulary)
  if (query.redirectTo !== undefined) redirect(`/${locale}/plan${query.redirectTo}`)
  const { answers, notices, view } = query
  const common = { snapshot, locale, answers, notices }
  return (
    <PublicPage current="start" paths={samePath(`/plan${planQuery(answers, view)}`)}>
      {view ? <PlanViewPage {...common} view={view} /> : <PlanPage {...common} today={todayInBrussels()} />}
    </PublicPage>
  )
}
