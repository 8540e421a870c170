import type { ContentFolder } from '@/lib/catalogue/content-files'
import { type Answers, answeredQuestions, answerOf, withAnswer } from '@/lib/orientation/answers'
import { count } from '@/lib/orientation/bitset'
import { decisiveQuestions } from '@/lib/orientation/decisive'
import { countByOption, type Engine, situation, stillPossible } from '@/lib/orientation/engine'
import { mostQuestionsLeft, nextStep } from '@/lib/orientation/next-question'
import { firstQuestions, optionsOf } from '@/lib/orientation/questions'
import { type Figure, type Percentiles, randomFrom, timeEach } from './figures'
import { syntheticSnapshot } from './synthetic-programmes'

/** Every situation on the way of some visitors who answer as they are asked, one in eight times with "I don't know". */
function situationsOf(engine: Engine, visitors: number): Answers[] {
  const random = randomFrom(42)
  const found: Answers[] = []
  for (let visitor = 0; visitor < visitors; visitor++) {
    let answers: Answers = {}
    for (;;) {
      found.push(answers)
      const next = nextStep(engine, answers)
      if (next.step === 'stop') break
      const options = optionsOf(next.question, engine.vocabulary)
      const option = options[Math.floor(random() * options.length)] ?? ''
      answers = withAnswer(answers, next.question, random() < 1 / 8 ? 'unknown' : answerOf(option))
    }
  }
  return found
}

/** What one page of the wizard computes: what to ask, the counts beside its options, what remains, why it is asked. */
function wizardStep(engine: Engine, answers: Answers): void {
  const next = nextStep(engine, answers)
  mostQuestionsLeft(engine, answers)
  count(stillPossible(engine, situation(engine, answers)))
  if (next.step === 'stop') return
  countByOption(engine, answers, next.question)
  if (!firstQuestions.includes(next.question)) decisiveQuestions(engine, answers, [next.question])
}

interface WizardTimes {
  readonly all: Percentiles
  /** The first four questions, and the later ones, whose choice is computed. */
  readonly first: Percentiles
  readonly later: Percentiles
}

function measure(engine: Engine, visitors: number): WizardTimes {
  const situations = situationsOf(engine, visitors)
  const [early, late] = [true, false].map((isEarly) =>
    situations.filter((answers) => answeredQuestions(answers).length < firstQuestions.length === isEarly),
  ) as [Answers[], Answers[]]
  // A request brings answers of its own: nothing that was kept for an earlier one may help.
  const time = (list: readonly Answers[]) => timeEach(list, (answers) => wizardStep(engine, { ...answers }))
  return { all: time(situations), first: time(early), later: time(late) }
}

/** Wizard steps on synthetic catalogues in the likeness of the real one. */
export function benchWizard(content: ContentFolder): Figure[] {
  return [
    { size: 600, visitors: 60, budget: 1 },
    { size: 100_000, visitors: 20, budget: 20 },
  ].flatMap(({ size, visitors, budget }) => {
    const { engine } = syntheticSnapshot(content, size)
    const { all, first, later } = measure(engine, visitors)
    const name = `wizard step, ${size.toLocaleString('en')} programmes`
    return [
      {
        name: `${name}, p99`,
        value: all.p99,
        unit: 'ms',
        budget,
        remark: `${engine.classes.length} sets of conditions`,
      },
      { name: `${name}, p50`, value: all.p50, unit: 'ms' },
      { name: `${name}, first four questions, p99`, value: first.p99, unit: 'ms' },
      { name: `${name}, later questions, p50`, value: later.p50, unit: 'ms' },
      { name: `${name}, later questions, p99`, value: later.p99, unit: 'ms' },
    ]
  })
}
