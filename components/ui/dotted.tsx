import { createElement, Fragment } from 'react'

/**
 * The dot between two facts on one line. It is drawn on the space between them, so that where the line breaks there it
 * goes with the space; a reader of the text has it as a character.
 */
export function Dot() {
  return (
    <>
      <span className="dot-gap"> </span>
      <span className="sr-only">· </span>
    </>
  )
}

/** Words that hold dots between facts, as lists of labels are written: `Prime · hub.brussels`. */
export function Dotted({ words }: { words: string }) {
  const [first, ...others] = words.split(' · ')
  const facts = others.flatMap((fact) => [createElement(Dot), fact])
  // As arguments, not as a list: facts of one text keep their places and need no keys.
  return createElement(Fragment, null, first, ...facts)
}
