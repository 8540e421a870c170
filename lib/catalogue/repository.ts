import { z } from 'zod'
import { type Concept, conceptSchema, type Scheme, schemes } from '@/lib/catalogue/concept'
import { type Guide, parseGuide } from '@/lib/catalogue/guide'
import {
  type Actor,
  actorSchema,
  type CatalogueRecord,
  type Kind,
  type Locale,
  locales,
  type Measure,
  measureSchema,
  type Plan,
  type Programme,
  parseRecord,
  planSchema,
  programmeSchema,
  type RecordText,
  type SourceDocument,
  sourceDocumentSchema,
} from '@/lib/catalogue/record'
import { database, inTransaction, type Transaction } from '@/lib/platform/database'

export { listenCatalogue } from '@/lib/platform/catalogue-channel'

/** This room's only door to the database. Every row is parsed before it leaves. */

type WithoutBody<R extends CatalogueRecord> = Omit<R, 'text'> & {
  text: { fr: Words; nl: Words; en?: Words | undefined }
}
type Words = Pick<RecordText, 'title' | 'summary'>

/** A published record as the snapshot holds it: everything but the bodies. */
export type SnapshotRecord = WithoutBody<Programme> | WithoutBody<Measure> | WithoutBody<Actor>

const wordsSchema = z.object({ title: z.string(), summary: z.string() })
const textWithoutBody = z.object({ fr: wordsSchema, nl: wordsSchema, en: wordsSchema.optional() })
const snapshotRecordSchemas = {
  programme: z.strictObject({ ...programmeSchema.shape, text: textWithoutBody }),
  measure: z.strictObject({ ...measureSchema.shape, text: textWithoutBody }),
  actor: z.strictObject({ ...actorSchema.shape, text: textWithoutBody }),
} as const

const kindSchema = z.enum(['programme', 'measure', 'actor'])

const snapshotRowSchema = z.object({
  id: z.string(),
  kind: kindSchema,
  ordinal: z.int().nonnegative(),
  revision: z.int().positive(),
  publishedAt: z.date(),
  content: z.unknown(),
})

export interface SnapshotRow {
  readonly id: string
  readonly kind: Kind
  /** The record's place in every bitset; small, stable, never used twice. */
  readonly ordinal: number
  /** Number of the published revision. */
  readonly revision: number
  readonly publishedAt: Date
  readonly record: SnapshotRecord
}

export interface SnapshotConcept extends Concept {
  readonly scheme: Scheme
}

export interface SnapshotRows {
  readonly version: number
  readonly rows: SnapshotRow[]
  readonly concepts: SnapshotConcept[]
  readonly plans: Plan[]
  readonly documents: SourceDocument[]
  readonly guides: Guide[]
}

/** Everything the in-memory snapshot is made of, at one moment: rows by ordinal, concepts in their files' order. */
export function loadSnapshotRows(): Promise<SnapshotRows> {
  return inTransaction(async (tx) => {
    await tx.$executeRaw`SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY`
    return readSnapshotRows(tx)
  }, 60)
}

/** The same within a transaction that sees one state of the catalogue: one that holds the catalogue's lock does. */
export async function readSnapshotRows(tx: Transaction): Promise<SnapshotRows> {
  const version = await tx.catalogueVersion.findUniqueOrThrow({ where: { id: 1 } })
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT r."id", r."kind"::text AS "kind", r."ordinal", v."number" AS "revision",
           (SELECT max(e."at") FROM "RevisionEvent" e WHERE e."revisionId" = v."id" AND e."kind" = 'published') AS "publishedAt",
           v."content" #- '{text,fr,body}' #- '{text,nl,body}' #- '{text,en,body}' AS "content"
    FROM "Record" r JOIN "Revision" v ON v."id" = r."publishedRevisionId"
    WHERE r."kind" <> 'scheme'
    ORDER BY r."ordinal"`
  const concepts = await tx.concept.findMany({
    include: { broader: { orderBy: { broaderId: 'asc' } } },
    orderBy: [{ scheme: 'asc' }, { position: 'asc' }],
  })
  const plans = await tx.plan.findMany({ orderBy: { id: 'asc' } })
  const documents = await tx.sourceDocument.findMany({ orderBy: { id: 'asc' } })
  const guides = await tx.guide.findMany({ orderBy: { id: 'asc' } })
  return {
    version: Number(version.version),
    rows: rows.map((row) => {
      const { content, ...rest } = snapshotRowSchema.parse(row)
      return { ...rest, record: snapshotRecordSchemas[rest.kind].parse(content) as SnapshotRecord }
    }),
    concepts: concepts.map(({ scheme, id, label, detail, replacedBy, broader }) => ({
      scheme: z.enum(schemes).parse(scheme),
      ...conceptSchema.parse({
        ...z.record(z.string(), z.unknown()).parse(detail),
        id,
        label,
        broader: broader.map(({ broaderId }) => broaderId),
        replacedBy: replacedBy ?? undefined,
      }),
    })),
    plans: plans.map(({ content }) => planSchema.parse(content)),
    documents: documents.map(({ content }) => sourceDocumentSchema.parse(content)),
    guides: guides.map(({ content }) => parseGuide(content)),
  }
}

/** The number of the published catalogue; it rises with every publication. */
export async function catalogueVersion(tx: Transaction = database()): Promise<number> {
  const row = await tx.catalogueVersion.findUniqueOrThrow({ where: { id: 1 } })
  return Number(row.version)
}

export interface PublishedRecord {
  readonly record: CatalogueRecord
  readonly ordinal: number
  readonly revision: number
  readonly publishedAt: Date
}

/** A published record with its whole content, by its id. */
export async function findPublishedRecord(recordId: string): Promise<PublishedRecord | undefined> {
  const row = await database().record.findUnique({
    where: { id: recordId, kind: { not: 'scheme' } },
    select: {
      ordinal: true,
      published: {
        select: {
          number: true,
          content: true,
          events: { where: { kind: 'published' }, orderBy: { id: 'desc' }, take: 1 },
        },
      },
    },
  })
  const event = row?.published?.events[0]
  if (!row?.published || !event) return undefined
  return {
    record: parseRecord(row.published.content),
    ordinal: row.ordinal,
    revision: row.published.number,
    publishedAt: event.at,
  }
}

export type SlugAnswer =
  | ({ readonly state: 'current' } & PublishedRecord)
  /** The record has another address in this language now. */
  | { readonly state: 'moved'; readonly slug: string }
  | { readonly state: 'none' }

/** What an address of the public site stands for; a retired record's address stands for nothing. */
export async function findRecordBySlug(kind: Kind, locale: Locale, slug: string): Promise<SlugAnswer> {
  const row = await database().slug.findUnique({
    where: { kind_language_slug: { kind, language: locale, slug } },
    select: { recordId: true, state: true },
  })
  if (!row) return { state: 'none' }
  if (row.state === 'old') {
    const current = await database().slug.findFirst({
      where: {
        recordId: row.recordId,
        language: locale,
        state: 'current',
        record: { publishedRevisionId: { not: null } },
      },
      select: { slug: true },
    })
    return current ? { state: 'moved', slug: current.slug } : { state: 'none' }
  }
  const found = await findPublishedRecord(row.recordId)
  return found ? { state: 'current', ...found } : { state: 'none' }
}

const textSchema = z.object({
  language: z.enum(locales),
  title: z.string(),
  summary: z.string(),
  body: z.string(),
  changedIn: z.int(),
  translates: z.int().nullable(),
})

export interface PublishedText extends RecordText {
  /** The language found: another than asked for when the text is missing in that one. */
  readonly language: Locale
  /** Whether it says what the source language says now. */
  readonly upToDate: boolean
}

/** A published record's words in a language, or in French where they are missing. */
export async function findText(recordId: string, locale: Locale): Promise<PublishedText | undefined> {
  const rows = await database().text.findMany({
    where: { revision: { publishedBy: { id: recordId } } },
    select: { language: true, title: true, summary: true, body: true, changedIn: true, translates: true },
  })
  const texts = rows.map((row) => textSchema.parse(row))
  const source = texts.find(({ translates }) => translates === null)
  const text = texts.find(({ language }) => language === locale) ?? texts.find(({ language }) => language === 'fr')
  if (!text) return undefined
  const { language, title, summary, body, translates } = text
  return { language, title, summary, body, upToDate: translates === null || translates >= (source?.changedIn ?? 0) }
}
