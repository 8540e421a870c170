import type { Source } from '@/lib/orientation/criteria'

/** Lines of each source document, in order; line 1 is index 0. Absent where the folder is not at hand. */
export type SourceTexts = ReadonlyMap<string, readonly string[]>

export type Cited = { field: string; source: Source }

/** Every source named anywhere in a value, with the path to it. */
export function citations(value: unknown, path: string[] = []): Cited[] {
  if (Array.isArray(value)) return value.flatMap((inner, index) => citations(inner, [...path, String(index)]))
  if (typeof value !== 'object' || value === null) return []
  if ('document' in value && 'lines' in value) return [{ field: path.join('.'), source: value as Source }]
  return Object.entries(value).flatMap(([key, inner]) => citations(inner, [...path, key]))
}

/** The lines that a source names. */
export function citedLines(sources: SourceTexts, { document, lines: [first, last] }: Source): string[] {
  return (sources.get(document) ?? []).slice(first - 1, last)
}

/** What is wrong with a citation by itself: its document or its lines are not there. */
export function citationProblem(sources: SourceTexts, source: Source): string | undefined {
  const text = sources.get(source.document)
  if (!text) return `no text for document ${source.document}`
  if (source.lines[1] > text.length) return `${source.document} has ${text.length} lines`
  return citedLines(sources, source).join('').trim() ? undefined : 'the cited lines are empty'
}

export type LocalizedText = Record<string, string>

function isLocalized(value: object): value is LocalizedText {
  return 'fr' in value && 'nl' in value && Object.values(value).every((text) => typeof text === 'string')
}

/** Every text that exists per language, with the path to it, wherever it stands in the value. */
export function localizedTextsIn(value: unknown, path = ''): { field: string; texts: LocalizedText }[] {
  if (typeof value !== 'object' || value === null) return []
  if (!Array.isArray(value) && isLocalized(value)) return [{ field: path, texts: value }]
  return Object.entries(value).flatMap(([key, inner]) => localizedTextsIn(inner, path ? `${path}.${key}` : key))
}
