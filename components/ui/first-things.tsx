import { useTranslations } from 'next-intl'
import { TextLink } from './text-link'

interface FirstThingsProps {
  /** At most three. */
  things: readonly { title: string; text: string; link: { href: string; label: string } }[]
}

/** What to do first: the one deep field of a plan. */
export function FirstThings({ things }: FirstThingsProps) {
  const t = useTranslations('Ui.first')
  return (
    <section className="first-things on-deep" aria-labelledby="first-things-title">
      <h2 id="first-things-title">{t('title')}</h2>
      <ol>
        {things.slice(0, 3).map((thing) => (
          <li key={thing.title}>
            <h3>{thing.title}</h3>
            <p>{thing.text}</p>
            <TextLink href={thing.link.href} icon="arrow">
              {thing.link.label}
            </TextLink>
          </li>
        ))}
      </ol>
    </section>
  )
}
