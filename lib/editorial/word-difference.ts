import { align } from '@/lib/editorial/alignment'

/** A stretch of words that stayed, went or came. */
export interface WordPiece {
  readonly kind: 'same' | 'removed' | 'added'
  readonly words: string
}

/** Words, numbers with their spaces (5 000), spaces and marks, each on its own; together they are the text again. */
function tokens(text: string): string[] {
  return (
    text.match(
      /\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?!\d)|[\p{L}\p{N}]+(?:['’\-.,][\p{L}\p{N}]+)*|\s+|[^\p{L}\p{N}\s]/gu,
    ) ?? []
  )
}

/**
 * What changed between two texts, word by word. The pieces that stayed or went are the text before, those that
 * stayed or came the text after, to the letter.
 */
export function diffWords(before: string, after: string): WordPiece[] {
  const pieces: { kind: WordPiece['kind']; words: string }[] = []
  const kinds = { keep: 'same', remove: 'removed', add: 'added' } as const
  for (const step of align(tokens(before), tokens(after), (token) => token)) {
    const kind = kinds[step.kind]
    const last = pieces.at(-1)
    if (last?.kind === kind) last.words += step.item
    else pieces.push({ kind, words: step.item })
  }
  return pieces
}
