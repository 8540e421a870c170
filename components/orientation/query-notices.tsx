import { useTranslations } from 'next-intl'
import { Notice } from '@/components/ui/notice'
import type { AnswerNotice, Answers } from '@/lib/orientation/answers'
import { type Conflict, conflictsIn } from '@/lib/orientation/conflicts'
import { answerWords, saidWords, type Words } from './answer-words'
import { orientationQuery } from './orientation-query'

interface QueryNoticesProps {
  notices: readonly AnswerNotice[]
  answers: Answers
  words: Words
}

/** One sentence for each question of which something in the address could not be kept, and for what does not go together. */
export function QueryNotices({ notices, answers, words }: QueryNoticesProps) {
  const t = useTranslations('Orientation')
  const told = notices.filter(
    (notice, i) => notices.findIndex((n) => n.question === notice.question && n.problem === notice.problem) === i,
  )
  return (
    <>
      {told.map(({ question, problem }) => (
        <Notice key={`${question} ${problem}`} icon="flag">
          <p>
            {question === undefined
              ? t('notice.not-asked')
              : t(`notice.${problem}`, {
                  question: t(`question.${question}.title`),
                  kept: answerWords(question, answers[question] ?? 'unknown', words),
                })}
          </p>
        </Notice>
      ))}
      {conflictsIn(answers).map((conflict) => (
        <ConflictNotice key={conflict.join(' ')} conflict={conflict} answers={answers} words={words} />
      ))}
    </>
  )
}

/** Which two answers do not go together; both are kept, and either can be changed. */
function ConflictNotice({ conflict, answers, words }: Omit<QueryNoticesProps, 'notices'> & { conflict: Conflict }) {
  const t = useTranslations('Orientation')
  const [first, second] = conflict.map((question) => saidWords(question, answers[question] ?? 'unknown', words))
  return (
    <Notice icon="flag">
      <p>
        {t('notice.conflict', { first: first ?? '', second: second ?? '' })}{' '}
        {conflict.map((question, at) => (
          <span key={question}>
            {at > 0 && ' · '}
            <a href={`/${words.locale}/start${orientationQuery(answers, question)}`}>
              {t('notice.change', { topic: t(`question.${question}.topic`) })}
            </a>
          </span>
        ))}
      </p>
    </Notice>
  )
}
