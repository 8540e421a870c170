import { createHash } from 'node:crypto'
import { z } from 'zod'
import { conceptSchemeOf, type SchemeRecord } from '@/lib/catalogue/concept'
import { canonicalJson } from '@/lib/catalogue/content-files'
import { derivedRows, searchedNames } from '@/lib/catalogue/derived-rows'
import {
  type EditedRecord,
  editedKindOf,
  isCatalogueRecord,
  isScheme,
  parseEdited,
} from '@/lib/catalogue/edited-record'
import { type CatalogueRecord, kindOf, type Locale, locales, parseRecord } from '@/lib/catalogue/record'
import { sameWords, wordsOf } from '@/lib/catalogue/record-words'
import { rebuildSearchWords } from '@/lib/catalogue/search-index'
import { asJson, type Transaction } from '@/lib/platform/database'

/**
 * The steps of which every change of the published catalogue is made, each inside the caller's transaction:
 * add revisions, publish or retire, rebuild what is derived, raise the catalogue version. Seeding and the
 * editorial room compose them.
 */

/** Any constant: the name of the lock that whoever changes the published catalogue holds. */
const lockName = 1819_2016

/** Waits until no other transaction changes the published catalogue; held until the end of this one. */
export async function lockCatalogue(tx: Transaction): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${lockName})`
}

export interface NewRevision {
  readonly record: EditedRecord
  readonly origin: 'seed' | 'editor'
  /** Who wrote it: `content` for the files, an account's code for a person. */
  readonly author: string
  /** Languages whose words are declared to say what the source language says now. */
  readonly upToDate: readonly Locale[]
  /** The language that the others translate; French unless said otherwise. */
  readonly sourceLanguage?: Locale
  /** The revision that it changes, by which its words are new or not; the record's newest unless said otherwise. */
  readonly basedOn?: number
}

export interface AddedRevision {
  readonly recordId: string
  readonly revisionId: number
  readonly number: number
}

/** SHA-256 of a record's canonical JSON: equal content, equal hash, however the file is laid out. */
export function contentHash(record: EditedRecord): string {
  return createHash('sha256').update(canonicalJson(record)).digest('hex')
}

const latestSchema = z.object({
  recordId: z.string(),
  number: z.int(),
  language: z.enum(locales).nullable(),
  content: z.unknown(),
  changedIn: z.int().nullable(),
  translates: z.int().nullable(),
})
type Latest = z.infer<typeof latestSchema>

/** The newest number of each record, with the languages of the revision that the new one is compared with. */
async function latestTexts(tx: Transaction, revisions: readonly NewRevision[]): Promise<Map<string, Latest[]>> {
  const recordIds = revisions.map(({ record }) => record.id)
  const based = revisions.flatMap(({ record, basedOn }) => (basedOn === undefined ? [] : { id: record.id, basedOn }))
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT r."recordId", r."number", t."language"::text AS "language", v."content", t."changedIn", t."translates"
    FROM (SELECT DISTINCT ON ("recordId") "id", "recordId", "number" FROM "Revision"
          WHERE "recordId" = ANY(${recordIds}) ORDER BY "recordId", "number" DESC) r
    LEFT JOIN unnest(${based.map(({ id }) => id)}::text[], ${based.map(({ basedOn }) => basedOn)}::int[]) AS b("recordId", "revisionId")
      ON b."recordId" = r."recordId"
    JOIN "Revision" v ON v."id" = COALESCE(b."revisionId", r."id")
    LEFT JOIN "Text" t ON t."revisionId" = v."id"`
  const byRecord = new Map<string, Latest[]>()
  for (const row of z.array(latestSchema).parse(rows)) {
    byRecord.set(row.recordId, [...(byRecord.get(row.recordId) ?? []), row])
  }
  return byRecord
}

function textRows(revision: NewRevision, revisionId: number, number: number, before: readonly Latest[]) {
  const { record } = revision
  // A vocabulary has no page, so no words that are searched; its three languages are edited side by side.
  if (isScheme(record)) return []
  const source = revision.sourceLanguage ?? 'fr'
  const earlier = (language: Locale) => before.find((row) => row.language === language)
  const changedIn = (language: Locale) => {
    const last = earlier(language)
    if (last === undefined || last.changedIn === null) return number
    return sameWords(wordsOf(last.content, language), wordsOf(record, language)) ? last.changedIn : number
  }
  return locales.flatMap((language) => {
    const text = record.text[language]
    if (text === undefined) return []
    const upToDate = revision.upToDate.includes(language)
    const translates = upToDate ? changedIn(source) : (earlier(language)?.translates ?? 0)
    return {
      revisionId,
      language,
      title: text.title,
      summary: text.summary,
      body: text.body,
      ...searchedNames(record, language),
      changedIn: changedIn(language),
      translates: language === source ? null : translates,
    }
  })
}

/** Adds one revision each, creating records that are new; nothing is published yet. */
export async function addRevisions(tx: Transaction, revisions: readonly NewRevision[]): Promise<AddedRevision[]> {
  if (revisions.length === 0) return []
  const before = await latestTexts(tx, revisions)
  const created = revisions.filter(({ record }) => !before.has(record.id))
  const existing = await tx.record.findMany({
    where: { id: { in: created.map(({ record }) => record.id) } },
    select: { id: true },
  })
  const known = new Set(existing.map(({ id }) => id))
  await tx.record.createMany({
    data: created
      .filter(({ record }) => !known.has(record.id))
      .map(({ record }) => ({ id: record.id, kind: editedKindOf(record) })),
  })
  const added = await tx.revision.createManyAndReturn({
    data: revisions.map(({ record, origin, author }) => ({
      recordId: record.id,
      number: (before.get(record.id)?.[0]?.number ?? 0) + 1,
      content: asJson(record),
      contentHash: contentHash(record),
      origin,
      author,
    })),
    select: { id: true, recordId: true, number: true },
  })
  const byRecord = new Map(added.map((row) => [row.recordId, row]))
  await tx.text.createMany({
    data: revisions.flatMap((revision) => {
      const row = byRecord.get(revision.record.id)
      return row ? textRows(revision, row.id, row.number, before.get(revision.record.id) ?? []) : []
    }),
  })
  return added.map(({ id, recordId, number }) => ({ recordId, revisionId: id, number }))
}

/** Thrown by `publishRevisions`: an address is another record's current one; the transaction must roll back. */
export class SlugTakenError extends Error {
  override readonly name = 'SlugTakenError'
}

export interface Publication {
  readonly revisionId: number
  readonly author: string
  readonly reason?: string
}

/**
 * Publishes revisions: the record points at them, the ones before are superseded, addresses follow (old ones
 * stay and lead on), an audit line is written. Throws SlugTakenError when an address is taken.
 */
export async function publishRevisions(tx: Transaction, publications: readonly Publication[]): Promise<void> {
  if (publications.length === 0) return
  const byRevision = new Map(publications.map((publication) => [publication.revisionId, publication]))
  const rows = await tx.revision.findMany({
    where: { id: { in: [...byRevision.keys()] } },
    select: {
      id: true,
      recordId: true,
      number: true,
      content: true,
      record: { select: { publishedRevisionId: true } },
    },
  })
  const said = (revisionId: number) => {
    const { author, reason } = byRevision.get(revisionId) ?? { author: 'unknown' }
    return { author, reason: reason ?? null }
  }
  await tx.revisionEvent.createMany({
    data: rows.flatMap(({ id, record }) => {
      const published = { revisionId: id, kind: 'published' as const, ...said(id) }
      const last = record.publishedRevisionId
      return last === null || last === id
        ? published
        : [{ revisionId: last, kind: 'superseded' as const, ...said(id) }, published]
    }),
  })
  await tx.$executeRaw`
    UPDATE "Record" SET "publishedRevisionId" = p."revisionId", "retiredAt" = NULL
    FROM unnest(${rows.map((row) => row.recordId)}::text[], ${rows.map((row) => row.id)}::int[]) AS p("recordId", "revisionId")
    WHERE "Record"."id" = p."recordId"`
  const records = rows.map((row) => parseEdited(row.content))
  await moveSlugs(tx, records.filter(isCatalogueRecord))
  for (const scheme of records.filter(isScheme)) await writeConcepts(tx, scheme)
  await tx.auditLine.createMany({
    data: rows.map(({ id, recordId, number }) => {
      const { author, reason } = said(id)
      return {
        author,
        action: 'publish',
        recordId,
        revisionId: id,
        detail: asJson({ number, reason: reason ?? undefined }),
      }
    }),
  })
}

/** Brings the table of concepts up to a published vocabulary; links of records to what went are written anew later. */
async function writeConcepts(tx: Transaction, record: SchemeRecord): Promise<void> {
  const { scheme, concepts } = conceptSchemeOf(record)
  const gone = { scheme, id: { notIn: concepts.map(({ id }) => id) } }
  await tx.recordConcept.deleteMany({ where: { concept: gone } })
  await tx.concept.deleteMany({ where: gone })
  for (const [position, { id, label, broader: _broader, replacedBy, ...detail }] of concepts.entries()) {
    const said = { position, label: asJson(label), detail: asJson(detail), replacedBy: replacedBy ?? null }
    await tx.concept.upsert({
      where: { scheme_id: { scheme, id } },
      create: { scheme, id, ...said },
      update: said,
    })
  }
  await tx.conceptBroader.deleteMany({ where: { scheme } })
  const known = new Set(concepts.map(({ id }) => id))
  await tx.conceptBroader.createMany({
    data: concepts.flatMap(({ id, broader }) =>
      broader.filter((one) => known.has(one)).map((broaderId) => ({ scheme, conceptId: id, broaderId })),
    ),
  })
}

async function moveSlugs(tx: Transaction, records: readonly CatalogueRecord[]): Promise<void> {
  const wanted = records.flatMap((record) =>
    locales.map((language) => ({ recordId: record.id, kind: kindOf(record), language, slug: record.slug[language] })),
  )
  const columns = [
    wanted.map((row) => row.recordId),
    wanted.map((row) => row.kind),
    wanted.map((row) => row.language),
    wanted.map((row) => row.slug),
  ] as const
  await tx.$executeRaw`
    UPDATE "Slug" SET "state" = 'old'
    FROM unnest(${columns[0]}::text[], ${columns[2]}::"Language"[], ${columns[3]}::text[]) AS w("recordId", "language", "slug")
    WHERE "Slug"."recordId" = w."recordId" AND "Slug"."language" = w."language"
      AND "Slug"."slug" <> w."slug" AND "Slug"."state" = 'current'`
  const written = await tx.$executeRaw`
    INSERT INTO "Slug" ("recordId", "kind", "language", "slug", "state")
    SELECT *, 'current'::"SlugState"
    FROM unnest(${columns[0]}::text[], ${columns[1]}::"Kind"[], ${columns[2]}::"Language"[], ${columns[3]}::text[])
    ON CONFLICT ("kind", "language", "slug") DO UPDATE SET "recordId" = EXCLUDED."recordId", "state" = 'current', "since" = now()
    WHERE "Slug"."recordId" = EXCLUDED."recordId" OR "Slug"."state" = 'old'
       OR EXISTS (SELECT 1 FROM "Record" r WHERE r."id" = "Slug"."recordId" AND r."publishedRevisionId" IS NULL)`
  if (written !== wanted.length) throw new SlugTakenError('An address of these records belongs to another record.')
}

/** Takes records out of the catalogue; their revisions and addresses stay. */
export async function retireRecords(
  tx: Transaction,
  retirements: readonly { recordId: string; author: string; reason: string }[],
): Promise<void> {
  if (retirements.length === 0) return
  const byRecord = new Map(retirements.map((retirement) => [retirement.recordId, retirement]))
  const rows = await tx.record.findMany({
    where: { id: { in: [...byRecord.keys()] }, publishedRevisionId: { not: null } },
    select: { id: true, publishedRevisionId: true },
  })
  const said = rows.flatMap(({ id, publishedRevisionId }) => {
    const retirement = byRecord.get(id)
    return retirement && publishedRevisionId !== null ? [{ ...retirement, revisionId: publishedRevisionId }] : []
  })
  await tx.record.updateMany({
    where: { id: { in: said.map((row) => row.recordId) } },
    data: { publishedRevisionId: null, retiredAt: new Date() },
  })
  await tx.revisionEvent.createMany({
    data: said.map(({ revisionId, author, reason }) => ({ revisionId, kind: 'retired' as const, author, reason })),
  })
  await tx.auditLine.createMany({
    data: said.map(({ recordId, revisionId, author, reason }) => ({
      author,
      action: 'retire',
      recordId,
      revisionId,
      detail: asJson({ reason }),
    })),
  })
}

/** Something a published record names that the catalogue does not have: `measure/digi-5 carries programme/x`. */
export type DanglingReference = { recordId: string; relation: string; target: string }

/**
 * Writes links, concepts and search words of all published records anew from their content; call it after publishing
 * or retiring, and when the vocabularies' words change. Answers what is named but missing: it is left out, never invented.
 */
export async function rebuildDerivedRows(tx: Transaction): Promise<DanglingReference[]> {
  const published = await tx.revision.findMany({
    where: { publishedBy: { kind: { not: 'scheme' } } },
    select: { content: true },
  })
  const records = published.map(({ content }) => parseRecord(content)).sort((a, b) => (a.id < b.id ? -1 : 1))
  const ids = new Set(records.map(({ id }) => id))
  const concepts = new Set(
    (await tx.concept.findMany({ select: { scheme: true, id: true } })).map(({ scheme, id }) => `${scheme}/${id}`),
  )
  const rows = records.map((record) => ({ recordId: record.id, ...derivedRows(record) }))
  await rebuildSearchWords(tx, records)
  await tx.link.deleteMany()
  await tx.recordConcept.deleteMany()
  await tx.link.createMany({
    data: rows.flatMap((row) =>
      row.links.filter(({ toId }) => ids.has(toId)).map((link) => ({ fromId: row.recordId, ...link })),
    ),
  })
  await tx.recordConcept.createMany({
    data: rows.flatMap((row) =>
      row.concepts
        .filter(({ scheme, conceptId }) => concepts.has(`${scheme}/${conceptId}`))
        .map((concept) => ({ recordId: row.recordId, ...concept })),
    ),
  })
  return rows.flatMap(({ recordId, links, concepts: named }) => [
    ...links.filter(({ toId }) => !ids.has(toId)).map(({ relation, toId }) => ({ recordId, relation, target: toId })),
    ...named
      .filter(({ scheme, conceptId }) => !concepts.has(`${scheme}/${conceptId}`))
      .map(({ relation, scheme, conceptId }) => ({ recordId, relation, target: `${scheme}/${conceptId}` })),
  ])
}

/** Raises the catalogue version; a trigger notifies every instance on the channel `catalogue` at commit. */
export async function raiseCatalogueVersion(tx: Transaction): Promise<number> {
  const rows = await tx.$queryRaw<
    unknown[]
  >`UPDATE "CatalogueVersion" SET "version" = "version" + 1 WHERE "id" = 1 RETURNING "version"::int`
  return z.tuple([z.object({ version: z.int() })]).parse(rows)[0].version
}
