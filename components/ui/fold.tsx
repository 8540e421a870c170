import type { ReactNode } from 'react'

interface FoldProps {
  summary: ReactNode
  children: ReactNode
  open?: boolean | undefined
  id?: string | undefined
  className?: string | undefined
  /** Rules above and below, for folds that stand in a column. */
  ruled?: boolean | undefined
}

/** Details on demand, without script. Paper shows it open. */
export function Fold({ summary, children, open, id, className, ruled }: FoldProps) {
  return (
    <details className={['fold', ruled && 'fold-ruled', className].filter(Boolean).join(' ')} open={open} id={id}>
      <summary>{summary}</summary>
      {children}
    </details>
  )
}
