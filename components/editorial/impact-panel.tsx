import { useTranslations } from 'next-intl'
import { Icon } from '@/components/ui/icon'
import type { Locale } from '@/lib/catalogue/record'
import type { Snapshot } from '@/lib/catalogue/snapshot'
import type { Impact } from '@/lib/orientation/atlas-change'
import { ImpactExamples } from './impact-examples'

interface ImpactProps {
  impact: Impact | undefined
  snapshot: Snapshot
  locale: Locale
  /** The record shows other amounts than before. */
  amountsChange: boolean
  /** Where the answers beside an example lead: the plan as it is published. */
  planPath: string
  /** The draft cannot be read as a record yet, so nobody knows. */
  unreadable?: boolean
}

function changesAnything({ record, newGaps, closedGaps }: Impact): boolean {
  const { shown, direct } = record
  return (
    shown.gained + shown.lost + direct.gained + direct.lost + newGaps.count + closedGaps.count > 0 ||
    record.becomesUnreachable
  )
}

/** Whose results a change alters, beside the change itself. */
export function ImpactPanel({ impact, amountsChange, snapshot, locale, planPath, unreadable }: ImpactProps) {
  const t = useTranslations('Editor.impact')
  const shown = { snapshot, concepts: snapshot.concepts, locale, planPath }
  return (
    <section className="impact" aria-labelledby="impact-title">
      <h2 id="impact-title">{t('title')}</h2>
      {impact === undefined || !changesAnything(impact) ? (
        <p>{t(unreadable ? 'unreadable' : 'none')}</p>
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
          <ImpactExamples title={t('gainedExamples')} situations={impact.record.gained} {...shown} />
          <ImpactExamples title={t('lostExamples')} situations={impact.record.lost} {...shown} />
          <ImpactExamples
            title={t('newGaps', { count: impact.newGaps.count })}
            situations={impact.newGaps}
            {...shown}
          />
          <ImpactExamples
            title={t('closedGaps', { count: impact.closedGaps.count })}
            situations={impact.closedGaps}
            {...shown}
          />
        </>
      )}
      {amountsChange && <p>{t('amounts')}</p>}
    </section>
  )
}
