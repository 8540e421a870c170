import type { ReactNode } from 'react'

interface FoldProps {
  summary: ReactNode
  children: ReactNode
  open?: boolean | undefined
  id?: string | undefined
  className?: string | undefined
  /** What the fold holds, where its summary alone does not say: a fold is a group, and a group has a name. */
  label?: string | undefined
  /** Rules above and below, for folds that stand in a column. */
  ruled?: boolean | undefined
}

/** Details on demand, without script. Paper shows it open. */
export function Fold({ summary, children, open, id, className, label, ruled }: FoldProps) {
  return (
    <details
      className={['fold', ruled && 'fold-ruled', className].filter(Boolean).join(' ')}
      open={open}
      id={id}
      aria-label={label ?? (typeof summary === 'string' ? summary : undefined)}
    >
      <summary>{summary}</summary>
      {children}
    </details>
  )
}
