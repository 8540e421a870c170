import type { Answers } from './answers'
import { type Bitset, count, countShared, positions } from './bitset'
import { type Engine, situation, stillPossible } from './engine'
import { isServed } from './fit'
import { optionsOf } from './questions'
import type { Vocabulary } from './vocabulary'

/** Where no open programme was found: for each need, at which stations and for whom; and the counts behind it. */

/** What the rows of the map may be; the other two narrow it. */
export const gapRows = ['need', 'profile', 'sector'] as const
export type GapRowName = (typeof gapRows)[number]

/** What narrows the whole map: one profile, one sector, one need. What the rows are is not among them. */
export type GapFilter = { readonly [question in GapRowName]?: string }

export type GapCell = {
  readonly station: string
  /** Open programmes, match or likely, that fit directly; for a trait only those made for it. */
  readonly count: number
  /** The situation that the cell stands for. */
  readonly answers: Answers
}
export type GapRow = { readonly id: string; readonly cells: readonly GapCell[] }

export type GapMap = {
  readonly rows: readonly GapRow[]
  /** Beside profiles: what was made for people with a trait. */
  readonly traits: readonly GapRow[]
  /** Cells of `rows`, and how many of them have no programme. */
  readonly combinations: number
  readonly empty: number
}

/** One need and where nothing open meets it, among all profiles and stations. */
export type NeedGap = {
  readonly need: string
  /** Combinations of profile and station without an open programme. */
  readonly empty: number
  /** Stations at which no profile has one. */
  readonly nowhere: readonly string[]
  /** Stations at which only some profiles have none, with these profiles. */
  readonly partly: readonly { readonly station: string; readonly profiles: readonly string[] }[]
}

export type GapFindings = {
  /** Combinations of need, profile and station. */
  readonly combinations: number
  readonly empty: number
  /** Needs with a gap, the emptiest first; equal ones in the order of the scheme. */
  readonly needs: readonly NeedGap[]
}

/** A row's options: of nested schemes the top level. */
export function gapOptions(name: GapRowName, vocabulary: Vocabulary): readonly string[] {
  return optionsOf(name, vocabulary).filter((id) => vocabulary.withBroader(name, id).length === 1)
}

/** The records that are open, not refused and made for a situation. */
function possibleIn(engine: Engine, answers: Answers): Bitset {
  return stillPossible(engine, situation(engine, answers))
}

function rowsOf(
  ids: readonly string[],
  stations: readonly string[],
  answersOf: (id: string, station: string) => Answers,
  countOf: (id: string, answers: Answers) => number,
): GapRow[] {
  return ids.map((id) => ({
    id,
    cells: stations.map((station) => {
      const answers = answersOf(id, station)
      return { station, count: countOf(id, answers), answers }
    }),
  }))
}

/** The map for the given stations of the path, in their order. */
export function gapMap(engine: Engine, stations: readonly string[], rows: GapRowName, filter: GapFilter = {}): GapMap {
  const { vocabulary } = engine
  const more: Answers = Object.fromEntries(
    gapRows.flatMap((name) => (name !== rows && filter[name] !== undefined ? [[name, [filter[name]]]] : [])),
  )
  const found = rowsOf(
    gapOptions(rows, vocabulary),
    stations,
    (id, station) => ({ ...more, [rows]: [id], stage: [station] }),
    (_, answers) => count(possibleIn(engine, answers)),
  )
  const traits = rowsOf(
    rows === 'profile' ? vocabulary.concepts('trait') : [],
    stations,
    (trait, station) => ({ ...more, stage: [station], trait: [trait] }),
    (trait, answers) =>
      positions(possibleIn(engine, answers)).filter((at) =>
        isServed('trait', engine.candidates[at]?.serves.traits ?? [], trait, vocabulary),
      ).length,
  )
  const cells = found.flatMap((row) => row.cells)
  return {
    rows: found,
    traits,
    combinations: cells.length,
    empty: cells.filter((cell) => cell.count === 0).length,
  }
}

/** What is missing, need by need, for every profile at every station; in one sector, or whatever the sector. */
export function gapFindings(engine: Engine, stations: readonly string[], sector?: string): GapFindings {
  const { vocabulary } = engine
  const profiles = optionsOf('profile', vocabulary)
  const more: Answers = sector === undefined ? {} : { sector: [sector] }
  // Need decides fit alone: what is possible in a place is the same for all needs.
  const places = stations.map((station) => ({
    station,
    possible: profiles.map((profile) => possibleIn(engine, { ...more, profile: [profile], stage: [station] })),
  }))
  const needs = optionsOf('need', vocabulary).map((need): NeedGap => {
    const serving = situation(engine, { need: [need] }).direct
    const missing = places.map(({ station, possible }) => ({
      station,
      profiles: profiles.filter((_, at) => countShared(possible[at] as Bitset, serving) === 0),
    }))
    return {
      need,
      empty: missing.reduce((sum, one) => sum + one.profiles.length, 0),
      nowhere: missing.filter((one) => one.profiles.length === profiles.length).map(({ station }) => station),
      partly: missing.filter((one) => one.profiles.length > 0 && one.profiles.length < profiles.length),
    }
  })
  return {
    combinations: needs.length * profiles.length * stations.length,
    empty: needs.reduce((sum, { empty }) => sum + empty, 0),
    needs: needs.filter(({ empty }) => empty > 0).sort((a, b) => b.empty - a.empty),
  }
}

/** The least count of each of the four levels of heat: finer where counts are small. */
export function heatSteps(map: GapMap): readonly [number, number, number, number] {
  const most = Math.max(...[...map.rows, ...map.traits].flatMap(({ cells }) => cells.map((cell) => cell.count)))
  if (most > 60) return [1, 20, 40, 60]
  return most > 30 ? [1, 10, 20, 40] : [1, 4, 9, 16]
}

/** The level of a count, 0 for none to 4. */
export function heatLevel(steps: readonly number[], found: number): number {
  return steps.filter((least) => found >= least).length
}
