import { amountLine } from '@/lib/catalogue/amount-words'
import type { Translate } from '@/lib/catalogue/criterion-words'
import type { CatalogueRecord, Locale } from '@/lib/catalogue/record'
import { valueAt } from '@/lib/editorial/field-path'
import { suggestibleFields } from '@/lib/editorial/suggestible'

/** Longest quotation of a field in the list of what a suggestion can be about, in characters. */
const longest = 80

const parts = ['title', 'summary', 'body', 'steps', 'amounts', 'facts', 'phone', 'address', 'website'] as const

interface Words {
  /** Translates the namespace `Suggest`. */
  readonly t: Translate
  /** Translates the namespace `Record`. */
  readonly record: Translate
}

/** What a visitor can say something about: each field by its name, as the page says it now. */
export function fieldsToSuggest(record: CatalogueRecord, locale: Locale, words: Words) {
  return suggestibleFields(record, locale).map((path) => {
    const keys = path.split('.')
    const amount = 'amounts' in record && keys[0] === 'amounts' ? record.amounts[Number(keys[1])] : undefined
    const said = amount ? amountLine(amount, locale, words.record) : [valueAt(record, path)].flat().join(' ')
    const now = said.length > longest ? `${said.slice(0, longest)}…` : said
    const part = parts.find((one) => keys.includes(one)) ?? 'body'
    return { path, label: words.t(`field.${part}`, { now }) }
  })
}
