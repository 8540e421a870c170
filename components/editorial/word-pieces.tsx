import type { WordPiece } from '@/lib/editorial/word-difference'

/** Longest unchanged stretch that is shown whole, in characters: a change must not drown in what stayed. */
const longestSame = 160

function shortened(words: string, first: boolean, last: boolean): string {
  if (words.length <= longestSame) return words
  const head = first ? '' : words.slice(0, longestSame / 2)
  const tail = last ? '' : words.slice(-longestSame / 2)
  return `${head} … ${tail}`
}

/** A text with what went struck through and what came underlined; both are named for whoever only hears them. */
export function WordPieces({ pieces, lang }: { pieces: readonly WordPiece[]; lang?: string | undefined }) {
  let at = 0
  return (
    <span className="word-pieces" lang={lang}>
      {pieces.map(({ kind, words }, index) => {
        at += words.length
        const key = `${kind}-${at}-${words.length}`
        if (kind === 'removed') return <del key={key}>{words}</del>
        if (kind === 'added') return <ins key={key}>{words}</ins>
        return <span key={key}>{shortened(words, index === 0, index === pieces.length - 1)}</span>
      })}
    </span>
  )
}
