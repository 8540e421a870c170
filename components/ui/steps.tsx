import type { ReactNode } from 'react'

/** Numbered stations, in order. */
export function Steps({ steps, lang }: { steps: readonly ReactNode[]; lang?: string | undefined }) {
  return (
    <ol className="steps" lang={lang}>
      {steps.map((step, index) => (
        <li key={index}>{step}</li>
      ))}
    </ol>
  )
}
