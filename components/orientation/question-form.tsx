import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { ErrorLine } from '@/components/ui/field'
import { Fold } from '@/components/ui/fold'
import { OptionList, OptionRow, UnknownRow } from '@/components/ui/option-row'
import { TextLink } from '@/components/ui/text-link'
import { TickedCount } from '@/components/ui/ticked-count'
import { type Answers, chosen, serializeAnswers, withAnswer } from '@/lib/orientation/answers'
import { mostOptions, optionsOf, type QuestionId, questionForm, questionIds } from '@/lib/orientation/questions'
import type { Vocabulary } from '@/lib/orientation/vocabulary'
import { optionHelp, optionWords, type Words } from './answer-words'
import { orientationQuery } from './orientation-query'

interface QuestionFormProps {
  question: QuestionId
  answers: Answers
  /** Records that stay possible with each option, and with "I don't know". */
  counts: { unknown: number; options: ReadonlyMap<string, number> }
  vocabulary: Vocabulary
  words: Words
  /** The form was sent without an answer. */
  unanswered: boolean
  /** Where "back" leads: the question before, in changing mode. */
  backTo: string | undefined
  /** How many listed records hang on the answer, where that is why it is asked. */
  dependent: number | undefined
}

/** The answers to the other questions, before or after this one, so that the address keeps its one order. */
export function OtherAnswers({ answers, questions }: { answers: Answers; questions: readonly QuestionId[] }) {
  return questions.flatMap((question) => {
    const answer = answers[question]
    if (answer === undefined) return []
    const [, value = ''] = serializeAnswers({ [question]: answer }).split('=')
    return [<input key={question} type="hidden" name={question} value={value} />]
  })
}

/** One question as a GET form: works from the address bar, without script, and can be taken back. */
export function QuestionForm(props: QuestionFormProps) {
  const { question, answers, counts, vocabulary, words, unanswered, backTo, dependent } = props
  const t = useTranslations('Orientation')
  const { locale } = words
  const at = questionIds.indexOf(question)
  const single = mostOptions(question) === 1
  const skipped = orientationQuery(withAnswer(answers, question, 'unknown'))
  const hint = t.has(`question.${question}.hint`) ? t(`question.${question}.hint`) : undefined
  const describedBy = [hint && 'question-hint', unanswered && 'question-error'].filter(Boolean).join(' ') || undefined
  return (
    <form className={single ? undefined : 'counts-ticks'} action={`/${locale}/start`} method="get">
      <OtherAnswers answers={answers} questions={questionIds.slice(0, at)} />
      <fieldset aria-describedby={describedBy}>
        <legend>
          <h1>{t(`question.${question}.title`)}</h1>
        </legend>
        {hint && (
          <p className="soft" id="question-hint">
            {hint}
          </p>
        )}
        {unanswered && <ErrorLine id="question-error" message={t('wizard.chooseOne')} />}
        <Options
          question={question}
          answers={answers}
          counts={counts}
          vocabulary={vocabulary}
          words={words}
          single={single}
        />
      </fieldset>
      <OtherAnswers answers={answers} questions={questionIds.slice(at + 1)} />
      {!single && (
        <>
          <input type="hidden" name="sent" value={question} />
          <TickedCount words={t('wizard.ticked')}>
            {t('wizard.tickedNext', {
              most: mostOptions(question) < optionsOf(question, vocabulary).length ? mostOptions(question) : 0,
              next: t('wizard.next'),
            })}
          </TickedCount>
        </>
      )}
      <div className="wizard-actions cluster">
        <Button type="submit" icon="arrow">
          {t('wizard.next')}
        </Button>
        {backTo !== undefined && (
          <TextLink href={backTo} iconBefore="back">
            {t('wizard.back')}
          </TextLink>
        )}
        <TextLink href={`/${locale}/start${skipped}`}>{t('wizard.skip')}</TextLink>
      </div>
      <Fold ruled className="wizard-why" summary={t('wizard.why')}>
        <p>{t(`question.${question}.why`)}</p>
        {dependent !== undefined && dependent > 0 && (
          <p className="soft">{t('wizard.whyCount', { count: dependent })}</p>
        )}
      </Fold>
    </form>
  )
}

type OptionsProps = Pick<QuestionFormProps, 'question' | 'answers' | 'counts' | 'vocabulary' | 'words'> & {
  single: boolean
}

function Options({ question, answers, counts, vocabulary, words, single }: OptionsProps) {
  const t = useTranslations('Orientation')
  const current = chosen(answers, question)
  const type = single ? 'radio' : 'checkbox'
  const form = questionForm(question)
  const options = optionsOf(question, vocabulary)
  const scheme = form.form === 'concepts' ? form.scheme : undefined
  const isBelow = (option: string, parent: string) =>
    scheme !== undefined && vocabulary.isNarrower(scheme, option, parent)
  const top = options.filter((option) => !options.some((other) => isBelow(option, other)))
  const given = answers[question]
  // The same number at every option tells nothing apart.
  const tellsApart = new Set([...counts.options.values(), counts.unknown]).size > 1
  const row = (option: string) => (
    <OptionRow
      key={option}
      type={type}
      name={question}
      value={option}
      label={optionWords(question, option, words)}
      hint={optionHelp(question, option, words)}
      count={tellsApart ? counts.options.get(option) : undefined}
      counts={question === 'need' ? 'answers' : 'remain'}
      checked={current.includes(option) || (option === 'none' && given !== 'unknown' && given?.length === 0)}
    />
  )
  // A concept with two broader ones, such as a food shop, is offered below the first of them only.
  const offered = new Set<string>()
  return (
    <OptionList>
      {top.map((option) => {
        const below = options.filter((id) => isBelow(id, option) && !offered.has(id))
        for (const id of below) offered.add(id)
        return [
          row(option),
          below.length > 0 && (
            <Fold
              key={`${option} below`}
              className="option-below"
              label={optionWords(question, option, words)}
              summary={t('wizard.more')}
              open={below.some((id) => current.includes(id))}
            >
              {below.map(row)}
            </Fold>
          ),
        ]
      })}
      <UnknownRow
        type={type}
        name={question}
        count={tellsApart ? counts.unknown : undefined}
        checked={given === 'unknown'}
      />
    </OptionList>
  )
}
