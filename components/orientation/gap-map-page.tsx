import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { stations } from '@/components/ui/path-geometry'
import type { Locale } from '@/lib/catalogue/record'
import type { Snapshot } from '@/lib/catalogue/snapshot'
import type { AnswerNotice } from '@/lib/orientation/answers'
import { gapFindings, gapMap, gapOptions, gapRows } from '@/lib/orientation/gap-map'
import { optionsOf } from '@/lib/orientation/questions'
import type { Words } from './answer-words'
import { GapFindingsList } from './gap-findings'
import { type GapQuery, gapMapQuery } from './gap-map-query'
import { GapMapTable } from './gap-map-table'
import { QueryNotices } from './query-notices'

interface GapMapPageProps extends GapQuery {
  snapshot: Snapshot
  locale: Locale
  notices: readonly AnswerNotice[]
}

/** What is missing, for whom and when: in words first, then as a map of needs, profiles or sectors by stage. */
export function GapMapPage({ snapshot, locale, rows, filter, notices }: GapMapPageProps) {
  const t = useTranslations('Gaps')
  const { engine, concepts } = snapshot
  const words: Words = { locale, t: useTranslations('Orientation'), concepts }
  const findings = gapFindings(engine, stations, filter.sector)
  const label = (scheme: string, id: string) => concepts.find(scheme, id)?.label[locale] ?? id
  return (
    <div className="wrap page">
      <header className="gap-head">
        <div>
          <h1 className="record-long-title">{t('title')}</h1>
          <p className="lead mt-4">{t('lead')}</p>
        </div>
        <p className="gap-sum">
          <span className="num">{findings.empty}</span>
          <span>{t.rich('sum', { total: findings.combinations, b: (chunks) => <b>{chunks}</b> })}</span>
        </p>
      </header>
      <QueryNotices notices={notices} answers={{}} words={words} />
      <section aria-labelledby="gap-findings" className="gap-section">
        <h2 id="gap-findings">
          {filter.sector === undefined
            ? t('findings.title')
            : t('findings.titleIn', { sector: label('sector', filter.sector) })}
        </h2>
        <p className="soft mb-4">{t('findings.lead', { total: stations.length })}</p>
        <GapFindingsList
          findings={findings}
          locale={locale}
          sector={filter.sector}
          profiles={optionsOf('profile', engine.vocabulary)}
          label={label}
        />
      </section>
      <section aria-labelledby="map" className="gap-section">
        <h2 id="map">{t('map.title')}</h2>
        <RowSwitch locale={locale} rows={rows} filter={filter} />
        <MapFilter snapshot={snapshot} locale={locale} rows={rows} filter={filter} label={label} />
        <GapMapTable map={gapMap(engine, stations, rows, filter)} rows={rows} locale={locale} label={label} />
      </section>
      <section aria-labelledby="gap-meaning" className="stack-tight mt-12">
        <h2 id="gap-meaning" className="text-2xl">
          {t('meaning.title')}
        </h2>
        <p>{t('meaning.sources')}</p>
        <p>{t('meaning.promise')}</p>
        <p>{t.rich('meaning.call', { link: (chunks) => <a href="tel:1819">{chunks}</a> })}</p>
      </section>
    </div>
  )
}

/** Needs, profiles or sectors as rows; what narrows the map stays. */
function RowSwitch({ locale, rows, filter }: GapQuery & { locale: Locale }) {
  const t = useTranslations('Gaps')
  return (
    <nav aria-label={t('map.rows')}>
      <ul className="flex flex-wrap gap-x-6">
        {gapRows.map((name) => (
          <li key={name}>
            <a
              className="inline-flex min-h-11 items-center border-b-4 border-transparent text-ink no-underline hover:underline aria-[current]:border-accent aria-[current]:font-bold"
              href={`/${locale}/gaps${gapMapQuery({ rows: name, filter })}#map`}
              aria-current={name === rows ? 'true' : undefined}
            >
              {t(`map.by.${name}`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** One profile, sector or need of the two that the rows are not. */
function MapFilter({
  snapshot,
  locale,
  rows,
  filter,
  label,
}: Omit<GapMapPageProps, 'notices'> & { label: (scheme: string, id: string) => string }) {
  const t = useTranslations('Gaps')
  return (
    <form className="gap-filter" action={`/${locale}/gaps#map`} method="get">
      {rows !== 'need' && <input type="hidden" name="rows" value={rows} />}
      {gapRows
        .filter((name) => name !== rows)
        .map((name) => {
          const options = gapOptions(name, snapshot.engine.vocabulary)
          const chosen = filter[name]
          return (
            <label key={name}>
              <span className="field-label">{t(`filter.${name}`)}</span>
              <select className="input" name={name} defaultValue={chosen ?? ''}>
                <option value="">{t(`any.${name}`)}</option>
                {[...options, ...(chosen !== undefined && !options.includes(chosen) ? [chosen] : [])].map((id) => (
                  <option key={id} value={id}>
                    {label(name, id)}
                  </option>
                ))}
              </select>
            </label>
          )
        })}
      <Button look="line">{t('update')}</Button>
    </form>
  )
}
