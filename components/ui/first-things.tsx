import { useTranslations } from 'next-intl'
import { Dot } from './dotted'

interface FirstThingsProps {
  /** At most four, in the order of time; below each other, the moment is said where it begins. */
  things: readonly {
    when: string
    titles: readonly { title: string; href: string; lang?: string | undefined }[]
    text: string
  }[]
  /** How they are put in order, where that says something. */
  order?: string | undefined
}

/** What to do first, and when: the one deep field of a plan. */
export function FirstThings({ things, order }: FirstThingsProps) {
  const t = useTranslations('Ui.first')
  return (
    <section className="first-things on-deep" aria-labelledby="first-things-title">
      <h2 id="first-things-title">{t('title')}</h2>
      {order && <p>{order}</p>}
      <ol>
        {things.map(({ when, titles, text }, at) => (
          <li key={titles.map(({ href }) => href).join(' ')}>
            <p className={when === things[at - 1]?.when ? 'first-when first-when-again' : 'first-when'}>{when}</p>
            <h3>
              {titles.map(({ title, href, lang }, index) => (
                <span key={href}>
                  <a href={href} lang={lang}>
                    {title}
                  </a>
                  {index < titles.length - 1 && <Dot />}
                </span>
              ))}
            </h3>
            <p>{text}</p>
          </li>
        ))}
      </ol>
    </section>
  )
}
