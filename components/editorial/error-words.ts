import type { Locale } from '@/lib/catalogue/record'
import type { EditorialError } from '@/lib/editorial/errors'
import { type EditorWords, fieldWords } from './field-words'

/** What can be refused before a use case is even asked: see lib/accounts. */
type Refused = EditorialError | { readonly kind: 'foreign-origin' | 'signed-out' | string }

const languageNames: Readonly<Record<Locale, string>> = { fr: 'Français', nl: 'Nederlands', en: 'English' }

/** Why something was not done, in one sentence for the editor. */
export function errorWords(error: Refused, t: EditorWords): string {
  if ('languages' in error)
    return t('error.translation-behind', { languages: error.languages.map((one) => languageNames[one]).join(', ') })
  if ('problems' in error) {
    const fields = [...new Set(error.problems.map(({ path }) => fieldWords(path, t)))]
    return t('error.incomplete', { count: error.problems.length, fields: fields.slice(0, 6).join(', ') })
  }
  if ('field' in error && t.has(`error.bad-${error.field}`)) return t(`error.bad-${error.field}`)
  return t.has(`error.${error.kind}`) ? t(`error.${error.kind}`) : t('error.other')
}
