import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'

export type Verdict = 'fits' | 'likely' | 'near' | 'no' | 'soon'

const signs: Readonly<Record<Verdict, ReactNode>> = {
  fits: (
    <>
      <circle className="full" cx="13" cy="13" r="12" />
      <path className="cut" d="M7.5 13.500l4 4 7.5-9" />
    </>
  ),
  likely: (
    <>
      <circle className="ring" cx="13" cy="13" r="10.7" />
      <path className="full" d="M13 5.5a7.5 7.5 0 0 0 0 15z" />
    </>
  ),
  near: (
    <>
      <path className="ring" d="M17.5 3.300A10.7 10.7 0 1 0 22.7 8.5" />
      <circle className="full" cx="21.5" cy="4.5" r="2.6" />
      <circle className="full" cx="13" cy="13" r="3.2" />
    </>
  ),
  no: (
    <>
      <circle className="ring" cx="13" cy="13" r="10.7" />
      <path className="ring" d="M8 13h10" />
    </>
  ),
  soon: (
    <>
      <circle className="ring" cx="13" cy="13" r="10.7" strokeDasharray="3.4 3.3" strokeLinecap="butt" />
      <path className="ring" d="M13 8v5.300l3.5 2" />
    </>
  ),
}

/** The station drawn for a verdict; always beside the word. */
export function VerdictSign({ verdict }: { verdict: Verdict }) {
  return (
    <svg className="verdict-sign" viewBox="0 0 26 26" aria-hidden="true">
      {signs[verdict]}
    </svg>
  )
}

interface VerdictMarkProps {
  verdict: Verdict
  /** Says more than the word alone, such as "likely, one thing to confirm". */
  children?: ReactNode
  /** The sign already hangs on the rail. */
  withoutSign?: boolean
}

export function VerdictMark({ verdict, children, withoutSign }: VerdictMarkProps) {
  const t = useTranslations('Ui.verdict')
  return (
    <span className={`verdict-mark verdict-${verdict}`}>
      {!withoutSign && <VerdictSign verdict={verdict} />}
      <span>{children ?? t(verdict)}</span>
    </span>
  )
}

interface VerdictTallyProps {
  label: string
  entries: readonly { verdict: Verdict; count: number; words: string; href: string }[]
}

/** How many records have each verdict, as links to them. */
export function VerdictTally({ label, entries }: VerdictTallyProps) {
  return (
    <nav aria-label={label}>
      <ul className="tally">
        {entries.map((entry) => (
          <li key={entry.verdict} className={`verdict-${entry.verdict}`}>
            <a className="verdict-mark" href={entry.href}>
              <VerdictSign verdict={entry.verdict} />
              <span>
                <span className="num">{entry.count}</span> {entry.words}
              </span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
