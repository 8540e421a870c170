import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { AccountPage } from '@/components/accounts/account-page'
import { requireSession } from '@/lib/accounts/session'
import { listSessions } from '@/lib/accounts/sessions'
import { now } from '@/lib/platform/clock'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('Accounts.account')
  return { title: t('title') }
}

/** For everyone who is signed in, whatever they may do. */
export default async function AccountRoute() {
  const session = await requireSession()
  return <AccountPage session={session} sessions={await listSessions(session.person.id, now())} />
}
