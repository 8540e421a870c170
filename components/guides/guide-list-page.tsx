import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { TenDots } from '@/components/ui/path-position'
import { type Guide, guidePaths } from '@/lib/catalogue/guide'
import { localePath } from '@/lib/platform/i18n/navigation'
import { type InCatalogue, stageWords, stationsOf } from './guide-parts'

const lists = ['events', 'tests', 'packages'] as const
export type GuideList = (typeof lists)[number]

interface GuideListPageProps extends InCatalogue {
  list: GuideList
  guides: readonly Guide[]
  /** Drawn between the introduction and the list. */
  drawing?: ReactNode
  /** One line below a guide's summary. */
  note?: (guide: Guide) => ReactNode
}

/** All guides of one kind, in the order of the walk, and the way to the other kinds. */
export function GuideListPage({ list, guides, drawing, note, snapshot, locale }: GuideListPageProps) {
  const t = useTranslations('Guides')
  return (
    <div className="wrap page">
      <header className="guide-head">
        <h1>{t(`${list}.title`)}</h1>
        <p className="lead">{t(`${list}.lead`)}</p>
      </header>
      {drawing}
      <ol className="guide-list">
        {guides.map((guide) => (
          <li key={guide.id}>
            <h2>
              <a href={localePath(locale, guidePaths(guide)[locale])}>{guide.title[locale]}</a>
            </h2>
            <p>{guide.summary[locale]}</p>
            {note?.(guide)}
            <TenDots at={stationsOf(guide, snapshot)} words={stageWords(guide, { snapshot, locale })} />
          </li>
        ))}
      </ol>
      <GuideWays except={list} locale={locale} />
    </div>
  )
}

/** The other ways into the catalogue, as one row of links. */
export function GuideWays({ except, locale }: { except?: GuideList; locale: InCatalogue['locale'] }) {
  const t = useTranslations('Guides')
  return (
    <nav className="guide-ways" aria-label={t('ways')}>
      <ul>
        {lists
          .filter((list) => list !== except)
          .map((list) => (
            <li key={list}>
              <a href={localePath(locale, `/${list}`)}>
                <b>{t(`${list}.title`)}</b> <span className="soft">{t(`${list}.short`)}</span>
              </a>
            </li>
          ))}
      </ul>
    </nav>
  )
}
