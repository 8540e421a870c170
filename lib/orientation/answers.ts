import { mostOptions, noneOfThese, optionsOf, type QuestionId, questionForm, questionIds } from './questions'
import type { Vocabulary } from './vocabulary'

/**
 * What a visitor has said so far. Absent: not asked. `unknown`: asked, but not known or not said.
 * An empty list, possible for traits alone, means "none of these".
 */
export type Answer = readonly string[] | 'unknown'
export type Answers = { readonly [question in QuestionId]?: Answer }

/** What could not be kept of an address, so that the page can say it in one sentence. */
export type AnswerNotice =
  | { question: QuestionId; value: string; problem: 'not-an-option' | 'too-many' | 'replaced' | 'contradicts' }
  /** An answer to a question that is not asked, or no longer; the value is the name it had. */
  | { question?: undefined; value: string; problem: 'not-asked' }

export type ParsedAnswers = { answers: Answers; notices: AnswerNotice[] }

const unknownMark = '-'
/** Longest value read for one question; what is beyond is refused before it is split. */
const longestValue = 600

function parseAnswer(question: QuestionId, raw: string, vocabulary: Vocabulary, notices: AnswerNotice[]) {
  const values = raw
    .slice(0, longestValue)
    .split(',')
    .filter((value) => value !== '')
  const form = questionForm(question)
  const known: string[] = []
  let none = false
  let unknown = false
  for (const value of values) {
    const current = form.form === 'concepts' ? vocabulary.current(form.scheme, value) : value
    if (value === unknownMark) unknown = true
    else if (value === noneOfThese && form.form === 'concepts' && form.open) none = true
    else if (current !== undefined && (form.form === 'concepts' || optionsOf(question, vocabulary).includes(current))) {
      if (current !== value) notices.push({ question, value, problem: 'replaced' })
      if (!known.includes(current)) known.push(current)
    } else notices.push({ question, value: value.slice(0, 60), problem: 'not-an-option' })
  }
  const order = form.form === 'concepts' ? vocabulary.concepts(form.scheme) : []
  known.sort((a, b) => order.indexOf(a) - order.indexOf(b))
  const most = mostOptions(question)
  for (const value of known.slice(most)) notices.push({ question, value, problem: 'too-many' })
  if (known.length > 0) return known.slice(0, most)
  if (none) return []
  return unknown ? ('unknown' as const) : undefined
}

/**
 * Reads answers from query parameters: one a question, repeated ones merged, ids joined by commas, `-` for
 * "I don't know". Whatever cannot be kept is named in `notices`; nothing throws.
 */
export function parseAnswers(
  query: { readonly [name: string]: string | readonly string[] | undefined },
  vocabulary: Vocabulary,
): ParsedAnswers {
  const notices: AnswerNotice[] = []
  const answers: { [question in QuestionId]?: Answer } = {}
  for (const question of questionIds) {
    const value = query[question]
    if (value === undefined) continue
    const raw = typeof value === 'string' ? value : value.join(',')
    const answer = parseAnswer(question, raw, vocabulary, notices)
    if (answer !== undefined) answers[question] = answer
  }
  return { answers, notices }
}

/** The one query string of a situation, without `?`: questions in their fixed order, ids in their scheme's order. */
export function serializeAnswers(answers: Answers): string {
  return questionIds
    .flatMap((question) => {
      const answer = answers[question]
      if (answer === undefined) return []
      const value = answer === 'unknown' ? unknownMark : answer.length === 0 ? noneOfThese : answer.join(',')
      return [`${question}=${value}`]
    })
    .join('&')
}

/** The questions that were answered, in order; "I don't know" is an answer. */
export function answeredQuestions(answers: Answers): readonly QuestionId[] {
  return questionIds.filter((question) => answers[question] !== undefined)
}

/** The chosen concepts or options of a question; none when it was not answered or not known. */
export function chosen(answers: Answers, question: QuestionId): readonly string[] {
  const answer = answers[question]
  return answer === undefined || answer === 'unknown' ? [] : answer
}

/** The answer that choosing one option alone gives; "none of these" is the empty list. */
export function answerOf(option: string): Answer {
  return option === noneOfThese ? [] : [option]
}

/** The same answers with one question answered anew, or taken back. */
export function withAnswer(answers: Answers, question: QuestionId, answer: Answer | undefined): Answers {
  const { [question]: _before, ...others } = answers
  return answer === undefined ? others : { ...others, [question]: answer }
}
