import { useTranslations } from 'next-intl'
import { GuideWays } from '@/components/guides/guide-list-page'
import { ButtonLink } from '@/components/ui/button'
import { LifePath } from '@/components/ui/life-path'
import { stations } from '@/components/ui/path-geometry'
import { SearchField } from '@/components/ui/search-field'
import { StreetIndex } from '@/components/ui/street-index'
import { TextLink } from '@/components/ui/text-link'
import { categories, type Locale } from '@/lib/catalogue/record'
import type { Snapshot } from '@/lib/catalogue/snapshot'
import { FigureAnatomy } from './figure-anatomy'

interface HomePageProps {
  snapshot: Snapshot
  locale: Locale
}

/** Searches in everyday words, to show that these are understood. */
const examples = ['1', '2', '3', '4'] as const

/** The question is the navigation: choose where you are on the path. Then search, the five kinds, a calm way out. */
export function HomePage({ snapshot, locale }: HomePageProps) {
  const t = useTranslations('Home')
  return (
    <>
      <section className="hero on-deep">
        <div className="wrap">
          <div className="hero-top">
            <div>
              <p className="kicker">{t('title')}</p>
              <h1>
                {t('question')} <em>{t('promise')}</em>
              </h1>
            </div>
            <div className="stack">
              <p className="lead">{t('lead')}</p>
              <p className="cluster">
                <ButtonLink look="go" icon="arrow" href={`/${locale}/start`}>
                  {t('start')}
                </ButtonLink>
                <TextLink href={`/${locale}/start?stage=-`}>{t('unknown')}</TextLink>
              </p>
            </div>
          </div>
          <h2 className="hero-path-title">{t('path')}</h2>
          <LifePath label={t('path')} stations={pathStations(snapshot, locale)} />
        </div>
      </section>
      <section className="band">
        <div className="wrap columns-two">
          <div className="stack">
            <h2>{t('search')}</h2>
            <SearchField action={`/${locale}/catalogue`} placeholder={t('searchExample')} />
            <p className="small soft">{t('searchHint')}</p>
            <p className="often">
              <span className="soft">{t('examples')}</span>
              {examples.map((number) => {
                const words = t(`example.${number}`)
                return (
                  <a key={number} href={`/${locale}/catalogue?${new URLSearchParams({ q: words })}`}>
                    {words}
                  </a>
                )
              })}
            </p>
          </div>
          <div>
            <h2 className="sr-only">{t('kinds')}</h2>
            <StreetIndex entries={kinds(snapshot, locale)} />
          </div>
        </div>
      </section>
      <section className="home-guides" aria-labelledby="guides-title">
        <div className="wrap">
          <h2 id="guides-title">{t('otherWays')}</h2>
          <GuideWays locale={locale} />
        </div>
      </section>
      <section className="calm-strip band-sand">
        <div className="wrap">
          <div>
            <h2>{t('difficult')}</h2>
            <p>{t('difficultText')}</p>
          </div>
          <ButtonLink look="line" icon="arrow" href={`/${locale}/urgent`}>
            {t('difficultOpen')}
          </ButtonLink>
        </div>
      </section>
      <FigureAnatomy snapshot={snapshot} locale={locale} />
    </>
  )
}

/** The ten stations, named by the stage that each stands for; difficulty has a page of its own. */
function pathStations(snapshot: Snapshot, locale: Locale) {
  return stations.map((id) => {
    const stage = snapshot.concepts.find('stage', id)
    return {
      id,
      title: stage?.label[locale] ?? id,
      hint: stage?.help?.[locale] ?? '',
      href: stationHref(id, locale),
    }
  })
}

/** The five categories with what the catalogue holds of each. */
function kinds(snapshot: Snapshot, locale: Locale) {
  return categories.map((category) => {
    const concept = snapshot.concepts.find('category', category)
    return {
      href: `/${locale}/catalogue?category=${category}`,
      count: snapshot.programmes.filter((programme) => programme.category === category).length,
      name: concept?.label[locale] ?? category,
      note: concept?.help?.[locale],
    }
  })
}

/** Difficulty has its calm page; handing over and taking over are one station and two answers, so the question is asked. */
function stationHref(id: string, locale: Locale): string {
  if (id === 'difficulty') return `/${locale}/urgent`
  return id === 'handover' ? `/${locale}/start?ask=stage` : `/${locale}/start?stage=${id}`
}
