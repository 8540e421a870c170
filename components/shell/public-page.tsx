import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { KeptLink } from '@/components/dossier/kept-link'
import { SiteFooter } from '@/components/ui/site-footer'
import { type MainDestination, SiteHeader, SkipLink } from '@/components/ui/site-header'
import { TalkBand } from '@/components/ui/talk-band'
import type { Locale, PerLocale } from '@/lib/platform/i18n/locales'
import { localePath, localePaths } from '@/lib/platform/i18n/navigation'

interface PublicPageProps {
  /**
   * This page in each language, without the language itself, and with its query where it has one:
   * that is where the language switch leads. `samePath('/urgent')` where the path is the same.
   */
  paths: PerLocale<`/${string}` | ''>
  /** The part of the site that the page belongs to. */
  current?: MainDestination | undefined
  /** The 1819 band before the footer; not where the page itself is about calling. */
  talk?: boolean
  children: ReactNode
}

/** The frame of every public page: skip link, header, the page's content in `<main>`, 1819, footer. */
export function PublicPage({ paths, current, talk = true, children }: PublicPageProps) {
  const locale = useLocale() as Locale
  const t = useTranslations('Dossier')
  const footer = useTranslations('Ui.footer')
  // What is wrong on a page can be said from it; the answers in its address stay out of what is sent.
  const [path = ''] = paths[locale].split('?')
  const suggestible = path !== '/suggest' && path !== '/missing'
  return (
    <>
      <SkipLink />
      <SiteHeader
        paths={localePaths(paths)}
        current={current}
        list={
          <KeptLink
            path={localePath(locale, '/dossier')}
            label={t('nav')}
            countLabel={t('navCount')}
            current={current === 'dossier'}
          />
        }
      />
      <main id="main" tabIndex={-1}>
        {children}
      </main>
      {talk && <TalkBand />}
      <SiteFooter links={suggestible ? [{ href: `/${locale}/suggest?page=${path}`, label: footer('suggest') }] : []} />
    </>
  )
}
