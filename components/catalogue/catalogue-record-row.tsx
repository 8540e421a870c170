import { useTranslations } from 'next-intl'
import { Fragment } from 'react'
import { CatalogueRow } from '@/components/ui/catalogue-row'
import { CodeTag } from '@/components/ui/code-tag'
import { Dotted } from '@/components/ui/dotted'
import { type Station, stations } from '@/components/ui/path-geometry'
import { amountFigure, leadingAmount } from '@/lib/catalogue/amount-words'
import { kindOf, type Locale } from '@/lib/catalogue/record'
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
import { RecordLink } from './record-link'

interface RowProps<R extends Brief> {
  record: R
  snapshot: Snapshot
  locale: Locale
  /** The list holds several kinds of records: each says what it is. */
  mixed: boolean
}

/** One record of the list, whatever its kind. */
export function CatalogueRecordRow({ record, ...list }: RowProps<Brief>) {
  if (isProgramme(record)) return <ProgrammeRow record={record} {...list} />
  if (isMeasure(record)) return <MeasureRow record={record} {...list} />
  return <ActorRow record={record} {...list} />
}

const kindIcons = { programme: 'dot', measure: 'document', actor: 'person' } as const

function useBasics(record: Brief, locale: Locale, mixed: boolean) {
  const t = useTranslations('Catalogue')
  const kind = kindOf(record)
  const { text, lang } = textIn(record.text, locale)
  const foreign = lang === locale ? undefined : lang
  return {
    row: {
      kind: mixed ? { icon: kindIcons[kind], words: t(`one.${kind}`) } : undefined,
      title: text.title,
      summary: text.summary,
      href: pathOf(record, locale),
      lang: foreign,
    },
    /** Said in words where the text is in another language than the page. */
    note: foreign === undefined ? [] : [t('inFrench')],
  }
}

function ProgrammeRow({ record, snapshot, locale, mixed }: RowProps<BriefProgramme>) {
  const t = useTranslations('Catalogue')
  const { row, note } = useBasics(record, locale, mixed)
  const label = (facet: 'type' | 'actor', id: string) => optionLabel(snapshot, locale, t, facet, id)
  const operators = record.operator.map((actor) => label('actor', actor)).join(', ')
  return (
    <CatalogueRow
      {...row}
      byline={<Dotted words={[label('type', record.kind), operators, ...note].filter(Boolean).join(' · ')} />}
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

function MeasureRow({ record, snapshot, locale, mixed }: RowProps<BriefMeasure>) {
  const t = useTranslations('Catalogue')
  const status = useTranslations('Record.measure.status')
  const { row, note } = useBasics(record, locale, mixed)
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
          <CodeTag code={record.code} /> <Dotted words={said.filter(Boolean).join(' · ')} />
        </>
      }
      next={mixed && <CarriedBy measure={record} snapshot={snapshot} locale={locale} />}
    />
  )
}

/** Programmes in a row of the list; the measure's own page names all. */
const programmesAtMost = 3

/** What one can ask for of what a measure announces: whoever typed a need looks for that. */
function CarriedBy({ measure, snapshot, locale }: { measure: BriefMeasure; snapshot: Snapshot; locale: Locale }) {
  const t = useTranslations('Catalogue')
  const open = (snapshot.carriedBy.get(measure.id) ?? []).filter(({ availability }) => availability.state === 'open')
  if (open.length === 0) return <p className="small soft">{t('nothingToAsk')}</p>
  return (
    <p className="small">
      {t('toAsk')}{' '}
      {open.slice(0, programmesAtMost).map((programme, index) => (
        <Fragment key={programme.id}>
          {index > 0 && ', '}
          <RecordLink record={programme} locale={locale} />
        </Fragment>
      ))}
    </p>
  )
}

function ActorRow({ record, locale, mixed }: RowProps<Exclude<Brief, BriefProgramme | BriefMeasure>>) {
  const kind = useTranslations('Record.actor.kind')
  const { row, note } = useBasics(record, locale, mixed)
  return (
    <CatalogueRow
      {...row}
      title={record.name[locale]}
      byline={<Dotted words={[kind(record.kind), ...note].join(' · ')} />}
    />
  )
}
