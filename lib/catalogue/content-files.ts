import { readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { parse, stringify } from 'yaml'
import { z } from 'zod'
import { type ConceptScheme, conceptSchemeOf, conceptSchemeSchema, type Scheme, schemeOf } from './concept'
import { type EditedRecord, isScheme } from './edited-record'
import { type EverydayWords, everydayWordsSchema, noEverydayWords } from './everyday-words'
import { type Guide, guideFolders, guideKindOf, parseGuide } from './guide'
import {
  type CatalogueRecord,
  kindOf,
  type Plan,
  type Proposal,
  parseRecord,
  planSchema,
  proposalSchema,
  type SourceDocument,
  sourceDocumentSchema,
} from './record'
import { type DistinctPair, distinctPairSchema } from './twin-records'

/** One file that is not what it should be: where, and in plain words what is wrong. */
/** What a record breaks besides its form, for whoever says it in another language than the check's own. */
export type BrokenRule = {
  code:
    | 'slug-used'
    | 'missing-record'
    | 'one-way-link'
    | 'unknown-concept'
    | 'category'
    | 'announced'
    | 'measure-code'
    | 'numbers-differ'
  values: Readonly<Record<string, string>>
  /** The language in which it is wrong, where it is wrong in one. */
  language?: string
}

export type ContentProblem = { file: string; field: string; message: string; rule?: BrokenRule }

export type ContentFolder = {
  records: { file: string; record: CatalogueRecord }[]
  schemes: ConceptScheme[]
  plans: Plan[]
  documents: SourceDocument[]
  /** Life events, self-tests and packages. */
  guides: { file: string; guide: Guide }[]
  /** Of content/proposals.yaml: never part of the catalogue that is searched or recommended. */
  proposals: Proposal[]
  /** Of content/distinct-programmes.yaml: pairs with names alike that are two programmes. */
  distinct: DistinctPair[]
  /** Of content/everyday-words.yaml: how people say it. */
  everyday: EverydayWords
}

/** The order in which keys are written, so that a record has exactly one text form. */
const keyOrder = [
  ...['fillers', 'places', 'words', 'for', 'document', 'lines'],
  ...['id', 'scheme', 'slug', 'code', 'plan', 'section', 'printedTitle', 'audience', 'status', 'name', 'shortName'],
  ...['kind', 'category', 'operator', 'measures', 'leads', 'partners', 'publics', 'aliases', 'printed', 'serves'],
  ...['profiles', 'stages', 'sectors', 'needs', 'themes', 'traits', 'conditions', 'criteria', 'on', 'is', 'anyOf'],
  ...['noneOf', 'atLeast', 'atMost', 'any', 'amounts', 'min', 'max', 'unit', 'per', 'label', 'help', 'broader'],
  ...[
    'position',
    'official',
    'test',
    'answers',
    'domains',
    'questions',
    'levels',
    'from',
    'access',
    'programme',
    'domain',
  ],
  ...['start', 'mode', 'actor', 'timing', 'steps', 'subActions', 'programmes', 'related', 'instead', 'excludes'],
  ...['completes', 'predecessors', 'successors', 'memberOf', 'contact', 'phone', 'address', 'website'],
  ...[
    'availability',
    'state',
    'asOf',
    'endsOn',
    'fundedUntil',
    'fr',
    'nl',
    'en',
    'title',
    'summary',
    'body',
    'text',
    'changeable',
    'source',
  ],
  ...['parent', 'replacedBy', 'station', 'nace', 'headcount', 'file', 'year', 'period', 'facts', 'sources'],
  ...[
    'confirmedOn',
    'note',
    'concepts',
    'sections',
    'documents',
    'why',
    'next',
    'contents',
    'records',
    'checks',
    'meanwhile',
  ],
]
const rank = new Map(keyOrder.map((key, index) => [key, index]))

function isEmpty(value: unknown): boolean {
  if (Array.isArray(value)) return value.length === 0
  return typeof value === 'object' && value !== null && Object.values(value).every(isEmpty)
}

/** Orders keys and leaves out empty lists: the same value always has the same shape. */
function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, inner]) => inner !== undefined && !isEmpty(inner))
      .sort(([a], [b]) => (rank.get(a) ?? 999) - (rank.get(b) ?? 999) || (a < b ? -1 : 1))
      .map(([key, inner]) => [key, canonical(inner)]),
  )
}

/** The one text form of a record, scheme, plan or document list. Parsing it back gives an equal value. */
export function serializeContent(value: unknown): string {
  return stringify(canonical(value), { lineWidth: 0, aliasDuplicateObjects: false })
}

/** The text of a record's or a vocabulary's file. */
export function fileTextOf(record: EditedRecord): string {
  return serializeContent(isScheme(record) ? conceptSchemeOf(record) : record)
}

/** The one JSON form, for comparing two versions of a record. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(canonical(value))
}

function problemsOf(file: string, error: unknown): ContentProblem[] {
  if (error instanceof z.ZodError)
    return error.issues.map((issue) => ({ file, field: issue.path.join('.'), message: issue.message }))
  return [{ file, field: '', message: error instanceof Error ? error.message : String(error) }]
}

async function yamlFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true }).catch(() => [])
  return entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.yaml'))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort()
}

const schemeFiles: Readonly<Record<Scheme, string>> = {
  profile: 'profiles',
  stage: 'stages',
  sector: 'sectors',
  need: 'needs',
  category: 'categories',
  'support-type': 'support-types',
  theme: 'themes',
  size: 'sizes',
  'legal-form': 'legal-forms',
  trait: 'traits',
  location: 'locations',
  'transition-maturity': 'transition-maturity',
}

/** Where a record's or a vocabulary's file belongs below the content folder. */
export function fileOf(record: EditedRecord): string {
  if (isScheme(record)) return `concepts/${schemeFiles[schemeOf(record)]}.yaml`
  const name = record.id.split('/')[1]
  if ('code' in record) return `measures/${record.plan}/${name}.yaml`
  return `${kindOf(record)}s/${name}.yaml`
}

/** Reads the whole content folder; every problem is named, nothing is skipped silently. */
export async function readContent(root: string): Promise<{ content: ContentFolder; problems: ContentProblem[] }> {
  const content: ContentFolder = {
    records: [],
    schemes: [],
    plans: [],
    documents: [],
    guides: [],
    proposals: [],
    distinct: [],
    everyday: noEverydayWords,
  }
  const problems: ContentProblem[] = []
  const each = async (folder: string, take: (input: unknown, file: string) => void) => {
    for (const full of await yamlFiles(path.join(root, folder))) {
      const file = path.relative(root, full)
      try {
        take(parse(await readFile(full, 'utf8')), file)
      } catch (error) {
        problems.push(...problemsOf(file, error))
      }
    }
  }
  await each('concepts', (input) => content.schemes.push(conceptSchemeSchema.parse(input)))
  await each('plans', (input) => content.plans.push(planSchema.parse(input)))
  for (const folder of ['measures', 'programmes', 'actors'])
    await each(folder, (input, file) => {
      const record = parseRecord(input)
      content.records.push({ file, record })
      if (fileOf(record) !== file)
        problems.push({ file, field: 'id', message: `a record with this id belongs in ${fileOf(record)}` })
    })
  for (const folder of Object.values(guideFolders))
    await each(folder, (input, file) => {
      const guide = parseGuide(input)
      content.guides.push({ file, guide })
      const home = `${guideFolders[guideKindOf(guide)]}/${guide.id.split('/')[1]}.yaml`
      if (home !== file) problems.push({ file, field: 'id', message: `a guide with this id belongs in ${home}` })
    })
  const list = async <T>(file: string, shape: z.ZodType<T>): Promise<T | undefined> => {
    try {
      return shape.parse(parse(await readFile(path.join(root, file), 'utf8')))
    } catch (error) {
      problems.push(...problemsOf(file, error))
      return undefined
    }
  }
  const documents = z.strictObject({ documents: z.array(sourceDocumentSchema) })
  content.documents = (await list('sources.yaml', documents))?.documents ?? []
  const proposals = z.strictObject({ proposals: z.array(proposalSchema) })
  content.proposals = (await list('proposals.yaml', proposals))?.proposals ?? []
  const distinct = z.strictObject({ pairs: z.array(distinctPairSchema) })
  content.distinct = (await list('distinct-programmes.yaml', distinct))?.pairs ?? []
  content.everyday = (await list('everyday-words.yaml', everydayWordsSchema)) ?? noEverydayWords
  return { content, problems }
}

/** Rewrites every file whose text is not the canonical one; answers how many it changed. */
export async function formatContent(root: string): Promise<number> {
  let changed = 0
  for (const file of await yamlFiles(root)) {
    const before = await readFile(file, 'utf8')
    const after = serializeContent(parse(before))
    if (after === before) continue
    await writeFile(file, after)
    changed += 1
  }
  return changed
}
