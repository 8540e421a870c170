import { notFound, redirect } from 'next/navigation'
import { guideFinder } from '@/app/[locale]/(public)/guide-routes'
import { SelfTestPage } from '@/components/guides/self-test-page'
import { PublicPage } from '@/components/shell/public-page'
import { guidePaths } from '@/lib/catalogue/guide'
import { parseReplies, serializeReplies } from '@/lib/orientation/self-test'
import { locales, type PerLocale } from '@/lib/platform/i18n/locales'

type TestProps = {
  params: Promise<{ locale: string; slug: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

const { find, generateMetadata } = guideFinder(({ selfTests }) => selfTests)

export { generateMetadata }

/** A self-test: the replies are the address; complete ones have one address each, and show the result. */
export default async function Test({ params, searchParams }: TestProps) {
  const { guide: test, snapshot, locale } = await find(params)
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
