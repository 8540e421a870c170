import type { ReactNode } from 'react'

interface TickedCountProps {
  /** What is counted, with its colon: "Ticked:". */
  words: string
  /** What the button beside it will do with them. */
  children: ReactNode
}

/**
 * How many boxes are ticked, counted by the stylesheet (`counts-ticks` on what holds the boxes and this), so that it
 * needs no script. It says no number while one of them is in a fold that is closed: there the browser does not count.
 */
export function TickedCount({ words, children }: TickedCountProps) {
  return (
    <p className="ticked">
      <span className="ticked-count">{words}</span> {children}
    </p>
  )
}
