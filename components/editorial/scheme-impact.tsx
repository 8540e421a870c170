import { useTranslations } from 'next-intl'
import type { SchemeRecord } from '@/lib/catalogue/concept'
import type { Snapshot } from '@/lib/catalogue/snapshot'
import { recordsTouched } from '@/lib/editorial/concept-use'

/** How far a changed vocabulary reaches: its words stand on pages, in filters and in the wizard's questions. */
export function SchemeImpact({ scheme, snapshot }: { scheme: SchemeRecord; snapshot: Snapshot }) {
  const t = useTranslations('Editor')
  return (
    <section className="impact" aria-labelledby="scheme-impact">
      <h2 id="scheme-impact">{t('impact.title')}</h2>
      <p>{t('scheme.impact', { count: recordsTouched(snapshot, scheme) })}</p>
    </section>
  )
}
