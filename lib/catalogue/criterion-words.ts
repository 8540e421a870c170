import { type Criterion, isGroup, type SimpleCriterion } from '@/lib/orientation/criteria'
import type { ConceptIndex } from './concept'
import type { Locale } from './record'

/** A translator of the message namespace `Record`, such as next-intl's. */
export type Translate = (key: string, values?: Record<string, string | number>) => string

export interface CriterionLanguage {
  locale: Locale
  t: Translate
  concepts: Pick<ConceptIndex, 'find'>
}

/**
 * A criterion as a phrase that a visitor can check against their own situation: "A firm of fewer than 50 people".
 * Concepts are named by their labels, so that a renamed concept renames the condition; an unknown concept keeps
 * its id, which shows the fault instead of hiding the condition.
 */
export function criterionWords(criterion: Criterion, language: CriterionLanguage): string {
  if (!isGroup(criterion)) return simpleWords(criterion, language)
  const alternatives = criterion.any.map((child, index) => {
    const words = simpleWords(child, language)
    return index === 0 ? words : decapitalize(words)
  })
  return listed(alternatives, language.locale)
}

function simpleWords(criterion: SimpleCriterion, language: CriterionLanguage): string {
  const { t, locale } = language
  switch (criterion.on) {
    case 'other':
      return criterion.text[locale]
    case 'amount':
    case 'investment':
    case 'headcount':
    case 'age-of-firm':
      return quantityWords(criterion, language)
    case 'enterprise-number':
    case 'brussels-seat':
    case 'brussels-resident':
    case 'bank-refusal':
    case 'first-hire':
      return t(`criterion.${criterion.on}.${criterion.is ? 'yes' : 'no'}`)
    default: {
      const ids = criterion.anyOf ?? criterion.noneOf ?? []
      const form = criterion.anyOf ? 'any' : 'none'
      if (criterion.on === 'size') {
        const band = headcountBand(ids, language)
        if (band) return t(`criterion.size.${form}`, { band: bandWords(band, language) })
      }
      const labels = ids.map((id) => language.concepts.find(criterion.on, id)?.label[locale] ?? id)
      const quoted =
        criterion.on === 'trait'
          ? labels.map((label) => t('criterion.quote', { words: label }))
          : labels.map(decapitalize)
      const key = criterion.on === 'size' ? 'sizes' : criterion.on
      return t(`criterion.${key}.${form}`, { list: listed(quoted, locale), count: ids.length })
    }
  }
}

type QuantityCriterion = Extract<SimpleCriterion, { on: 'amount' | 'investment' | 'headcount' | 'age-of-firm' }>

function quantityWords({ on, atLeast, atMost }: QuantityCriterion, { t, locale }: CriterionLanguage): string {
  const money = on === 'amount' || on === 'investment'
  const write = (value: number) => (money ? euros(value, locale) : value)
  if (atLeast !== undefined && atMost !== undefined)
    return t(`criterion.${on}.between`, { least: write(atLeast), most: write(atMost) })
  if (atLeast !== undefined) return t(`criterion.${on}.atLeast`, { least: write(atLeast) })
  return t(`criterion.${on}.atMost`, { most: write(atMost ?? 0) })
}

type Band = { min: number; max: number }

/** The headcounts of several sizes together, where they touch each other; nothing where they leave a gap. */
function headcountBand(ids: readonly string[], { concepts }: CriterionLanguage): Band | undefined {
  const bands: Band[] = []
  for (const id of ids) {
    const headcount = concepts.find('size', id)?.headcount
    if (!headcount) return undefined
    bands.push({ min: headcount.min, max: headcount.max ?? Number.POSITIVE_INFINITY })
  }
  bands.sort((a, b) => a.min - b.min)
  let whole: Band | undefined
  for (const band of bands) {
    if (whole && band.min > whole.max + 1) return undefined
    whole = whole ? { min: whole.min, max: Math.max(whole.max, band.max) } : band
  }
  return whole
}

function bandWords({ min, max }: Band, { t }: CriterionLanguage): string {
  if (min === 0 && max === 0) return t('criterion.band.alone')
  if (min <= 1 && Number.isFinite(max)) return t('criterion.band.below', { count: max + 1 })
  if (!Number.isFinite(max)) return t('criterion.band.above', { count: min })
  return t('criterion.band.between', { min, max })
}

/** Whole euros in the language's own order: `5 000 €`, `€ 5.000`, `€5,000`. */
export function euros(value: number, locale: Locale): string {
  const tag = { fr: 'fr-BE', nl: 'nl-BE', en: 'en-IE' }[locale]
  const digits = Number.isInteger(value) ? 0 : 2
  const written = new Intl.NumberFormat(tag, {
    style: 'currency',
    currency: 'EUR',
    maximumFractionDigits: digits,
  }).format(value)
  // French groups thousands with a narrow space, too narrow for the condensed figures that amounts are set in.
  return written.replaceAll('\u202f', '\u00a0')
}

function listed(words: readonly string[], locale: Locale): string {
  return new Intl.ListFormat(locale, { type: 'disjunction' }).format(words)
}

/** For the middle of a sentence; leaves acronyms and proper capitals ("PME", "B2B") as they are. */
function decapitalize(words: string): string {
  return /^\p{Lu}(\p{Ll}|['’]\p{Ll}|\s)/u.test(words) ? words.charAt(0).toLowerCase() + words.slice(1) : words
}
