import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { PeoplePage } from '@/components/accounts/people-page'
import { listPeople } from '@/lib/accounts/people'
import { requirePermission } from '@/lib/accounts/session'
import { now } from '@/lib/platform/clock'
import type { Locale } from '@/lib/platform/i18n/locales'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('Accounts.people')
  return { title: t('title') }
}

export default async function PeopleRoute({ params }: { params: Promise<{ locale: Locale }> }) {
  const { locale } = await params
  const acting = { person: await requirePermission('people.manage'), now: now() }
  const listed = await listPeople(acting)
  if (!listed.ok) notFound()
  return <PeoplePage locale={locale} people={listed.people} now={acting.now} />
}
