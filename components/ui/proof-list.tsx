import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Icon, type IconName } from './icon'

/** `condition`: read without answers, where a tick would be a promise. */
export type ProofState = 'met' | 'unknown' | 'not' | 'confirm' | 'condition'

export interface ProofLine {
  state: ProofState
  /** The criterion as a sentence. */
  words: ReactNode
  /** The answer it was judged by, or what to ask. */
  note?: ReactNode
}

const icons: Readonly<Record<ProofState, IconName>> = {
  met: 'check',
  unknown: 'question',
  not: 'minus',
  confirm: 'person',
  condition: 'dot',
}

interface ProofListProps {
  lines: readonly ProofLine[]
  /** Larger and without the state's word: the conditions of a record, read without answers. */
  plain?: boolean | undefined
}

export function ProofList({ lines, plain }: ProofListProps) {
  const t = useTranslations('Ui.proof')
  return (
    <ul className={plain ? 'proof-list proof-plain' : 'proof-list'}>
      {lines.map((line, index) => (
        <li key={index} className={`proof-${line.state}`}>
          <Icon name={icons[line.state]} />
          <span className="proof-words">{line.words}</span>
          {line.state !== 'condition' && !plain && <span className="proof-state">{t(line.state)}</span>}
          {line.note && <span className="proof-note">{line.note}</span>}
        </li>
      ))}
    </ul>
  )
}

/** The line under a proof that says where it is written. */
export function Cite({ children }: { children: ReactNode }) {
  return (
    <p className="cite">
      <Icon name="document" />
      <span>{children}</span>
    </p>
  )
}
