import type { ReactNode } from 'react'
import { ButtonLink } from './button'

interface WhatIfProps {
  question: string
  /** What the other answer would change. */
  children: ReactNode
  link: { href: string; label: string }
}

export function WhatIf({ question, children, link }: WhatIfProps) {
  return (
    <div className="what-if">
      <p>
        <b>{question}</b> {children}
      </p>
      <ButtonLink look="line" small iconBefore="swap" href={link.href}>
        {link.label}
      </ButtonLink>
    </div>
  )
}
