import { useTranslations } from 'next-intl'
import type { RevisionState } from '@/lib/editorial/states'

interface RecordStateProps {
  draft: boolean
  /** What waits for review or for its moment. */
  open: { readonly revisionId: number; readonly state: RevisionState } | undefined
  published: boolean
  locale: string
}

/** Where a record is on its way from draft to publication. */
export function RecordState({ draft, open, published, locale }: RecordStateProps) {
  const t = useTranslations('Editor')
  const steps = [
    { key: 'draft', on: draft },
    { key: 'review', on: open !== undefined },
    { key: 'published', on: published && !draft && !open },
  ] as const
  return (
    <>
      <section aria-label={t('life.label')}>
        <ol className="record-life">
          {steps.map(({ key, on }) => (
            <li key={key} aria-current={on ? 'step' : undefined}>
              {t(`life.${key}`)}
            </li>
          ))}
        </ol>
      </section>
      {open && (
        <p>
          <a href={`/${locale}/editor/revisions/${open.revisionId}`}>
            {t(`life.open.${open.state === 'scheduled' ? 'scheduled' : 'in-review'}`)}
          </a>
        </p>
      )}
      {published && draft && <p className="soft small">{t('life.publishedStays')}</p>}
    </>
  )
}
