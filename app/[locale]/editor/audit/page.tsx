import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { AuditPage } from '@/components/accounts/audit-page'
import { parseAuditFilter, readAudit } from '@/lib/accounts/audit'
import { peopleNames } from '@/lib/accounts/people'
import { requirePermission } from '@/lib/accounts/session'
import type { Locale } from '@/lib/platform/i18n/locales'

interface AuditRouteProps {
  params: Promise<{ locale: Locale }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('Accounts.audit')
  return { title: t('title') }
}

export default async function AuditRoute({ params, searchParams }: AuditRouteProps) {
  const { locale } = await params
  const person = await requirePermission('audit.read')
  const filter = parseAuditFilter(await searchParams)
  const [read, people] = await Promise.all([readAudit(person, filter), peopleNames()])
  if (!read.ok) notFound()
  return <AuditPage locale={locale} filter={filter} people={people} {...read} />
}
