import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { stations } from '@/components/ui/path-geometry'
import { StreetIndex } from '@/components/ui/street-index'
import { TextLink } from '@/components/ui/text-link'
import type { Locale } from '@/lib/catalogue/record'
import type { Snapshot } from '@/lib/catalogue/snapshot'
import type { AnswerNotice } from '@/lib/orientation/answers'
import { type GapFilter, gapMap } from '@/lib/orientation/gap-map'
import { optionsOf } from '@/lib/orientation/questions'
import type { Words } from './answer-words'
import { gapMapQuery } from './gap-map-query'
import { GapMapTable } from './gap-map-table'
import { QueryNotices } from './query-notices'

/** Needs listed below the map. */
const listedNeeds = 5

interface GapMapPageProps {
  snapshot: Snapshot
  locale: Locale
  filter: GapFilter
  notices: readonly AnswerNotice[]
}

/** Where support is missing: open programmes by profile and stage, for a sector and a need of one's choice. */
export function GapMapPage({ snapshot, locale, filter, notices }: GapMapPageProps) {
  const t = useTranslations('Gaps')
  const words: Words = { locale, t: useTranslations('Orientation'), concepts: snapshot.concepts }
  const { engine, concepts } = snapshot
  const map = gapMap(engine, stations, filter)
  const label = (scheme: string, id: string) => concepts.find(scheme, id)?.label[locale] ?? id
  const emptiest = map.emptyByNeed.filter(({ need, empty }) => empty > 0 && need !== filter.need).slice(0, listedNeeds)
  return (
    <div className="wrap page">
      <header className="gap-head">
        <div>
          <h1 className="record-long-title">{t('title')}</h1>
          <p className="lead mt-4">{t('lead')}</p>
        </div>
        <p className="gap-sum">
          <span className="num">{map.empty}</span>
          <span>{t.rich('sum', { total: map.combinations, count: map.empty, b: (chunks) => <b>{chunks}</b> })}</span>
        </p>
      </header>
      <QueryNotices notices={notices} answers={{}} words={words} />
      <form className="gap-filter" action={`/${locale}/gaps`} method="get">
        {(['sector', 'need'] as const).map((question) => (
          <label key={question}>
            <span className="field-label">{t(question)}</span>
            <select className="input" name={question} defaultValue={filter[question] ?? ''}>
              <option value="">{t(`any.${question}`)}</option>
              {optionsOf(question, engine.vocabulary)
                .filter((id) => engine.vocabulary.withBroader(question, id).length === 1 || id === filter[question])
                .map((id) => (
                  <option key={id} value={id}>
                    {label(question, id)}
                  </option>
                ))}
            </select>
          </label>
        ))}
        <Button look="line">{t('update')}</Button>
      </form>
      <GapMapTable map={map} locale={locale} concepts={concepts} />
      <div className="columns-two mt-12">
        <section aria-labelledby="gap-meaning" className="stack-tight">
          <h2 id="gap-meaning" className="text-2xl">
            {t('meaning.title')}
          </h2>
          <p>{t('meaning.sources')}</p>
          <p>{t('meaning.promise')}</p>
          <p>{t.rich('meaning.call', { link: (chunks) => <a href="tel:1819">{chunks}</a> })}</p>
        </section>
        {emptiest.length > 0 && (
          <section aria-labelledby="gap-needs">
            <h2 id="gap-needs" className="text-2xl">
              {t('needs.title')}
            </h2>
            <p className="soft mb-4">{t('needs.lead', { total: map.combinations })}</p>
            <StreetIndex
              small
              entries={emptiest.map(({ need, empty }) => ({
                href: `/${locale}/gaps${gapMapQuery({ ...filter, need })}`,
                count: empty,
                name: label('need', need),
              }))}
            />
            {filter.need !== undefined && (
              <TextLink href={`/${locale}/gaps${gapMapQuery({ ...(filter.sector && { sector: filter.sector }) })}`}>
                {t('needs.all')}
              </TextLink>
            )}
          </section>
        )}
      </div>
    </div>
  )
}
