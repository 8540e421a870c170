import type { PlacedWords } from '@/lib/catalogue/record-words'
import { align, type Step } from '@/lib/editorial/alignment'
import type { FieldPath } from '@/lib/editorial/field-path'
import { diffWords, type WordPiece } from '@/lib/editorial/word-difference'

/** Words of one language that changed: where they stand (without the language) and what went and came. */
export interface WordsChange {
  readonly place: FieldPath
  readonly pieces: readonly WordPiece[]
}

/** What is of one kind: all steps, all labels of amounts. */
const familyOf = ({ place }: PlacedWords) => place.replace(/\.\d+(?=\.|$)/g, '.*')

/**
 * What changed in one language's words, place by place in the order of the newer version. Words that only moved up or
 * down in their list, because something was added or taken away before them, did not change.
 */
export function wordsSince(before: readonly PlacedWords[], after: readonly PlacedWords[]): WordsChange[] {
  const families = [...new Set([...after, ...before].map(familyOf))]
  const of = (words: readonly PlacedWords[], family: string) => words.filter((one) => familyOf(one) === family)
  return families.flatMap((family) => changesIn(align(of(before, family), of(after, family), ({ words }) => words)))
}

/** Between two that stayed, the first that went is taken for the first that came, and so on. */
function changesIn(steps: readonly Step<PlacedWords>[]): WordsChange[] {
  const changes: WordsChange[] = []
  let [went, came]: [PlacedWords[], PlacedWords[]] = [[], []]
  const settle = () => {
    for (let at = 0; at < Math.max(went.length, came.length); at += 1) {
      const [from, to] = [went[at], came[at]]
      changes.push({ place: (to ?? from)?.place ?? '', pieces: diffWords(from?.words ?? '', to?.words ?? '') })
    }
    ;[went, came] = [[], []]
  }
  for (const step of steps) {
    if (step.kind === 'keep') settle()
    else (step.kind === 'remove' ? went : came).push(step.item)
  }
  settle()
  return changes
}
