import { useLocale, useTranslations } from 'next-intl'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { dayWords } from '@/components/ui/day-words'
import { Dotted } from '@/components/ui/dotted'
import { Figures } from '@/components/ui/figures'
import { JsonLd } from '@/components/ui/json-ld'
import { Markdown } from '@/components/ui/markdown'
import { Notice } from '@/components/ui/notice'
import { type Station, stations } from '@/components/ui/path-geometry'
import { PathPosition } from '@/components/ui/path-position'
import { Plate } from '@/components/ui/plate'
import { Steps } from '@/components/ui/steps'
import { amountFigure } from '@/lib/catalogue/amount-words'
import type { Concept } from '@/lib/catalogue/concept'
import { type Locale, measureId, type Programme } from '@/lib/catalogue/record'
import { type BriefProgramme, pathOf, type Snapshot, textIn } from '@/lib/catalogue/snapshot'
import { ProgrammeConditions } from './programme-conditions'
import { programmeJsonLd } from './programme-json-ld'
import {
  FactList,
  FallbackNote,
  MeasureLinkList,
  OtherNames,
  RecordLinkList,
  RecordTitle,
  SideSection,
  SourcesSection,
} from './record-parts'

interface ProgrammePageProps {
  programme: Programme
  snapshot: Snapshot
  locale: Locale
  /** Scheme and host, for addresses in the description for machines. */
  origin: string
}

export function ProgrammePage({ programme, snapshot, locale, origin }: ProgrammePageProps) {
  const t = useTranslations('Record')
  const { text, lang } = textIn(programme.text, locale)
  const foreign = lang === locale ? undefined : lang
  const label = (scheme: string, id: string) => snapshot.concepts.find(scheme, id)?.label[locale] ?? id
  const figures = programme.amounts.map((amount) => amountFigure(amount, locale, t))
  const completes = programme.completes.flatMap((id) => snapshot.byId.get(id) ?? [])
  const excludes = programme.excludes.flatMap((id) => snapshot.byId.get(id) ?? [])
  const neighbours = neighboursOf(programme, snapshot)
  const codes = measureCodesOf(programme, snapshot)
  return (
    <article className="wrap record">
      <Breadcrumb
        trail={[
          { href: `/${locale}/catalogue`, label: t('catalogue') },
          { href: `/${locale}/catalogue?category=${programme.category}`, label: label('category', programme.category) },
        ]}
      />
      <header className="record-head record-head-two">
        <div>
          <p className="record-kind">{label('support-type', programme.kind)}</p>
          <RecordTitle title={text.title} lang={foreign} />
          <p className="lead" lang={foreign}>
            {text.summary}
          </p>
          <OtherNames
            names={{ fr: programme.text.fr.title, nl: programme.text.nl.title }}
            locale={locale}
            shown={text.title}
          />
          <FallbackNote lang={lang} locale={locale} />
        </div>
        <Where programme={programme} snapshot={snapshot} locale={locale} />
      </header>
      {/* what cannot be had today is said before any amount, what is merely old after it */}
      {programme.availability.state !== 'open' && <Age programme={programme} withFigures={figures.length > 0} />}
      <LastDay programme={programme} />
      {figures.length > 0 && <Figures large figures={figures} />}
      {programme.availability.state === 'open' && <Age programme={programme} withFigures={figures.length > 0} />}
      <div className="record-body">
        <div className="record-main">
          <ProgrammeConditions programme={programme} snapshot={snapshot} locale={locale} />
          {programme.availability.state !== 'ended' && <Start programme={programme} locale={locale} />}
          <section>
            <h2>{t('about')}</h2>
            <Markdown text={text.body} lang={foreign} />
          </section>
          {programme.facts.length > 0 && (
            <section>
              <h2>{t('facts')}</h2>
              <FactList facts={programme.facts} snapshot={snapshot} locale={locale} />
            </section>
          )}
        </div>
        <aside className="record-side" aria-label={t('side')}>
          {programme.operator.length > 0 && (
            <SideSection title={t('operator', { count: programme.operator.length })}>
              <Operators keys={programme.operator} snapshot={snapshot} locale={locale} />
            </SideSection>
          )}
          {codes.length > 0 && (
            <SideSection title={t('measures', { count: codes.length })}>
              <MeasureLinkList codes={codes} snapshot={snapshot} locale={locale} />
            </SideSection>
          )}
          {completes.length > 0 && (
            <SideSection title={t('completes')}>
              <RecordLinkList records={completes} snapshot={snapshot} locale={locale} />
            </SideSection>
          )}
          {excludes.length > 0 && (
            <SideSection title={t('excludes')}>
              <RecordLinkList records={excludes} snapshot={snapshot} locale={locale} />
            </SideSection>
          )}
          {neighbours.length > 0 && (
            <SideSection title={t('neighbours')}>
              <RecordLinkList records={neighbours} snapshot={snapshot} locale={locale} />
            </SideSection>
          )}
          {programme.aliases.length > 0 && (
            <SideSection title={t('aliases')}>
              <p className="small">
                <Dotted words={programme.aliases.join(' · ')} />
              </p>
            </SideSection>
          )}
          <SourcesSection
            sources={programme.sources}
            codes={codes}
            confirmedOn={programme.confirmedOn}
            snapshot={snapshot}
            locale={locale}
          />
        </aside>
      </div>
      <JsonLd data={programmeJsonLd(programme, snapshot, locale, origin)} />
    </article>
  )
}

type Part = Pick<ProgrammePageProps, 'programme' | 'snapshot' | 'locale'>

/** Where on the path: the line with its stations marked, and their names. Made for no stage means for all. */
function Where({ programme, snapshot, locale }: Part) {
  const t = useTranslations('Record')
  const stages = programme.serves.stages ?? []
  const concepts = stages.flatMap((id) => snapshot.concepts.find('stage', id) ?? [])
  const at =
    stages.length === 0
      ? stations
      : stations.filter((station) => concepts.some((concept) => concept.station === station))
  const words = new Intl.ListFormat(locale, { type: 'conjunction' }).format(stageNames(at, concepts, locale))
  return (
    <figure className="record-where">
      <figcaption>
        <b>{stages.length === 0 ? t('everyStage') : words}</b>{' '}
        {stages.length > 0 && (
          <a href={`/${locale}/catalogue?stage=${stages.join(',')}`}>{t('sameStages', { count: at.length })}</a>
        )}
      </figcaption>
      <PathPosition at={at} />
    </figure>
  )
}

/** The stages in the order of their stations; one station may have several. */
function stageNames(at: readonly Station[], served: readonly Concept[], locale: Locale): string[] {
  const names = at.flatMap((station) => served.filter((one) => one.station === station).map((one) => one.label[locale]))
  return names.map((name, index) => {
    return index === 0 ? name : name.charAt(0).toLowerCase() + name.slice(1)
  })
}

/** How old what we know is, and whether it can be had at all: said before anyone counts on it. */
function Age({ programme, withFigures }: { programme: Programme; withFigures: boolean }) {
  const t = useTranslations('Record.age')
  const locale = useLocale() as Locale
  const { state, asOf, endsOn, fundedUntil } = programme.availability
  const year = String(asOf)
  if (state === 'announced')
    return (
      <Notice look="soon">
        <p>
          <b>{t('announced', { year })}</b> {t('announcedAsk')}
        </p>
      </Notice>
    )
  if (state === 'ended')
    return (
      <Notice icon="minus">
        <p>
          <b>{endsOn ? t('endedOn', { date: dayWords(endsOn, locale) }) : t('ended', { year })}</b> {t('endedAsk')}
        </p>
      </Notice>
    )
  if (programme.confirmedOn !== undefined) return null
  return (
    <Notice>
      <p>
        <b>{t('open', { year })}</b> {withFigures ? t('figures') : t('noFigures')}{' '}
        {fundedUntil !== undefined && t('fundedUntil', { year: String(fundedUntil) })}
      </p>
    </Notice>
  )
}

/** Until when it can be had, where that is known. */
function LastDay({ programme }: { programme: Programme }) {
  const t = useTranslations('Record')
  const locale = useLocale() as Locale
  const { state, endsOn } = programme.availability
  if (endsOn === undefined || state === 'ended') return null
  return (
    <Notice>
      <p>
        <b>{t('until', { date: dayWords(endsOn, locale) })}</b>
      </p>
    </Notice>
  )
}

function Start({ programme, locale }: Pick<Part, 'programme' | 'locale'>) {
  const t = useTranslations('Record.start')
  const { mode, timing, steps } = programme.start
  return (
    <section>
      <h2>{t('title')}</h2>
      <p className="lead mb-4">
        <b>{t(`${mode}.lead`)}</b> {t(`${mode}.text`)} {timing !== 'unknown' && t(`timing.${timing}`)}
      </p>
      {steps[locale].length > 0 && <Steps steps={steps[locale]} />}
    </section>
  )
}

function Operators({ keys, snapshot, locale }: Omit<Part, 'programme'> & { keys: readonly string[] }) {
  return (
    <ul className="stack-tight">
      {keys.map((key) => {
        const actor = snapshot.actors.find((candidate) => candidate.id === `actor/${key}`)
        return actor ? (
          <li key={key}>
            <Plate names={actor.name} locale={locale} href={pathOf(actor, locale)} />
          </li>
        ) : null
      })}
    </ul>
  )
}

/** Codes of the measures that carry a programme, whichever of the two says so. */
function measureCodesOf(programme: Programme, snapshot: Snapshot): string[] {
  const carrying = snapshot.measures
    .filter((measure) => measure.programmes.includes(programme.id))
    .map((measure) => measure.code)
  return [...new Set([...programme.measures, ...carrying])]
}

/** Programmes carried by the same measures, or run by the same actor with the same kind; five at most. */
function neighboursOf(programme: Programme, snapshot: Snapshot): BriefProgramme[] {
  const near = [
    ...programme.measures.flatMap((code) => snapshot.carriedBy.get(measureId(code)) ?? []),
    ...programme.operator.flatMap((key) =>
      (snapshot.operatedBy.get(key) ?? []).filter((other) => other.kind === programme.kind),
    ),
  ]
  const named = new Set([programme.id, ...programme.completes, ...programme.excludes, ...programme.instead])
  return [...new Map(near.map((other) => [other.id, other])).values()]
    .filter((other) => !named.has(other.id))
    .slice(0, 5)
}
