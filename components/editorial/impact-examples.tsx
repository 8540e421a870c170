import { useTranslations } from 'next-intl'
import { answerWords } from '@/components/orientation/answer-words'
import type { Locale } from '@/lib/catalogue/record'
import type { Snapshot } from '@/lib/catalogue/snapshot'
import { type Answers, parseAnswers, serializeAnswers } from '@/lib/orientation/answers'
import type { Situations } from '@/lib/orientation/atlas-change'
import { questionIds } from '@/lib/orientation/questions'

interface ImpactExamplesProps {
  title: string
  situations: Situations
  snapshot: Snapshot
  /** Where the concepts of the situations have their words. */
  concepts: Snapshot['concepts']
  locale: Locale
  /** Where the answers of an example lead: the plan as it is published. */
  planPath: string
}

/** A few situations of a finding in words, each a link to its plan where today's wizard knows it; nothing for none. */
export function ImpactExamples({ title, situations, snapshot, concepts, locale, planPath }: ImpactExamplesProps) {
  const t = useTranslations('Editor.impact')
  const orientation = useTranslations('Orientation')
  if (situations.count === 0) return null
  const words = (answers: Answers) =>
    questionIds
      .flatMap((id) => {
        const answer = answers[id]
        return answer === undefined || answer === 'unknown'
          ? []
          : [answerWords(id, answer, { locale, t: orientation, concepts })]
      })
      .join(' · ') || t('anyone')
  const isKnown = (query: string) =>
    parseAnswers(Object.fromEntries(new URLSearchParams(query)), snapshot.engine.vocabulary).notices.every(
      ({ problem }) => problem !== 'not-an-option',
    )
  return (
    <div>
      <h3>{title}</h3>
      <ul className="impact-examples">
        {situations.examples.map((answers) => {
          const query = serializeAnswers(answers)
          return (
            <li key={query}>
              {isKnown(query) ? <a href={`${planPath}?${query}`}>{words(answers)}</a> : words(answers)}
            </li>
          )
        })}
      </ul>
    </div>
  )
}
