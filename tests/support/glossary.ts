import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { z } from 'zod'

/** The terms of content/glossary.yaml. A form ends or begins with `*` where words may go on: `activity cooperative*`. */
const formsSchema = z.array(z.string().min(1)).min(1)
const termSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  /** Forms in each language; the first is the term itself. */
  fr: formsSchema,
  nl: formsSchema,
  en: formsSchema,
  /** Where French uses the term, the other languages must use their translation. */
  hard: z.literal(true).optional(),
  /** Words that must not stand for it. */
  not: z.strictObject({ fr: formsSchema.optional(), nl: formsSchema.optional(), en: formsSchema.optional() }),
})
export type Term = z.infer<typeof termSchema>

export const glossary: readonly Term[] = z
  .strictObject({ terms: z.array(termSchema) })
  .parse(parse(readFileSync('content/glossary.yaml', 'utf8'))).terms

/** Finds any of these forms as words of a text; names in capitals as printed, everything else in any case. */
export function patternOf(forms: readonly string[]): RegExp {
  const alternatives = forms.map((form) => {
    const words = form
      .replace(/^\*|\*$/g, '')
      .replace(/[.+?^${}()|[\]\\]/g, '\\$&')
      .replaceAll('*', '[\\p{L}\\p{N}-]*')
      .replaceAll(' ', '[ \\u00a0]')
    const open = form.startsWith('*') ? '' : '(?<![\\p{L}\\p{N}-])'
    const close = form.endsWith('*') ? '' : '(?![\\p{L}\\p{N}])'
    return `${open}${words}${close}`
  })
  return new RegExp(alternatives.join('|'), 'iu')
}
