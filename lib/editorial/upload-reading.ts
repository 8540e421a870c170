import { type Document, isDocument, parseAllDocuments } from 'yaml'
import { z } from 'zod'
import { conceptSchemeSchema, schemeRecordOf } from '@/lib/catalogue/concept'
import { type EditedRecord, parseEdited } from '@/lib/catalogue/edited-record'
import { isObject } from '@/lib/editorial/field-path'
import { yamlFaultOf, yamlFaultSchema } from '@/lib/editorial/yaml-faults'

/** A file as someone brought it. */
export interface BroughtFile {
  readonly name: string
  readonly text: string
}

/** Why a part of what was brought is left out. */
export const refusedWhys = ['yaml', 'other', 'unreadable', 'twice', 'too-large', 'characters'] as const

const refusedSchema = z.object({
  where: z.string(),
  why: z.enum(refusedWhys),
  detail: z.string(),
  /** What the parser found where, for what is no YAML. */
  fault: yamlFaultSchema.optional(),
})
export type RefusedPart = z.infer<typeof refusedSchema>

const broughtSchema = z.object({
  record: z.unknown().transform((content): EditedRecord => parseEdited(content)),
  /** The number of the revision that was exported; absent where the file does not say. */
  version: z.int().positive().optional(),
})
export type BroughtRecord = z.infer<typeof broughtSchema>

/** What was brought, as it is kept until someone decides. */
export const broughtParts = z.object({ records: z.array(broughtSchema), refused: z.array(refusedSchema) })
export type BroughtParts = z.infer<typeof broughtParts>

/** Most documents in one upload, and longest content of one in characters of JSON: as for a draft. */
const mostDocuments = 3000
const longestContent = 200_000
/** What jsonb refuses: NUL, and half of a surrogate pair. */
const refusedCharacters = /(?<!\\)(?:\\\\)*\\u(?:0000|d[89a-f])/i

/** The first line that an export writes over a record: its file, and the revision that was exported. */
export function exportHeading(file: string, version: number): string {
  return `--- # ${file} · version ${version}`
}

function versionOf(document: Document): number | undefined {
  const inner = document.contents as { commentBefore?: string | null } | null
  const said = /· version (\d{1,9})\s*$/m.exec(`${document.commentBefore ?? ''}\n${inner?.commentBefore ?? ''}`)
  return said ? Number(said[1]) : undefined
}

/**
 * Reads content files, one record a document, as the export writes them or as they stand in content/. Pure; every
 * part that is left out is named, with the reason.
 */
export function readUpload(files: readonly BroughtFile[]): BroughtParts {
  const records = new Map<string, BroughtRecord>()
  const refused: RefusedPart[] = []
  for (const { name, text } of files) {
    const documents = parseAllDocuments(text.replace(/^\uFEFF/, ''))
    if (!Array.isArray(documents)) continue
    for (const [index, document] of documents.filter((one) => isDocument(one)).entries()) {
      const where = documents.length > 1 ? `${name}, ${index + 1}` : name
      if (records.size + refused.length >= mostDocuments) {
        refused.push({ where, why: 'too-large', detail: `more than ${mostDocuments} documents` })
        return { records: [...records.values()], refused }
      }
      const read = readDocument(document)
      if ('why' in read) {
        const { id, ...why } = read
        refused.push({ where: id ? `${where}, ${id}` : where, ...why })
      } else if (records.has(read.record.id))
        refused.push({ where: `${where}, ${read.record.id}`, why: 'twice', detail: 'the first one counts' })
      else records.set(read.record.id, read)
    }
  }
  return { records: [...records.values()], refused }
}

type Unread = Omit<RefusedPart, 'where'> & { readonly id?: string | undefined }

function readDocument(document: Document): BroughtRecord | Unread {
  const [fault] = document.errors
  if (fault) return { why: 'yaml', detail: '', fault: yamlFaultOf(fault) }
  const content = plainContent(document)
  if (!isObject(content)) return { why: 'other', detail: '' }
  const id =
    typeof content.id === 'string' ? content.id : typeof content.scheme === 'string' ? content.scheme : undefined
  const json = JSON.stringify(content)
  if (json.length > longestContent) return { why: 'too-large', detail: '', id }
  if (refusedCharacters.test(json)) return { why: 'characters', detail: '', id }
  const isScheme = 'scheme' in content && 'concepts' in content
  if (!isScheme && !/^(programme|measure|actor)\//.test(id ?? '')) return { why: 'other', detail: '', id }
  try {
    const record = isScheme ? parseEdited(schemeRecordOf(conceptSchemeSchema.parse(content))) : parseEdited(content)
    const version = versionOf(document)
    return { record, ...(version !== undefined && { version }) }
  } catch (error) {
    if (!(error instanceof z.ZodError)) throw error
    const said = error.issues.slice(0, 5).map(({ path, message }) => `${path.join('.')}: ${message}`)
    return { why: 'unreadable', detail: said.join(' · '), id }
  }
}

/** Aliases are refused: a few lines of them unfold to more than any memory holds. */
function plainContent(document: Document): unknown {
  try {
    return document.toJS({ maxAliasCount: 0 })
  } catch {
    return undefined
  }
}
