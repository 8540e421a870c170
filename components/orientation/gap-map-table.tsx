import { useTranslations } from 'next-intl'
import { stations } from '@/components/ui/path-geometry'
import type { Locale } from '@/lib/catalogue/record'
import { type GapMap, type GapRow, type GapRowName, heatLevel, heatSteps } from '@/lib/orientation/gap-map'
import { GapMapPath } from './gap-map-path'
import { orientationQuery } from './orientation-query'

interface GapMapTableProps {
  map: GapMap
  rows: GapRowName
  locale: Locale
  label: (scheme: string, id: string) => string
}

/** The path above, the rows below; every number leads to the plan, and by them the keyboard scrolls. */
export function GapMapTable({ map, rows, locale, label }: GapMapTableProps) {
  const t = useTranslations('Gaps')
  const steps = heatSteps(map)
  const groups = [
    { scheme: rows, rows: map.rows },
    { scheme: 'trait' as const, rows: map.traits },
  ].filter((group) => group.rows.length > 0)
  return (
    <>
      <p className="gap-count">{t('map.empty', { count: map.empty, total: map.combinations })}</p>
      <section className="gap-scroll" aria-labelledby="gap-caption">
        <table className="gap-table">
          <caption id="gap-caption" className="sr-only">
            {t(`caption.${rows}`)}
          </caption>
          <thead>
            <tr>
              <td className="gap-corner" />
              <td colSpan={stations.length}>
                <GapMapPath />
              </td>
            </tr>
            <tr>
              <td className="gap-corner" />
              {stations.map((station) => (
                <th key={station} scope="col">
                  {label('stage', station)}
                </th>
              ))}
            </tr>
          </thead>
          {groups.map(({ scheme, rows }) => (
            <tbody key={scheme}>
              <tr>
                <th scope="rowgroup" className="gap-group">
                  {t(`group.${scheme}`)}
                </th>
                <td colSpan={stations.length} className="gap-note">
                  {t(`groupNote.${scheme}`)}
                </td>
              </tr>
              {rows.map((row) => (
                <Row key={row.id} row={row} name={label(scheme, row.id)} steps={steps} locale={locale} label={label} />
              ))}
            </tbody>
          ))}
        </table>
      </section>
      <Legend steps={steps} />
    </>
  )
}

interface RowProps {
  row: GapRow
  name: string
  steps: readonly number[]
  locale: Locale
  label: GapMapTableProps['label']
}

function Row({ row, name, steps, locale, label }: RowProps) {
  const t = useTranslations('Gaps')
  return (
    <tr>
      <th scope="row">{name}</th>
      {row.cells.map(({ station, count, answers }) => (
        <td key={station} className={`heat-${heatLevel(steps, count)}`}>
          <a
            href={`/${locale}/plan${orientationQuery(answers)}`}
            aria-label={t('cell', { row: name, station: label('stage', station), count })}
          >
            {count === 0 ? <span className="gap-ring">0</span> : count}
          </a>
        </td>
      ))}
    </tr>
  )
}

function Legend({ steps }: { steps: readonly number[] }) {
  const t = useTranslations('Gaps')
  return (
    <>
      <p className="sr-only">{t('legend')}</p>
      <ul className="gap-legend">
        <li>
          <span className="gap-swatch heat-0" aria-hidden="true">
            <span className="gap-ring">0</span>
          </span>
          {t('legendNone')}
        </li>
        {steps.map((least, at) => {
          const next = steps[at + 1]
          return (
            <li key={least}>
              <span className={`gap-swatch heat-${at + 1}`} aria-hidden="true">
                {least}
              </span>
              {next === undefined ? t('legendMore', { least }) : t('legendRange', { least, most: next - 1 })}
            </li>
          )
        })}
      </ul>
    </>
  )
}
