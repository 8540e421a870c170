import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { InvitationPage } from '@/components/accounts/invitation-page'
import { failed } from '@/lib/accounts/errors'
import { findInvitation } from '@/lib/accounts/invitations'
import { currentVisitor, isSecure } from '@/lib/accounts/session'
import { now } from '@/lib/platform/clock'
import type { Locale } from '@/lib/platform/i18n/locales'

interface InvitationRouteProps {
  params: Promise<{ locale: Locale }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('Accounts.invitation')
  return { title: t('title'), robots: { index: false, follow: false } }
}

export default async function InvitationRoute({ params, searchParams }: InvitationRouteProps) {
  const { locale } = await params
  const { token: given } = await searchParams
  const token = typeof given === 'string' ? given.slice(0, 100) : ''
  const found = (await isSecure())
    ? await findInvitation(token, await currentVisitor(), now())
    : failed({ kind: 'insecure' })
  return <InvitationPage locale={locale} token={token} found={found} />
}
