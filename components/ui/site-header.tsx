import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { type Locale, locales } from '@/lib/platform/i18n/locales'
import { CompassMark } from './compass-mark'
import { Dot } from './dotted'
import { productNames } from './product-name'

const languageNames: Readonly<Record<Locale, string>> = { fr: 'Français', nl: 'Nederlands', en: 'English' }

const destinations = [
  { key: 'start', path: '/start' },
  { key: 'catalogue', path: '/catalogue' },
  { key: 'urgent', path: '/urgent' },
] as const
export type MainDestination = (typeof destinations)[number]['key'] | 'dossier'

interface SiteHeaderProps {
  /** The address of this same page in each language. */
  paths: Readonly<Record<Locale, string>>
  /** The part of the site the page belongs to. */
  current?: MainDestination | undefined
  /** The link to the visitor's list, which counts with script. */
  list?: ReactNode
}

export function SkipLink({ target = 'main' }: { target?: string }) {
  const t = useTranslations('Ui.header')
  return (
    <a className="skip-link" href={`#${target}`}>
      {t('skip')}
    </a>
  )
}

export function SiteHeader({ paths, current, list }: SiteHeaderProps) {
  const locale = useLocale() as Locale
  const t = useTranslations('Ui.header')
  // Only the two official languages stand on the second line, as on a street sign.
  const others = (['fr', 'nl'] as const).filter((other) => other !== locale)
  return (
    <header className="site-header">
      <div className="wrap">
        <a className="brand" href={`/${locale}`}>
          <CompassMark />
          <span>
            <span className="brand-name">{productNames[locale]}</span>
            <span className="brand-others">
              {others.map((other, index) => (
                <span key={other}>
                  {index > 0 && <Dot />}
                  <span lang={other}>{productNames[other]}</span>
                </span>
              ))}
            </span>
          </span>
        </a>
        <nav className="main-nav" aria-label={t('mainNav')}>
          {destinations.map(({ key, path }) => (
            <a key={key} href={`/${locale}${path}`} aria-current={current === key ? 'page' : undefined}>
              {t(key)}
            </a>
          ))}
          {list}
        </nav>
        <nav className="language-switch" aria-label={t('language')}>
          {locales.map((other) => (
            <a
              key={other}
              href={paths[other]}
              lang={other}
              hrefLang={other}
              aria-current={other === locale ? 'true' : undefined}
            >
              {/* the visible letters come first in the accessible name */}
              <span>
                {other.toUpperCase()}
                <span className="sr-only"> {languageNames[other]}</span>
              </span>
            </a>
          ))}
        </nav>
      </div>
    </header>
  )
}
