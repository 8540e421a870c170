import { useLocale, useTranslations } from 'next-intl'

const pages = ['events', 'tests', 'packages', 'about', 'gaps', 'accessibility', 'privacy'] as const

interface SiteFooterProps {
  /** Further links after the fixed ones, such as open data. */
  links?: readonly { href: string; label: string }[]
}

export function SiteFooter({ links = [] }: SiteFooterProps) {
  const locale = useLocale()
  const t = useTranslations('Ui.footer')
  const all = [...pages.map((page) => ({ href: `/${locale}/${page}`, label: t(page) })), ...links]
  return (
    <footer className="site-footer on-deep">
      <div className="wrap">
        <ul>
          {all.map((link) => (
            <li key={link.href}>
              <a href={link.href}>{link.label}</a>
            </li>
          ))}
        </ul>
        <p>{t('about-text')}</p>
      </div>
    </footer>
  )
}
