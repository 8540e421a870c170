import { useFormatter, useTranslations } from 'next-intl'
import { Fold } from '@/components/ui/fold'
import { Icon } from '@/components/ui/icon'
import { type ConceptIndex, conceptIndex, conceptSchemeOf, type SchemeRecord, schemeOf } from '@/lib/catalogue/concept'
import type { Locale } from '@/lib/catalogue/record'
import { pathOf, type Snapshot, titleIn } from '@/lib/catalogue/snapshot'
import type { SchemeImpact } from '@/lib/editorial/scheme-impact'
import { type ProgrammeChange, questionAbout } from '@/lib/orientation/vocabulary-change'
import { ImpactExamples } from './impact-examples'

interface SchemeImpactProps {
  /** Nothing where none was recorded. */
  impact: SchemeImpact | undefined
  scheme: SchemeRecord
  snapshot: Snapshot
  locale: Locale
  /** Where the answers of an example lead: the plan as it is published. */
  planPath: string
}

/** Programmes that stand in the open; the others are folded away. */
const mostInTheOpen = 8

/** The published concepts, with a changed vocabulary in the place of its own. */
function conceptsWith(changed: SchemeRecord, published: ConceptIndex): ConceptIndex {
  const own = conceptIndex([conceptSchemeOf(changed)])
  const of = (scheme: string) => (scheme === schemeOf(changed) ? own : published)
  return {
    has: (scheme, id) => of(scheme).has(scheme, id),
    find: (scheme, id) => of(scheme).find(scheme, id),
    list: (scheme) => of(scheme).list(scheme),
  }
}

/** Whose results a changed vocabulary alters: situations, programmes, gaps; or that nobody's are. */
export function SchemeImpactPanel({ impact, scheme, snapshot, locale, planPath }: SchemeImpactProps) {
  const t = useTranslations('Editor')
  return (
    <section className="impact" aria-labelledby="impact-title">
      <h2 id="impact-title">{t('impact.title')}</h2>
      {impact === undefined ? (
        <p>{t('scheme.notRecorded')}</p>
      ) : (
        <>
          <ResultChanges impact={impact} scheme={scheme} snapshot={snapshot} locale={locale} planPath={planPath} />
          <p className="small">
            {t('scheme.impact', { count: impact.records })} {impact.onlyWords && t('scheme.impactWords')}
          </p>
          <Unnamed impact={impact} scheme={scheme} locale={locale} />
        </>
      )}
    </section>
  )
}

function ResultChanges({ impact, scheme, snapshot, locale, planPath }: SchemeImpactProps & { impact: SchemeImpact }) {
  const t = useTranslations('Editor.scheme.change')
  const gaps = useTranslations('Editor.impact')
  const format = useFormatter()
  if (impact.onlyWords) return <p>{t('onlyWords')}</p>
  if (questionAbout(schemeOf(scheme)) === undefined) return <p>{t('notAsked')}</p>
  const { changed, compared, added, removed, programmes, newGaps, closedGaps } = impact
  const shown = { snapshot, concepts: conceptsWith(scheme, snapshot.concepts), locale, planPath }
  return (
    <>
      {changed.count === 0 ? (
        <p>{t('none', { compared })}</p>
      ) : (
        <dl className="impact-figures">
          <div>
            <dt>{t('changed', { compared })}</dt>
            <dd className="num">{format.number(changed.count)}</dd>
          </div>
        </dl>
      )}
      {added > 0 && <p className="small">{t('added', { count: added })}</p>}
      {removed > 0 && <p className="small">{t('removed', { count: removed })}</p>}
      {impact.becomeUnreachable.length > 0 && (
        <p className="impact-warning">{t('unreachable', { list: titles(impact.becomeUnreachable, shown) })}</p>
      )}
      {impact.becomeReachable.length > 0 && <p>{t('reachable', { list: titles(impact.becomeReachable, shown) })}</p>}
      {programmes.length > 0 && (
        <div>
          <h3>{t('programmes', { count: programmes.length })}</h3>
          <Programmes programmes={programmes.slice(0, mostInTheOpen)} snapshot={snapshot} locale={locale} />
          {programmes.length > mostInTheOpen && (
            <Fold summary={t('others', { count: programmes.length - mostInTheOpen })}>
              <Programmes programmes={programmes.slice(mostInTheOpen)} snapshot={snapshot} locale={locale} />
            </Fold>
          )}
        </div>
      )}
      <ImpactExamples title={t('examples')} situations={changed} {...shown} />
      <ImpactExamples title={gaps('newGaps', { count: newGaps.count })} situations={newGaps} {...shown} />
      <ImpactExamples title={gaps('closedGaps', { count: closedGaps.count })} situations={closedGaps} {...shown} />
    </>
  )
}

type ListProps = { snapshot: Snapshot; locale: Locale }

/** Programmes by name; by id where one has left the catalogue since. */
function titles(ids: readonly string[], { snapshot, locale }: ListProps): string {
  const names = ids.map((id) => {
    const record = snapshot.byId.get(id)
    return record ? titleIn(record, locale) : id
  })
  return new Intl.ListFormat(locale).format(names)
}

function Programmes({ programmes, snapshot, locale }: ListProps & { programmes: readonly ProgrammeChange[] }) {
  const t = useTranslations('Editor.scheme.change')
  return (
    <ul className="impact-examples">
      {programmes.map(({ id, gained, lost }) => {
        const record = snapshot.byId.get(id)
        return (
          <li key={id}>
            {record ? <a href={pathOf(record, locale)}>{titleIn(record, locale)}</a> : id}
            <span className="impact-counts">
              {lost > 0 && (
                <span className="impact-lost">
                  <Icon name="down" /> {t('loses', { count: lost })}
                </span>
              )}
              {gained > 0 && (
                <span className="impact-gained">
                  <Icon name="up" /> {t('gains', { count: gained })}
                </span>
              )}
            </span>
          </li>
        )
      })}
    </ul>
  )
}

/** Concepts that can be chosen and that no programme names: to think about, nothing that stands in the way. */
function Unnamed({ impact, scheme, locale }: { impact: SchemeImpact; scheme: SchemeRecord; locale: Locale }) {
  const t = useTranslations('Editor.scheme.change')
  const { unnamed } = impact
  if (unnamed.length === 0) return null
  const list = new Intl.ListFormat(locale).format(unnamed.map((id) => scheme.concepts[id]?.label[locale] ?? id))
  return <p className="impact-warning">{t('unnamed', { count: unnamed.length, list })}</p>
}
