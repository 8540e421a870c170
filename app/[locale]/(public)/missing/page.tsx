import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { MissingPage } from '@/components/shell/missing-page'

export function generateStaticParams() {
  return []
}

export async function generateMetadata(): Promise<Metadata> {
  const words = await getTranslations('Errors.notFound')
  return { title: words('title'), robots: { index: false } }
}

/** What our server answers, with status 404, wherever there is no page. */
export default function Missing() {
  return <MissingPage />
}
