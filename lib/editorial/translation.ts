import { createHash } from 'node:crypto'
import { z } from 'zod'
import { type Locale, locales, type RecordText } from '@/lib/catalogue/record'
import { type PlacedWords, sameWords, wordsOf } from '@/lib/catalogue/record-words'
import { type WordsChange, wordsSince } from '@/lib/editorial/words-since'

/** A language's words as a revision has them: see Text in prisma/schema.prisma. */
export interface TextState {
  readonly language: Locale
  /** All words of the record in this language, whatever the field. */
  readonly words: readonly PlacedWords[]
  /** Number of the revision in which these words, all of them, took their present form. */
  readonly changedIn: number
  /** The source's `changedIn` that these words say; null for the source language itself. */
  readonly translates: number | null
}

/** What changed in the source language since a translation was made, place by place. */
export type Since = readonly WordsChange[]

export type LanguageState =
  | { readonly state: 'source' }
  | { readonly state: 'current' }
  /** `revision`: the source's revision that it says; absent where none is known. */
  | { readonly state: 'behind'; readonly revision?: number; readonly since?: Since }
  | { readonly state: 'missing' }
export type TranslationState = Readonly<Record<Locale, LanguageState>>

/** Languages that must say what the source says before anything is published. */
export const requiredLanguages: readonly Locale[] = ['fr', 'nl']

/** The languages that keep a record from being published. */
export function languagesBehind(states: TranslationState): Locale[] {
  return requiredLanguages.filter((language) => ['behind', 'missing'].includes(states[language].state))
}

function byLanguage(of: (language: Locale) => LanguageState): TranslationState {
  return { fr: of('fr'), nl: of('nl'), en: of('en') }
}

function since(before: readonly PlacedWords[] | undefined, now: readonly PlacedWords[]): { since?: Since } {
  return before === undefined ? {} : { since: wordsSince(before, now) }
}

/**
 * How far each language of a revision is. `sourceIn` gives the source language's words of an earlier revision,
 * by its number, for showing what changed since.
 */
export function translationState(
  texts: readonly TextState[],
  sourceIn: (revision: number) => readonly PlacedWords[] | undefined,
): TranslationState {
  const source = texts.find(({ translates }) => translates === null)
  return byLanguage((language) => {
    const own = texts.find((text) => text.language === language)
    if (own === undefined || source === undefined) return { state: 'missing' }
    if (own.translates === null) return { state: 'source' }
    if (own.translates >= source.changedIn) return { state: 'current' }
    if (own.translates === 0) return { state: 'behind' }
    return { state: 'behind', revision: own.translates, ...since(sourceIn(own.translates), source.words) }
  })
}

/** Per language, the hash of the source text that its words were declared to say. */
export const marksSchema = z.partialRecord(z.enum(locales), z.string())
export type TranslationMarks = z.infer<typeof marksSchema>

const partialText = z.object({
  title: z.string().default(''),
  summary: z.string().default(''),
  body: z.string().default(''),
})
const draftTexts = z.object({
  text: z.partialRecord(z.enum(locales), partialText.catch({ title: '', summary: '', body: '' })),
})

/** The words of one language in a draft, which may lack some or all of them. */
export function draftText(content: unknown, language: Locale): RecordText | undefined {
  const text = draftTexts.safeParse(content).data?.text[language]
  return text && Object.values(text).some((words) => words.trim() !== '') ? text : undefined
}

const sha256 = (value: unknown) => createHash('sha256').update(JSON.stringify(value)).digest('hex')

/** What tells one source text from another: all its words, and where they stand. */
export function sourceHash(words: readonly PlacedWords[]): string {
  return sha256(words.map((one) => [one.place, one.words]))
}

/** Marks from before 26 November 2026 hash these three alone. */
const formerPlaces = ['text.title', 'text.summary', 'text.body']

const isFormer = ({ place }: PlacedWords) => formerPlaces.includes(place)

/** Whether a mark declares these source words. A former one says nothing of the others: they must be the base's. */
function declares(
  mark: string | undefined,
  source: readonly PlacedWords[],
  before: readonly PlacedWords[] | undefined,
): boolean {
  if (mark === undefined) return false
  if (mark === sourceHash(source)) return true
  const parts = formerPlaces.map((part) => source.find(({ place }) => place === part)?.words ?? '')
  const others = (words: readonly PlacedWords[]) => words.filter((one) => !isFormer(one))
  return mark === sha256(parts) && sameWords(others(source), others(before ?? []))
}

/** Places of the source with what stands there in another language. */
interface Pair {
  readonly place: string
  readonly source: string
  readonly own: string
}

function pairsOf(source: readonly PlacedWords[], own: readonly PlacedWords[]): Pair[] {
  const words = new Map(own.map((one) => [one.place, one.words]))
  return source.map((one) => ({ place: one.place, source: one.words, own: words.get(one.place) ?? '' }))
}

/** The pairs of the newer version that stood nowhere in the older one: what only moved or went is none of them. */
function newPairs(before: readonly Pair[], after: readonly Pair[]): Pair[] {
  const key = ({ source, own }: Pair) => JSON.stringify([source, own])
  const known = new Set(before.map(key))
  return after.filter((pair) => !known.has(key(pair)))
}

export interface DraftBase {
  /** The texts of the revision that the draft changes; none for a new record. */
  readonly texts: readonly TextState[]
  readonly sourceIn: (revision: number) => readonly PlacedWords[] | undefined
}

/**
 * How far each language of a draft is. A translation is current when it is declared to say the present source words,
 * or when it was current in the base and the source says nothing new: its words are still the base's, or some of them
 * are gone together with what translated them. Without a base, nothing is current undeclared.
 */
export function draftTranslationState(
  content: unknown,
  sourceLanguage: Locale,
  marks: TranslationMarks,
  base: DraftBase,
): TranslationState {
  const source = wordsOf(content, sourceLanguage)
  const before = base.texts.find(({ language }) => language === sourceLanguage)
  const inBase = translationState(base.texts, base.sourceIn)
  return byLanguage((language) => {
    const hasText = draftText(content, language) !== undefined
    if (language === sourceLanguage) return { state: hasText ? 'source' : 'missing' }
    if (!hasText) return { state: 'missing' }
    if (declares(marks[language], source, before?.words)) return { state: 'current' }
    const then = inBase[language]
    const ownBefore = base.texts.find((text) => text.language === language)
    if (before === undefined || ownBefore === undefined || then.state === 'missing') return { state: 'behind' }
    const own = wordsOf(content, language)
    const nothingNew = () => newPairs(pairsOf(before.words, ownBefore.words), pairsOf(source, own)).length === 0
    if (sameWords(before.words, source) || nothingNew()) return then
    const said = ownBefore.translates ?? before.changedIn
    const earlier = said >= before.changedIn ? before.words : base.sourceIn(said)
    return { state: 'behind', ...(said > 0 && { revision: said }), ...since(earlier, source) }
  })
}

/**
 * The languages whose own words a newer version brings: some of them are new, and none was left as it was where the
 * source changed.
 */
export function languagesBrought(before: unknown, after: unknown, sourceLanguage: Locale): Locale[] {
  const pairs = (content: unknown, own: readonly PlacedWords[]) => pairsOf(wordsOf(content, sourceLanguage), own)
  return locales.filter((language) => {
    if (language === sourceLanguage) return false
    const ownBefore = wordsOf(before, language)
    const had = new Map(ownBefore.map(({ place, words }) => [place, words]))
    const fresh = newPairs(pairs(before, ownBefore), pairs(after, wordsOf(after, language)))
    return fresh.length > 0 && fresh.every(({ place, own }) => own !== (had.get(place) ?? ''))
  })
}

/** What a person declares of translations: which say what the source language says now, and which do not yet. */
export interface Declaration {
  readonly saysTheSame: readonly Locale[]
  readonly notYet?: readonly Locale[]
}

/** Marks after a person's declaration. */
export function withMarks(
  marks: TranslationMarks,
  { saysTheSame, notYet = [] }: Declaration,
  content: unknown,
  sourceLanguage: Locale,
): TranslationMarks {
  const present = sourceHash(wordsOf(content, sourceLanguage))
  const kept = Object.entries(marks).filter(([language]) => !notYet.some((one) => one === language))
  return { ...Object.fromEntries(kept), ...Object.fromEntries(saysTheSame.map((language) => [language, present])) }
}
