import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { PublicPage } from '@/components/shell/public-page'
import { SearchField } from '@/components/ui/search-field'
import { TextLink } from '@/components/ui/text-link'
import type { Locale } from '@/lib/platform/i18n/locales'
import { localePath, samePath } from '@/lib/platform/i18n/navigation'

const ways = ['start', 'catalogue', 'urgent'] as const

export async function generateMetadata(): Promise<Metadata> {
  const words = await getTranslations('Errors.notFound')
  return { title: words('title') }
}

/** Says what is missing and offers every way on: search, the path, the catalogue, 1819. */
export default async function NotFoundPage() {
  const locale = (await getLocale()) as Locale
  const words = await getTranslations('Errors.notFound')
  return (
    <PublicPage paths={samePath()}>
      <div className="wrap page stack">
        <h1>{words('title')}</h1>
        <p className="lead">{words('text')}</p>
        <SearchField action={localePath(locale, '/catalogue')} />
        <nav aria-label={words('ways')}>
          <ul className="stack-tight">
            {ways.map((way) => (
              <li key={way}>
                <TextLink href={localePath(locale, `/${way}`)} icon="arrow">
                  {words(way)}
                </TextLink>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </PublicPage>
  )
}
