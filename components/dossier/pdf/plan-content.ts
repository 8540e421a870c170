import type { useTranslations } from 'next-intl'
import { answerWords, saidWords, type Words } from '@/components/orientation/answer-words'
import { contactName, type PlanContext } from '@/components/orientation/plan-result'
import { dayWords } from '@/components/ui/day-words'
import { amountFigure } from '@/lib/catalogue/amount-words'
import { type BriefProgramme, isActor, type Snapshot, textIn, titleIn } from '@/lib/catalogue/snapshot'
import { type Answers, answeredQuestions } from '@/lib/orientation/answers'
import type { Candidate } from '@/lib/orientation/candidate'
import { orient, type Result, resultOf } from '@/lib/orientation/results'
import type { Locale } from '@/lib/platform/i18n/locales'
import { allSourceWords } from '../source-words'
import { whatToCheck } from '../what-to-check'

/** Everything that stands in the document, as words: the page that sets it knows nothing of the catalogue. */
export type PlanContent = {
  lang: Locale
  product: string
  title: string
  date: string
  situation: string
  note: string
  sections: readonly { title: string; items: readonly PlanItem[] }[]
  answers: { title: string; lines: readonly { question: string; answer: string }[] }
  call: { title: string; text: string }
  /** Where the same stands as a page, for changing it and for who cannot read a document. */
  online: { words: string; address: string }
}

export type PlanItem = {
  verdict: string
  title: string
  summary: string
  /** Every figure with what it is of and where it is written. */
  figures: readonly { value: string; label: string }[]
  points: readonly { name: string; lines: readonly string[] }[]
}

/** Results of one category of a plan that the document holds; a list of one's own is never cut. */
const mostEach = 3

type Translator = ReturnType<typeof useTranslations>

/** The translators of the namespaces that the document speaks in. */
export type PlanWords = Record<'Orientation' | 'Record' | 'Dossier' | 'Ui', Translator>

interface PlanContentInput {
  snapshot: Snapshot
  locale: Locale
  answers: Answers
  /** What was kept; empty for the plan itself. */
  kept: readonly BriefProgramme[]
  today: string
  product: string
  /** The whole address of the same page. */
  address: string
  t: PlanWords
}

/** The plan of a situation, or a list that was kept, in words. */
export function planContent({
  snapshot,
  locale,
  answers,
  kept,
  today,
  product,
  address,
  t,
}: PlanContentInput): PlanContent {
  const words: Words = { locale, t: t.Orientation, concepts: snapshot.concepts }
  const context: PlanContext = { snapshot, answers, words }
  const said = answeredQuestions(answers).filter((question) => answers[question] !== 'unknown')
  const date = dayWords(today, locale)
  const situation = said.map((q) => saidWords(q, answers[q] ?? 'unknown', words)).join(' · ')
  const item = (programme: BriefProgramme, result: Result) => itemOf(programme, result, context, t, said.length > 0)
  const list = kept.length > 0
  return {
    lang: locale,
    product,
    title: list ? t.Dossier('title') : t.Orientation('plan.title'),
    date: list ? t.Dossier('date', { date }) : t.Orientation('plan.date', { date }),
    situation: said.length > 0 ? t.Dossier('situation', { list: situation }) : t.Dossier('noSituation'),
    note: t.Dossier('pdfNote'),
    sections: list
      ? [
          {
            title: t.Dossier('count', { count: kept.length }),
            items: kept.map((one) => item(one, resultOf(snapshot.engine, answers, snapshot.programmes.indexOf(one)))),
          },
        ]
      : planSections(context, item),
    answers: {
      title: t.Dossier('answers'),
      lines: answeredQuestions(answers).map((question) => ({
        question: t.Orientation(`question.${question}.title`),
        answer: answerWords(question, answers[question] ?? 'unknown', words),
      })),
    },
    call: { title: t.Ui('talk.title'), text: t.Ui('talk.text') },
    online: { words: t.Dossier('pdfOnline'), address },
  }
}

function planSections(
  { snapshot, answers, words }: PlanContext,
  item: (programme: BriefProgramme, result: Result) => PlanItem,
) {
  const titleOf = (candidate: Candidate) => {
    const record = snapshot.byId.get(candidate.id)
    return record ? titleIn(record, words.locale) : candidate.id
  }
  return orient(snapshot.engine, answers, titleOf).categories.map(({ category, results }) => ({
    title: snapshot.concepts.find('category', category)?.label[words.locale] ?? category,
    items: results
      .slice(0, mostEach)
      .map((result) => item(snapshot.programmes[result.position] as BriefProgramme, result)),
  }))
}

function itemOf(
  programme: BriefProgramme,
  result: Result,
  context: PlanContext,
  t: PlanWords,
  checked: boolean,
): PlanItem {
  const { snapshot, words } = context
  const { locale } = words
  const { text } = textIn(programme.text, locale)
  const source = allSourceWords(programme, snapshot, locale)
  const step = programme.start.steps[locale][0]
  const actor = contactName(programme, context)
  const { mode } = programme.start
  const how = mode === 'on-request' && actor ? t.Orientation('result.start.on-requestFrom', { actor }) : undefined
  const check = whatToCheck(programme, result, context, t, checked)
  const points = [
    { name: t.Dossier('first'), lines: [step ?? how ?? t.Dossier('noFirst')] },
    { name: t.Dossier('contact'), lines: [contactWords(programme, context) ?? t.Dossier('noContact')] },
    { name: t.Dossier('check'), lines: check },
    { name: t.Record('sources.title'), lines: [source] },
  ]
  return {
    verdict: verdictWords(programme, result, t, checked),
    title: text.title,
    summary: text.summary,
    figures: programme.amounts.map((amount) => {
      const { before, value, after, label } = amountFigure(amount, locale, t.Record)
      return { value: [before, value, after].filter(Boolean).join(' '), label: `${label} (${source})` }
    }),
    points: points.filter(({ lines }) => lines.length > 0),
  }
}

function verdictWords(programme: BriefProgramme, result: Result, t: PlanWords, checked: boolean): string {
  if (programme.availability.state === 'announced') return t.Ui('verdict.soon')
  if (!checked) return t.Dossier('notChecked')
  if (result.eligibility === 'likely') return t.Orientation('result.likely', { count: result.toConfirm })
  return t.Ui(`verdict.${{ match: 'fits', near: 'near', no: 'no' }[result.eligibility]}`)
}

function contactWords(programme: BriefProgramme, { snapshot, words }: PlanContext): string | undefined {
  const key = programme.start.actor ?? programme.operator[0]
  const actor = key === undefined ? undefined : snapshot.byId.get(`actor/${key}`)
  if (!actor || !isActor(actor)) return undefined
  const { contact } = actor
  return [actor.name[words.locale], contact?.phone, contact?.address, contact?.website]
    .filter((one) => one !== undefined)
    .join(' · ')
}
