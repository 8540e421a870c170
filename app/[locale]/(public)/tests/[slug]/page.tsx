import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { SelfTestPage } from '@/components/guides/self-test-page'
import { PublicPage } from '@/components/shell/public-page'
import { guidePaths } from '@/lib/catalogue/guide'
import { publishedCatalogue } from '@/lib/catalogue/published'
import { parseReplies, serializeReplies } from '@/lib/orientation/self-test'
import { alternates } from '@/lib/platform/i18n/alternates'
import { type Locale, locales, type PerLocale } from '@/lib/platform/i18n/locales'

type TestProps = {
  params: Promise<{ locale: string; slug: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

async function find(locale: Locale, slug: string) {
  const snapshot = await publishedCatalogue()
  return { snapshot, test: snapshot.selfTests.find((one) => one.slug[locale] === slug) }
}

export async function generateMetadata({ params }: TestProps): Promise<Metadata> {
  const { locale, slug } = (await params) as { locale: Locale; slug: string }
  const { test } = await find(locale, slug)
  if (!test) return {}
  return {
    title: test.title[locale],
    description: test.summary[locale],
    alternates: alternates(locale, guidePaths(test)),
  }
}

/** A self-test: the replies are the address; complete ones have one address each, and show the result. */
export default async function Test({ params, searchParams }: TestProps) {
  const { locale, slug } = (await params) as { locale: Locale; slug: string }
  const { test, snapshot } = await find(locale, slug)
  if (!test) notFound()
  const given = await searchParams
  const { replies, unanswered } = parseReplies(test, given)
  const canonical = serializeReplies(test, replies)
  const paths = guidePaths(test)
  if (unanswered.length === 0 && asGiven(given) !== canonical) redirect(`/${locale}${paths[locale]}?${canonical}`)
  const query = canonical === '' ? '' : `?${canonical}`
  const withQuery = Object.fromEntries(locales.map((other) => [other, `${paths[other]}${query}`]))
  return (
    <PublicPage paths={withQuery as PerLocale<`/${string}`>}>
      <SelfTestPage
        test={test}
        replies={replies}
        unanswered={unanswered}
        sent={given.sent !== undefined}
        snapshot={snapshot}
        locale={locale}
      />
    </PublicPage>
  )
}

function asGiven(query: Record<string, string | string[] | undefined>): string {
  return Object.entries(query)
    .flatMap(([name, value]) => (Array.isArray(value) ? value : [value ?? '']).map((one) => `${name}=${one}`))
    .join('&')
}
