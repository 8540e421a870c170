import { useTranslations } from 'next-intl'
import { orientationQuery } from '@/components/orientation/orientation-query'
import { ButtonLink } from '@/components/ui/button'
import { Steps } from '@/components/ui/steps'
import type { SelfTest } from '@/lib/catalogue/guide'
import { titleIn } from '@/lib/catalogue/snapshot'
import { orient } from '@/lib/orientation/results'
import { type DomainScore, type Replies, scoreSelfTest } from '@/lib/orientation/self-test'
import { localePath } from '@/lib/platform/i18n/navigation'
import { GuideRecords, type InCatalogue, recordsOf } from './guide-parts'

interface SelfTestResultProps extends InCatalogue {
  test: SelfTest
  replies: Replies
}

const mostSteps = 4
const mostSupport = 6

/** Where one stands, drawn and in words; the next steps, weakest first; support that fits the same situation. */
export function SelfTestResult({ test, replies, snapshot, locale }: SelfTestResultProps) {
  const t = useTranslations('SelfTests')
  const score = scoreSelfTest(test, replies)
  const level = test.levels[score.level]
  const open = score.open.flatMap((id) => test.questions.find((question) => question.id === id) ?? [])
  const plan = orient(snapshot.engine, test.answers, ({ id }) => {
    const record = snapshot.byId.get(id)
    return record ? titleIn(record, locale) : id
  })
  const named = new Set(open.slice(0, mostSteps).flatMap((question) => question.records))
  const support = plan.categories
    .flatMap(({ results }) => results.slice(0, 3).map(({ candidate }) => candidate.id))
    .filter((id) => !named.has(id))
    .slice(0, mostSupport)
  return (
    <section className="test-result" aria-labelledby="result-title">
      <p className="kicker">{t('result.title')}</p>
      <h2 id="result-title">{level?.title[locale]}</h2>
      <p className="lead">{level?.text[locale]}</p>
      <LevelClimb levels={test.levels.map(({ title }) => title[locale])} at={score.level} />
      <h3>{t('result.domains')}</h3>
      <ul className="domain-rails">
        {score.domains.map((domain) => (
          <li key={domain.domain}>
            <span className="domain-name">
              {test.domains.find(({ id }) => id === domain.domain)?.label[locale] ?? domain.domain}
            </span>
            <Rail score={domain} />
            <span className="domain-words">{t('result.points', { points: domain.points, most: domain.most })}</span>
          </li>
        ))}
      </ul>
      <p className="small soft">{t('result.scale')}</p>
      <h3>
        {open.length > 0 ? t('result.next', { count: Math.min(open.length, mostSteps) }) : t('result.nothingOpen')}
      </h3>
      {open.length > 0 && (
        <Steps
          steps={open.slice(0, mostSteps).map((question) => (
            <div key={question.id}>
              <p>
                <b>{question.next[locale]}</b>
              </p>
              <p className="small soft">
                {t(`result.because.${replies[question.id] ?? 'unknown'}`, { statement: question.text[locale] })}
              </p>
              <GuideRecords records={recordsOf(question.records, snapshot)} locale={locale} />
            </div>
          ))}
        />
      )}
      {support.length > 0 && (
        <>
          <h3>{t('result.support')}</h3>
          <GuideRecords records={recordsOf(support, snapshot)} locale={locale} />
        </>
      )}
      <p className="guide-actions">
        <ButtonLink icon="arrow" href={`${localePath(locale, '/plan')}${orientationQuery(test.answers)}`}>
          {t('result.plan')}
        </ButtonLink>
      </p>
    </section>
  )
}

/** The levels as a climb; the one reached is marked and named as such. */
function LevelClimb({ levels, at }: { levels: readonly string[]; at: number }) {
  const t = useTranslations('SelfTests.result')
  const width = 600
  const point = (index: number) => ({
    x: ((index + 0.5) * width) / levels.length,
    y: 118 - (index * 96) / Math.max(1, levels.length - 1),
  })
  const between = (index: number) => {
    const [a, b] = [point(index), point(index + 1)]
    const middle = (a.x + b.x) / 2
    return `M${a.x} ${a.y}C${middle} ${a.y} ${middle} ${b.y} ${b.x} ${b.y}`
  }
  return (
    <div className="level-climb">
      <svg viewBox={`0 0 ${width} 136`} aria-hidden="true">
        {levels.slice(1).map((level, index) => (
          <path key={level} d={between(index)} className={index < at ? 'on' : undefined} />
        ))}
        {levels.map((level, index) => (
          <circle
            key={level}
            cx={point(index).x}
            cy={point(index).y}
            r={index === at ? 12 : 8}
            className={index === at ? 'here' : index < at ? 'on' : undefined}
          />
        ))}
      </svg>
      <ol>
        {levels.map((level, index) => (
          <li
            key={level}
            className={index === at ? 'here' : undefined}
            aria-current={index === at ? 'step' : undefined}
          >
            {level}
            {index === at && <span className="here-words"> {t('here')}</span>}
          </li>
        ))}
      </ol>
    </div>
  )
}

/** One domain as a rail: a station a point, solid as far as it goes. */
function Rail({ score: { points, most } }: { score: DomainScore }) {
  const step = 200 / most
  const x = (point: number) => 12 + point * step
  return (
    <svg className="rail" viewBox="0 0 224 24" aria-hidden="true">
      <path d={`M${x(0)} 12H${x(most)}`} />
      <path className="on" d={`M${x(0)} 12H${x(points)}`} />
      {Array.from({ length: most + 1 }, (_, point) => (
        <circle
          key={x(point)}
          cx={x(point)}
          cy="12"
          r={point === points ? 8 : 4.5}
          className={point === points ? 'here' : point < points ? 'on' : undefined}
        />
      ))}
    </svg>
  )
}
