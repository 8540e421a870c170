import { useTranslations } from 'next-intl'
import { type Station, stations, widePath } from './path-geometry'

/** Where on the walk a record stands: the whole line, its stations marked. The words stand beside it. */
export function PathPosition({ at }: { at: readonly Station[] }) {
  const on = stations.map((station) => at.includes(station))
  return (
    <div className="path-position">
      <svg viewBox="10 30 1180 260" aria-hidden="true">
        <path d={widePath.head} />
        <path d={widePath.tail} />
        {widePath.parts.map((part, index) => (
          <path key={part} d={part} className={on[index] && on[index + 1] ? 'on' : undefined} />
        ))}
        {/* the marked ones last, so that no line crosses them */}
        {[false, true].flatMap((marked) =>
          widePath.points.map(([x, y], index) =>
            on[index] === marked ? (
              <circle key={stations[index]} cx={x} cy={y} r="10" className={marked ? 'on' : undefined} />
            ) : null,
          ),
        )}
      </svg>
    </div>
  )
}

interface TenDotsProps {
  at: readonly Station[]
  /** The stations in words, for whoever does not see the dots; joined by commas. */
  words: string
}

/** A ring for each station that stands out, as one path: a page shows two dozen such rows. */
function dots(isShown: (station: Station) => boolean, radius: number): string {
  const half = `a${radius} ${radius} 0 1 0`
  return stations
    .map((station, index) =>
      isShown(station) ? `M${8 + index * 17.75 - radius} 8${half} ${2 * radius} 0${half}-${2 * radius} 0` : '',
    )
    .join('')
}

/** The same position in the height of a line of text. */
export function TenDots({ at, words }: TenDotsProps) {
  const t = useTranslations('Ui.path')
  return (
    <p className="ten-dots">
      <span className="sr-only">{t('stages', { stages: words })}</span>
      <svg viewBox="0 0 176 16" aria-hidden="true">
        <path d="M4 8h168" />
        <path d={dots((station) => !at.includes(station), 3)} className="off" />
        <path d={dots((station) => at.includes(station), 5.5)} className="on" />
      </svg>
    </p>
  )
}
