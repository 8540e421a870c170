import { useTranslations } from 'next-intl'

interface ListPagesProps {
  /** From 1 on. */
  page: number
  total: number
  aPage: number
  /** The address of another page. */
  href: (page: number) => string
}

/** The way to the page before and the next one; nothing where one page shows all. */
export function ListPages({ page, total, aPage, href }: ListPagesProps) {
  const t = useTranslations('Editor.records')
  if (total <= aPage) return null
  return (
    <nav className="cluster" aria-label={t('pages')}>
      {page > 1 && <a href={href(page - 1)}>{t('before')}</a>}
      {page * aPage < total && <a href={href(page + 1)}>{t('next')}</a>}
    </nav>
  )
}
