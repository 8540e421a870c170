import '@/components/editorial/editor.css'
import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { ButtonLink } from '@/components/ui/button'
import type { Locale } from '@/lib/platform/i18n/locales'

const places = [
  { key: 'home', path: '' },
  { key: 'records', path: '/records' },
  { key: 'vocabularies', path: '/vocabularies' },
  { key: 'suggestions', path: '/suggestions' },
  { key: 'freshness', path: '/freshness' },
  { key: 'languages', path: '/languages' },
  { key: 'exchange', path: '/exchange' },
] as const
export type DeskPlace = (typeof places)[number]['key']

interface DeskPageProps {
  at: DeskPlace
  title: string
  /** Above the title: what kind of thing this is. */
  kind?: ReactNode
  /** Beside the title. */
  actions?: ReactNode
  /** The address of what the page lists, as a file. */
  file?: string
  lang?: Locale | undefined
  children: ReactNode
}

/** The frame of every page of the editors' desk: the ways around it, then one heading. */
export function DeskPage({ at, title, kind, actions, file, lang, children }: DeskPageProps) {
  const t = useTranslations('Editor')
  const locale = useLocale()
  return (
    <div className="wrap page desk">
      <nav className="desk-nav" aria-label={t('nav.label')}>
        {places.map(({ key, path }) => (
          <a key={key} href={`/${locale}/editor${path}`} aria-current={at === key ? 'page' : undefined}>
            {t(`nav.${key}`)}
          </a>
        ))}
      </nav>
      <header className="desk-head">
        <div>
          {kind && <p className="kicker">{kind}</p>}
          <h1 lang={lang}>{title}</h1>
        </div>
        {(actions || file) && (
          <div className="cluster">
            {actions}
            {file && (
              <ButtonLink look="line" small href={file} icon="down">
                {t('do.csv')}
              </ButtonLink>
            )}
          </div>
        )}
      </header>
      {children}
    </div>
  )
}
