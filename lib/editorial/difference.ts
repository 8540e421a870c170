import type { Locale } from '@/lib/catalogue/record'
import { align } from '@/lib/editorial/alignment'
import { type FieldPath, isObject, joinPath, keyOf, languageOf, same } from '@/lib/editorial/field-path'
import { diffWords, type WordPiece } from '@/lib/editorial/word-difference'

interface Where {
  readonly path: FieldPath
  /** Set where the words of one language changed. */
  readonly language?: Locale
}

/** One field that two versions of a record do not say alike. */
export type FieldChange = Where &
  (
    | { readonly kind: 'words'; readonly before: string; readonly after: string; readonly pieces: readonly WordPiece[] }
    | { readonly kind: 'value'; readonly before: unknown; readonly after: unknown }
    | { readonly kind: 'list'; readonly removed: readonly unknown[]; readonly added: readonly unknown[] }
  )

/** Every field in which two versions differ, in the order of the record; texts word by word, lists by element. */
export function diffRecords(before: unknown, after: unknown): FieldChange[] {
  return changesAt('', before, after)
}

function changesAt(path: FieldPath, before: unknown, after: unknown): FieldChange[] {
  if (same(before, after)) return []
  const language = languageOf(path)
  const where: Where = language === undefined ? { path } : { path, language }
  if (typeof before === 'string' && typeof after === 'string')
    return [{ ...where, kind: 'words', before, after, pieces: diffWords(before, after) }]
  if (Array.isArray(before) || Array.isArray(after)) return listChanges(where, asList(before), asList(after))
  if (isObject(before) || isObject(after)) {
    const [a, b] = [isObject(before) ? before : {}, isObject(after) ? after : {}]
    const keys = [...new Set([...Object.keys(a), ...Object.keys(b)])]
    return keys.flatMap((key) => changesAt(joinPath(path, key), a[key], b[key]))
  }
  return [{ ...where, kind: 'value', before, after }]
}

const asList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

function listChanges(where: Where, before: readonly unknown[], after: readonly unknown[]): FieldChange[] {
  const comparable = before.length === after.length && [...before, ...after].every(isObject)
  if (comparable)
    return before.flatMap((element, index) => changesAt(joinPath(where.path, index), element, after[index]))
  const steps = align(before, after, keyOf)
  return [
    {
      ...where,
      kind: 'list',
      removed: steps.flatMap((step) => (step.kind === 'remove' ? [step.item] : [])),
      added: steps.flatMap((step) => (step.kind === 'add' ? [step.item] : [])),
    },
  ]
}
