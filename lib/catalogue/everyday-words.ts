import { z } from 'zod'
import { conceptIdSchema } from '@/lib/orientation/criteria'
import { schemes } from './concept'
import type { ContentFolder, ContentProblem } from './content-files'
import { locales } from './record'

/**
 * How people say what the catalogue calls otherwise: "factures impayées" for the need to overcome difficulty, "geld
 * lenen" for a loan. The reviewed list is content/everyday-words.yaml; search reads it beside labels and texts.
 */

/** What a search can be understood as: a concept, `need/go-online`, or a guide, `life-event/sell-online`. */
const subjectSchema = z.templateLiteral([z.enum([...schemes, 'life-event']), '/', conceptIdSchema])
export type Subject = z.infer<typeof subjectSchema>

/** The row of the words that say nothing. */
export const fillersSubject = 'fillers'

/** The row of the words for a place of business. */
export const placesSubject = 'places'

/** Stands in a phrase for any place of business: `vendre {place}` is "vendre ma boulangerie" and "vendre mon café". */
const placeMark = '{place}'

/** One to a few words. Found in a query whole, in any order, stemmed, without accents. */
const phrasesSchema = z.array(z.string().trim().min(2).max(60))

export const phrasesByLocaleSchema = z.strictObject({ fr: phrasesSchema, nl: phrasesSchema, en: phrasesSchema })
export type PhrasesByLocale = z.infer<typeof phrasesByLocaleSchema>

const everydayEntrySchema = z.strictObject({ for: subjectSchema, ...phrasesByLocaleSchema.shape })

export const everydayWordsSchema = z.strictObject({
  /** Words that nearly everyone types here and that tell no records apart. */
  fillers: phrasesByLocaleSchema,
  /** What one's business may be called, one word each: `boulangerie`, `winkel`. */
  places: phrasesByLocaleSchema,
  words: z.array(everydayEntrySchema),
})
export type EverydayWords = z.infer<typeof everydayWordsSchema>

const noWords: PhrasesByLocale = { fr: [], nl: [], en: [] }

export const noEverydayWords: EverydayWords = { fillers: noWords, places: noWords, words: [] }

/** The phrases by which a query is understood: one for each place where a phrase stands for any. */
export function withPlaces(phrases: readonly string[], places: readonly string[]): string[] {
  return phrases.flatMap((phrase) =>
    phrase.includes(placeMark) ? places.map((place) => phrase.replace(placeMark, place)) : phrase,
  )
}

/** A phrase's own words, as those of a text. */
export function withoutPlace(phrase: string): string {
  return phrase.replace(placeMark, '').trim()
}

const file = 'everyday-words.yaml'

/** As two phrases are compared: without case, accents and apostrophes of either kind. */
function plain(phrase: string): string {
  return phrase.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('’', "'").toLowerCase()
}

/**
 * Checks the list: what it names exists and is in use, each subject stands once, and a phrase stands once for a
 * subject and for one subject a scheme only, or it could not be understood; a filler stands for nothing.
 */
export function checkEverydayWords({ everyday, schemes: all, guides }: ContentFolder): ContentProblem[] {
  const problems: ContentProblem[] = []
  const known = new Set([
    ...all.flatMap(({ scheme, concepts }) =>
      concepts.flatMap(({ id, replacedBy }) => (replacedBy === undefined ? `${scheme}/${id}` : [])),
    ),
    ...guides.map(({ guide }) => guide.id),
  ])
  const report = (field: string, message: string) => problems.push({ file, field, message })
  const taken = new Map<string, string>()
  const takeOnce = (key: string, field: string, message: (by: string) => string) => {
    const by = taken.get(key)
    if (by !== undefined) report(field, message(by))
    taken.set(key, field)
  }
  for (const entry of everyday.words) {
    if (!known.has(entry.for)) report(entry.for, 'is no concept or life event in use')
    takeOnce(entry.for, entry.for, () => 'stands twice')
    const scheme = entry.for.split('/')[0]
    for (const locale of locales) if (entry[locale].length === 0) report(`${entry.for} ${locale}`, 'has no words')
    for (const locale of locales)
      for (const phrase of entry[locale])
        takeOnce(
          `${scheme} ${locale} ${plain(phrase)}`,
          `${entry.for} ${locale}`,
          (by) => `"${phrase}" stands for ${by} too`,
        )
  }
  for (const locale of locales) {
    const meaningful = new Set(everyday.words.flatMap((entry) => entry[locale].map(plain)))
    const fillers = everyday.fillers[locale].map(plain)
    checkSingleWords(`fillers ${locale}`, fillers, report)
    for (const filler of fillers)
      if (meaningful.has(filler)) report(`fillers ${locale}`, `"${filler}" stands for something`)
    checkSingleWords(`places ${locale}`, everyday.places[locale].map(plain), report)
  }
  return problems
}

function checkSingleWords(
  field: string,
  words: readonly string[],
  report: (field: string, message: string) => void,
): void {
  const seen = new Set<string>()
  for (const word of words) {
    if (/\s/.test(word)) report(field, `"${word}" is more than one word`)
    if (seen.has(word)) report(field, `"${word}" stands twice`)
    seen.add(word)
  }
}
