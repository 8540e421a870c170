import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { SignInPage } from '@/components/accounts/sign-in-page'
import { homeOf, parseNext, signInProblems } from '@/lib/accounts/addresses'
import { providerName } from '@/lib/accounts/openid-connect'
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
  const { next: asked, problem: told } = await searchParams
  const next = parseNext(asked)
  const session = await currentSession()
  if (session) redirect(next ?? homeOf(session.person, locale))
  const problem = signInProblems.find((each) => each === told)
  const secure = await isSecure()
  return <SignInPage locale={locale} next={next} secure={secure} problem={problem} provider={providerName()} />
}
