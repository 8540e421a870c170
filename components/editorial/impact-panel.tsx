import { useTranslations } from 'next-intl'
import { answerWords } from '@/components/orientation/answer-words'
import { Icon } from '@/components/ui/icon'
import type { Locale } from '@/lib/catalogue/record'
import type { Snapshot } from '@/lib/catalogue/snapshot'
import { type Answers, serializeAnswers } from '@/lib/orientation/answers'
import type { Impact, Situations } from '@/lib/orientation/atlas-change'
import { questionIds } from '@/lib/orientation/questions'

interface ImpactProps {
  impact: Impact | undefined
  snapshot: Snapshot
  locale: Locale
  /** The record shows other amounts than before. */
  amountsChange: boolean
  /** Where the answers beside an example lead: the plan as it is published. */
  planPath: string
}

function changesAnything({ record, newGaps, closedGaps }: Impact): boolean {
  const { shown, direct } = record
  return (
    shown.gained + shown.lost + direct.gained + direct.lost + newGaps.count + closedGaps.count > 0 ||
    record.becomesUnreachable
  )
}

/** Whose results a change alters, beside the change itself. */
export function ImpactPanel({ impact, amountsChange, snapshot, locale, planPath }: ImpactProps) {
  const t = useTranslations('Editor.impact')
  const orientation = useTranslations('Orientation')
  const words = (answers: Answers) =>
    questionIds
      .flatMap((id) => {
        const answer = answers[id]
        return answer === undefined || answer === 'unknown'
          ? []
          : [answerWords(id, answer, { locale, t: orientation, concepts: snapshot.concepts })]
      })
      .join(' · ')
  const examples = (title: string, { count, examples: some }: Situations) =>
    count > 0 && (
      <div>
        <h3>{title}</h3>
        <ul className="impact-examples">
          {some.map((answers) => (
            <li key={serializeAnswers(answers)}>
              <a href={`${planPath}?${serializeAnswers(answers)}`}>{words(answers) || t('anyone')}</a>
            </li>
          ))}
        </ul>
      </div>
    )
  return (
    <section className="impact" aria-labelledby="impact-title">
      <h2 id="impact-title">{t('title')}</h2>
      {impact === undefined || !changesAnything(impact) ? (
        <p>{t('none')}</p>
      ) : (
        <>
          <dl className="impact-figures">
            <div>
              <dt>{t('gained')}</dt>
              <dd className="num impact-gained">
                <Icon name="up" />
                {impact.record.shown.gained}
              </dd>
            </div>
            <div>
              <dt>{t('lost')}</dt>
              <dd className="num impact-lost">
                <Icon name="down" />
                {impact.record.shown.lost}
              </dd>
            </div>
          </dl>
          <p className="small">
            {t('shown', { before: impact.record.shown.before, after: impact.record.shown.after })}
          </p>
          {impact.record.direct.gained + impact.record.direct.lost > 0 && (
            <p className="small">
              {t('direct', { before: impact.record.direct.before, after: impact.record.direct.after })}
            </p>
          )}
          {impact.record.becomesUnreachable && <p className="impact-warning">{t('unreachable')}</p>}
          {examples(t('gainedExamples'), impact.record.gained)}
          {examples(t('lostExamples'), impact.record.lost)}
          {examples(t('newGaps', { count: impact.newGaps.count }), impact.newGaps)}
          {examples(t('closedGaps', { count: impact.closedGaps.count }), impact.closedGaps)}
        </>
      )}
      {amountsChange && <p>{t('amounts')}</p>}
    </section>
  )
}
