import type { ContentFolder } from '@/lib/catalogue/content-files'
import { buildSnapshot } from '@/lib/catalogue/snapshot'
import {
  type Answer,
  type Answers,
  answeredQuestions,
  answerOf,
  serializeAnswers,
  withAnswer,
} from '@/lib/orientation/answers'
import { atlasFindings, chartAtlas, situationAnswers } from '@/lib/orientation/atlas'
import { impactOfRecord } from '@/lib/orientation/atlas-change'
import { count, emptySet, intersect, unite } from '@/lib/orientation/bitset'
import { decisiveQuestions, lookAt } from '@/lib/orientation/decisive'
import { compile, type Engine } from '@/lib/orientation/engine'
import { nextStep } from '@/lib/orientation/next-question'
import { firstQuestions, optionsOf, type QuestionId, questionIds } from '@/lib/orientation/questions'
import { type Figure, percentile, randomFrom } from './figures'

/**
 * Every so many situations of the atlas one is walked; the number is prime, so that no axis is skipped. All of them
 * take minutes: `npm run bench -- atlas --every-situation`.
 */
const everyNth = 523

type Ask = (engine: Engine, answers: Answers) => QuestionId | undefined

/** The same question after the same answers, worked out once: most ways through the wizard begin alike. */
function remembered<T>(work: (engine: Engine, answers: Answers) => T): (engine: Engine, answers: Answers) => T {
  const known = new Map<string, T>()
  return (engine, answers) => {
    const key = serializeAnswers(answers)
    const found = known.has(key) ? (known.get(key) as T) : work(engine, answers)
    known.set(key, found)
    return found
  }
}

/** The question with the most to gain, also past the seven after which the wizard stops by itself. */
const mostGain: Ask = (engine, answers) => {
  const next = nextStep(engine, answers)
  if (next.step === 'ask') return next.question
  return next.reason === 'enough' ? next.best : undefined
}

/** The first question of the fixed order that can still change the list. */
const fixedOrder: Ask = (engine, answers) =>
  firstQuestions.find((question) => answers[question] === undefined) ?? decisiveQuestions(engine, answers)[0]?.question

/** Answers after which what is left open is compared: the first four have a fixed order, these are the next two. */
const compared = [firstQuestions.length + 1, firstQuestions.length + 2]

/** How many records the open questions can still change; one that is not about the stated need counts a tenth. */
function openRecords(engine: Engine, answers: Answers): number {
  const records = emptySet(engine.size)
  for (const found of decisiveQuestions(engine, answers)) unite(records, found.records)
  const all = count(records)
  return all - 0.9 * (all - count(intersect(records, lookAt(engine, answers).now.direct)))
}

/** Questions until no further answer can change the list, and what is open after each number of answers compared. */
type Walked = { readonly questions: number; readonly open: readonly number[] }

function walkBy(work: Ask): (engine: Engine, truth: Answers) => Walked {
  const ask = remembered(work)
  const openAfter = remembered(openRecords)
  return (engine, truth) => {
    let answers: Answers = {}
    const open = compared.map(() => 0)
    for (;;) {
      const at = compared.indexOf(answeredQuestions(answers).length)
      if (at >= 0) open[at] = openAfter(engine, answers)
      const question = ask(engine, answers)
      if (question === undefined) return { questions: answeredQuestions(answers).length, open }
      answers = withAnswer(answers, question, truth[question] ?? 'unknown')
    }
  }
}

/** A person in a situation of the atlas; what the atlas does not ask is drawn, one time in eight "I don't know". */
function personIn(engine: Engine, situation: Answers, random: () => number): Answers {
  const drawn = (question: QuestionId): Answer => {
    const options = optionsOf(question, engine.vocabulary)
    return random() < 1 / 8 ? 'unknown' : answerOf(options[Math.floor(random() * options.length)] ?? '')
  }
  return Object.fromEntries(questionIds.map((question) => [question, situation[question] ?? drawn(question)]))
}

/** The atlas of the real catalogue, the impact of an edit, and how many questions the next-question rule saves. */
export function benchAtlas(content: ContentFolder, { everySituation }: { everySituation: boolean }): Figure[] {
  const { engine: served } = buildSnapshot({
    version: 1,
    records: content.records.map(({ record }, ordinal) => ({ ordinal, record })),
    schemes: content.schemes,
    plans: content.plans,
    documents: content.documents,
  })
  // Charted on an engine of its own: nothing may be left over from another measurement.
  const engine = compile(served.candidates, served.vocabulary)
  const begin = performance.now()
  const atlas = chartAtlas(engine)
  atlasFindings(atlas)
  const charting = performance.now() - begin

  const impacts = engine.candidates.map((candidate) => {
    const from = performance.now()
    impactOfRecord(engine, candidate, { ...candidate, criteria: [] })
    return performance.now() - from
  })

  const random = randomFrom(7)
  const walks: Record<'best' | 'fixed', Walked[]> = { best: [], fixed: [] }
  const [byGain, byOrder] = [walkBy(mostGain), walkBy(fixedOrder)]
  for (let at = 0; at < atlas.situations; at += everySituation ? 1 : everyNth) {
    const truth = personIn(engine, situationAnswers(atlas.axes, at), random)
    walks.best.push(byGain(engine, truth))
    walks.fixed.push(byOrder(engine, truth))
  }
  const mean = (how: 'best' | 'fixed', of: (one: Walked) => number) =>
    walks[how].reduce((sum, one) => sum + of(one), 0) / walks[how].length
  const ratio = (of: (one: Walked) => number) =>
    `${(mean('best', of) / mean('fixed', of)).toFixed(2)} of the fixed order`
  const questions = (one: Walked) => one.questions
  const worst = (how: 'best' | 'fixed') => walks[how].reduce((most, one) => Math.max(most, one.questions), 0)
  return [
    {
      name: 'verdict atlas of the real catalogue',
      value: charting / 1000,
      unit: 's',
      budget: 2,
      remark: `${atlas.situations.toLocaleString('en')} situations`,
    },
    { name: 'impact of one edited record, p50', value: percentile(impacts, 0.5), unit: 'ms' },
    {
      name: 'questions until settled, most gain first, mean',
      value: mean('best', questions),
      unit: 'questions',
      remark: `${ratio(questions)}; ${walks.best.length.toLocaleString('en')} situations of the atlas`,
    },
    { name: 'questions until settled, fixed order, mean', value: mean('fixed', questions), unit: 'questions' },
    { name: 'questions until settled, most gain first, worst', value: worst('best'), unit: 'questions' },
    { name: 'questions until settled, fixed order, worst', value: worst('fixed'), unit: 'questions' },
    ...compared.flatMap((answers, at): Figure[] => {
      const open = (one: Walked) => one.open[at] ?? 0
      const name = (how: string) => `open after answer ${answers}, ${how}, mean`
      return [
        { name: name('most gain first'), value: mean('best', open), unit: 'records', remark: ratio(open) },
        { name: name('fixed order'), value: mean('fixed', open), unit: 'records' },
      ]
    }),
  ]
}
