/** What visitors type into the search field, made fit for searching. */

/** A name is compared with this many words at most. */
const mostTerms = 6

/** A text is searched for this many of the words. */
const mostWords = 12

/** Longer queries are cut: nobody types more, and a query's cost grows with its words. */
const longestQuery = 200

const codePattern = /^([a-z]{2,7})[\s._-]*0*(\d{1,3}(?:-\d)?)$/i

export interface SearchWords {
  readonly words: string
  /** The single words of three characters and more, for finding names that look alike. */
  readonly terms: string[]
  /** Every word by itself, in the order typed. */
  readonly single: string[]
  /** Signs say how the words are meant: `"exact phrase"`, `this or that`, `-without`. */
  readonly exact: boolean
  /** Set when the query is a measure's code: `digi5`, `Digi 05` and `DIGI-5` are how people type DIGI 5. */
  readonly code: string | undefined
}

/** Cleans a query; empty words mean that there is nothing to search. */
export function parseSearch(query: string): SearchWords {
  const words = query.normalize('NFC').replaceAll('\0', '').trim().slice(0, longestQuery)
  const code = codePattern.exec(words)
  const terms = [...new Set(words.match(/[\p{L}\p{N}]{3,}/gu))].slice(0, mostTerms)
  const single = [...new Set(words.match(/[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu))].slice(0, mostWords)
  const exact = /"|(?:^|\s)-\S|\S\sor\s\S/i.test(words)
  return { words, terms, single, exact, code: code ? `${code[1]}${code[2]}`.toUpperCase() : undefined }
}
