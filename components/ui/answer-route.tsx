import { useTranslations } from 'next-intl'

interface AnswerRouteProps {
  done: readonly { question: string; answer: string; changeHref: string }[]
  now?: { number: number; topic: string } | undefined
  /** At most how many more questions; the route never promises a fixed length. */
  aheadAtMost: number
}

/** What has been answered, as stations on the way to the plan. */
export function AnswerRoute({ done, now, aheadAtMost }: AnswerRouteProps) {
  const t = useTranslations('Ui.route')
  return (
    <ol className="answer-route">
      {done.map((step) => (
        <li key={step.question} className="done">
          <span className="route-question">{step.question}</span>
          <span className="route-answer">{step.answer}</span>
          <a href={step.changeHref}>
            {t('change')}
            <span className="sr-only"> {step.question}</span>
          </a>
        </li>
      ))}
      {now && (
        <li className="now" aria-current="step">
          <span className="route-question">{t('question', { number: now.number })}</span>
          <span className="route-answer">{now.topic}</span>
        </li>
      )}
      {aheadAtMost > 0 && (
        <li className="ahead">
          <span className="route-question">{t('ahead', { count: aheadAtMost })}</span>
        </li>
      )}
      <li className="goal">
        <span className="route-answer">{t('goal')}</span>
      </li>
    </ol>
  )
}

/** The same route in the height of a line, for phones; the words stand in the kicker below it. */
export function AnswerRouteSlim({ done, ahead }: { done: number; ahead: number }) {
  const signs = [
    ...Array<'done'>(done).fill('done'),
    'now' as const,
    ...Array<'ahead'>(ahead).fill('ahead'),
    'goal' as const,
  ]
  const width = 350
  const at = (index: number) => 13 + (index * (width - 26)) / (signs.length - 1)
  return (
    <svg className="route-slim" viewBox={`0 0 ${width} 26`} aria-hidden="true">
      <path className="to-walk" d={`M${at(done)} 13H${at(signs.length - 1)}`} />
      <path className="walked" d={`M13 13H${at(done)}`} />
      {signs.map((sign, index) =>
        sign === 'goal' ? (
          <rect key="goal" className="goal" x={at(index) - 8} y="5" width="16" height="16" rx="4" />
        ) : (
          <circle key={at(index)} className={sign} cx={at(index)} cy="13" r={{ done: 9, now: 10, ahead: 5 }[sign]} />
        ),
      )}
    </svg>
  )
}

interface RemainingMeterProps {
  remaining: number
  total: number
}

/** How much of the catalogue remains, as a bar; the number stands beside it in words. */
export function RemainingMeter({ remaining, total }: RemainingMeterProps) {
  const share = total === 0 ? 0 : Math.max(0, Math.min(1, remaining / total)) * 100
  return (
    <svg className="meter" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
      <rect className="track" width="100" height="4" />
      <rect className="filled" width={share.toFixed(1)} height="4" />
      <rect className="tip" x={Math.max(0, share - 2).toFixed(1)} width="2" height="4" />
    </svg>
  )
}
