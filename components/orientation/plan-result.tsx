import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { WhyLink } from '@/components/dossier/result-actions'
import { KeepButton, LineTick } from '@/components/dossier/selection-form'
import { conditionSources, type SourceWords } from '@/components/dossier/source-words'
import { SourceLink, WrittenIn } from '@/components/dossier/written-in'
import { dayWords } from '@/components/ui/day-words'
import { Dotted } from '@/components/ui/dotted'
import type { ProofLine } from '@/components/ui/proof-list'
import { ResultItem } from '@/components/ui/result-item'
import type { Verdict } from '@/components/ui/verdict-mark'
import { amountFigure } from '@/lib/catalogue/amount-words'
import { criterionWords } from '@/lib/catalogue/criterion-words'
import { type BriefProgramme, pathOf, type Snapshot, textIn, titleIn } from '@/lib/catalogue/snapshot'
import type { Answers } from '@/lib/orientation/answers'
import type { Candidate } from '@/lib/orientation/candidate'
import type { Proof } from '@/lib/orientation/evaluate'
import type { Result } from '@/lib/orientation/results'
import { answerWords, type Words } from './answer-words'
import { orientationQuery } from './orientation-query'

/** What every part of a plan needs to speak of records and answers. */
export type PlanContext = { snapshot: Snapshot; answers: Answers; words: Words }

export function programmeOf(result: Result, snapshot: Snapshot): BriefProgramme {
  return snapshot.programmes[result.position] as BriefProgramme
}

/** Titles of candidates in a language, for putting a plan in order. */
export function titlesIn(snapshot: Snapshot, locale: Words['locale']): (candidate: Candidate) => string {
  return ({ id }) => {
    const record = snapshot.byId.get(id)
    return record ? titleIn(record, locale) : id
  }
}

/** The name of whom to contact first: where to start, else who runs it. */
export function contactName(programme: BriefProgramme, { snapshot, words }: PlanContext): string | undefined {
  const key = programme.start.actor ?? programme.operator[0]
  const actor = key && snapshot.byId.get(`actor/${key}`)
  return actor && titleIn(actor, words.locale)
}

export const verdicts = { match: 'fits', likely: 'likely', near: 'near', no: 'no' } as const satisfies Record<
  string,
  Verdict
>
export const proofStates = { met: 'met', unknown: 'unknown', 'not-met': 'not' } as const

/** What a record was expressly made for among the answers, the need last; nothing when it is for everyone. */
export function madeForWords(result: Result, words: Words): string | undefined {
  const needs = result.reasons.filter(({ question }) => question === 'need')
  const made = [...result.reasons.filter(({ question }) => question !== 'need'), ...needs]
  return made.length === 0
    ? undefined
    : made.map(({ question, concepts }) => answerWords(question, concepts, words)).join(' · ')
}

/** One record of the plan in full: what, for whom, how much, how to ask, and the proof. Its first step heads the plan. */
export function PlanResult({ result, context }: { result: Result; context: PlanContext }) {
  const t = useTranslations('Orientation')
  const record = useTranslations('Record')
  const { snapshot, words } = context
  const programme = programmeOf(result, snapshot)
  const { text, lang } = textIn(programme.text, words.locale)
  const made = madeForWords(result, words)
  const { mode, timing } = programme.start
  const { endsOn } = programme.availability
  const actor = contactName(programme, context)
  const sources = conditionSources(programme, snapshot, words.locale)
  const [first, ...others] = new Map(sources.map((source) => [source.words, source])).values()
  const lines = proofLines(result, context, t, record)
  return (
    <ResultItem
      verdict={verdicts[result.eligibility]}
      verdictWords={result.eligibility === 'likely' ? t('result.likely', { count: result.toConfirm }) : undefined}
      title={text.title}
      href={pathOf(programme, words.locale)}
      lang={lang === words.locale ? undefined : lang}
      why={
        <>
          <p>{text.summary}</p>
          {endsOn && (
            <p>
              <b>{record('until', { date: dayWords(endsOn, words.locale) })}</b>
            </p>
          )}
          <p>
            {made && <Dotted words={`${t('result.madeFor', { list: made })} `} />}
            {mode === 'on-request' && actor ? t('result.start.on-requestFrom', { actor }) : t(`result.start.${mode}`)}{' '}
            {timing === 'before' && programme.category === 'finance' && `${t('result.timing.before')} `}
            <WhyLink programme={programme} locale={words.locale} answers={context.answers} />
          </p>
        </>
      }
      figures={programme.amounts.slice(0, 3).map((amount) => amountFigure(amount, words.locale, record))}
      freshness={programme.confirmedOn ? { state: 'confirmed', on: programme.confirmedOn } : undefined}
      proof={
        // One source for all conditions stands below them; else each condition says its own.
        others.length === 0
          ? { lines, cite: first && <SourceLink source={first} /> }
          : { lines: lines.map((line, at) => withSource(line, sources[at])) }
      }
      tick={<LineTick programme={programme} locale={words.locale} />}
      actions={<KeepButton programme={programme} locale={words.locale} />}
    />
  )
}

type Translator = ReturnType<typeof useTranslations>

export function proofNote(proof: Proof, context: PlanContext, t: Translator): ReactNode {
  if (proof.confirm) return t('result.confirmIt')
  if (proof.children) return undefined
  const { question, answer } = proof
  if (question === undefined) return undefined
  if (answer !== undefined) return t('result.answered', { answer: answerWords(question, answer, context.words) })
  return (
    <>
      {t('result.notAnswered')}{' '}
      <a href={`/${context.words.locale}/start${orientationQuery(context.answers, question)}`}>
        {t('result.answerIt')}
      </a>
    </>
  )
}

/** Every condition with what became of it and the answer that decided. */
export function proofLines(result: Result, context: PlanContext, t: Translator, record: Translator): ProofLine[] {
  const { conditions } = result.candidate
  if (conditions === 'not-stated') return [{ state: 'confirm', words: t('result.notStated') }]
  if (conditions === 'open-to-all') return [{ state: 'met', words: t('result.openToAll') }]
  const language = { locale: context.words.locale, t: record, concepts: context.snapshot.concepts }
  return result.proofs.map((proof) => ({
    state: proof.confirm ? 'confirm' : proofStates[proof.value],
    words: criterionWords(proof.criterion, language),
    note: proofNote(proof, context, t),
  }))
}

function withSource(line: ProofLine, source: SourceWords | undefined): ProofLine {
  if (!source) return line
  const note = (
    <>
      {line.note && (
        <>
          {line.note}
          <br />
        </>
      )}
      <WrittenIn source={source} />
    </>
  )
  return { ...line, note }
}
