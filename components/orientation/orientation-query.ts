import {
  type AnswerNotice,
  type Answers,
  answeredQuestions,
  chosen,
  type ParsedAnswers,
  parseAnswers,
  serializeAnswers,
} from '@/lib/orientation/answers'
import { noneOfThese, type QuestionId, questionIds } from '@/lib/orientation/questions'
import type { Vocabulary } from '@/lib/orientation/vocabulary'

export type SearchParams = Readonly<Record<string, string | string[] | undefined>>

/** What the address of the wizard or the plan says. */
export type OrientationQuery = ParsedAnswers & {
  /** The question to show again, so that its answer can be changed. */
  ask?: QuestionId
  /** The form of this question was sent without an answer. */
  unanswered?: QuestionId
  /** The one address of this situation, when the given one differs and everything in it could be kept. */
  redirectTo?: string
}

function asQuestion(value: string | string[] | undefined): QuestionId | undefined {
  const name = Array.isArray(value) ? value[0] : value
  return questionIds.find((id) => id === name)
}

/** The query string of a situation, with the question to be asked again; starts with `?` unless empty. */
export function orientationQuery(answers: Answers, ask?: QuestionId): string {
  const parts = [serializeAnswers(answers), ask && `ask=${ask}`].filter(Boolean)
  return parts.length > 0 ? `?${parts.join('&')}` : ''
}

/** The query of an address with everything in it, so that another page can say what could not be kept. */
export function queryAsGiven(params: SearchParams): string {
  const query = new URLSearchParams(
    Object.entries(params).flatMap(([name, value]) => [value ?? []].flat().map((one) => [name, one])),
  )
  return `?${query}`
}

/** The query as the address had it, for comparing with the canonical one. */
function asGiven(params: SearchParams): string {
  const parts = Object.entries(params).flatMap(([name, value]) =>
    (Array.isArray(value) ? value : [value ?? '']).map((one) => `${name}=${one}`),
  )
  return parts.length > 0 ? `?${parts.join('&')}` : ''
}

/** Parameters of this site's own pages that are no answers. */
const own = new Set(['ask', 'sent', 'show', 'keep', 'programmes'])

/** What letters, searches and social networks add to any address: it says nothing about the person who follows it. */
const foreign =
  /^(_|utm_|mc_|mtm_|pk_|hsa_|at_|wt_|fb_)|^(fbclid|gclid|gclsrc|dclid|gbraid|wbraid|msclkid|yclid|twclid|ttclid|igshid|igsh|li_fat_id|epik|srsltid|ref|referrer|source|campaign|amp)$/i

/** What stands in an address as if it answered a question that is not asked: not ours, or no longer. */
function notAsked(params: SearchParams): AnswerNotice[] {
  const known = new Set<string>(questionIds)
  return Object.keys(params)
    .filter((name) => !known.has(name) && !own.has(name) && !foreign.test(name))
    .map((name) => ({ value: name.slice(0, 60), problem: 'not-asked' as const }))
}

/** Questions to which something was answered and "I don't know", or "none of these", as well. */
function contradictions(params: SearchParams, answers: Answers): AnswerNotice[] {
  return answeredQuestions(answers).flatMap((question) => {
    const given = [params[question]].flat().join(',').split(',')
    const against = ['-', noneOfThese].find((value) => given.includes(value) && chosen(answers, question).length > 0)
    return against === undefined ? [] : [{ question, value: against, problem: 'contradicts' as const }]
  })
}

/**
 * Reads an address. Repeated parameters are merged and foreign ones dropped by one redirect to the canonical
 * address; where something could not be kept there is no redirect, so that the page can say what.
 */
export function parseOrientationQuery(params: SearchParams, vocabulary: Vocabulary): OrientationQuery {
  const parsed = parseAnswers(params, vocabulary)
  const { answers } = parsed
  const notices = [...parsed.notices, ...contradictions(params, answers), ...notAsked(params)]
  const ask = asQuestion(params.ask)
  const sent = asQuestion(params.sent)
  const unanswered = sent !== undefined && answers[sent] === undefined ? sent : undefined
  const canonical = orientationQuery(answers, ask)
  const differs = asGiven(params) !== canonical && notices.length === 0 && unanswered === undefined
  return {
    answers,
    notices,
    ...(ask && { ask }),
    ...(unanswered && { unanswered }),
    ...(differs && { redirectTo: canonical }),
  }
}
