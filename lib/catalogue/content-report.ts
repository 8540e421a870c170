import { count } from '@/lib/orientation/bitset'
import { type Engine, situation, stillPossible } from '@/lib/orientation/engine'
import type { SourceTexts } from './citations'
import type { ContentFolder } from './content-files'
import { type Actor, type CatalogueRecord, locales, type Measure, measureId, type Programme } from './record'
import { buildSnapshot, type Snapshot } from './snapshot'
import { likelyTwins } from './twin-records'

/**
 * What the catalogue covers and what an editor may want to look at. These are findings for a person to judge, not
 * errors: what must hold is checked by content-check.ts.
 */
export type ReportSection = {
  readonly title: string
  /** What the section shows, in one sentence. */
  readonly about: string
  readonly lines: readonly string[]
  /** Rows of the table at the end: what was counted, and how many there are. */
  readonly figures: readonly (readonly [what: string, count: number])[]
}

const isMeasure = (record: CatalogueRecord): record is Measure => record.id.startsWith('measure/')
const isProgramme = (record: CatalogueRecord): record is Programme => record.id.startsWith('programme/')
const isActor = (record: CatalogueRecord): record is Actor => record.id.startsWith('actor/')

/** Findings about all records of a content folder; with the source texts also the measures that are missing. */
export function reportContent(content: ContentFolder, sources: SourceTexts | undefined): ReportSection[] {
  const records = content.records.map(({ record }) => record)
  const snapshot = buildSnapshot({
    version: 1,
    records: records.map((record, ordinal) => ({ ordinal, record })),
    schemes: content.schemes,
    plans: content.plans,
    documents: content.documents,
  })
  const measures = records.filter(isMeasure)
  const programmes = records.filter(isProgramme)
  return [
    plansSection(content, measures, snapshot),
    situationsSection(snapshot),
    programmesSection(programmes),
    actorsSection(content),
    measuresSection(measures, snapshot),
    textsSection(records),
    twinsSection(programmes, content),
    ...(sources ? [missingSection(measures, sources)] : []),
  ]
}

function plansSection({ plans }: ContentFolder, measures: readonly Measure[], snapshot: Snapshot): ReportSection {
  const lines = plans.flatMap((plan) => {
    const own = measures.filter((measure) => measure.plan === plan.id)
    const carrying = (list: readonly Measure[]) => list.filter(({ id }) => snapshot.carriedBy.has(id)).length
    const sections = plan.sections.flatMap((section) => {
      const inside = own.filter((measure) => measure.section === section.id)
      return inside.length === 0
        ? []
        : [`  ${section.id} ${section.title.fr}: ${inside.length}, ${carrying(inside)} with programmes`]
    })
    const forUs = own.filter(({ audience }) => audience === 'entrepreneurs').length
    return [
      `${plan.shortName}: ${own.length} measures, ${forUs} for entrepreneurs, ${carrying(own)} with programmes`,
      ...sections,
    ]
  })
  return {
    title: 'Plans',
    about: 'Measures by plan and section, and how many of them carry a programme.',
    lines,
    figures: [
      ['measures', measures.length],
      ['measures that carry a programme', measures.filter(({ id }) => snapshot.carriedBy.has(id)).length],
    ],
  }
}

/** Sectors without one above them. */
function topSectors({ vocabulary }: Engine): string[] {
  return vocabulary.concepts('sector').filter((id) => vocabulary.withBroader('sector', id).length === 1)
}

function situationsSection({ engine }: Snapshot): ReportSection {
  const { vocabulary } = engine
  const profiles = vocabulary.concepts('profile')
  const sectors = topSectors(engine)
  const empty: string[] = []
  const rows = vocabulary.concepts('stage').map((stage) => {
    const cells = profiles.map((profile) => {
      const found = sectors.map((sector) => {
        const answers = { profile: [profile], stage: [stage], sector: [sector] }
        const possible = count(stillPossible(engine, situation(engine, answers)))
        if (possible === 0) empty.push(`  nothing open for ${profile}, ${stage}, ${sector}`)
        return possible
      })
      return `${profile} ${Math.min(...found)}-${Math.max(...found)}`
    })
    return `${stage}: ${cells.join(', ')}`
  })
  return {
    title: 'Situations',
    about: 'Open programmes with direct fit that are not refused, by stage and profile: fewest and most over sectors.',
    lines: [...rows, ...empty],
    figures: [
      ['situations (profile × stage × sector)', profiles.length * rows.length * sectors.length],
      ['situations without an open programme', empty.length],
    ],
  }
}

function programmesSection(programmes: readonly Programme[]): ReportSection {
  const findings: readonly [string, (programme: Programme) => boolean][] = [
    ['no condition stated in its source', ({ conditions }) => conditions === 'not-stated'],
    ['no first step', ({ start }) => start.steps.fr.length === 0],
    ['no operator', ({ operator }) => operator.length === 0],
    ['serves no need', ({ serves }) => serves.needs.length === 0],
    ['no measure', ({ measures }) => measures.length === 0],
    ['announced only', ({ availability }) => availability.state === 'announced'],
    ['ended', ({ availability }) => availability.state === 'ended'],
  ]
  const found = findings.map(([what, holds]) => ({ what, ids: programmes.filter(holds).map(({ id }) => id) }))
  return {
    title: 'Programmes',
    about: 'What a programme lacks for a visitor who wants to act on it.',
    lines: found.flatMap(({ what, ids }) =>
      ids.length === 0 ? [] : [`${what} (${ids.length})`, ...ids.map((id) => `  ${id}`)],
    ),
    figures: [
      ['programmes', programmes.length],
      ...found.map(({ what, ids }) => [`programmes: ${what}`, ids.length] as const),
    ],
  }
}

function actorsSection({ records: files, proposals }: ContentFolder): ReportSection {
  const records = files.map(({ record }) => record)
  const named = new Set<string>(proposals.map(({ actor }) => actor))
  for (const record of records)
    if (isProgramme(record)) for (const key of [...record.operator, record.start.actor ?? '']) named.add(key)
    else if (isMeasure(record)) for (const key of [...record.leads, ...record.partners]) named.add(key)
    else {
      for (const key of [...record.predecessors, ...record.successors, ...record.memberOf]) named.add(key)
      // A member is found on the page of its network.
      if (record.memberOf.length > 0) named.add(record.id.slice('actor/'.length))
    }
  const actors = records.filter(isActor)
  const alone = actors.filter(({ id }) => !named.has(id.slice('actor/'.length)))
  return {
    title: 'Actors',
    about: 'Actors that no programme, measure, proposal or other actor names and that belong to no network.',
    lines: alone.map(({ id }) => id),
    figures: [
      ['actors', actors.length],
      ['actors nobody names', alone.length],
    ],
  }
}

function measuresSection(measures: readonly Measure[], snapshot: Snapshot): ReportSection {
  const bare = measures.filter(({ id, audience }) => audience === 'entrepreneurs' && !snapshot.carriedBy.has(id))
  return {
    title: 'Measures without a programme',
    about: 'Measures for entrepreneurs that carry no programme: their promise leads nowhere yet.',
    lines: bare.map(({ code, status, text }) => `${code} (${status}) ${text.fr.title}`),
    figures: [['measures for entrepreneurs without a programme', bare.length]],
  }
}

const longestTitle = 70
const longestSummary = 300
const longestSentence = 25

/** Mean number of words in a text's sentences; headings and list items count as sentences. */
export function meanSentence(text: string): number {
  const sentences = text.split(/(?<=[.!?…:])\s+|\n+/).filter((sentence) => /\p{L}/u.test(sentence))
  const words = text.match(/[\p{L}\p{N}][\p{L}\p{N}’'.-]*/gu)?.length ?? 0
  return sentences.length === 0 ? 0 : words / sentences.length
}

function textsSection(records: readonly CatalogueRecord[]): ReportSection {
  const found = records.flatMap((record) =>
    locales.flatMap((locale) => {
      const text = record.text[locale]
      if (!text) return [{ what: 'missing', line: `${record.id} ${locale}: no text` }]
      const sentence = Math.max(meanSentence(text.summary), meanSentence(text.body))
      const at = `${record.id} ${locale}`
      return [
        ...(text.title.length > longestTitle ? [{ what: 'title', line: `${at}: title of ${text.title.length}` }] : []),
        ...(text.summary.length > longestSummary
          ? [{ what: 'summary', line: `${at}: summary of ${text.summary.length}` }]
          : []),
        ...(sentence > longestSentence
          ? [{ what: 'hard', line: `${at}: sentences of ${Math.round(sentence)} words` }]
          : []),
      ]
    }),
  )
  const figure = (what: string) => found.filter((each) => each.what === what).length
  return {
    title: 'Texts',
    about: `Titles over ${longestTitle} and summaries over ${longestSummary} characters, sentences over ${longestSentence} words on average.`,
    lines: found.map(({ line }) => line),
    figures: [
      ['missing texts', figure('missing')],
      ['long titles', figure('title')],
      ['long summaries', figure('summary')],
      ['hard texts', figure('hard')],
    ],
  }
}

function twinsSection(programmes: readonly Programme[], { distinct }: ContentFolder): ReportSection {
  const twins = likelyTwins(programmes, distinct)
  return {
    title: 'Perhaps the same programme twice',
    about:
      'Pairs whose names look alike, most alike first; those of one operator count from a lower likeness on. ' +
      `${distinct.length} pairs are judged to be two in distinct-programmes.yaml.`,
    lines: twins.map(({ a, b, likeness, names }) => `${a} ~ ${b} (${likeness.toFixed(2)}): ${names.join(' ~ ')}`),
    figures: [['pairs of programmes that look alike', twins.length]],
  }
}

const srteHeading =
  /^\s*(FAVOR|FINA|ACCOMP|LOCAL|MPDI|INNO|ESD|PROD|LOG|AMAT|REG|COMM|DIGI|COMINT|GF|RENO|ICC|SANTE|GOUV)\s*(\d+(?:-\d+)?)\s*:?\s+\p{Lu}/u
const sbaHeading = /^\s*Mesure (\d+)\.\s+\S/

/** Every measure code that stands as a heading in the sources, with the first line where it does. */
export function headingCodes(sources: SourceTexts): Map<string, string> {
  const found = new Map<string, string>()
  const see = (code: string, document: string, index: number) => {
    if (!found.has(code)) found.set(code, `${document}, line ${index + 1}`)
  }
  sources.get('srte')?.forEach((line, index) => {
    const [, family, number] = srteHeading.exec(line) ?? []
    if (family && number) see(`${family} ${number}`, 'srte', index)
  })
  sources.get('sba')?.forEach((line, index) => {
    const number = sbaHeading.exec(line)?.[1]
    if (number) see(`SBA ${number}`, 'sba', index)
  })
  return found
}

function missingSection(measures: readonly Measure[], sources: SourceTexts): ReportSection {
  const known = new Set(measures.map(({ id }) => id))
  const codes = headingCodes(sources)
  const missing = [...codes].filter(([code]) => !known.has(measureId(code)))
  const unseen = measures.filter(({ code }) => !codes.has(code))
  return {
    title: 'Measures and headings',
    about: 'Headings of the sources without a record (annexes repeat some under other numbers), and the reverse.',
    lines: [
      ...missing.map(([code, where]) => `${code} (${where}) has no record`),
      ...unseen.map(({ code }) => `${code} has a record, but no heading was recognised`),
    ],
    figures: [
      ['measure codes among the headings', codes.size],
      ['headings without a record', missing.length],
    ],
  }
}
