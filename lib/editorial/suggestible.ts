import type { CatalogueRecord, Locale } from '@/lib/catalogue/record'
import { type FieldPath, joinPath, keyOf, valueAt } from '@/lib/editorial/field-path'

/** Fields of a record that a visitor can say something about, in the language of the page, in the page's order. */
export function suggestibleFields(record: CatalogueRecord, locale: Locale): FieldPath[] {
  const shown = record.text[locale] === undefined ? 'fr' : locale
  const amounts = 'amounts' in record ? record.amounts : []
  const wanted = [
    ...['title', 'summary', 'body'].map((part) => `text.${shown}.${part}`),
    ...amounts.map(({ max }, index) => `amounts.${index}.${max === undefined ? 'min' : 'max'}`),
    `start.steps.${shown}`,
    ...record.facts.map((_, index) => `facts.${index}.text.${shown}`),
    ...['phone', 'address', 'website'].map((part) => `contact.${part}`),
  ]
  return wanted.filter((path) => valueAt(record, path) !== undefined)
}

/**
 * Where a field of one version of a record stands in another: elements of a list are found by what they say, for others
 * may have come before them since. Undefined where an element is no longer there as it was, or more than once in
 * another order: writing there would change what nobody spoke of.
 */
export function placeNow(seen: unknown, path: FieldPath, content: unknown): FieldPath | undefined {
  let [place, before, now]: [FieldPath, unknown, unknown] = ['', seen, content]
  for (const key of path.split('.')) {
    const at = Array.isArray(before) && Array.isArray(now) ? sameElement(before, Number(key), now) : key
    if (at === undefined) return undefined
    place = joinPath(place, at)
    before = valueAt(before, key)
    now = valueAt(now, String(at))
  }
  return before === undefined ? undefined : place
}

function sameElement(before: readonly unknown[], index: number, now: readonly unknown[]): number | undefined {
  const wanted = keyOf(before[index])
  const found = now.flatMap((element, at) => (keyOf(element) === wanted ? [at] : []))
  const twins = before.flatMap((element, at) => (keyOf(element) === wanted ? [at] : []))
  return found.length === twins.length ? found[twins.indexOf(index)] : undefined
}
