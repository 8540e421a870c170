import { Dotted } from './dotted'
import { Icon, type IconName } from './icon'

interface StreetIndexProps {
  entries: readonly {
    href: string
    count: number | string
    name: string
    note?: string | undefined
    icon?: IconName | undefined
  }[]
  small?: boolean | undefined
}

/** Big counted links, as in the index of a street map. */
export function StreetIndex({ entries, small }: StreetIndexProps) {
  return (
    <ul className={small ? 'street-index street-index-small' : 'street-index'}>
      {entries.map((entry) => (
        <li key={entry.href}>
          <a href={entry.href}>
            <span className="num">{entry.count}</span>
            <span>
              <span className="street-name">{entry.name}</span>
              {entry.note && (
                <span className="street-note">
                  <Dotted words={entry.note} />
                </span>
              )}
            </span>
            <Icon name={entry.icon ?? 'arrow'} />
          </a>
        </li>
      ))}
    </ul>
  )
}
