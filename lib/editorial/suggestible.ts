import type { CatalogueRecord, Locale } from '@/lib/catalogue/record'
import { type FieldPath, valueAt } from '@/lib/editorial/field-path'

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
