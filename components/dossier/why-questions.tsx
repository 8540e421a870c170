import { useTranslations } from 'next-intl'
import { optionWords } from '@/components/orientation/answer-words'
import { orientationQuery } from '@/components/orientation/orientation-query'
import type { PlanContext } from '@/components/orientation/plan-result'
import { OtherAnswers } from '@/components/orientation/question-form'
import { Button } from '@/components/ui/button'
import type { BriefProgramme } from '@/lib/catalogue/snapshot'
import { chosen } from '@/lib/orientation/answers'
import { decidingQuestions } from '@/lib/orientation/outcomes'
import { optionsOf, questionIds } from '@/lib/orientation/questions'
import type { Result } from '@/lib/orientation/results'
import { whyPath } from './result-actions'

interface WhyQuestionsProps {
  result: Result
  programme: BriefProgramme
  context: PlanContext
}

/** The questions that decide this programme and no others, answered where one stands. */
export function WhyQuestions({ result, programme, context }: WhyQuestionsProps) {
  const t = useTranslations('Why.ask')
  const { snapshot, answers, words } = context
  const { vocabulary } = snapshot.engine
  const questions = decidingQuestions(result.candidate).filter((question) => chosen(answers, question).length <= 1)
  if (questions.length === 0) return null
  const fresh = questions.every((question) => answers[question] === undefined)
  return (
    <section className="no-print" aria-labelledby="ask-title">
      <h2 id="ask-title">{t(fresh ? 'title' : 'titleAgain')}</h2>
      <p className="soft">{t('text', { count: questions.length })}</p>
      <form className="why-form" action={whyPath(programme, words.locale, {})} method="get">
        <OtherAnswers answers={answers} questions={questionIds.filter((id) => !questions.includes(id))} />
        {questions.map((question) => (
          <div key={question}>
            <label className="field-label" htmlFor={`ask-${question}`}>
              {words.t(`question.${question}.title`)}
            </label>
            <select
              className="input"
              id={`ask-${question}`}
              name={question}
              defaultValue={answers[question] === 'unknown' ? '-' : (chosen(answers, question)[0] ?? '')}
            >
              <option value="">{t('notAnswered')}</option>
              {optionsOf(question, vocabulary).map((option) => (
                <option key={option} value={option}>
                  {optionWords(question, option, words)}
                </option>
              ))}
              <option value="-">{words.t('option.unknown')}</option>
            </select>
          </div>
        ))}
        <Button icon="arrow">{t('send')}</Button>
      </form>
      <p className="small">
        {t.rich('all', {
          link: (chunks) => <a href={`/${words.locale}/start${orientationQuery(answers)}`}>{chunks}</a>,
        })}
      </p>
    </section>
  )
}
