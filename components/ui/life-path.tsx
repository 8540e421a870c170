import type { PathDrawing, Station } from './path-geometry'
import { tallPath, wholePath, widePath } from './path-geometry'

interface LifePathProps {
  label: string
  /** The ten stations in the order of `stations`. */
  stations: readonly { id: Station; title: string; hint: string; href: string }[]
}

/** The line as navigation: one list of links; the stylesheet lays it on the tall or the wide drawing. */
export function LifePath({ label, stations }: LifePathProps) {
  return (
    <nav className="life-path" aria-label={label}>
      <Line drawing={tallPath} className="path-tall" />
      <Line drawing={widePath} className="path-wide" />
      <ol>
        {stations.map((station) => (
          <li key={station.id}>
            <a href={station.href}>
              <span className="station-dot" aria-hidden="true" />
              <span className="station-title">{station.title}</span>
              <span className="station-hint">{station.hint}</span>
            </a>
          </li>
        ))}
      </ol>
    </nav>
  )
}

function Line({ drawing, className }: { drawing: PathDrawing; className: string }) {
  return (
    <svg className={className} viewBox={drawing.viewBox} aria-hidden="true">
      <path className="path-draw" pathLength="1" d={wholePath(drawing)} />
    </svg>
  )
}
