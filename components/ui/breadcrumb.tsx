import { useTranslations } from 'next-intl'

export function Breadcrumb({ trail }: { trail: readonly { href: string; label: string }[] }) {
  const t = useTranslations('Ui.breadcrumb')
  return (
    <nav className="breadcrumb" aria-label={t('label')}>
      <ol>
        {trail.map((step) => (
          <li key={step.href}>
            <a href={step.href}>{step.label}</a>
          </li>
        ))}
      </ol>
    </nav>
  )
}
