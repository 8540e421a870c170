import { type Answer, type Answers, answerOf } from './answers'
import { type Bitset, emptySet, has, intersect, subtract, unite } from './bitset'
import { type Engine, notRefused, type State, situation, stillPossible, variations } from './engine'
import { optionsOf, type QuestionId } from './questions'
import type { Vocabulary } from './vocabulary'

/**
 * Every verdict of the catalogue, before any visitor comes. A place is one profile, stage, sector (top level) and
 * size, "I don't know" included: these decide eligibility. A situation is a place and a need: need decides fit only.
 */
export const atlasQuestions = ['profile', 'stage', 'sector', 'size', 'need'] as const
export type AtlasQuestion = (typeof atlasQuestions)[number]
/** The answers along each axis, in the order of their scheme; the last is "I don't know". */
export type AtlasAxes = Readonly<Record<AtlasQuestion, readonly Answer[]>> & {
  /** Answers to one question more, where they are what is looked at; otherwise it stays unasked. */
  readonly more?: { readonly question: QuestionId; readonly answers: readonly Answer[] }
}

export type Atlas = {
  readonly engine: Engine
  readonly axes: AtlasAxes
  readonly places: number
  /** Numbered from 0: place by place, all needs of a place together. */
  readonly situations: number
  /** By place, one bitset after the other: open, match or likely, made for this place. */
  readonly possible: Uint32Array
  /** Open, one changeable thing missing, made for this place. */
  readonly near: Uint32Array
  /** Announced, not refused, made for this place. */
  readonly announced: Uint32Array
  /** By need: the records that serve it. */
  readonly serving: readonly Bitset[]
  /**
   * Records that some place makes match or likely and fitting, whether open yet or only announced. Only places where
   * all is known count: someone who answers nothing can still have anything.
   */
  readonly reached: Bitset
}

/** The axes of a vocabulary; a sector of the second level decides within its parent and is left out. */
export function atlasAxes(vocabulary: Vocabulary): AtlasAxes {
  const axis = (question: AtlasQuestion): Answer[] => {
    const options = optionsOf(question, vocabulary)
    const top =
      question === 'sector' ? options.filter((id) => vocabulary.withBroader('sector', id).length === 1) : options
    return [...top.map(answerOf), 'unknown']
  }
  return {
    profile: axis('profile'),
    stage: axis('stage'),
    sector: axis('sector'),
    size: axis('size'),
    need: axis('need'),
  }
}

/** What is said to the question besides, one after the other; where there is none, nothing once. */
function saidBesides({ more }: AtlasAxes): readonly Answers[] {
  return more ? more.answers.map((answer) => ({ [more.question]: answer })) : [{}]
}

/** The answers that a place stands for, without need. */
function answersAt(axes: AtlasAxes, place: number): Answers {
  const { profile, stage, sector, size } = axes
  const perSector = size.length
  const perStage = sector.length * perSector
  const perProfile = stage.length * perStage
  const perBesides = profile.length * perProfile
  return {
    ...saidBesides(axes)[Math.floor(place / perBesides)],
    profile: profile[Math.floor((place % perBesides) / perProfile)] ?? 'unknown',
    stage: stage[Math.floor((place % perProfile) / perStage)] ?? 'unknown',
    sector: sector[Math.floor((place % perStage) / perSector)] ?? 'unknown',
    size: size[place % perSector] ?? 'unknown',
  }
}

/** The answers that a situation stands for. */
export function situationAnswers(axes: AtlasAxes, at: number): Answers {
  const needs = axes.need.length
  return { ...answersAt(axes, Math.floor(at / needs)), need: axes.need[at % needs] ?? 'unknown' }
}

/** Every place in its order, with the verdicts there; what the other answers decide is computed once for all sizes. */
function walk(engine: Engine, axes: AtlasAxes, visit: (place: number, state: State, known: boolean) => void): void {
  let place = 0
  for (const besides of saidBesides(axes))
    for (const profile of axes.profile)
      for (const stage of axes.stage)
        for (const sector of axes.sector) {
          const ofSize = variations(engine, { ...besides, profile, stage, sector }, 'size')
          for (const size of axes.size)
            visit(place++, ofSize(size), ![profile, stage, sector, size].includes('unknown'))
        }
}

const charted = new WeakMap<Engine, Atlas>()

/** The atlas of a catalogue; worked out once and kept as long as the engine is. */
export function chartAtlas(engine: Engine): Atlas {
  const kept = charted.get(engine)
  if (kept) return kept
  const atlas = chartOver(engine, atlasAxes(engine.vocabulary))
  charted.set(engine, atlas)
  return atlas
}

/** The part of a catalogue's atlas along given answers: places and situations are numbered as the axes say. */
export function chartOver(engine: Engine, axes: AtlasAxes): Atlas {
  const besides = saidBesides(axes).length
  const places = besides * axes.profile.length * axes.stage.length * axes.sector.length * axes.size.length
  const words = emptySet(engine.size).length
  const possible = new Uint32Array(places * words)
  const near = new Uint32Array(places * words)
  const announced = new Uint32Array(places * words)
  const reached = emptySet(engine.size)
  walk(engine, axes, (place, state, known) => {
    const alive = subtract(notRefused(engine, state), engine.ended)
    // Without a need every record that fits is direct.
    const fitting = intersect(alive, state.direct)
    possible.set(stillPossible(engine, state), place * words)
    near.set(subtract(intersect(fitting.slice(), state.once), engine.announced), place * words)
    announced.set(intersect(fitting.slice(), engine.announced), place * words)
    if (known) unite(reached, subtract(fitting, state.once))
  })
  return withNeeds({ engine, axes, places, possible, near, announced, reached }, axes.need)
}

/** The same places with other needs: which records are possible where does not depend on them. */
export function withNeeds(at: Omit<Atlas, 'situations' | 'serving'>, need: readonly Answer[]): Atlas {
  const serving = need.map((one) => situation(at.engine, { need: one }).direct)
  return { ...at, axes: { ...at.axes, need }, situations: at.places * need.length, serving }
}

/** Whether a place has any record of a kind, or any of those given. */
export function anyAt(atlas: Atlas, kind: 'possible' | 'near' | 'announced', place: number, among?: Bitset): boolean {
  const sets = atlas[kind]
  const words = atlas.reached.length
  for (let i = 0; i < words; i++)
    if (((sets[place * words + i] as number) & (among ? (among[i] as number) : -1)) !== 0) return true
  return false
}

/** Whether one record is possible at a place. */
export function isPossibleAt(atlas: Atlas, place: number, position: number): boolean {
  const words = atlas.reached.length
  return ((atlas.possible[place * words + (position >>> 5)] ?? 0) & (1 << (position & 31))) !== 0
}

/**
 * What a visitor can do next, the best of it. `support`: an open record for the need, match or likely; `near`: one
 * that a single change would open; `also`: support for another need; `announced`: something to ask 1819 about.
 * The general line "call 1819", which stands under every plan, does not count: with it no dead end could be found.
 */
export const nextActions = ['support', 'near', 'also', 'announced', 'none'] as const
export type NextAction = (typeof nextActions)[number]

export function nextAction(atlas: Atlas, at: number): NextAction {
  const needs = atlas.axes.need.length
  const place = Math.floor(at / needs)
  const serving = atlas.serving[at % needs]
  if (anyAt(atlas, 'possible', place, serving)) return 'support'
  if (anyAt(atlas, 'near', place, serving)) return 'near'
  if (anyAt(atlas, 'possible', place)) return 'also'
  return anyAt(atlas, 'announced', place) ? 'announced' : 'none'
}

export type AtlasFindings = {
  /** Situations by the best that can be done in them. */
  readonly tally: Readonly<Record<NextAction, number>>
  /** Situations without an open record for the need: a finding to show, never a reason to invent support. */
  readonly gaps: readonly number[]
  /** Situations without any next action: there must be none. */
  readonly deadEnds: readonly number[]
  /** Records, not ended, that no full set of answers makes match or likely and fitting: they contradict themselves. */
  readonly unreachable: readonly string[]
}

/** What the atlas shows. */
export function atlasFindings(atlas: Atlas): AtlasFindings {
  const tally: Record<NextAction, number> = { support: 0, near: 0, also: 0, announced: 0, none: 0 }
  const gaps: number[] = []
  const deadEnds: number[] = []
  for (let at = 0; at < atlas.situations; at++) {
    const action = nextAction(atlas, at)
    tally[action]++
    if (action !== 'support') gaps.push(at)
    if (action === 'none') deadEnds.push(at)
  }
  return { tally, gaps, deadEnds, unreachable: unreachable(atlas) }
}

/** Records, not ended, that nobody can reach. */
export function unreachable({ engine, reached }: Atlas): string[] {
  return engine.candidates.flatMap(({ id }, at) => (has(engine.ended, at) || has(reached, at) ? [] : [id]))
}

/** The gaps of one profile, stage and sector: each need that nothing open serves there, and for which sizes. */
export type GapGroup = {
  readonly profile: Answer
  readonly stage: Answer
  readonly sector: Answer
  readonly needs: readonly { need: Answer; sizes: readonly Answer[] }[]
}

/** Gaps gathered by profile, stage and sector, in the order of the axes. */
export function groupGaps({ axes }: Atlas, gaps: readonly number[]): GapGroup[] {
  const groups: GapGroup[] = []
  const perGroup = axes.size.length * axes.need.length
  let last = -1
  let needs = new Map<number, Answer[]>()
  const close = () => {
    if (last < 0) return
    const { profile = 'unknown', stage = 'unknown', sector = 'unknown' } = situationAnswers(axes, last * perGroup)
    const listed = [...needs].sort(([a], [b]) => a - b)
    groups.push({
      profile,
      stage,
      sector,
      needs: listed.map(([need, sizes]) => ({ need: axes.need[need] ?? 'unknown', sizes })),
    })
  }
  for (const at of gaps) {
    const group = Math.floor(at / perGroup)
    if (group !== last) {
      close()
      last = group
      needs = new Map()
    }
    const need = at % axes.need.length
    const size = situationAnswers(axes, at).size ?? 'unknown'
    needs.set(need, [...(needs.get(need) ?? []), size])
  }
  close()
  return groups
}
