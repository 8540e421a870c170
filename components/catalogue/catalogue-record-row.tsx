import { useTranslations } from 'next-intl'
import { CatalogueRow } from '@/components/ui/catalogue-row'
import { CodeTag } from '@/components/ui/code-tag'
import { type Station, stations } from '@/components/ui/path-geometry'
import { amountFigure, leadingAmount } from '@/lib/catalogue/amount-words'
import type { Locale } from '@/lib/catalogue/record'
import {
  type Brief,
  type BriefMeasure,
  type BriefProgramme,
  isMeasure,
  isProgramme,
  pathOf,
  type Snapshot,
  textIn,
} from '@/lib/catalogue/snapshot'
import { optionLabel } from './catalogue-words'

interface RowProps<R extends Brief> {
  record: R
  snapshot: Snapshot
  locale: Locale
}

/** One record of the list, whatever its kind. */
export function CatalogueRecordRow({ record, snapshot, locale }: RowProps<Brief>) {
  if (isProgramme(record)) return <ProgrammeRow record={record} snapshot={snapshot} locale={locale} />
  if (isMeasure(record)) return <MeasureRow record={record} snapshot={snapshot} locale={locale} />
  return <ActorRow record={record} snapshot={snapshot} locale={locale} />
}

function useBasics(record: Brief, locale: Locale) {
  const t = useTranslations('Catalogue')
  const { text, lang } = textIn(record.text, locale)
  const foreign = lang === locale ? undefined : lang
  return {
    row: { title: text.title, summary: text.summary, href: pathOf(record, locale), lang: foreign },
    /** Said in words where the text is in another language than the page. */
    note: foreign === undefined ? [] : [t('inFrench')],
  }
}

function ProgrammeRow({ record, snapshot, locale }: RowProps<BriefProgramme>) {
  const t = useTranslations('Catalogue')
  const { row, note } = useBasics(record, locale)
  const label = (facet: 'type' | 'actor', id: string) => optionLabel(snapshot, locale, t, facet, id)
  const operators = record.operator.map((actor) => label('actor', actor)).join(', ')
  return (
    <CatalogueRow
      {...row}
      byline={[label('type', record.kind), operators, ...note].filter(Boolean).join(' · ')}
      stages={useStages(record, snapshot, locale)}
      amount={useAmount(record, locale)}
      announced={record.availability.state === 'announced'}
    />
  )
}

function useAmount(record: BriefProgramme, locale: Locale) {
  const t = useTranslations('Record')
  const amount = leadingAmount(record.amounts)
  // Only where money is what one gets is it worth saying that the source names no sum.
  if (amount === undefined) return record.category === 'finance' ? ('not-in-source' as const) : undefined
  const { before, value, after, label } = amountFigure(amount, locale, t)
  return {
    value: [before, value].filter(Boolean).join('\u00a0'),
    note: [label, after].filter(Boolean).join(' '),
  }
}

/** The stations of the path at which a programme stands; none named means that it serves every stage. */
function useStages(record: BriefProgramme, snapshot: Snapshot, locale: Locale) {
  const t = useTranslations('Catalogue')
  const stages = record.serves.stages
  if (stages.length === 0) return { at: stations, words: t('everyStage') }
  const on = new Set(stages.map((stage) => snapshot.concepts.find('stage', stage)?.station))
  return {
    at: stations.filter((station: Station) => on.has(station)),
    words: stages.map((stage) => optionLabel(snapshot, locale, t, 'stage', stage)).join(', '),
  }
}

function MeasureRow({ record, snapshot, locale }: RowProps<BriefMeasure>) {
  const t = useTranslations('Catalogue')
  const status = useTranslations('Record.measure.status')
  const { row, note } = useBasics(record, locale)
  const document = snapshot.documents.get(snapshot.plans.get(record.plan)?.document ?? '')
  const said = [
    document?.shortName[locale],
    document && status(record.status, { year: String(document.year) }),
    record.audience === 'government' ? t('forGovernment') : '',
    ...note,
  ]
  return (
    <CatalogueRow
      {...row}
      byline={
        <>
          <CodeTag code={record.code} /> {said.filter(Boolean).join(' · ')}
        </>
      }
    />
  )
}

function ActorRow({ record, locale }: RowProps<Exclude<Brief, BriefProgramme | BriefMeasure>>) {
  const kind = useTranslations('Record.actor.kind')
  const { row, note } = useBasics(record, locale)
  return <CatalogueRow {...row} title={record.name[locale]} byline={[kind(record.kind), ...note].join(' · ')} />
}
