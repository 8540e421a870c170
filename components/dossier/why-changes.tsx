import { useTranslations } from 'next-intl'
import { answerWords, type Words } from '@/components/orientation/answer-words'
import type { PlanContext } from '@/components/orientation/plan-result'
import { Dotted } from '@/components/ui/dotted'
import { WhatIf } from '@/components/ui/what-if'
import { criterionWords } from '@/lib/catalogue/criterion-words'
import type { BriefProgramme } from '@/lib/catalogue/snapshot'
import { evaluate } from '@/lib/orientation/evaluate'
import { decidingQuestions, type Outcome, outcomes } from '@/lib/orientation/outcomes'
import type { QuestionId } from '@/lib/orientation/questions'
import { meetingAnswer, type Result, whatIf } from '@/lib/orientation/results'
import { whyPath } from './result-actions'

/** Options named before "and others". */
const namedOptions = 4

interface WhyChangesProps {
  result: Result
  programme: BriefProgramme
  context: PlanContext
}

/** What would change the verdict: the conditions that could come to be met, and the answers still missing. */
export function WhyChanges({ result, programme, context }: WhyChangesProps) {
  const t = useTranslations('Why.change')
  const plan = useTranslations('Orientation.plan.near')
  const record = useTranslations('Record')
  const { snapshot, answers, words } = context
  const { vocabulary } = snapshot.engine
  const failed = result.proofs.filter(({ value }) => value === 'not-met')
  const open = decidingQuestions(result.candidate).filter((question) => answers[question] === undefined)
  const deciding = open
    .map((question) => ({ question, found: outcomes(result.candidate, answers, question, vocabulary) }))
    .filter(({ found }) => found.length > 1)
  const fixed = failed.filter(({ changeable }) => !changeable)
  if (failed.length === 0 && deciding.length === 0)
    return (
      <section>
        <h2>{t('title')}</h2>
        <p>{t('nothing')}</p>
      </section>
    )
  return (
    <section aria-labelledby="change-title">
      <h2 id="change-title">{t('title')}</h2>
      {fixed.length > 0 && <p>{t('fixed', { count: fixed.length })}</p>}
      {failed.map((proof) => {
        const change = proof.changeable ? meetingAnswer(proof.criterion, vocabulary) : undefined
        if (!change) return null
        const effect = whatIf(snapshot.engine, answers, change)
        const then = evaluate(result.candidate, effect.answers, vocabulary).eligibility
        const criterion = criterionWords(proof.criterion, { locale: words.locale, t: record, concepts: words.concepts })
        return (
          <WhatIf
            key={criterion}
            question={plan('if', { criterion })}
            link={{
              href: whyPath(programme, words.locale, effect.answers),
              label: t('redo', { answer: answerWords(change.question, change.answer, words) }),
            }}
          >
            {t(`then.${then}`)} {t('effect', { won: effect.won.length, lost: effect.lost.length })}
          </WhatIf>
        )
      })}
      {deciding.length > 0 && (
        <>
          <p className="mt-4">{t('open', { count: deciding.length })}</p>
          <dl className="why-outcomes">
            {deciding.map(({ question, found }) => (
              <div key={question}>
                <dt>{words.t(`question.${question}.title`)}</dt>
                {found.map((outcome) => (
                  <dd key={outcome.options[0]}>
                    <OutcomeLine question={question} outcome={outcome} words={words} />
                  </dd>
                ))}
              </div>
            ))}
          </dl>
        </>
      )}
    </section>
  )
}

function OutcomeLine({ question, outcome, words }: { question: QuestionId; outcome: Outcome; words: Words }) {
  const t = useTranslations('Why.change')
  const { options, eligibility, fit } = outcome
  const named = options.length > namedOptions + 1 ? options.slice(0, namedOptions) : options
  const list = named.map((option) => answerWords(question, option === 'none' ? [] : [option], words))
  if (named.length < options.length) list.push(t('others', { count: options.length - named.length }))
  const verdict = fit === 'off' && eligibility !== 'no' ? 'off' : eligibility
  return (
    <>
      <Dotted words={list.join(' · ')} /> <b className={`why-then then-${verdict}`}>{t(`verdict.${verdict}`)}</b>
    </>
  )
}
