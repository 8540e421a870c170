import { type AnswerNotice, parseAnswers, serializeAnswers } from '@/lib/orientation/answers'
import type { GapFilter } from '@/lib/orientation/gap-map'
import type { Vocabulary } from '@/lib/orientation/vocabulary'
import type { SearchParams } from './orientation-query'

/** The query of the gap map, with `?` unless it is empty. */
export function gapMapQuery({ sector, need }: GapFilter): string {
  const query = serializeAnswers({ ...(sector && { sector: [sector] }), ...(need && { need: [need] }) })
  return query === '' ? '' : `?${query}`
}

/**
 * Reads the address of the gap map: one sector, one need. Anything that is not the one form of its query leads there
 * by one redirect, except a bad value, which the page names.
 */
export function parseGapMapQuery(
  params: SearchParams,
  vocabulary: Vocabulary,
): { filter: GapFilter; notices: readonly AnswerNotice[]; redirectTo?: string } {
  const { answers, notices } = parseAnswers({ sector: params.sector, need: params.need }, vocabulary)
  const first = (answer: typeof answers.sector) => (answer === 'unknown' ? undefined : answer?.[0])
  const [sector, need] = [first(answers.sector), first(answers.need)]
  const filter: GapFilter = { ...(sector && { sector }), ...(need && { need }) }
  const given = Object.entries(params).map(
    ([name, value]) => `${name}=${Array.isArray(value) ? value.join(',') : value}`,
  )
  const canonical = gapMapQuery(filter)
  const differs = (given.length > 0 ? `?${given.join('&')}` : '') !== canonical && notices.length === 0
  return { filter, notices, ...(differs && { redirectTo: canonical }) }
}
