import { orientationQuery, type SearchParams } from '@/components/orientation/orientation-query'
import { type BriefProgramme, isProgramme, type Snapshot } from '@/lib/catalogue/snapshot'
import { type AnswerNotice, type Answers, parseAnswers } from '@/lib/orientation/answers'

/** A list of programmes in an address: what was kept, or what is compared. */
export type ListName = 'keep' | 'programmes'

/** How many programmes one list holds at the most. */
export const mostListed = { keep: 20, programmes: 4 } as const satisfies Record<ListName, number>

/** Longest list that is read, in characters; what stands beyond is not looked at. */
const longestList = 2000

export type ProgrammeListQuery = {
  programmes: readonly BriefProgramme[]
  answers: Answers
  notices: readonly AnswerNotice[]
  /** How many names in the address are none of ours, and how many were too many. */
  unknown: number
  tooMany: number
  /** The one address of this list in this situation, when the given one differs and everything in it was kept. */
  redirectTo?: string
}

/** A programme's name in lists: the same in every language. */
export function programmeKey({ id }: Pick<BriefProgramme, 'id'>): string {
  return id.slice('programme/'.length)
}

/** The query of a list in a situation, with `?` unless it is empty. */
export function programmeListQuery(name: ListName, keys: readonly string[], answers: Answers): string {
  const list = keys.length > 0 ? `${name}=${keys.join(',')}` : ''
  const said = orientationQuery(answers).slice(1)
  const query = [list, said].filter(Boolean).join('&')
  return query === '' ? '' : `?${query}`
}

function asGiven(params: SearchParams): string {
  const parts = Object.entries(params).flatMap(([name, value]) =>
    (Array.isArray(value) ? value : [value ?? '']).map((one) => `${name}=${one}`),
  )
  return parts.length > 0 ? `?${parts.join('&')}` : ''
}

/**
 * Reads a list and the answers beside it. Both names of lists are read, so that one form can send its ticks to
 * either page; repeated names are merged in their order, which is the person's own. Anything that is not the one
 * form of the query leads there by one redirect, unless something could not be kept: then the page says so.
 */
export function parseProgrammeListQuery(params: SearchParams, name: ListName, snapshot: Snapshot): ProgrammeListQuery {
  const { answers, notices } = parseAnswers(params, snapshot.engine.vocabulary)
  const given = [params.keep, params.programmes].flat().join(',').slice(0, longestList)
  const keys = [...new Set(given.split(',').filter((key) => key !== ''))]
  const known = keys.flatMap((key) => {
    const record = snapshot.byId.get(`programme/${key}`)
    return record && isProgramme(record) ? [record] : []
  })
  const programmes = known.slice(0, mostListed[name])
  const unknown = keys.length - known.length
  const tooMany = known.length - programmes.length
  const canonical = programmeListQuery(name, programmes.map(programmeKey), answers)
  const differs = asGiven(params) !== canonical && notices.length === 0 && unknown === 0 && tooMany === 0
  return { programmes, answers, notices, unknown, tooMany, ...(differs && { redirectTo: canonical }) }
}
