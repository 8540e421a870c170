import { amountLine } from '@/lib/catalogue/amount-words'
import { servedSchemes } from '@/lib/catalogue/concept'
import { criterionWords, type Translate } from '@/lib/catalogue/criterion-words'
import { amountSchema, type Locale, locales } from '@/lib/catalogue/record'
import type { Snapshot } from '@/lib/catalogue/snapshot'
import { type FieldPath, isObject } from '@/lib/editorial/field-path'
import { criterionSchema } from '@/lib/orientation/criteria'

/** A translator of the namespace `Editor` that can say whether it knows a key. */
export type EditorWords = Translate & { has(key: string): boolean }

/** What is needed to put fields and their values into words. */
export interface FieldLanguage {
  readonly locale: Locale
  readonly t: EditorWords
  /** Translates the namespace `Record`. */
  readonly record: Translate
  readonly snapshot: Snapshot
}

const languageNames: Readonly<Record<Locale, string>> = { fr: 'Français', nl: 'Nederlands', en: 'English' }

/** Where a value stands, as a person says it: `Montants 1 · au plus`. */
export function fieldWords(path: FieldPath, t: EditorWords): string {
  if (path === '') return t('field.whole')
  if (path.startsWith('concepts.')) return conceptFieldWords(path, t)
  const parts: string[] = []
  for (const key of path.split('.')) {
    const language = locales.find((locale) => locale === key)
    if (language) parts.push(languageNames[language])
    else if (/^\d+$/.test(key)) parts.push(`${parts.pop() ?? ''} ${Number(key) + 1}`.trim())
    else if (key !== 'text' || parts.length > 0) parts.push(t.has(`field.${key}`) ? t(`field.${key}`) : key)
  }
  return parts.join(' · ')
}

const conceptFields = [
  'label',
  'help',
  'broader',
  'replacedBy',
  'nace',
  'headcount',
  'min',
  'max',
  'station',
  'category',
]

/** A concept by its id, which is what its name may just have changed for: `micro · Nom · Français`. */
function conceptFieldWords(path: FieldPath, t: EditorWords): string {
  const [, id = '', ...keys] = path.split('.')
  const words = keys.map((key) => {
    const language = locales.find((locale) => locale === key)
    if (language) return languageNames[language]
    return conceptFields.includes(key) ? t(`scheme.field.${key}`) : key
  })
  return [id, ...words].join(' · ')
}

/** The vocabulary whose keys stand in a list of this name. */
const schemeOf: Readonly<Record<string, string>> = {
  ...servedSchemes,
  kind: 'support-type',
  category: 'category',
}

/** A value as a person reads it: a condition as its sentence, a key as its label, a source as its lines. */
export function valueWords(value: unknown, path: FieldPath, language: FieldLanguage): string {
  const { t, locale, snapshot, record } = language
  if (value === undefined || value === null || value === '') return t('value.none')
  if (typeof value === 'boolean') return t(value ? 'value.yes' : 'value.no')
  if (typeof value === 'number') return new Intl.NumberFormat(locale).format(value)
  if (typeof value === 'string') return keyWords(value, path, language)
  if (Array.isArray(value))
    return value.length === 0 ? t('value.none') : value.map((one) => valueWords(one, path, language)).join(' · ')
  const criterion = criterionSchema.safeParse(value)
  if (criterion.success) return criterionWords(criterion.data, { locale, t: record, concepts: snapshot.concepts })
  const amount = amountSchema.safeParse(value)
  if (amount.success) return `${amountLine(amount.data, locale, record)} (${amount.data.label[locale]})`
  if (isObject(value)) {
    if (Array.isArray(value.lines))
      return t('value.source', { document: sourceName(value.document, language), lines: value.lines.join('–') })
    const words = value[locale] ?? (isObject(value.text) ? value.text[locale] : undefined)
    if (typeof words === 'string') return words
  }
  return JSON.stringify(value)
}

function sourceName(document: unknown, { snapshot, locale }: FieldLanguage): string {
  return snapshot.documents.get(String(document))?.shortName[locale] ?? String(document)
}

function keyWords(value: string, path: FieldPath, { snapshot, locale, t }: FieldLanguage): string {
  const keys = path.split('.')
  const last = keys.findLast((key) => !/^\d+$/.test(key)) ?? ''
  const scheme = schemeOf[last]
  const concept = scheme === undefined ? undefined : snapshot.concepts.find(scheme, value)
  if (concept) return concept.label[locale]
  const linked = snapshot.byId.get(value) ?? snapshot.byId.get(`actor/${value}`)
  if (linked) return linked.text[locale]?.title ?? linked.text.fr.title
  return t.has(`choice.${last}.${value}`) ? t(`choice.${last}.${value}`) : value
}
