import { useTranslations } from 'next-intl'
import { StreetIndex } from './street-index'

interface EmptyStateProps {
  /** What would be found without one of the filters, most first. */
  without: readonly { href: string; count: number; filter: string; kept: string }[]
  title?: string | undefined
  text?: string | undefined
}

/** Nothing found: names the filter to drop, and ends with a person. Never a dead end. */
export function EmptyState({ without, title, text }: EmptyStateProps) {
  const t = useTranslations('Ui.empty')
  return (
    <section className="empty-state" aria-labelledby="empty-title">
      <div>
        <h2 id="empty-title">{title ?? t('title')}</h2>
        <p className="lead">{text ?? (without.length > 0 ? t('text') : t('textAlone'))}</p>
      </div>
      <StreetIndex
        small
        entries={[
          ...without.map((entry) => ({
            href: entry.href,
            count: entry.count,
            name: t('without', { filter: entry.filter }),
            note: entry.kept,
          })),
          { href: 'tel:1819', count: '1819', name: t('person'), note: t('personNote'), icon: 'phone' as const },
        ]}
      />
    </section>
  )
}
