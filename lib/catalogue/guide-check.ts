import { parseAnswers, serializeAnswers } from '@/lib/orientation/answers'
import { buildVocabulary, type Vocabulary } from '@/lib/orientation/vocabulary'
import { citationProblem, citations, citedLines, localizedTextsIn, type SourceTexts } from './citations'
import { type ConceptIndex, conceptIndex } from './concept'
import type { ContentFolder, ContentProblem } from './content-files'
import { type Guide, guideKindOf, guideRecords, isLifeEvent, isPackage, type SupportPackage } from './guide'
import { printedNumbers, sourceNumbers } from './printed-numbers'
import { type CatalogueRecord, locales } from './record'

type Report = (field: string, message: string) => void
type Records = ReadonlyMap<string, CatalogueRecord>

/**
 * Checks the guides as the records are checked: what they name exists, their answers are the wizard's own, the
 * languages carry the same numbers, and every number stands in the lines that the guide cites.
 */
export function checkGuides(content: ContentFolder, sources: SourceTexts | undefined): ContentProblem[] {
  const problems: ContentProblem[] = []
  const byId: Records = new Map(content.records.map(({ record }) => [record.id, record]))
  const concepts = conceptIndex(content.schemes)
  const vocabulary = buildVocabulary(content.schemes)
  const guideIds = new Set(content.guides.map(({ guide }) => guide.id))
  const taken = new Map<string, string>()
  for (const { file, guide } of content.guides) {
    const report = (field: string, message: string) => problems.push({ file, field, message })
    for (const locale of locales) {
      const key = `${guideKindOf(guide)} slug ${locale} ${guide.slug[locale]}`
      if (taken.has(key)) report('slug', `${key} is also used by ${taken.get(key)}`)
      taken.set(key, file)
    }
    for (const id of guideRecords(guide)) if (!byId.has(id)) report('records', `missing reference: ${id}`)
    if (isLifeEvent(guide))
      for (const { test } of guide.steps)
        if (test !== undefined && !guideIds.has(test)) report('steps', `missing self-test: ${test}`)
    checkVocabulary(guide, concepts, vocabulary, report)
    if (isPackage(guide)) checkLevels(guide, byId, report)
    const { slug: _slug, ...said } = guide
    checkNumbers(said, content, sources, report)
  }
  return problems
}

function checkVocabulary(guide: Guide, concepts: ConceptIndex, vocabulary: Vocabulary, report: Report) {
  for (const stage of guide.stages) if (!concepts.has('stage', stage)) report('stages', `unknown stage: ${stage}`)
  if (isPackage(guide)) return
  const { answers, notices } = parseAnswers(guide.answers, vocabulary)
  for (const { question, value, problem } of notices) report(`answers.${question}`, `${value}: ${problem}`)
  if (notices.length === 0 && serializeAnswers(answers) !== serializeAnswers(guide.answers))
    report('answers', `the canonical form is ${serializeAnswers(answers)}`)
}

/** A level may not promise more than the record that stands for it. */
function checkLevels(guide: SupportPackage, byId: Records, report: Report) {
  guide.levels.forEach((level, index) => {
    const record = level.programme === undefined ? undefined : byId.get(level.programme)
    if (!record || !('availability' in record)) return
    if ((record.availability.state === 'open') !== (level.status === 'open'))
      report(`levels.${index}.status`, `${record.id} is ${record.availability.state}, the level says ${level.status}`)
  })
}

/** Whatever is said in three languages: the lines exist, the languages agree, every number stands in the lines. */
export function checkNumbers(said: object, content: ContentFolder, sources: SourceTexts | undefined, report: Report) {
  const cited = citations(said)
  if (sources)
    for (const { field, source } of cited) {
      const problem = citationProblem(sources, source)
      if (problem !== undefined) report(field, problem)
    }
  const known = sources && sourceNumbers(cited.flatMap(({ source }) => citedLines(sources, source)))
  for (const { id, year } of content.documents) if (cited.some(({ source }) => source.document === id)) known?.add(year)
  for (const { field, texts } of localizedTextsIn(said)) {
    const printed = locales.map((locale) => printedNumbers(texts[locale] ?? ''))
    if (new Set(printed.map(String)).size > 1) report(field, `the languages say ${printed.map(String).join(' | ')}`)
    for (const number of new Set(printed.flat()))
      if (known && !known.has(number)) report(field, `${number} does not stand in the cited lines`)
  }
}
