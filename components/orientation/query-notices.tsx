import { useTranslations } from 'next-intl'
import { Notice } from '@/components/ui/notice'
import type { AnswerNotice, Answers } from '@/lib/orientation/answers'
import { answerWords, type Words } from './answer-words'

/** One sentence for each question of which something in the address could not be kept. */
export function QueryNotices({
  notices,
  answers,
  words,
}: {
  notices: readonly AnswerNotice[]
  answers: Answers
  words: Words
}) {
  const t = useTranslations('Orientation')
  const told = notices.filter(
    (notice, i) => notices.findIndex((n) => n.question === notice.question && n.problem === notice.problem) === i,
  )
  return told.map(({ question, problem }) => (
    <Notice key={`${question} ${problem}`} icon="flag">
      <p>
        {t(`notice.${problem}`, {
          question: t(`question.${question}.title`),
          kept: answerWords(question, answers[question] ?? 'unknown', words),
        })}
      </p>
    </Notice>
  ))
}
