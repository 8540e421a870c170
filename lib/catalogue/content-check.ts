import { type Criterion, isGroup, type Source } from '@/lib/orientation/criteria'
import {
  citationProblem,
  citations,
  citedLines,
  type LocalizedText,
  localizedTextsIn,
  type SourceTexts,
} from './citations'
import { type ConceptIndex, conceptIndex, servedSchemes } from './concept'
import type { BrokenRule, ContentFolder, ContentProblem } from './content-files'
import { checkEverydayWords } from './everyday-words'
import { checkGuides, checkNumbers } from './guide-check'
import { checkMeasure } from './measure-check'
import { printedNumbers, sourceNumbers } from './printed-numbers'
import { type Actor, type CatalogueRecord, kindOf, locales, type Measure, measureId, type Programme } from './record'

const isMeasure = (record: CatalogueRecord): record is Measure => kindOf(record) === 'measure'
const isProgramme = (record: CatalogueRecord): record is Programme => kindOf(record) === 'programme'
const isActor = (record: CatalogueRecord): record is Actor => kindOf(record) === 'actor'

/** Every text that exists per language, with the path to it, wherever it stands in the record. */
function localizedTexts(record: CatalogueRecord): { field: string; texts: LocalizedText }[] {
  const found: { field: string; texts: LocalizedText }[] = []
  for (const part of ['title', 'summary', 'body'] as const) {
    const { fr, nl, en } = record.text
    found.push({ field: `text.${part}`, texts: { fr: fr[part], nl: nl[part], ...(en && { en: en[part] }) } })
  }
  const { text: _text, slug: _slug, ...rest } = record
  found.push(...localizedTextsIn(rest))
  if (isProgramme(record)) {
    const { fr, nl, en } = record.start.steps
    fr.forEach((step, i) => {
      found.push({ field: `start.steps.${i}`, texts: { fr: step, nl: nl[i] ?? '', en: en[i] ?? '' } })
    })
  }
  return found
}

function structuralNumbers(record: CatalogueRecord): { field: string; numbers: number[]; source: Source }[] {
  if (!isProgramme(record)) return []
  const amounts = record.amounts.map((amount, i) => ({
    field: `amounts.${i}`,
    numbers: [amount.min, amount.max].filter((n) => n !== undefined),
    source: amount.source,
  }))
  const bounds = record.criteria.flatMap((criterion, i) =>
    (isGroup(criterion) ? criterion.any : [criterion]).flatMap((c) =>
      c.on === 'amount' || c.on === 'investment' || c.on === 'age-of-firm'
        ? [{ field: `criteria.${i}`, numbers: [c.atLeast, c.atMost].filter((n) => n !== undefined), source: c.source }]
        : [],
    ),
  )
  return [...amounts, ...bounds]
}

function criterionConcepts(criteria: readonly Criterion[]): { field: string; scheme: string; ids: string[] }[] {
  return criteria.flatMap((criterion, i) =>
    (isGroup(criterion) ? criterion.any : [criterion]).flatMap((c) =>
      'anyOf' in c || 'noneOf' in c
        ? [{ field: `criteria.${i}`, scheme: c.on, ids: [...(c.anyOf ?? []), ...(c.noneOf ?? [])] }]
        : [],
    ),
  )
}

/**
 * Checks what can be checked without a reader: references exist, identifiers and slugs are unique, concepts are
 * known, languages carry the same numbers and, where the source texts are given, that the cited lines exist and
 * say what they are cited for. The rules are those of content/README.md; every problem names file and field. Where
 * `only` names a file, the other records are what it may refer to, and are not checked themselves.
 */
export function checkContent(
  content: ContentFolder,
  sources: SourceTexts | undefined,
  only?: string,
): ContentProblem[] {
  const problems: ContentProblem[] = []
  const concepts = conceptIndex(content.schemes)
  const byId = new Map(content.records.map(({ record }) => [record.id, record]))
  const sections = new Map(content.plans.map((plan) => [plan.id, new Set(plan.sections.map((s) => s.id))]))

  checkUnique(content, problems)
  for (const { file, record } of content.records) {
    if (only !== undefined && file !== only) continue
    const report: Report = (field, message, rule) => problems.push({ file, field, message, ...(rule && { rule }) })
    checkReferences(record, byId, sections, report)
    checkMutualLinks(record, byId, report)
    checkConcepts(record, concepts, report)
    checkLanguages(record, report)
    checkHonesty(record, report)
    if (sources) checkSources(record, byId, content, sources, report)
  }
  for (const plan of content.plans) {
    const known = new Set(plan.sections.map((s) => s.id))
    for (const section of plan.sections)
      if (section.parent && !known.has(section.parent))
        problems.push({ file: `plans/${plan.id}.yaml`, field: section.id, message: `unknown parent ${section.parent}` })
  }
  problems.push(
    ...checkGuides(content, sources),
    ...checkProposals(content, sources),
    ...checkDistinct(content),
    ...checkEverydayWords(content),
  )
  return problems
}

function checkProposals(content: ContentFolder, sources: SourceTexts | undefined): ContentProblem[] {
  const problems: ContentProblem[] = []
  const actors = new Set(content.records.map(({ record }) => record.id))
  const taken = new Set<string>()
  for (const proposal of content.proposals) {
    const report: Report = (field, message) =>
      problems.push({ file: 'proposals.yaml', field: `${proposal.id} ${field}`, message })
    if (taken.has(proposal.id)) report('id', 'is used twice')
    taken.add(proposal.id)
    if (!actors.has(`actor/${proposal.actor}`)) report('actor', `missing reference: actor/${proposal.actor}`)
    checkNumbers(proposal, content, sources, report)
  }
  return problems
}

/** Pairs that an editor judged to be two name two records that exist. */
function checkDistinct({ records, distinct }: ContentFolder): ContentProblem[] {
  const known = new Set(records.map(({ record }) => record.id))
  return distinct.flatMap(({ programmes }) =>
    programmes
      .filter((id) => !known.has(id))
      .map((id) => ({ file: 'distinct-programmes.yaml', field: 'pairs', message: `missing reference: ${id}` })),
  )
}

type Report = (field: string, message: string, rule?: BrokenRule) => void

function checkUnique(content: ContentFolder, problems: ContentProblem[]) {
  const taken = new Map<string, string>()
  for (const { file, record } of content.records) {
    const keys = [record.id, ...locales.map((locale) => `${kindOf(record)} slug ${locale} ${record.slug[locale]}`)]
    for (const key of keys) {
      const other = taken.get(key)
      if (other)
        problems.push({
          file,
          field: 'slug',
          message: `${key} is also used by ${other}`,
          rule: {
            code: 'slug-used',
            values: { what: key.split(' ').at(-1) ?? key },
            language: key.split(' ').at(2) ?? 'fr',
          },
        })
      taken.set(key, file)
    }
  }
}

function checkReferences(
  record: CatalogueRecord,
  byId: Map<string, CatalogueRecord>,
  sections: Map<string, Set<string>>,
  report: Report,
) {
  const need = (field: string, ids: string[]) => {
    for (const id of ids)
      if (!byId.has(id)) report(field, `missing reference: ${id}`, { code: 'missing-record', values: { id } })
  }
  const actors = (keys: string[]) => keys.map((key) => `actor/${key}`)
  if (isProgramme(record)) {
    need('operator', actors(record.operator))
    need('start.actor', actors(record.start.actor ? [record.start.actor] : []))
    need('measures', record.measures.map(measureId))
    for (const field of ['instead', 'excludes', 'completes'] as const) need(field, record[field])
  } else if (isMeasure(record)) {
    need('leads', actors(record.leads))
    need('partners', actors(record.partners))
    need('programmes', record.programmes)
    need('related', record.related.map(measureId))
    if (record.id !== measureId(record.code)) report('code', `the id of ${record.code} is ${measureId(record.code)}`)
    if (!sections.get(record.plan)?.has(record.section)) report('section', `unknown section ${record.section}`)
  } else {
    for (const field of ['predecessors', 'successors', 'memberOf'] as const) need(field, actors(record[field]))
  }
}

/** A link that both records keep is written on both; one that stands on one side only is named at its own end. */
function checkMutualLinks(record: CatalogueRecord, byId: Map<string, CatalogueRecord>, report: Report) {
  const mutual = (field: string, ids: string[], linksBack: (other: CatalogueRecord) => boolean) => {
    for (const id of ids) {
      const other = byId.get(id)
      if (other && !linksBack(other))
        report(field, `${id} does not link back`, { code: 'one-way-link', values: { id } })
    }
  }
  if (isProgramme(record)) {
    mutual(
      'measures',
      record.measures.map(measureId),
      (other) => isMeasure(other) && other.programmes.includes(record.id),
    )
  } else if (isMeasure(record)) {
    const { code } = record
    mutual('programmes', record.programmes, (other) => isProgramme(other) && other.measures.includes(code))
    mutual('related', record.related.map(measureId), (other) => isMeasure(other) && other.related.includes(code))
  } else {
    const actors = (keys: string[]) => keys.map((key) => `actor/${key}`)
    const key = record.id.slice('actor/'.length)
    mutual('predecessors', actors(record.predecessors), (other) => isActor(other) && other.successors.includes(key))
    mutual('successors', actors(record.successors), (other) => isActor(other) && other.predecessors.includes(key))
  }
}

function checkConcepts(record: CatalogueRecord, concepts: ConceptIndex, report: Report) {
  const known = (field: string, scheme: string, ids: readonly string[]) => {
    for (const id of ids)
      if (!concepts.has(scheme, id))
        report(field, `unknown ${scheme}: ${id}`, { code: 'unknown-concept', values: { id } })
  }
  const serves = isMeasure(record) ? record.publics.serves : record.serves
  for (const [field, scheme] of Object.entries(servedSchemes))
    known(`serves.${field}`, scheme, serves[field as keyof typeof servedSchemes])
  if (isActor(record)) return
  for (const { field, scheme, ids } of criterionConcepts(record.criteria)) known(field, scheme, ids)
  if (!isProgramme(record)) return
  known('kind', 'support-type', [record.kind])
  const category = concepts.find('support-type', record.kind)?.category
  if (category && category !== record.category)
    report('category', `${record.kind} belongs to ${category}`, { code: 'category', values: { id: category } })
}

const announced: BrokenRule = { code: 'announced', values: {} }

/** An announced programme cannot be started, so nothing may say how or when; codes are links, never words. */
function checkHonesty(record: CatalogueRecord, report: Report) {
  if (isProgramme(record) && record.availability.state === 'announced') {
    if (record.start.mode !== 'unknown')
      report('start.mode', 'what is only announced cannot be asked for yet', announced)
    if (record.start.timing !== 'unknown') report('start.timing', 'what is only announced has no moment yet', announced)
  }
  for (const { field, texts } of localizedTexts(record))
    for (const [locale, text] of Object.entries(texts)) {
      const code =
        /\b(SBA|FAVOR|FINA|ACCOMP|LOCAL|MPDI|INNO|ESD|PROD|LOG|AMAT|COMM|DIGI|COMINT|GF|RENO|ICC|SANTE|GOUV)\s\d/u
      const found = code.exec(text)
      if (found)
        report(`${field}.${locale}`, `names a measure by its code (${found[0]}…): link it instead`, {
          code: 'measure-code',
          values: { code: found[0] },
          language: locale,
        })
    }
}

function checkLanguages(record: CatalogueRecord, report: Report) {
  for (const { field, texts } of localizedTexts(record)) {
    const [first, ...others] = Object.entries(texts).map(([locale, text]) => ({
      locale,
      numbers: printedNumbers(text).join(', '),
    }))
    for (const other of others)
      if (first && other.numbers !== first.numbers)
        report(field, `${first.locale} says [${first.numbers}], ${other.locale} says [${other.numbers}]`, {
          code: 'numbers-differ',
          values: {
            one: first.locale.toUpperCase(),
            first: first.numbers || '–',
            other: other.locale.toUpperCase(),
            second: other.numbers || '–',
          },
          language: other.locale,
        })
  }
}

function checkSources(
  record: CatalogueRecord,
  byId: Map<string, CatalogueRecord>,
  content: ContentFolder,
  sources: SourceTexts,
  report: Report,
) {
  const linesOf = (source: Source) => citedLines(sources, source)
  const cited = citations(record)
  for (const { field, source } of cited) {
    const problem = citationProblem(sources, source)
    if (problem !== undefined) report(field, problem)
  }
  const years = content.documents.filter((d) => cited.some((c) => c.source.document === d.id)).map((d) => d.year)
  const numbers = (list: Source[]) => new Set([...years, ...list.flatMap((s) => [...sourceNumbers(linesOf(s))])])

  const all = numbers(cited.map((c) => c.source))
  for (const { field, texts } of localizedTexts(record)) {
    if (field.startsWith('facts.')) continue
    for (const [locale, text] of Object.entries(texts))
      for (const number of printedNumbers(text))
        if (!all.has(number)) report(`${field}.${locale}`, `${number} does not stand in the cited lines`)
  }
  record.facts.forEach((fact, i) => {
    if (fact.note) return
    const own = numbers([fact.source])
    for (const number of printedNumbers(Object.values(fact.text).join('\n')))
      if (!own.has(number)) report(`facts.${i}`, `${number} does not stand in the fact's lines`)
  })
  for (const { field, numbers: wanted, source } of structuralNumbers(record)) {
    const own = numbers([source])
    for (const number of wanted) if (!own.has(number)) report(field, `${number} does not stand in its lines`)
  }
  if (isMeasure(record)) checkMeasure(record, byId, linesOf, report)
}
