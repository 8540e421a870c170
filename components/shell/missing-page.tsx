import { useLocale, useTranslations } from 'next-intl'
import { PublicPage } from '@/components/shell/public-page'
import { SearchField } from '@/components/ui/search-field'
import { TextLink } from '@/components/ui/text-link'
import type { Locale } from '@/lib/platform/i18n/locales'
import { localePath, samePath } from '@/lib/platform/i18n/navigation'

const ways = ['start', 'catalogue', 'urgent'] as const

/** A page that does not exist: says so and offers every way on, by searching, by the path, by telephone. */
export function MissingPage() {
  const locale = useLocale() as Locale
  const words = useTranslations('Errors.notFound')
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
