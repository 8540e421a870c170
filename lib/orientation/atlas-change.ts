import type { Answers } from './answers'
import { type Atlas, anyAt, chartAtlas, isPossibleAt, situationAnswers } from './atlas'
import { has } from './bitset'
import type { Candidate } from './candidate'
import { compile, type Engine } from './engine'

/** What an edit changes before it is published: the difference between two atlases of the same vocabulary. */

/** How many, and a few of them from all over the atlas. */
export type Situations = { readonly count: number; readonly examples: readonly Answers[] }

type BeforeAfter = { before: number; after: number; gained: number; lost: number }

export type RecordChange = {
  readonly id: string
  /** Places (profile, stage, sector, size) where it is among the results. */
  readonly shown: BeforeAfter
  /** Situations (a place and a need) where it stands among the results for the need. */
  readonly direct: BeforeAfter
  readonly gained: Situations
  readonly lost: Situations
  /** It could be reached before and no longer can: its conditions contradict each other or what it serves. */
  readonly becomesUnreachable: boolean
}

export type GapChange = { readonly newGaps: Situations; readonly closedGaps: Situations }
export type AtlasChange = GapChange & { readonly records: readonly RecordChange[] }
export type Impact = GapChange & { readonly record: RecordChange }

const mostExamples = 5

/** How many were found, and up to five of them from all over. */
export function someOf(found: readonly number[], answersOf: (at: number) => Answers): Situations {
  const step = Math.max(found.length / mostExamples, 1)
  const picked = Array.from(
    { length: Math.min(found.length, mostExamples) },
    (_, i) => found[Math.floor(i * step)] ?? 0,
  )
  return { count: found.length, examples: picked.map(answersOf) }
}

/** One record as an atlas sees it; a record that an atlas does not have is nowhere. */
type View = {
  shownAt: (place: number) => boolean
  needs: readonly boolean[]
  reached: boolean
  /** It has not ended, and still nobody reaches it. */
  unreachable: boolean
}

function view(atlas: Atlas, position: number | undefined): View {
  if (position === undefined)
    return { shownAt: () => false, needs: atlas.axes.need.map(() => false), reached: false, unreachable: false }
  const reached = has(atlas.reached, position)
  return {
    shownAt: (place) => isPossibleAt(atlas, place, position),
    needs: atlas.serving.map((set) => has(set, position)),
    reached,
    unreachable: !reached && !has(atlas.engine.ended, position),
  }
}

function recordChange(id: string, atlas: Atlas, before: View, after: View): RecordChange {
  const shown = { before: 0, after: 0, gained: 0, lost: 0 }
  const direct = { before: 0, after: 0, gained: 0, lost: 0 }
  const needsBefore = before.needs.filter(Boolean).length
  const needsAfter = after.needs.filter(Boolean).length
  const needsBoth = before.needs.filter((served, need) => served && after.needs[need]).length
  const gained: number[] = []
  const lost: number[] = []
  for (let place = 0; place < atlas.places; place++) {
    const was = before.shownAt(place)
    const is = after.shownAt(place)
    if (was) {
      shown.before++
      direct.before += needsBefore
      direct.lost += needsBefore - (is ? needsBoth : 0)
    }
    if (is) {
      shown.after++
      direct.after += needsAfter
      direct.gained += needsAfter - (was ? needsBoth : 0)
    }
    if (is && !was) gained.push(place)
    if (was && !is) lost.push(place)
  }
  shown.gained = gained.length
  shown.lost = lost.length
  const answersOf = (place: number) => {
    const { need: _need, ...answers } = situationAnswers(atlas.axes, place * atlas.axes.need.length)
    return answers
  }
  return {
    id,
    shown,
    direct,
    gained: someOf(gained, answersOf),
    lost: someOf(lost, answersOf),
    becomesUnreachable: before.reached && after.unreachable,
  }
}

function isChanged({ shown, direct, becomesUnreachable }: RecordChange): boolean {
  return shown.gained + shown.lost + direct.gained + direct.lost > 0 || becomesUnreachable
}

/** Every record whose places or needs differ, and the gaps that open and close; both atlases have the same axes. */
export function compareAtlases(before: Atlas, after: Atlas): AtlasChange {
  if (before.situations !== after.situations) throw new RangeError('atlases of different vocabularies')
  const at = (atlas: Atlas) => new Map(atlas.engine.candidates.map(({ id }, position) => [id, position]))
  const [then, now] = [at(before), at(after)]
  const records = [...new Set([...then.keys(), ...now.keys()])].map((id) =>
    recordChange(id, before, view(before, then.get(id)), view(after, now.get(id))),
  )
  const newGaps: number[] = []
  const closedGaps: number[] = []
  const needs = before.axes.need.length
  for (let situation = 0; situation < before.situations; situation++) {
    const place = Math.floor(situation / needs)
    const was = anyAt(before, 'possible', place, before.serving[situation % needs])
    const is = anyAt(after, 'possible', place, after.serving[situation % needs])
    if (was && !is) newGaps.push(situation)
    if (is && !was) closedGaps.push(situation)
  }
  const answersOf = (situation: number) => situationAnswers(before.axes, situation)
  return {
    records: records.filter(isChanged),
    newGaps: someOf(newGaps, answersOf),
    closedGaps: someOf(closedGaps, answersOf),
  }
}

/**
 * What publishing one record changes: `before` is the version that the engine holds, nothing for a new record;
 * `after` the version to be, nothing when it is withdrawn. The same as comparing whole atlases, but only this record
 * is charted anew.
 */
export function impactOfRecord(engine: Engine, before: Candidate | undefined, after: Candidate | undefined): Impact {
  const atlas = chartAtlas(engine)
  const { axes, places, serving } = atlas
  const id = after?.id ?? before?.id ?? ''
  const own = engine.candidates.findIndex((candidate) => candidate.id === id)
  const viewOf = (candidate: Candidate | undefined) => {
    if (candidate === undefined) return view(atlas, undefined)
    if (candidate === engine.candidates[own]) return view(atlas, own)
    return view(chartAtlas(compile([candidate], engine.vocabulary)), 0)
  }
  const [was, is] = [viewOf(before), viewOf(after)]
  const others = serving.map((set) => {
    const rest = set.slice()
    if (own >= 0) rest[own >>> 5] = (rest[own >>> 5] ?? 0) & ~(1 << (own & 31))
    return rest
  })
  const newGaps: number[] = []
  const closedGaps: number[] = []
  for (let place = 0; place < places; place++) {
    const [shownBefore, shownAfter] = [was.shownAt(place), is.shownAt(place)]
    if (!shownBefore && !shownAfter) continue
    for (let need = 0; need < axes.need.length; need++) {
      const helped = shownBefore && was.needs[need] === true
      const helps = shownAfter && is.needs[need] === true
      if (helped === helps || anyAt(atlas, 'possible', place, others[need])) continue
      ;(helped ? newGaps : closedGaps).push(place * axes.need.length + need)
    }
  }
  const answersOf = (situation: number) => situationAnswers(axes, situation)
  return {
    record: recordChange(id, atlas, was, is),
    newGaps: someOf(newGaps, answersOf),
    closedGaps: someOf(closedGaps, answersOf),
  }
}
