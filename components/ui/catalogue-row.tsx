import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { longValue } from './figures'
import { Icon, type IconName } from './icon'
import type { Station } from './path-geometry'
import { TenDots } from './path-position'
import { VerdictMark } from './verdict-mark'

interface CatalogueRowProps {
  /** What it is, in words, in a list that mixes what can be asked for with what can only be read. */
  kind?: { icon: IconName; words: string } | undefined
  title: ReactNode
  href: string
  /** The language of title and summary where it is not the page's. */
  lang?: string | undefined
  summary: ReactNode
  /** Who runs it, or the plan and code of a measure. */
  byline?: ReactNode
  stages?: { at: readonly Station[]; words: string } | undefined
  /** The leading amount and what it is of; left out where a record cannot have one. */
  amount?: { value: string; note?: string | undefined } | 'not-in-source' | undefined
  announced?: boolean | undefined
  /** What leads further than this record. */
  next?: ReactNode
}

/** A record in a list, its amount at the right for scanning. Put the rows in an `<ol>`. */
export function CatalogueRow(props: CatalogueRowProps) {
  const { kind, title, href, lang, summary, byline, stages, amount, announced, next } = props
  const t = useTranslations('Ui.figures')
  return (
    <li className="catalogue-row">
      <div>
        {kind && (
          <p className="row-kind">
            <Icon name={kind.icon} /> {kind.words}
          </p>
        )}
        <h3 lang={lang}>
          <a href={href}>{title}</a>
        </h3>
        {announced && (
          <p>
            <VerdictMark verdict="soon" />
          </p>
        )}
        <p lang={lang}>{summary}</p>
        {byline && <p className="small soft">{byline}</p>}
        {next}
        {stages && stages.at.length > 0 && <TenDots at={stages.at} words={stages.words} />}
      </div>
      {amount && (
        <div className="row-amount">
          {amount === 'not-in-source' ? (
            <p className="row-amount-note">{t('noneShort')}</p>
          ) : (
            <>
              <p className={amount.value.length > longValue ? 'num figure-long' : 'num'}>{amount.value}</p>
              {amount.note && <p className="row-amount-note">{amount.note}</p>}
            </>
          )}
        </div>
      )}
    </li>
  )
}
