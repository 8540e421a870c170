import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { PersonPage } from '@/components/accounts/person-page'
import { getPerson } from '@/lib/accounts/people'
import { requirePermission } from '@/lib/accounts/session'
import { now } from '@/lib/platform/clock'
import type { Locale } from '@/lib/platform/i18n/locales'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('Accounts.people')
  return { title: t('one') }
}

export default async function PersonRoute({ params }: { params: Promise<{ locale: Locale; id: string }> }) {
  const { locale, id } = await params
  const person = await requirePermission('people.manage')
  const found = await getPerson({ person, now: now() }, id)
  if (!found.ok) notFound()
  return <PersonPage locale={locale} account={found.account} viewer={person} />
}
