import { z } from 'zod'
import type { EditedKind } from '@/lib/catalogue/edited-record'
import type { Locale } from '@/lib/catalogue/record'
import { type RevisionEvent, type RevisionState, stateOf } from '@/lib/editorial/states'
import { database } from '@/lib/platform/database'

/** The door to what the desk lists; nothing here changes anything. */

const titleSchema = z.object({
  text: z
    .object({ fr: z.object({ title: z.string() }).optional(), nl: z.object({ title: z.string() }).optional() })
    .optional(),
  /** A vocabulary has a label instead. */
  label: z.object({ fr: z.string() }).optional().catch(undefined),
})

/** A title out of content that may not be whole. */
function titleOf(content: unknown, recordId: string): string {
  const { text, label } = titleSchema.safeParse(content).data ?? {}
  return text?.fr?.title || text?.nl?.title || label?.fr || recordId
}

export interface DraftEntry {
  readonly recordId: string
  readonly title: string
  readonly author: string
  readonly updatedAt: Date
  readonly contributors: readonly string[]
}

export async function listDrafts(): Promise<DraftEntry[]> {
  const rows = await database().draft.findMany({ include: { ledger: true }, orderBy: { updatedAt: 'desc' } })
  return rows.map(({ recordId, content, author, updatedAt, ledger }) => ({
    recordId,
    title: titleOf(content, recordId),
    author,
    updatedAt,
    contributors: ledger?.contributors ?? [author],
  }))
}

export interface OpenRevision {
  readonly revisionId: number
  readonly recordId: string
  readonly number: number
  readonly title: string
  readonly author: string
  readonly contributors: readonly string[]
  readonly submittedAt: Date
  readonly state: 'in-review' | 'scheduled'
}

/** What was handed in and is neither published nor given back, the oldest first. */
export async function listOpenRevisions(): Promise<OpenRevision[]> {
  const rows = await database().$queryRaw<unknown[]>`
    SELECT v."id" AS "revisionId", v."recordId", v."number", v."content", v."author", s."contributors", s."at" AS "submittedAt",
           e."kind"::text AS "event"
    FROM "Submission" s JOIN "Revision" v ON v."id" = s."revisionId"
    JOIN LATERAL (SELECT "kind" FROM "RevisionEvent" WHERE "revisionId" = v."id" ORDER BY "id" DESC LIMIT 1) e ON true
    WHERE e."kind" IN ('submitted', 'scheduled', 'unscheduled')
    ORDER BY s."at", v."id"`
  return openRowsSchema.parse(rows).map(({ content, event, ...row }) => ({
    ...row,
    title: titleOf(content, row.recordId),
    state: event === 'scheduled' ? 'scheduled' : 'in-review',
  }))
}

const openRowsSchema = z.array(
  z.object({
    revisionId: z.int(),
    recordId: z.string(),
    number: z.int(),
    content: z.unknown(),
    author: z.string(),
    contributors: z.array(z.string()),
    submittedAt: z.date(),
    event: z.string(),
  }),
)

export interface ReviewCommentRow {
  readonly id: number
  readonly path: string
  readonly words: string
  readonly author: string
  readonly at: Date
  readonly resolvedBy: string | null
  readonly resolvedAt: Date | null
}

export interface HistoryRow {
  readonly revisionId: number
  readonly number: number
  readonly author: string
  readonly origin: 'seed' | 'editor'
  readonly createdAt: Date
  readonly state: RevisionState
  readonly events: readonly { kind: RevisionEvent; author: string; at: Date; reason: string | null }[]
  readonly comments: readonly ReviewCommentRow[]
  readonly message: string | null
  readonly baseRevisionId: number | null
  readonly impact: unknown
}

/** A record's revisions, the newest first, with all that happened to them. */
export async function listHistory(recordId: string): Promise<HistoryRow[]> {
  const rows = await database().revision.findMany({
    where: { recordId },
    select: {
      id: true,
      number: true,
      author: true,
      origin: true,
      createdAt: true,
      submission: true,
      events: { orderBy: { id: 'asc' }, select: { kind: true, author: true, at: true, reason: true } },
      comments: { orderBy: { id: 'asc' }, omit: { revisionId: true } },
    },
    orderBy: { number: 'desc' },
  })
  return rows.map(({ id, submission, events, ...row }) => ({
    ...row,
    revisionId: id,
    events,
    state: stateOf(events.at(-1)?.kind ?? 'withdrawn'),
    message: submission?.message ?? null,
    baseRevisionId: submission?.baseRevisionId ?? null,
    impact: submission?.impact ?? undefined,
  }))
}

export interface DeskRecord {
  readonly recordId: string
  readonly kind: EditedKind
  readonly title: string
  readonly published: boolean
  readonly retired: boolean
  readonly hasDraft: boolean
  /** A revision waits for review or for its moment. */
  readonly open: boolean
  readonly updatedAt: Date
}

const deskRowsSchema = z.array(
  z.object({
    recordId: z.string(),
    kind: z.enum(['programme', 'measure', 'actor', 'scheme']),
    title: z.string(),
    published: z.boolean(),
    retired: z.boolean(),
    hasDraft: z.boolean(),
    open: z.boolean(),
    updatedAt: z.date(),
    total: z.int(),
  }),
)

/** Records whose id or a title holds all the words, accents and case ignored; ordered by title. Vocabularies only where they are asked for. */
export async function listRecords(
  { words, kind, state }: { words: string; kind?: EditedKind | undefined; state?: string | undefined },
  skip: number,
  take: number,
): Promise<{ records: DeskRecord[]; total: number }> {
  const patterns = words
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => `%${word.replace(/[\\%_]/g, '\\$&')}%`)
  const rows = await database().$queryRaw<unknown[]>`
    WITH listed AS (
      SELECT r."id" AS "recordId", r."kind"::text AS "kind",
             r."publishedRevisionId" IS NOT NULL AS "published", r."retiredAt" IS NOT NULL AS "retired",
             d."recordId" IS NOT NULL AS "hasDraft",
             COALESCE(d."updatedAt", v."createdAt", r."createdAt") AS "updatedAt",
             COALESCE(NULLIF(d."content" #>> '{text,fr,title}', ''), v."content" #>> '{text,fr,title}', v."content" #>> '{label,fr}', r."id") AS "title",
             concat_ws(' ', r."id", v."content" ->> 'code', v."content" #>> '{text,fr,title}', v."content" #>> '{text,nl,title}',
                       v."content" #>> '{text,en,title}', d."content" #>> '{text,fr,title}', d."content" #>> '{text,nl,title}',
                       CASE WHEN r."kind" = 'scheme' THEN jsonb_path_query_array(v."content", '$.**.label.*')::text END) AS "names",
             EXISTS (SELECT 1 FROM "Submission" s JOIN "Revision" o ON o."id" = s."revisionId"
                     WHERE o."recordId" = r."id" AND (SELECT e."kind" FROM "RevisionEvent" e WHERE e."revisionId" = o."id"
                       ORDER BY e."id" DESC LIMIT 1) IN ('submitted', 'scheduled', 'unscheduled')) AS "open"
      FROM "Record" r
      LEFT JOIN "Draft" d ON d."recordId" = r."id"
      LEFT JOIN LATERAL (SELECT * FROM "Revision" WHERE "recordId" = r."id"
                         ORDER BY "id" = r."publishedRevisionId" DESC NULLS LAST, "number" DESC LIMIT 1) v ON true)
    SELECT "recordId", "kind", "title", "published", "retired", "hasDraft", "open", "updatedAt", (count(*) OVER ())::int AS "total"
    FROM listed
    WHERE (${kind ?? null}::text IS NULL AND "kind" <> 'scheme' OR "kind" = ${kind ?? null})
      AND plain("names") LIKE ALL (SELECT plain(p) FROM unnest(${patterns}::text[]) AS p)
      AND CASE ${state ?? ''} WHEN 'published' THEN "published" WHEN 'retired' THEN "retired"
            WHEN 'unpublished' THEN NOT "published" AND NOT "retired" WHEN 'draft' THEN "hasDraft" WHEN 'open' THEN "open"
            ELSE true END
    ORDER BY plain("title"), "recordId" OFFSET ${skip} LIMIT ${take}`
  const parsed = deskRowsSchema.parse(rows)
  return { records: parsed.map(({ total: _total, ...record }) => record), total: parsed[0]?.total ?? 0 }
}

export async function findPublishedRevisionIds(recordIds: readonly string[]): Promise<number[]> {
  const rows = await database().record.findMany({
    where: { id: { in: [...recordIds] }, publishedRevisionId: { not: null } },
    select: { publishedRevisionId: true },
  })
  return rows.flatMap(({ publishedRevisionId }) => publishedRevisionId ?? [])
}

export interface PublishedTexts {
  readonly recordId: string
  readonly title: string
  readonly texts: readonly { language: Locale; changedIn: number; translates: number | null }[]
}

/** How far every language of every published record is. */
export async function listPublishedTexts(): Promise<PublishedTexts[]> {
  const rows = await database().record.findMany({
    where: { publishedRevisionId: { not: null }, kind: { not: 'scheme' } },
    select: {
      id: true,
      published: {
        select: { texts: { select: { language: true, title: true, changedIn: true, translates: true } } },
      },
    },
    orderBy: { id: 'asc' },
  })
  return rows.map(({ id, published }) => ({
    recordId: id,
    title: published?.texts.find(({ language }) => language === 'fr')?.title ?? id,
    texts: published?.texts ?? [],
  }))
}
