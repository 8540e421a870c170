import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { SignInPage } from '@/components/accounts/sign-in-page'
import { homeOf, parseNext } from '@/lib/accounts/addresses'
import { currentSession, isSecure } from '@/lib/accounts/session'
import type { Locale } from '@/lib/platform/i18n/locales'

interface LoginRouteProps {
  params: Promise<{ locale: Locale }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('Accounts.signIn')
  return { title: t('title'), description: t('description'), robots: { index: false, follow: false } }
}

export default async function LoginRoute({ params, searchParams }: LoginRouteProps) {
  const { locale } = await params
  const next = parseNext((await searchParams).next)
  const session = await currentSession()
  if (session) redirect(next ?? homeOf(session.person, locale))
  return <SignInPage locale={locale} next={next} secure={await isSecure()} />
}
