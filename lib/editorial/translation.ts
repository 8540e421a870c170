import { createHash } from 'node:crypto'
import { z } from 'zod'
import { type Locale, locales, type RecordText } from '@/lib/catalogue/record'
import { diffWords, type WordPiece } from '@/lib/editorial/word-difference'

/** A language's words as a revision has them: see Text in prisma/schema.prisma. */
export interface TextState {
  readonly language: Locale
  readonly text: RecordText
  /** Number of the revision in which these words took their present form. */
  readonly changedIn: number
  /** The source's `changedIn` that these words say; null for the source language itself. */
  readonly translates: number | null
}

/** What changed in the source language since a translation was made, part by part. */
export type Since = Readonly<Record<keyof RecordText, readonly WordPiece[]>>

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

function since(before: RecordText | undefined, now: RecordText): { since?: Since } {
  if (before === undefined) return {}
  const part = (name: keyof RecordText) => diffWords(before[name], now[name])
  return { since: { title: part('title'), summary: part('summary'), body: part('body') } }
}

/**
 * How far each language of a revision is. `sourceIn` gives the source language's words of an earlier revision,
 * by its number, for showing what changed since.
 */
export function translationState(
  texts: readonly TextState[],
  sourceIn: (revision: number) => RecordText | undefined,
): TranslationState {
  const source = texts.find(({ translates }) => translates === null)
  return byLanguage((language) => {
    const own = texts.find((text) => text.language === language)
    if (own === undefined || source === undefined) return { state: 'missing' }
    if (own.translates === null) return { state: 'source' }
    if (own.translates >= source.changedIn) return { state: 'current' }
    if (own.translates === 0) return { state: 'behind' }
    return { state: 'behind', revision: own.translates, ...since(sourceIn(own.translates), source.text) }
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

/** What tells one source text from another. */
export function sourceHash(text: RecordText | undefined): string {
  return createHash('sha256')
    .update(JSON.stringify([text?.title, text?.summary, text?.body]))
    .digest('hex')
}

export interface DraftBase {
  /** The texts of the revision that the draft changes; none for a new record. */
  readonly texts: readonly TextState[]
  readonly sourceIn: (revision: number) => RecordText | undefined
}

/**
 * How far each language of a draft is. A translation is current when it is declared to say the present source text,
 * or when the source text is still the base's and it was current there. Without a base, nothing is current
 * undeclared.
 */
export function draftTranslationState(
  content: unknown,
  sourceLanguage: Locale,
  marks: TranslationMarks,
  base: DraftBase,
): TranslationState {
  const source = draftText(content, sourceLanguage)
  const before = base.texts.find(({ language }) => language === sourceLanguage)
  const present = sourceHash(source)
  const untouched = before !== undefined && sourceHash(before.text) === present
  const inBase = translationState(base.texts, base.sourceIn)
  return byLanguage((language) => {
    if (language === sourceLanguage) return { state: source ? 'source' : 'missing' }
    if (draftText(content, language) === undefined) return { state: 'missing' }
    if (marks[language] === present) return { state: 'current' }
    const then = inBase[language]
    if (untouched && then.state !== 'missing') return then
    if (source === undefined || before === undefined || then.state === 'missing') return { state: 'behind' }
    const said = base.texts.find((text) => text.language === language)?.translates ?? before.changedIn
    const earlier = said >= before.changedIn ? before.text : base.sourceIn(said)
    return { state: 'behind', ...(said > 0 && { revision: said }), ...since(earlier, source) }
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
  const present = sourceHash(draftText(content, sourceLanguage))
  const kept = Object.entries(marks).filter(([language]) => !notYet.some((one) => one === language))
  return { ...Object.fromEntries(kept), ...Object.fromEntries(saysTheSame.map((language) => [language, present])) }
}
