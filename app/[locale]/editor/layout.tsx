import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { StaffHeader } from '@/components/accounts/staff-header'
import { SiteFooter } from '@/components/ui/site-footer'
import { SkipLink } from '@/components/ui/site-header'
import { askedAddress, currentSession } from '@/lib/accounts/session'
import { isLocale } from '@/lib/platform/i18n/locales'

export const metadata: Metadata = { robots: { index: false, follow: false } }

/** The frame of the team's pages. It shows who is signed in and guards nothing: each page asks for itself. */
export default async function EditorLayout({
  children,
  params,
}: {
  children: ReactNode
  params: Promise<{ locale: string }>
}) {
  if (!isLocale((await params).locale)) notFound()
  const session = await currentSession()
  return (
    <>
      <SkipLink />
      {session && <StaffHeader person={session.person} address={await askedAddress()} />}
      <main id="main" tabIndex={-1}>
        {children}
      </main>
      <SiteFooter />
    </>
  )
}
