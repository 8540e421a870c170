import type { Locale } from '@/lib/catalogue/record'

/**
 * Whether a field of the form holds words of a language, by its name: `s:text.fr.title`, `l:start.steps.fr`. An
 * address is none: no other language has to say it. The same words as in lib/catalogue/record-words, which the
 * browser need not load.
 */
export function holdsWordsOf(name: string, locale: Locale): boolean {
  return /^[sl]:/.test(name) && !/^s:slug\./.test(name) && name.slice(2).split('.').includes(locale)
}
