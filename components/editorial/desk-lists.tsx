import { useFormatter } from 'next-intl'
import type { ReactNode } from 'react'

/** A list of the desk with its heading and how many there are; empty lists say so in words. */
export function DeskList({
  id,
  title,
  count,
  empty,
  more,
  children,
}: {
  id: string
  title: string
  count: number
  empty: string
  more?: ReactNode
  children: ReactNode
}) {
  return (
    <section className="desk-section" aria-labelledby={id}>
      <h2 id={id}>
        {title} {count > 0 && <span className="num">({count})</span>}
      </h2>
      {count === 0 ? <p className="soft">{empty}</p> : <ul className="desk-list">{children}</ul>}
      {more}
    </section>
  )
}

/** One line: what it is about, then what is known of it. */
export function DeskRow({ href, title, children }: { href: string; title: string; children?: ReactNode }) {
  return (
    <li>
      <a href={href}>{title}</a>
      <span className="desk-row-note soft small">{children}</span>
    </li>
  )
}

/** A moment in Brussels time. */
export function Moment({ at }: { at: Date }) {
  const format = useFormatter()
  return (
    <time dateTime={at.toISOString()}>
      {format.dateTime(at, { day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit' })}
    </time>
  )
}
