import { euros } from '@/lib/catalogue/criterion-words'
import type { Locale } from '@/lib/catalogue/record'
import type { Snapshot } from '@/lib/catalogue/snapshot'
import type { Answer } from '@/lib/orientation/answers'
import { parseBand, type QuestionId, questionForm } from '@/lib/orientation/questions'

/** A translator of the namespace `Orientation`, such as next-intl's. */
export type Translate = (key: string, values?: Record<string, string | number>) => string

/** What is needed to put answers into words. */
export type Words = { locale: Locale; t: Translate; concepts: Snapshot['concepts'] }

function bandWords(question: QuestionId, option: string, { locale, t }: Words): string {
  const band = parseBand(option)
  if (!band) return option
  const open = !Number.isFinite(band.max)
  if (question === 'age-of-firm') {
    if (open) return t('band.years.above', { min: band.min })
    if (band.min === 0) return t('band.years.below', { years: band.max + 1 })
    return t(band.max === band.min + 1 ? 'band.years.between' : 'band.years.range', { min: band.min, max: band.max })
  }
  const money = (value: number) => euros(value, locale)
  if (open) return t('band.above', { min: money(band.min) })
  if (band.min === 0) return t('band.below', { max: money(band.max) })
  return t('band.between', { min: money(band.min), max: money(band.max) })
}

/** One option of a question, as it stands beside its box. */
export function optionWords(question: QuestionId, option: string, words: Words): string {
  const form = questionForm(question)
  if (form.form === 'flag' || option === 'none') return words.t(`option.${option}`)
  if (form.form === 'band') return bandWords(question, option, words)
  return words.concepts.find(form.scheme, option)?.label[words.locale] ?? option
}

/** The sentence that helps with one option, where there is one. */
export function optionHelp(question: QuestionId, option: string, { locale, concepts }: Words): string | undefined {
  const form = questionForm(question)
  return form.form === 'concepts' ? concepts.find(form.scheme, option)?.help?.[locale] : undefined
}

/** An answer in words: its options, "I don't know", or "none of these". */
export function answerWords(question: QuestionId, answer: Answer, words: Words): string {
  if (answer === 'unknown') return words.t('option.unknown')
  if (answer.length === 0) return words.t('option.none')
  const options = answer.map((option) => optionWords(question, option, words))
  return new Intl.ListFormat(words.locale, { type: 'conjunction' }).format(options)
}

/** An answer as part of a sentence about the whole situation, where a bare "no" would say nothing. */
export function saidWords(question: QuestionId, answer: Answer, words: Words): string {
  const said = answerWords(question, answer, words)
  const itself = questionForm(question).form === 'concepts' && answer.length > 0
  return itself
    ? said
    : `${words.t(`question.${question}.topic`)}${words.t('said')}${said.toLocaleLowerCase(words.locale)}`
}
