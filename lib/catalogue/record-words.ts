import { type Locale, locales } from '@/lib/catalogue/record'

/** Words of one language of a record, and where they stand: `text.title`, `start.steps.0`, `criteria.2.text`. */
export interface PlacedWords {
  /** The path without the language, by which a place is the same in all of them. */
  readonly place: string
  readonly words: string
}

/** What a reader meets first, before the other fields in the order of their names. */
const firstKeys = ['text', 'title', 'summary', 'body']

function compareKeys(a: string, b: string): number {
  const rank = (key: string) => (firstKeys.includes(key) ? firstKeys.indexOf(key) : firstKeys.length)
  return rank(a) - rank(b) || (a < b ? -1 : 1)
}

/**
 * All words of a record in one language, whatever the field: everything that stands under a language's key. Addresses
 * are left out, for they are no words that another language says. Content may be unfinished; empty words are none.
 * The order does not depend on that of the fields, which the database does not keep.
 */
export function wordsOf(content: unknown, language: Locale): PlacedWords[] {
  return wordsAt(content, [], { language, inside: false })
}

interface Reading {
  readonly language: Locale
  /** Whether a language's key stands above: every string below it is words. */
  readonly inside: boolean
}

function wordsAt(value: unknown, path: readonly string[], reading: Reading): PlacedWords[] {
  if (typeof value === 'string') {
    const words = value.trim()
    return reading.inside && words !== '' ? [{ place: path.join('.'), words }] : []
  }
  if (Array.isArray(value)) return value.flatMap((one, index) => wordsAt(one, [...path, String(index)], reading))
  if (typeof value !== 'object' || value === null) return []
  const fields = Object.entries(value).sort(([a], [b]) => compareKeys(a, b))
  return fields.flatMap(([key, inner]) => {
    if (path.length === 0 && key === 'slug') return []
    if (!locales.some((locale) => locale === key)) return wordsAt(inner, [...path, key], reading)
    return key === reading.language ? wordsAt(inner, path, { ...reading, inside: true }) : []
  })
}

/** Whether two versions have the same words at the same places. */
export function sameWords(a: readonly PlacedWords[], b: readonly PlacedWords[]): boolean {
  return a.length === b.length && a.every(({ place, words }, at) => place === b[at]?.place && words === b[at]?.words)
}
