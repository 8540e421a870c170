import { useTranslations } from 'next-intl'
import { Icon } from './icon'

interface ChipProps {
  label: string
  /** Where the page goes without it; without an address the chip only states. */
  removeHref?: string | undefined
  /** `chosen` by the visitor, `plain` understood, `doubtful` to be checked. */
  look?: 'chosen' | 'plain' | 'doubtful'
}

export function Chip({ label, removeHref, look = 'chosen' }: ChipProps) {
  const t = useTranslations('Ui.chip')
  const className = look === 'chosen' ? 'chip' : `chip chip-${look}`
  if (removeHref === undefined) return <span className={className}>{label}</span>
  return (
    <a className={className} href={removeHref}>
      {label}
      <Icon name="close" />
      <span className="sr-only">{t('remove')}</span>
    </a>
  )
}

interface ChipListProps {
  label: string
  chips: readonly ChipProps[]
  clear?: { href: string; label: string } | undefined
}

export function ChipList({ label, chips, clear }: ChipListProps) {
  return (
    <nav aria-label={label}>
      <ul className="chips">
        {chips.map((chip) => (
          <li key={chip.label}>
            <Chip {...chip} />
          </li>
        ))}
        {clear && (
          <li>
            <a className="chip chip-clear" href={clear.href}>
              {clear.label}
            </a>
          </li>
        )}
      </ul>
    </nav>
  )
}
