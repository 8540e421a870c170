import { useTranslations } from 'next-intl'
import { RecordLink } from '@/components/catalogue/record-link'
import { SourcesSection } from '@/components/catalogue/record-parts'
import { Notice } from '@/components/ui/notice'
import { type Station, stations } from '@/components/ui/path-geometry'
import { PathPosition } from '@/components/ui/path-position'
import { VerdictMark } from '@/components/ui/verdict-mark'
import { amountLine, leadingAmount } from '@/lib/catalogue/amount-words'
import { type Guide, guideRecords } from '@/lib/catalogue/guide'
import type { Locale } from '@/lib/catalogue/record'
import { type Brief, isMeasure, isProgramme, type Snapshot } from '@/lib/catalogue/snapshot'

export interface InCatalogue {
  snapshot: Snapshot
  locale: Locale
}

/** The published records behind ids, in the order given; what is not published is left out. */
export function recordsOf(ids: readonly string[], snapshot: Snapshot): Brief[] {
  return ids.flatMap((id) => snapshot.byId.get(id) ?? [])
}

/** Records by title with their leading amount; what is only announced or has ended says so. */
export function GuideRecords({ records, locale }: { records: readonly Brief[]; locale: Locale }) {
  const t = useTranslations('Record')
  const words = useTranslations('Guides')
  if (records.length === 0) return null
  return (
    <ul className="guide-records">
      {records.map((record) => {
        const amount = isProgramme(record) ? leadingAmount(record.amounts) : undefined
        const state = isProgramme(record) ? record.availability.state : 'open'
        return (
          <li key={record.id}>
            <RecordLink record={record} locale={locale} />
            {state === 'announced' && <VerdictMark verdict="soon" />}
            {state === 'ended' && <VerdictMark verdict="no">{words('ended')}</VerdictMark>}
            {amount && <span className="num nowrap">{amountLine(amount, locale, t)}</span>}
          </li>
        )
      })}
    </ul>
  )
}

/** The stations of the path that a guide belongs to. */
export function stationsOf(guide: Guide, snapshot: Snapshot): Station[] {
  const named = guide.stages.map((id) => snapshot.concepts.find('stage', id)?.station ?? id)
  return stations.filter((station) => named.includes(station))
}

/** The stages of a guide in words, as one list. */
export function stageWords(guide: Guide, { snapshot, locale }: InCatalogue): string {
  const names = guide.stages.map((id) => snapshot.concepts.find('stage', id)?.label[locale] ?? id)
  return new Intl.ListFormat(locale, { type: 'conjunction' }).format(
    names.map((name, index) => (index === 0 ? name : name.charAt(0).toLocaleLowerCase(locale) + name.slice(1))),
  )
}

/** Where on the path a guide stands: its stages in words, and the line with its stations marked. */
export function GuideWhere({ guide, snapshot, locale }: InCatalogue & { guide: Guide }) {
  return (
    <figure className="record-where">
      <figcaption>
        <b>{stageWords(guide, { snapshot, locale })}</b>
      </figcaption>
      <PathPosition at={stationsOf(guide, snapshot)} />
    </figure>
  )
}

/** The documents a guide rests on, and the measures behind the programmes that it names. */
export function GuideSources({ guide, snapshot, locale }: InCatalogue & { guide: Guide }) {
  const records = recordsOf(guideRecords(guide), snapshot)
  const codes = records.flatMap((record) =>
    isProgramme(record) ? record.measures : isMeasure(record) ? [record.code] : [],
  )
  return <SourcesSection sources={guide.sources} codes={[...new Set(codes)]} snapshot={snapshot} locale={locale} />
}

/** How old the oldest source is: guides give directions, the record gives the rule. */
export function GuideAge({ guide, snapshot }: { guide: Guide; snapshot: Snapshot }) {
  const t = useTranslations('Guides')
  const years = guide.sources.map(({ document }) => snapshot.documents.get(document)?.year ?? 0)
  const [first, last] = [String(Math.min(...years)), String(Math.max(...years))]
  return (
    <Notice>
      <p>{first === last ? t('ageOne', { year: first }) : t('age', { first, last })}</p>
    </Notice>
  )
}
