import type { SimpleCriterion } from './criteria'
import type { Band, Vocabulary } from './vocabulary'

/**
 * Everything the wizard may ask, in the fixed order in which answers stand in an address.
 * The first four come first; the others are asked only while they can change the list.
 */
export const questionIds = [
  'profile',
  'stage',
  'sector',
  'need',
  'size',
  'enterprise-number',
  'brussels-seat',
  'legal-form',
  'age-of-firm',
  'amount',
  'investment',
  'bank-refusal',
  'first-hire',
  'brussels-resident',
  'location',
  'theme',
  'trait',
] as const
export type QuestionId = (typeof questionIds)[number]
export const firstQuestions: readonly QuestionId[] = ['profile', 'stage', 'sector', 'need']

/** Most answers that the wizard asks for. */
export const mostQuestions = 7

type QuestionForm =
  | { form: 'concepts'; scheme: string; most: number; open: boolean; leavesOnly: boolean }
  | { form: 'band'; bands: readonly string[] }
  | { form: 'flag' }

const concepts = (scheme: string, most: number, more: { open?: true; nested?: true } = {}): QuestionForm => ({
  form: 'concepts',
  scheme,
  most,
  open: more.open ?? false,
  leavesOnly: !more.nested,
})

/**
 * Bands are written `least-most`, both ends included, `max` for no end. Euros are cut where the catalogue's
 * conditions cut; years are full years.
 */
const euros = ['0-5000', '5000-10000', '10000-25000', '25000-50000', '50000-250000', '250000-max']
const years = ['0-2', '3-4', '5-9', '10-max']
const several = Number.POSITIVE_INFINITY

const forms: Record<QuestionId, QuestionForm> = {
  profile: concepts('profile', 1),
  stage: concepts('stage', 2),
  sector: concepts('sector', several, { nested: true }),
  need: concepts('need', several),
  size: concepts('size', 1),
  'legal-form': concepts('legal-form', several),
  location: concepts('location', several, { nested: true }),
  theme: concepts('theme', several),
  trait: concepts('trait', several, { open: true }),
  amount: { form: 'band', bands: euros },
  investment: { form: 'band', bands: euros },
  'age-of-firm': { form: 'band', bands: years },
  'enterprise-number': { form: 'flag' },
  'brussels-seat': { form: 'flag' },
  'brussels-resident': { form: 'flag' },
  'bank-refusal': { form: 'flag' },
  'first-hire': { form: 'flag' },
}

export function questionForm(id: QuestionId): QuestionForm {
  return forms[id]
}

/** How many options may be chosen at once. */
export function mostOptions(id: QuestionId): number {
  const form = forms[id]
  return form.form === 'concepts' ? form.most : 1
}

/** "None of these" as an answer, for an open question alone: there an unticked option says nothing. */
export const noneOfThese = 'none'

/** Every option a person can choose, in order; an open question ends with "none of these". */
export function optionsOf(id: QuestionId, vocabulary: Vocabulary): readonly string[] {
  const form = forms[id]
  if (form.form === 'flag') return ['yes', 'no']
  if (form.form === 'band') return form.bands
  const options = form.leavesOnly ? vocabulary.narrowest(form.scheme) : vocabulary.concepts(form.scheme)
  return form.open ? [...options, noneOfThese] : options
}

/** The question whose answer decides a criterion; nothing for a condition in words. */
export function questionOf(criterion: SimpleCriterion): QuestionId | undefined {
  if (criterion.on === 'other') return undefined
  return criterion.on === 'headcount' ? 'size' : criterion.on
}

/** The band an option of a number question stands for. */
export function parseBand(option: string): Band | undefined {
  const [, min, max] = /^(\d+)-(\d+|max)$/.exec(option) ?? []
  if (min === undefined || max === undefined) return undefined
  return { min: Number(min), max: max === 'max' ? Number.POSITIVE_INFINITY : Number(max) }
}
