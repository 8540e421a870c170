import type { Answers } from './answers'
import { type Bitset, count, countShared, positions } from './bitset'
import { type Engine, situation, stillPossible } from './engine'
import { isServed } from './fit'
import { optionsOf } from './questions'

/** How many open programmes there are for each profile at each station, and for each trait those made for it. */

/** What narrows the whole map: one sector, one need. */
export type GapFilter = { readonly sector?: string; readonly need?: string }

export type GapCell = {
  readonly station: string
  /** Open programmes, match or likely, that fit directly; for a trait only those made for it. */
  readonly count: number
  /** The situation that the cell stands for. */
  readonly answers: Answers
}
export type GapRow = { readonly id: string; readonly cells: readonly GapCell[] }

export type GapMap = {
  readonly profiles: readonly GapRow[]
  readonly traits: readonly GapRow[]
  /** Combinations of profile and station, and how many of them have no programme. */
  readonly combinations: number
  readonly empty: number
  /** For each need, in how many of those combinations nothing open serves it; the emptiest first. */
  readonly emptyByNeed: readonly { readonly need: string; readonly empty: number }[]
}

function narrowed({ sector, need }: GapFilter): Answers {
  return { ...(sector !== undefined && { sector: [sector] }), ...(need !== undefined && { need: [need] }) }
}

function rows(
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

function needsByEmptiness(engine: Engine, places: readonly Bitset[]): GapMap['emptyByNeed'] {
  const needs = optionsOf('need', engine.vocabulary).map((need) => {
    const serving = situation(engine, { need: [need] }).direct
    return { need, empty: places.filter((possible) => countShared(possible, serving) === 0).length }
  })
  // Equal ones stay in the order of the scheme.
  return needs.sort((a, b) => b.empty - a.empty)
}

/** The map for the given stations of the path, in their order. */
export function gapMap(engine: Engine, stations: readonly string[], filter: GapFilter = {}): GapMap {
  const { vocabulary } = engine
  const more = narrowed(filter)
  const possibleIn = (answers: Answers) => stillPossible(engine, situation(engine, answers))
  const profileIds = optionsOf('profile', vocabulary)
  const profiles = rows(
    profileIds,
    stations,
    (profile, station) => ({ profile: [profile], stage: [station], ...more }),
    (_, answers) => count(possibleIn(answers)),
  )
  const traits = rows(
    vocabulary.concepts('trait'),
    stations,
    (trait, station) => ({ stage: [station], ...more, trait: [trait] }),
    (trait, answers) =>
      positions(possibleIn(answers)).filter((at) =>
        isServed('trait', engine.candidates[at]?.serves.traits ?? [], trait, vocabulary),
      ).length,
  )
  const cells = profiles.flatMap((row) => row.cells)
  const { need: _need, ...anyNeed } = more
  const places = profileIds.flatMap((profile) =>
    stations.map((station) => possibleIn({ profile: [profile], stage: [station], ...anyNeed })),
  )
  return {
    profiles,
    traits,
    combinations: cells.length,
    empty: cells.filter((cell) => cell.count === 0).length,
    emptyByNeed: needsByEmptiness(engine, places),
  }
}

/** The least count of each of the four levels of heat: finer where counts are small. */
export function heatSteps(map: GapMap): readonly [number, number, number, number] {
  const most = Math.max(...[...map.profiles, ...map.traits].flatMap(({ cells }) => cells.map((cell) => cell.count)))
  return most > 30 ? [1, 20, 40, 60] : [1, 4, 9, 16]
}

/** The level of a count, 0 for none to 4. */
export function heatLevel(steps: readonly number[], found: number): number {
  return steps.filter((least) => found >= least).length
}
