import '@/app/globals.css'
import type { Metadata, Viewport } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { faces } from '@/components/ui/faces'
import { origin } from '@/lib/platform/i18n/alternates'

export async function generateMetadata(): Promise<Metadata> {
  const words = await getTranslations('Meta')
  return {
    metadataBase: new URL(origin()),
    title: { default: words('name'), template: `%s · ${words('name')}` },
    description: words('description'),
    applicationName: words('name'),
    formatDetection: { telephone: false, email: false, address: false },
    openGraph: { type: 'website', siteName: words('name') },
  }
}

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  colorScheme: 'light dark',
}

export default async function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang={await getLocale()} className={faces}>
      <body>{children}</body>
    </html>
  )
}
