import { useTranslations } from 'next-intl'
import { KeepButton } from '@/components/dossier/selection-form'
import { ButtonLink } from '@/components/ui/button'
import { type ProofLine, ProofList } from '@/components/ui/proof-list'
import { criterionWords } from '@/lib/catalogue/criterion-words'
import type { Locale, Programme } from '@/lib/catalogue/record'
import type { Snapshot } from '@/lib/catalogue/snapshot'
import { isGroup } from '@/lib/orientation/criteria'
import { RecordLink } from './record-link'

interface ProgrammeConditionsProps {
  programme: Programme
  snapshot: Snapshot
  locale: Locale
}

/** Who it is for: the same criteria that orientation judges, in words; doubts stand beside what they concern. */
export function ProgrammeConditions({ programme, snapshot, locale }: ProgrammeConditionsProps) {
  const t = useTranslations('Record')
  const instead = programme.instead.flatMap((id) => snapshot.byId.get(id) ?? [])
  const lines = programme.criteria.map((criterion): ProofLine => {
    const words = criterionWords(criterion, { locale, t, concepts: snapshot.concepts })
    const own = !isGroup(criterion) && criterion.on === 'other'
    return own ? { state: 'confirm', words, note: t('conditions.ask') } : { state: 'condition', words }
  })
  return (
    <section>
      <h2>{t('conditions.title')}</h2>
      {programme.conditions === 'stated' ? (
        <ProofList plain lines={lines} />
      ) : (
        <p className="lead">{t(`conditions.${programme.conditions}`)}</p>
      )}
      {instead.length > 0 && (
        <p className="mt-3">
          {t('conditions.instead')}{' '}
          {instead.map((record, index) => (
            <span key={record.id}>
              {index > 0 && ', '}
              <RecordLink record={record} locale={locale} />
            </span>
          ))}
        </p>
      )}
      {programme.availability.state !== 'ended' && (
        <div className="cluster mt-5 no-print">
          <ButtonLink href={`/${locale}/plan/${programme.slug[locale]}`} icon="arrow">
            {t('conditions.fit')}
          </ButtonLink>
          <KeepButton alone programme={programme} locale={locale} />
        </div>
      )}
    </section>
  )
}
