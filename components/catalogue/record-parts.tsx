import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { CodeTag } from '@/components/ui/code-tag'
import { dayWords } from '@/components/ui/day-words'
import { Dot } from '@/components/ui/dotted'
import { Fold } from '@/components/ui/fold'
import { type CitedSource, SourceList } from '@/components/ui/source-list'
import { amountLine, leadingAmount } from '@/lib/catalogue/amount-words'
import { type Fact, type Locale, measureId } from '@/lib/catalogue/record'
import { type Brief, isProgramme, pathOf, type Snapshot } from '@/lib/catalogue/snapshot'
import type { Source } from '@/lib/orientation/criteria'
import { RecordLink } from './record-link'

interface InSnapshot {
  snapshot: Snapshot
  locale: Locale
}

/** A part of the page beside the main column. */
export function SideSection({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h2>{title}</h2>
      {children}
    </section>
  )
}

/** One line when the page shows French because there is no text in its language yet. */
export function FallbackNote({ lang, locale }: { lang: Locale; locale: Locale }) {
  const t = useTranslations('Record')
  return lang === locale ? null : <p className="small soft">{t('fallback')}</p>
}

/** Long lists fold after this many, so that a large organisation's page stays readable on a phone. */
const shownFirst = 8

/** A list whose tail is folded. */
function FoldedList<T>({
  items,
  className,
  row,
}: {
  items: readonly T[]
  className: string
  row: (item: T) => ReactNode
}) {
  const t = useTranslations('Record')
  const rest = items.slice(shownFirst)
  return (
    <>
      <ul className={className}>{items.slice(0, shownFirst).map(row)}</ul>
      {rest.length > 0 && (
        <Fold summary={t('more', { count: rest.length })}>
          <ul className={className}>{rest.map(row)}</ul>
        </Fold>
      )}
    </>
  )
}

/** Other records by title, with the leading amount of a programme. */
export function RecordLinkList({ records, snapshot, locale }: InSnapshot & { records: readonly Brief[] }) {
  const t = useTranslations('Record')
  return (
    <FoldedList
      items={records}
      className="link-list"
      row={(record) => {
        const current = snapshot.byId.get(record.id) ?? record
        const amount = isProgramme(current) ? leadingAmount(current.amounts) : undefined
        return (
          <li key={record.id}>
            <RecordLink record={current} locale={locale} />
            {amount && <span className="num nowrap">{amountLine(amount, locale, t)}</span>}
          </li>
        )
      }}
    />
  )
}

/** Measures by code and title. */
export function MeasureLinkList({ codes, snapshot, locale }: InSnapshot & { codes: readonly string[] }) {
  return (
    <FoldedList
      items={codes}
      className="stack-tight"
      row={(code) => {
        const measure = snapshot.byId.get(measureId(code))
        return (
          <li key={code}>
            <CodeTag code={code} /> {measure && <RecordLink record={measure} locale={locale} />}
          </li>
        )
      }}
    />
  )
}

/** The document and year of a source, in the visitor's language. */
export function citedSource(source: Source, snapshot: Snapshot, locale: Locale): CitedSource {
  const document = snapshot.documents.get(source.document)
  return { document: document?.shortName[locale] ?? source.document, year: document?.year ?? 0 }
}

/** Statements, each with where it is written. */
export function FactList({ facts, snapshot, locale }: InSnapshot & { facts: readonly Fact[] }) {
  return (
    <ul className="fact-list">
      {facts.map((fact) => {
        const { document, year } = citedSource(fact.source, snapshot, locale)
        return (
          <li key={`${fact.source.document} ${fact.source.lines.join('-')} ${fact.text.fr}`}>
            <p>{fact.text[locale]}</p>
            <p className="fact-source">
              {document}, {year}
            </p>
          </li>
        )
      })}
    </ul>
  )
}

interface SourcesSectionProps extends InSnapshot {
  sources: readonly Source[]
  /** Codes of the measures that the record belongs to, shown beside the plan that prints them. */
  codes: readonly string[]
  confirmedOn?: string | undefined
}

/** Documents, years and measures, and whether anyone has confirmed it since. */
export function SourcesSection({ sources, codes, confirmedOn, snapshot, locale }: SourcesSectionProps) {
  const t = useTranslations('Record')
  const documents = [...new Set(sources.map((source) => source.document))]
  const cited = documents.map((document): CitedSource => {
    const own = codes.filter((code) => document === (code.startsWith('SBA ') ? 'sba' : 'srte'))
    return {
      ...citedSource({ document, lines: [1, 1] }, snapshot, locale),
      codes: own.map((code) => {
        const measure = snapshot.byId.get(measureId(code))
        return { code, href: measure && pathOf(measure, locale) }
      }),
    }
  })
  return (
    <SideSection title={t('sources.title')}>
      <SourceList sources={cited} />
      <p className="small soft">
        {confirmedOn === undefined
          ? t('sources.notConfirmed')
          : t('sources.confirmed', {
              date: dayWords(confirmedOn, locale),
            })}
      </p>
    </SideSection>
  )
}

/** The other titles of a record, each in its language, without repeating what is already said. */
export function OtherNames({
  names,
  locale,
  shown,
}: {
  names: Partial<Record<Locale, string>>
  locale: Locale
  shown: string
}) {
  const others = (['fr', 'nl', 'en'] as const).filter(
    (other) =>
      other !== locale && (other !== 'en' || locale === 'en') && names[other] !== undefined && names[other] !== shown,
  )
  if (others.length === 0) return null
  return (
    <p className="record-names">
      {others.map((other, index) => (
        <span key={other}>
          {index > 0 && <Dot />}
          <span lang={other}>{names[other]}</span>
        </span>
      ))}
    </p>
  )
}

/** Titles differ in length; long ones get a calmer size. */
export function RecordTitle({ title, lang }: { title: string; lang?: string | undefined }) {
  return (
    <h1 className={title.length > 36 ? 'record-long-title' : undefined} lang={lang}>
      {title}
    </h1>
  )
}
