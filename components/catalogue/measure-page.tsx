import { useTranslations } from 'next-intl'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { CodeTag } from '@/components/ui/code-tag'
import { Dotted } from '@/components/ui/dotted'
import { Markdown } from '@/components/ui/markdown'
import { Notice } from '@/components/ui/notice'
import { Plate } from '@/components/ui/plate'
import type { Locale, Measure, Plan } from '@/lib/catalogue/record'
import { pathOf, type Snapshot, textIn } from '@/lib/catalogue/snapshot'
import { RecordLink } from './record-link'
import {
  FactList,
  FallbackNote,
  MeasureLinkList,
  RecordLinkList,
  RecordTitle,
  SideSection,
  SourcesSection,
} from './record-parts'

interface MeasurePageProps {
  measure: Measure
  snapshot: Snapshot
  locale: Locale
}

export function MeasurePage({ measure, snapshot, locale }: MeasurePageProps) {
  const t = useTranslations('Record')
  const plan = snapshot.plans.get(measure.plan)
  const { text, lang } = textIn(measure.text, locale)
  const foreign = lang === locale ? undefined : lang
  const document = plan && snapshot.documents.get(plan.document)
  const year = document?.year
  const programmes = snapshot.carriedBy.get(measure.id) ?? []
  return (
    <article className="wrap record">
      <Breadcrumb
        trail={[
          { href: `/${locale}/catalogue`, label: t('catalogue') },
          {
            href: `/${locale}/catalogue?kind=measure&plan=${measure.plan}`,
            label: document?.shortName[locale] ?? measure.plan,
          },
        ]}
      />
      <header className="record-head">
        <div>
          <p className="code-line">
            <CodeTag code={measure.code} />
            <span className="record-kind">{t(`measure.status.${measure.status}`, { year: String(year ?? '') })}</span>
          </p>
          <RecordTitle title={text.title} lang={foreign} />
          <p className="lead" lang={foreign}>
            {text.summary}
          </p>
          <FallbackNote lang={lang} locale={locale} />
        </div>
      </header>
      {measure.audience === 'government' ? (
        <Notice icon="document">
          <p>
            <b>{t('measure.government')}</b> {t('measure.governmentText')}
          </p>
        </Notice>
      ) : (
        <Notice>
          <p>
            <b>{t('measure.plan', { year: String(year ?? '') })}</b>{' '}
            {t('measure.planText', { count: programmes.length })}
          </p>
        </Notice>
      )}
      <div className="record-body">
        <div className="record-main">
          <section>
            <h2>{t('measure.what')}</h2>
            <Markdown text={text.body} lang={foreign} />
          </section>
          {programmes.length > 0 && (
            <section>
              <h2>{t('measure.programmes')}</h2>
              <RecordLinkList records={programmes} snapshot={snapshot} locale={locale} />
            </section>
          )}
          {measure.subActions.length > 0 && <SubActions measure={measure} locale={locale} />}
          {measure.facts.length > 0 && (
            <section>
              <h2>{t('facts')}</h2>
              <FactList facts={measure.facts} snapshot={snapshot} locale={locale} />
            </section>
          )}
        </div>
        <aside className="record-side" aria-label={t('side')}>
          <Leads measure={measure} snapshot={snapshot} locale={locale} />
          <Publics measure={measure} snapshot={snapshot} locale={locale} />
          {measure.related.length > 0 && (
            <SideSection title={t('measure.related')}>
              <MeasureLinkList codes={measure.related} snapshot={snapshot} locale={locale} />
            </SideSection>
          )}
          {plan && <Place plan={plan} section={measure.section} locale={locale} />}
          <SideSection title={t('measure.printedTitle')}>
            <p className="small" lang="fr">
              {measure.printedTitle}
            </p>
          </SideSection>
          <SourcesSection
            sources={measure.sources}
            codes={[measure.code]}
            confirmedOn={measure.confirmedOn}
            snapshot={snapshot}
            locale={locale}
          />
        </aside>
      </div>
    </article>
  )
}

function SubActions({ measure, locale }: Pick<MeasurePageProps, 'measure' | 'locale'>) {
  const t = useTranslations('Record.measure')
  return (
    <section>
      <h2>{t('subActions')}</h2>
      <ul className="fact-list">
        {measure.subActions.map((action) => (
          <li key={action.code}>
            <CodeTag code={action.code} /> {action.title[locale]}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The first of a list of actors is the pilot; the others share or support. */
function Leads({ measure, snapshot, locale }: MeasurePageProps) {
  const t = useTranslations('Record.measure')
  const actorsOf = (keys: readonly string[]) => keys.flatMap((key) => snapshot.byId.get(`actor/${key}`) ?? [])
  const [pilot] = measure.leads
  const pilotActor = snapshot.actors.find((actor) => actor.id === `actor/${pilot}`)
  const coPilots = actorsOf(measure.leads.slice(1))
  const partners = actorsOf(measure.partners)
  return (
    <>
      <SideSection title={t('pilot')}>
        {pilotActor ? (
          <p>
            <Plate names={pilotActor.name} locale={locale} href={pathOf(pilotActor, locale)} />
          </p>
        ) : (
          <p className="small soft">{t('pilotUnknown')}</p>
        )}
        {coPilots.length > 0 && (
          <p className="small">
            {t('coPilots')}{' '}
            {coPilots.map((actor, index) => (
              <span key={actor.id}>
                {index > 0 && ', '}
                <RecordLink record={actor} locale={locale} />
              </span>
            ))}
          </p>
        )}
      </SideSection>
      {partners.length > 0 && (
        <SideSection title={t('partners')}>
          <RecordLinkList records={partners} snapshot={snapshot} locale={locale} />
        </SideSection>
      )}
    </>
  )
}

/** For whom: our words first, then the publics as the plan prints them. */
function Publics({ measure, snapshot, locale }: MeasurePageProps) {
  const t = useTranslations('Record.measure')
  const { serves, printed } = measure.publics
  const schemes = { profiles: 'profile', stages: 'stage', sectors: 'sector', traits: 'trait' } as const
  const words = Object.entries(schemes).flatMap(([field, scheme]) =>
    (serves[field as keyof typeof schemes] ?? []).map((id) => snapshot.concepts.find(scheme, id)?.label[locale] ?? id),
  )
  if (words.length === 0 && printed.length === 0) return null
  return (
    <SideSection title={t('publics')}>
      {words.length > 0 && (
        <p>
          <Dotted words={words.join(' · ')} />
        </p>
      )}
      {printed.length > 0 && (
        <p className="small soft">
          {t('printed')} <span lang="fr">{printed.join(', ')}</span>
        </p>
      )}
    </SideSection>
  )
}

/** Where the measure stands in its plan, from the widest section to its own. */
function Place({ plan, section, locale }: { plan: Plan; section: string; locale: Locale }) {
  const t = useTranslations('Record.measure')
  const trail: Plan['sections'] = []
  for (let at = plan.sections.find((s) => s.id === section); at; at = plan.sections.find((s) => s.id === at?.parent)) {
    if (trail.includes(at)) break
    trail.unshift(at)
  }
  return (
    <SideSection title={t('place')}>
      <ol className="stack-tight small">
        <li>{plan.name[locale]}</li>
        {trail.map((step) => (
          <li key={step.id}>{step.title[locale]}</li>
        ))}
      </ol>
    </SideSection>
  )
}
