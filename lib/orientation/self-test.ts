/**
 * Scoring of a short self-test: a starting point for a talk, never a diagnosis.
 * "Yes" is two points, "partly" one, "not yet" none; "I don't know" counts as not yet, and the page says so.
 */

export const replies = ['yes', 'partly', 'no', 'unknown'] as const
export type Reply = (typeof replies)[number]
export type Replies = { readonly [question: string]: Reply }

/** What scoring needs to know of a test. Levels ascend and the first begins at 0 percent. */
export type TestShape = {
  readonly domains: readonly { readonly id: string }[]
  readonly questions: readonly { readonly id: string; readonly domain: string }[]
  readonly levels: readonly { readonly id: string; readonly from: number }[]
}

/** The questions alone. */
type Asked = { readonly questions: readonly { readonly id: string }[] }

export type DomainScore = { domain: string; points: number; most: number }
export type Score = {
  points: number
  most: number
  /** Index in the test's levels. */
  level: number
  domains: readonly DomainScore[]
  /** Questions whose answer is not yes: not yet before partly, in the test's order. */
  open: readonly string[]
}

const points: Record<Reply, number> = { yes: 2, partly: 1, no: 0, unknown: 0 }
const mostPoints = 2

/** Scores a whole test; a question without a reply counts as not yet. */
export function scoreSelfTest(test: TestShape, given: Replies): Score {
  const pointsOf = (question: string) => points[given[question] ?? 'unknown']
  const domains = test.domains.map(({ id }) => {
    const own = test.questions.filter((question) => question.domain === id)
    return {
      domain: id,
      points: own.reduce((sum, question) => sum + pointsOf(question.id), 0),
      most: own.length * mostPoints,
    }
  })
  const total = domains.reduce((sum, domain) => sum + domain.points, 0)
  const most = domains.reduce((sum, domain) => sum + domain.most, 0)
  const reached = test.levels.filter((level) => total * 100 >= level.from * most)
  const open = test.questions.filter((question) => pointsOf(question.id) < mostPoints)
  return {
    points: total,
    most,
    level: Math.max(0, reached.length - 1),
    domains,
    open: open.toSorted((a, b) => pointsOf(a.id) - pointsOf(b.id)).map(({ id }) => id),
  }
}

const unknownMark = '-'

/**
 * Reads replies from query parameters, one a question, keyed by its id. What is not a reply is dropped and counts
 * as unanswered; a repeated parameter counts by its first reply.
 */
export function parseReplies(
  test: Asked,
  query: { readonly [name: string]: string | readonly string[] | undefined },
): { replies: Replies; unanswered: string[] } {
  const found: { [question: string]: Reply } = {}
  for (const { id } of test.questions) {
    const given = query[id]
    const values = typeof given === 'string' ? [given] : (given ?? [])
    const reply = values
      .map((value) => (value === unknownMark ? 'unknown' : replies.find((one) => one === value && one !== 'unknown')))
      .find((one) => one !== undefined)
    if (reply !== undefined) found[id] = reply
  }
  return { replies: found, unanswered: test.questions.map(({ id }) => id).filter((id) => found[id] === undefined) }
}

/** How a reply stands in an address. */
export function replyValue(reply: Reply): string {
  return reply === 'unknown' ? unknownMark : reply
}

/** The one query string of these replies, without `?`, in the test's order. */
export function serializeReplies(test: Asked, given: Replies): string {
  return test.questions
    .flatMap(({ id }) => {
      const reply = given[id]
      return reply === undefined ? [] : [`${id}=${replyValue(reply)}`]
    })
    .join('&')
}
