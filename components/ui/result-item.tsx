import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { type Figure, Figures } from './figures'
import { Fold } from './fold'
import { type Freshness, FreshnessLine } from './freshness-line'
import { Cite, type ProofLine, ProofList } from './proof-list'
import { type Verdict, VerdictMark, VerdictSign } from './verdict-mark'

interface ResultItemProps {
  verdict: Verdict
  /** Replaces the verdict's plain word: "likely, one thing to confirm". */
  verdictWords?: ReactNode
  title: string
  href: string
  /** The language of the title where it is not the page's. */
  lang?: string | undefined
  id?: string | undefined
  why: ReactNode
  figures?: readonly Figure[] | undefined
  freshness?: Freshness | undefined
  proof?: { lines: readonly ProofLine[]; cite?: ReactNode; open?: boolean } | undefined
  /** The what-if box, if the record is one thing away. */
  whatIf?: ReactNode
  /** The box of a list from which one can choose. */
  tick?: ReactNode
  actions?: ReactNode
  /** The level that the page's outline asks for. */
  heading?: 'h3' | 'h4' | undefined
}

/** One record on the rail: reason before amount before freshness before proof. */
export function ResultItem(props: ResultItemProps) {
  const {
    verdict,
    verdictWords,
    title,
    href,
    lang,
    id,
    why,
    figures,
    freshness,
    proof,
    whatIf,
    tick,
    actions,
    heading: Heading = 'h3',
  } = props
  const t = useTranslations('Ui.result')
  return (
    <article className={`result verdict-${verdict}`} id={id}>
      <VerdictSign verdict={verdict} />
      <p>
        <VerdictMark verdict={verdict} withoutSign>
          {verdictWords}
        </VerdictMark>
      </p>
      <Heading className="result-title" lang={lang}>
        <a href={href}>{title}</a>
      </Heading>
      {tick}
      <div className="result-why">{why}</div>
      {figures && figures.length > 0 && <Figures figures={figures} />}
      {freshness && <FreshnessLine freshness={freshness} />}
      {proof && (
        <Fold className="proof" open={proof.open} summary={t('proof')}>
          <ProofList lines={proof.lines} />
          {proof.cite && <Cite>{proof.cite}</Cite>}
        </Fold>
      )}
      {whatIf}
      {actions && <div className="result-actions">{actions}</div>}
    </article>
  )
}
