import { type Answer, type Answers, answerOf, chosen } from './answers'
import {
  type Atlas,
  type AtlasAxes,
  type AtlasQuestion,
  anyAt,
  atlasQuestions,
  chartAtlas,
  chartOver,
  situationAnswers,
  unreachable,
  withNeeds,
} from './atlas'
import { type GapChange, type Situations, someOf } from './atlas-change'
import type { Candidate } from './candidate'
import { isGroup } from './criteria'
import type { Engine } from './engine'
import { valueUnder } from './evaluate'
import { type Dimension, dimensionQuestions, isServed } from './fit'
import { noneOfThese, optionsOf, type QuestionId, questionForm, questionIds, questionOf } from './questions'
import type { Vocabulary } from './vocabulary'

/**
 * What another vocabulary does to visitors: two atlases of the same programmes, compared situation by situation. A
 * situation is what someone says, and stays one when its concept is retired: as its address does, it then leads to
 * the concept that replaces it. Where a concept is new, nobody could say it before: such situations are counted, and
 * a gap among them is a new one, but no programme gains or loses them.
 */

/** In how many situations a programme comes to answer the need, and in how many it no longer does. */
export type ProgrammeChange = { readonly id: string; readonly gained: number; readonly lost: number }

export type VocabularyChange = GapChange & {
  /** Situations that could be described before; what is changed is among them. */
  readonly compared: number
  /** Those in which a programme joins or leaves the results, or those for the need. */
  readonly changed: Situations
  /** Situations that nobody could describe before. */
  readonly added: number
  /** Situations that nobody can choose any more: whoever kept their address is led on. */
  readonly removed: number
  /** Whoever loses most first. */
  readonly programmes: readonly ProgrammeChange[]
  readonly becomeUnreachable: readonly string[]
  readonly becomeReachable: readonly string[]
}

/** The question that a vocabulary's concepts are the options of; nothing for one that the wizard does not ask about. */
export function questionAbout(scheme: string): QuestionId | undefined {
  return questionIds.find((id) => {
    const form = questionForm(id)
    return form.form === 'concepts' && form.scheme === scheme
  })
}

/** What choosing an option comes to in a vocabulary, as its address is read there. */
function saidIn(vocabulary: Vocabulary, question: QuestionId, option: string): Answer {
  if (option === noneOfThese) return []
  const current = vocabulary.current(question, option)
  return current === undefined ? 'unknown' : [current]
}

function dimensionOf(question: QuestionId): Dimension | undefined {
  return (Object.keys(dimensionQuestions) as Dimension[]).find((one) => dimensionQuestions[one] === question)
}

/** Everything about one candidate that an answer to one question decides. */
function decided(candidate: Candidate, question: QuestionId, answer: Answer, vocabulary: Vocabulary): string {
  const values = candidate.criteria
    .flatMap((criterion) => (isGroup(criterion) ? criterion.any : [criterion]))
    .filter((criterion) => questionOf(criterion) === question)
    .map((criterion) => valueUnder(criterion, answer, vocabulary))
  const dimension = dimensionOf(question)
  const listed = dimension ? candidate.serves[dimension] : []
  const concepts = chosen({ [question]: answer }, question)
  const fits =
    listed.length === 0 ||
    concepts.length === 0 ||
    concepts.some((concept) => isServed(question, listed, concept, vocabulary))
  return `${values.join()} ${fits}`
}

/** The axes of an atlas with given answers to one question, which may be one that atlases otherwise leave open. */
function along(axes: AtlasAxes, question: QuestionId, answers: readonly Answer[]): AtlasAxes {
  return isOnAxis(question) ? { ...axes, [question]: answers } : { ...axes, more: { question, answers } }
}

function isOnAxis(question: QuestionId): question is AtlasQuestion {
  return atlasQuestions.some((one) => one === question)
}

type Differences = {
  changed: number[]
  newGaps: number[]
  closedGaps: number[]
  /** By position: situations in which the record comes to answer the need, or no longer does. */
  gained: Uint32Array
  lost: Uint32Array
}

function tally(counts: Uint32Array, word: number, records: number) {
  for (let rest = records; rest !== 0; rest &= rest - 1) {
    const at = (word << 5) + 31 - Math.clz32(rest & -rest)
    counts[at] = (counts[at] ?? 0) + 1
  }
}

/** Where two atlases differ that hold the same records at the same positions and number the same situations. */
function differences(before: Atlas, after: Atlas): Differences {
  const words = before.reached.length
  const needs = before.serving.map((was, need) => [was, after.serving[need] ?? was] as const)
  const needsDiffer = needs.some(([was, is]) => was.some((word, i) => word !== is[i]))
  const [gained, lost] = [new Uint32Array(words * 32), new Uint32Array(words * 32)]
  const found: Differences = { changed: [], newGaps: [], closedGaps: [], gained, lost }
  for (let place = 0; place < before.places; place++) {
    const start = place * words
    let shownDiffer = false
    for (let i = start; i < start + words; i++) if (before.possible[i] !== after.possible[i]) shownDiffer = true
    if (!shownDiffer && !needsDiffer) continue
    needs.forEach(([servedBefore, servedAfter], need) => {
      const situation = place * needs.length + need
      let [helped, helps, differ] = [0, 0, shownDiffer]
      for (let i = 0; i < words; i++) {
        const was = (before.possible[start + i] as number) & (servedBefore[i] as number)
        const is = (after.possible[start + i] as number) & (servedAfter[i] as number)
        helped |= was
        helps |= is
        if (was === is) continue
        differ = true
        tally(gained, i, is & ~was)
        tally(lost, i, was & ~is)
      }
      if (differ) found.changed.push(situation)
      if (helped !== 0 && helps === 0) found.newGaps.push(situation)
      if (helped === 0 && helps !== 0) found.closedGaps.push(situation)
    })
  }
  return found
}

/** Situations without an open programme for the need. */
function gapsOf(atlas: Atlas): number[] {
  const needs = atlas.axes.need.length
  return Array.from({ length: atlas.situations }, (_, situation) => situation).filter(
    (situation) => !anyAt(atlas, 'possible', Math.floor(situation / needs), atlas.serving[situation % needs]),
  )
}

/** Two findings as one, with examples of both. */
function together(one: Situations, other: Situations): Situations {
  const examples: Answers[] = [...one.examples, ...other.examples]
  const all = examples.map((_, at) => at)
  return { count: one.count + other.count, examples: someOf(all, (at) => examples[at] ?? {}).examples }
}

const nobody: Situations = { count: 0, examples: [] }

/** What a change comes to that decides nobody's results in the situations that there are. */
export function changesNothing(situations: number): VocabularyChange {
  return {
    compared: situations,
    changed: nobody,
    added: 0,
    removed: 0,
    programmes: [],
    newGaps: nobody,
    closedGaps: nobody,
    becomeUnreachable: [],
    becomeReachable: [],
  }
}

/**
 * The difference that one changed scheme makes, every option of its question tried: `before` and `after` are the same
 * programmes, compiled under the one vocabulary and the other. Options that treat every programme as before are
 * counted without being charted; that is what keeps it quick. Throws where the programmes are not the same.
 */
export function impactOfVocabulary(before: Engine, after: Engine, scheme: string): VocabularyChange {
  if (before.size !== after.size || before.candidates.some(({ id }, at) => id !== after.candidates[at]?.id))
    throw new RangeError('engines of different programmes')
  const { axes, situations } = chartAtlas(before)
  const question = questionAbout(scheme)
  if (question === undefined) return changesNothing(situations)
  const [then, now] = [optionsOf(question, before.vocabulary), optionsOf(question, after.vocabulary)]
  const options = [...new Set([...then, ...now])]
  const isNew = (option: string) => option !== noneOfThese && !before.vocabulary.has(question, option)
  const isDecidedOtherwise = (option: string) => {
    const was = saidIn(before.vocabulary, question, option)
    const is = saidIn(after.vocabulary, question, option)
    return before.candidates.some((candidate, at) => {
      const changed = after.candidates[at] as Candidate
      return decided(candidate, question, was, before.vocabulary) !== decided(changed, question, is, after.vocabulary)
    })
  }
  const added = options.filter(isNew)
  const tried = options.filter((option) => !isNew(option) && isDecidedOtherwise(option))
  const chart = (engine: Engine, some: readonly string[]) => {
    const said = some.map((option) => saidIn(engine.vocabulary, question, option))
    return question === 'need' ? withNeeds(chartAtlas(engine), said) : chartOver(engine, along(axes, question, said))
  }
  // Both atlases number the same situations; each has them in the words of its own vocabulary.
  const { changed, newGaps, closedGaps, gained, lost } = differences(chart(before, tried), chart(after, tried))
  const inWords = along(axes, question, tried.map(answerOf))
  const answersOf = (at: number) => situationAnswers(inWords, at)
  const fresh = chart(after, added)
  const perOption = situations / (isOnAxis(question) ? axes[question].length : 1)
  const [unreached, stillUnreached] = [unreachable(chartAtlas(before)), unreachable(chartAtlas(after))]
  return {
    compared: perOption * (options.length - added.length + 1),
    changed: someOf(changed, answersOf),
    added: perOption * added.length,
    removed: perOption * then.filter((option) => !now.includes(option)).length,
    programmes: before.candidates
      .map(({ id }, at) => ({ id, gained: gained[at] ?? 0, lost: lost[at] ?? 0 }))
      .filter((one) => one.gained + one.lost > 0)
      .sort((a, b) => b.lost - a.lost || b.gained - a.gained || (a.id < b.id ? -1 : 1)),
    newGaps: together(
      someOf(newGaps, answersOf),
      someOf(gapsOf(fresh), (at) => situationAnswers(fresh.axes, at)),
    ),
    closedGaps: someOf(closedGaps, answersOf),
    becomeUnreachable: stillUnreached.filter((id) => !unreached.includes(id)),
    becomeReachable: unreached.filter((id) => !stillUnreached.includes(id)),
  }
}

/**
 * Concepts that can be chosen and that no programme names, nor anything narrower or broader than they are: whoever
 * chooses one sees only what is for everyone. Ended programmes do not count; none for what programmes do not serve.
 */
export function unnamedConcepts({ candidates, vocabulary }: Engine, scheme: string): readonly string[] {
  const question = questionAbout(scheme)
  const dimension = question && dimensionOf(question)
  if (question === undefined || dimension === undefined) return []
  const alive = candidates.filter(({ availability }) => availability.state !== 'ended')
  return optionsOf(question, vocabulary).filter(
    (concept) => !alive.some(({ serves }) => isServed(scheme, serves[dimension], concept, vocabulary)),
  )
}
