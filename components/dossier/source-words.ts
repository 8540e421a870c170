import { measureId } from '@/lib/catalogue/record'
import { type BriefProgramme, isMeasure, pathOf, type Snapshot } from '@/lib/catalogue/snapshot'
import type { Source } from '@/lib/orientation/criteria'
import type { Locale } from '@/lib/platform/i18n/locales'

/** Where a statement about a programme is written, as visitors read it: "Shifting Economy, 2022, DIGI 5". */
export type SourceWords = { words: string; href?: string }

/** What may cite a source: a programme with its measures, or a record that belongs to none. */
type Citing = { measures?: readonly string[] }

/**
 * Document and year of a source, and the measure of the programme whose own lines hold it, where there is one:
 * a programme may belong to several measures of one document.
 */
export function sourceWords(
  source: Source,
  { measures = [] }: Citing,
  snapshot: Snapshot,
  locale: Locale,
): SourceWords {
  const document = snapshot.documents.get(source.document)
  const [first, last] = source.lines
  const [measure] = measures.flatMap((code) => {
    const record = snapshot.byId.get(measureId(code))
    if (!record || !isMeasure(record)) return []
    const holds = record.sources.some(
      (own) => own.document === source.document && own.lines[0] <= first && own.lines[1] >= last,
    )
    return holds ? [record] : []
  })
  const words = [document?.shortName[locale] ?? source.document, document?.year, measure?.code]
  return {
    words: words.filter((word) => word !== undefined).join(', '),
    ...(measure && { href: pathOf(measure, locale) }),
  }
}

/**
 * Where each condition of a programme is written, one for each line of its proof; where the source states none, the
 * one line is written where the source speaks of the programme at all.
 */
export function conditionSources(programme: BriefProgramme, snapshot: Snapshot, locale: Locale): SourceWords[] {
  const { conditions, criteria, availability } = programme
  const sources = conditions === 'stated' ? criteria.map(({ source }) => source) : [availability.source]
  return sources.map((source) => sourceWords(source, programme, snapshot, locale))
}

/** Every document that a programme's record cites, each once, with its year and the programme's measures in it. */
export function allSourceWords(programme: BriefProgramme, snapshot: Snapshot, locale: Locale): string {
  const documents = [...new Set(programme.sources.map(({ document }) => document))]
  return documents
    .map((id) => {
      const document = snapshot.documents.get(id)
      const codes = programme.measures.filter((code) => id === (code.startsWith('SBA ') ? 'sba' : 'srte'))
      return [document?.shortName[locale] ?? id, document?.year, ...codes].join(', ')
    })
    .join(' · ')
}
