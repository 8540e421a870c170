import { type AnswerNotice, type Answers, parseAnswers, serializeAnswers } from '@/lib/orientation/answers'
import { type GapFilter, type GapRowName, gapRows } from '@/lib/orientation/gap-map'
import type { Vocabulary } from '@/lib/orientation/vocabulary'
import type { SearchParams } from './orientation-query'

/** What the address of the gap map says: what its rows are, and what narrows it. */
export type GapQuery = { readonly rows: GapRowName; readonly filter: GapFilter }

/** Needs are where most is missing: they stand first. */
const defaultRows = 'need' satisfies GapRowName

/** The query of the gap map, with `?` unless it is empty. What the rows are cannot also narrow them. */
export function gapMapQuery({ rows, filter }: GapQuery): string {
  const narrowing: Answers = Object.fromEntries(
    gapRows.flatMap((name) => (name !== rows && filter[name] !== undefined ? [[name, [filter[name]]]] : [])),
  )
  const parts = [rows === defaultRows ? '' : `rows=${rows}`, serializeAnswers(narrowing)].filter(Boolean)
  return parts.length === 0 ? '' : `?${parts.join('&')}`
}

/**
 * Reads the address of the gap map: what its rows are, and one profile, sector and need. Anything that is not the one
 * form of its query leads there by one redirect, except a bad value, which the page names.
 */
export function parseGapMapQuery(
  params: SearchParams,
  vocabulary: Vocabulary,
): GapQuery & { notices: readonly AnswerNotice[]; redirectTo?: string } {
  const asked = Array.isArray(params.rows) ? params.rows[0] : params.rows
  const rows = gapRows.find((name) => name === asked) ?? defaultRows
  const narrowing = gapRows.filter((name) => name !== rows)
  const { answers, notices } = parseAnswers(
    Object.fromEntries(narrowing.map((name) => [name, params[name]])),
    vocabulary,
  )
  const filter: GapFilter = Object.fromEntries(
    narrowing.flatMap((name) => {
      const answer = answers[name]
      return answer === undefined || answer === 'unknown' || answer[0] === undefined ? [] : [[name, answer[0]]]
    }),
  )
  const given = Object.entries(params).map(
    ([name, value]) => `${name}=${Array.isArray(value) ? value.join(',') : value}`,
  )
  const canonical = gapMapQuery({ rows, filter })
  const differs = (given.length > 0 ? `?${given.join('&')}` : '') !== canonical && notices.length === 0
  return { rows, filter, notices, ...(differs && { redirectTo: canonical }) }
}
