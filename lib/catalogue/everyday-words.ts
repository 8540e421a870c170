import { z } from 'zod'
import { conceptIdSchema } from '@/lib/orientation/criteria'
import { schemes } from './concept'
import type { ContentFolder, ContentProblem } from './content-files'
import { type Locale, locales } from './record'

/**
 * How people say what the catalogue calls otherwise: "factures impayées" for the need to overcome difficulty, "geld
 * lenen" for a loan. The reviewed list is content/everyday-words.yaml; search reads it beside labels and texts.
 */

/** What a search can be understood as: a concept, `need/go-online`, or a guide, `life-event/sell-online`. */
const subjectSchema = z.templateLiteral([z.enum([...schemes, 'life-event']), '/', conceptIdSchema])
export type Subject = z.infer<typeof subjectSchema>

/** The row of the words that say nothing. */
export const fillersSubject = 'fillers'

/** One to a few words. Found in a query whole, in any order, stemmed, without accents. */
const phrasesSchema = z.array(z.string().trim().min(2).max(60))

export const phrasesByLocaleSchema = z.strictObject({ fr: phrasesSchema, nl: phrasesSchema, en: phrasesSchema })
export type PhrasesByLocale = z.infer<typeof phrasesByLocaleSchema>

const everydayEntrySchema = z.strictObject({ for: subjectSchema, ...phrasesByLocaleSchema.shape })

export const everydayWordsSchema = z.strictObject({
  /** Words that nearly everyone types here and that tell no records apart. */
  fillers: phrasesByLocaleSchema,
  words: z.array(everydayEntrySchema),
})
export type EverydayWords = z.infer<typeof everydayWordsSchema>

export const noEverydayWords: EverydayWords = { fillers: { fr: [], nl: [], en: [] }, words: [] }

const file = 'everyday-words.yaml'

/** As two phrases are compared: without case, accents and apostrophes of either kind. */
function plain(phrase: string): string {
  return phrase.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('’', "'").toLowerCase()
}

/**
 * Checks the list: what it names exists and is in use, each subject stands once, and a phrase stands once for a
 * subject and for one subject a scheme only, or it could not be understood.
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
  for (const locale of locales) checkFillers(everyday, locale, report)
  return problems
}

/** A filler is one word, and none that stands alone for something. */
function checkFillers(
  { fillers, words }: EverydayWords,
  locale: Locale,
  report: (field: string, message: string) => void,
): void {
  const meaningful = new Set(words.flatMap((entry) => entry[locale].map(plain)))
  const seen = new Set<string>()
  for (const filler of fillers[locale].map(plain)) {
    if (/\s/.test(filler)) report(`fillers ${locale}`, `"${filler}" is more than one word`)
    if (meaningful.has(filler)) report(`fillers ${locale}`, `"${filler}" stands for something`)
    if (seen.has(filler)) report(`fillers ${locale}`, `"${filler}" stands twice`)
    seen.add(filler)
  }
}
