import type { ContentFolder } from '@/lib/catalogue/content-files'
import { buildSnapshot } from '@/lib/catalogue/snapshot'
import { type Answer, type Answers, answeredQuestions, answerOf, withAnswer } from '@/lib/orientation/answers'
import { atlasFindings, chartAtlas, situationAnswers } from '@/lib/orientation/atlas'
import { impactOfRecord } from '@/lib/orientation/atlas-change'
import { count, emptySet, unite } from '@/lib/orientation/bitset'
import { decisiveQuestions } from '@/lib/orientation/decisive'
import { compile, type Engine } from '@/lib/orientation/engine'
import { nextStep } from '@/lib/orientation/next-question'
import { firstQuestions, optionsOf, type QuestionId, questionIds } from '@/lib/orientation/questions'
import { type Figure, percentile, randomFrom } from './figures'

/** Every so many situations of the atlas one is walked; the number is prime, so that no axis is skipped. */
const everyNth = 523

type Ask = (engine: Engine, answers: Answers) => QuestionId | undefined

/** The question with the most to gain, also past the seven after which the wizard stops by itself. */
const mostGain: Ask = (engine, answers) => {
  const next = nextStep(engine, answers)
  if (next.step === 'ask') return next.question
  return next.reason === 'enough' ? next.best : undefined
}

/** The first question of the fixed order that can still change the list. */
const fixedOrder: Ask = (engine, answers) =>
  firstQuestions.find((question) => answers[question] === undefined) ?? decisiveQuestions(engine, answers)[0]?.question

/** Answers after which the doubt that is left is compared: the first four have a fixed order, this is the next. */
const compared = firstQuestions.length + 1

/** Questions until no further answer can change the list, and the records that could still change after the fifth. */
function walk(engine: Engine, truth: Answers, ask: Ask): { questions: number; open: number } {
  let answers: Answers = {}
  let open = 0
  for (;;) {
    if (answeredQuestions(answers).length === compared) {
      const records = emptySet(engine.size)
      for (const found of decisiveQuestions(engine, answers)) unite(records, found.records)
      open = count(records)
    }
    const question = ask(engine, answers)
    if (question === undefined) return { questions: answeredQuestions(answers).length, open }
    answers = withAnswer(answers, question, truth[question] ?? 'unknown')
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
export function benchAtlas(content: ContentFolder): Figure[] {
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
  const walks: Record<'best' | 'fixed', { questions: number; open: number }[]> = { best: [], fixed: [] }
  for (let at = 0; at < atlas.situations; at += everyNth) {
    const truth = personIn(engine, situationAnswers(atlas.axes, at), random)
    walks.best.push(walk(engine, truth, mostGain))
    walks.fixed.push(walk(engine, truth, fixedOrder))
  }
  const mean = (how: 'best' | 'fixed', of: 'questions' | 'open') =>
    walks[how].reduce((sum, one) => sum + one[of], 0) / walks[how].length
  const ratio = (of: 'questions' | 'open') => `${(mean('best', of) / mean('fixed', of)).toFixed(2)} of the fixed order`
  const worst = (how: 'best' | 'fixed') => Math.max(...walks[how].map(({ questions }) => questions))
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
      value: mean('best', 'questions'),
      unit: 'questions',
      remark: `${ratio('questions')}; ${walks.best.length} situations of the atlas`,
    },
    { name: 'questions until settled, fixed order, mean', value: mean('fixed', 'questions'), unit: 'questions' },
    { name: 'questions until settled, most gain first, worst', value: worst('best'), unit: 'questions' },
    { name: 'questions until settled, fixed order, worst', value: worst('fixed'), unit: 'questions' },
    {
      name: `open after answer ${compared}, most gain first, mean`,
      value: mean('best', 'open'),
      unit: 'records',
      remark: ratio('open'),
    },
    { name: `open after answer ${compared}, fixed order, mean`, value: mean('fixed', 'open'), unit: 'records' },
  ]
}
