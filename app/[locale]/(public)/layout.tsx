import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { isLocale } from '@/lib/platform/i18n/locales'

/**
 * Public pages are the same for everybody, so they may be kept. Header and footer are in each page's
 * `PublicPage`: only the page knows its address in the other languages.
 */
export default async function PublicLayout({
  children,
  params,
}: {
  children: ReactNode
  params: Promise<{ locale: string }>
}) {
  if (!isLocale((await params).locale)) notFound()
  return children
}
