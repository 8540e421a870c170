import { printedNumbers } from '@/lib/catalogue/printed-numbers'
import { type Locale, locales } from '@/lib/catalogue/record'
import { type FieldPath, same, valueAt } from '@/lib/editorial/field-path'

/** Figures that a change may have forgotten: for a person to look at, never an obstacle. */

export type FigureWarning =
  /** A number that was replaced elsewhere still stands here. */
  | { readonly kind: 'stays'; readonly path: FieldPath; readonly value: number }
  /** A figure changed and the source cited for it did not. */
  | { readonly kind: 'same-source'; readonly path: FieldPath; readonly source: unknown }

/** Below this, a number is as often a count of something else. */
const smallest = 10

interface Place {
  readonly path: FieldPath
  readonly numbers: readonly number[]
}

const listAt = (record: unknown, path: FieldPath): readonly unknown[] => {
  const value = valueAt(record, path)
  return Array.isArray(value) ? value : []
}

function wordsAt(record: unknown, path: FieldPath): Place {
  const value = valueAt(record, path)
  const words = [value].flat().filter((one) => typeof one === 'string')
  return { path, numbers: printedNumbers(words.join('\n')) }
}

/** The running text of one language, field by field. */
function textsIn(record: unknown, language: Locale): Place[] {
  const fields = ['title', 'summary', 'body'].map((part) => `text.${language}.${part}`)
  return [...fields, `start.steps.${language}`].map((path) => wordsAt(record, path))
}

function statementsIn(record: unknown): Place[] {
  const inLanguages = (list: FieldPath, part: FieldPath) =>
    listAt(record, list).flatMap((_, index) =>
      locales.map((language) => wordsAt(record, `${list}.${index}.${part}.${language}`)),
    )
  return [...inLanguages('facts', 'text'), ...inLanguages('amounts', 'label')]
}

function amountsIn(record: unknown): Place[] {
  return listAt(record, 'amounts').flatMap((_, index) =>
    ['min', 'max'].flatMap((side) => {
      const path = `amounts.${index}.${side}`
      const value = valueAt(record, path)
      return typeof value === 'number' ? [{ path, numbers: [value] }] : []
    }),
  )
}

/** Whether visitors see another amount: of a new record, none was shown before. */
export function amountsChange(base: unknown, draft: unknown): boolean {
  const shown = (record: unknown) =>
    listAt(record, 'amounts').map((amount) =>
      ['kind', 'min', 'max', 'unit', 'per'].map((part) => valueAt(amount, part)),
    )
  return base !== undefined && !same(shown(base), shown(draft))
}

const allIn = (places: readonly Place[]) => new Set(places.flatMap(({ numbers }) => numbers))

/** What was replaced: figures that left the amounts, or one French field for another figure, or the French altogether. */
function replaced(base: unknown, draft: unknown): number[] {
  const amounts = allIn(amountsIn(draft))
  const ofAmounts = [...allIn(amountsIn(base))].filter((value) => !amounts.has(value))
  const french = textsIn(draft, 'fr')
  const ofFields = textsIn(base, 'fr').flatMap(({ path, numbers }) => {
    const now = french.find((one) => one.path === path)?.numbers ?? []
    return now.some((value) => !numbers.includes(value)) ? numbers.filter((value) => !now.includes(value)) : []
  })
  const said = allIn(french)
  const ofFrench = [...allIn(textsIn(base, 'fr'))].filter((value) => !said.has(value) && !amounts.has(value))
  return [...new Set([...ofAmounts, ...ofFields, ...ofFrench])].filter((value) => value >= smallest)
}

/** Elements of a list that stood at the same place before: lists of another length have no places in common. */
function pairs(base: unknown, draft: unknown, list: FieldPath): { path: FieldPath; before: unknown; after: unknown }[] {
  const [before, after] = [listAt(base, list), listAt(draft, list)]
  if (before.length !== after.length) return []
  return after.map((element, index) => ({ path: `${list}.${index}`, before: before[index], after: element }))
}

function withSameSource(base: unknown, draft: unknown): FigureWarning[] {
  const amounts = pairs(base, draft, 'amounts').filter(({ before, after }) =>
    ['min', 'max'].some((side) => valueAt(before, side) !== valueAt(after, side)),
  )
  const facts = pairs(base, draft, 'facts').filter(
    ({ before, after }) => !same(wordsAt(before, 'text.fr').numbers, wordsAt(after, 'text.fr').numbers),
  )
  return [...amounts, ...facts]
    .filter(({ before, after }) => same(valueAt(before, 'source'), valueAt(after, 'source')))
    .map(({ path, after }) => ({ kind: 'same-source' as const, path, source: valueAt(after, 'source') }))
}

/**
 * What to look at before a draft's figures are believed, seen from the version that it changes: a number that was
 * replaced in one place and still stands in another, in whatever language; and figures that changed under a source
 * that did not.
 */
export function figureWarnings(base: unknown, draft: unknown): FigureWarning[] {
  if (base === undefined) return []
  const places = [...locales.flatMap((one) => textsIn(draft, one)), ...amountsIn(draft), ...statementsIn(draft)]
  const gone = replaced(base, draft)
  const stays = places.flatMap(({ path, numbers }) =>
    gone.filter((value) => numbers.includes(value)).map((value) => ({ kind: 'stays' as const, path, value })),
  )
  return [...stays, ...withSameSource(base, draft)]
}
