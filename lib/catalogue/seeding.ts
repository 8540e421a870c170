import { z } from 'zod'
import { schemeRecordOf } from '@/lib/catalogue/concept'
import type { ContentFolder } from '@/lib/catalogue/content-files'
import { isSchemeId } from '@/lib/catalogue/edited-record'
import { fillersSubject, placesSubject } from '@/lib/catalogue/everyday-words'
import { guideKindOf } from '@/lib/catalogue/guide'
import {
  addRevisions,
  contentHash,
  type DanglingReference,
  lockCatalogue,
  publishRevisions,
  raiseCatalogueVersion,
  rebuildDerivedRows,
  retireRecords,
} from '@/lib/catalogue/publication'
import { type CatalogueRecord, kindOf, locales } from '@/lib/catalogue/record'
import { asJson, inTransaction, type Transaction } from '@/lib/platform/database'

/** Brings the reviewed files of content/ into the database. Rules: README of prisma/, "Seeding". */

export interface SeedingReport {
  readonly created: string[]
  readonly changed: string[]
  readonly retired: string[]
  /** Vocabularies that were published, as `scheme/sector`; the counts above and below are of records with pages. */
  readonly schemes: string[]
  readonly unchanged: number
  /** Records whose file changed or vanished after an editor had worked on them: the editor's revision stays. */
  readonly conflicts: { recordId: string; why: 'changed-file' | 'removed-file' }[]
  /** Two records with one address: the second is left out. */
  readonly slugClashes: { recordId: string; with: string; slug: string }[]
  readonly dangling: DanglingReference[]
  /** The catalogue's version afterwards; undefined when nothing changed. */
  readonly version: number | undefined
}

export interface SeedingOptions {
  /** False when some files could not be read: then a missing record is no proof that its file was removed. */
  readonly complete: boolean
  /** A hash of the files, remembered in the audit so that `isSeeded` can say that there is nothing to do. */
  readonly fingerprint?: string
  readonly onProgress?: (done: number, total: number) => void
}

const author = 'content'
const batchSize = 50

const stateSchema = z.object({
  id: z.string(),
  published: z.boolean(),
  lastOrigin: z.enum(['seed', 'editor']),
  lastHash: z.string(),
  lastRevisionId: z.int(),
  /** Of the last revision that a seeding wrote; null where editors alone made the record. */
  seedHash: z.string().nullable(),
})
type RecordState = z.infer<typeof stateSchema>

async function readStates(tx: Transaction): Promise<Map<string, RecordState>> {
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT r."id", r."publishedRevisionId" IS NOT NULL AS "published", last."origin"::text AS "lastOrigin",
           last."contentHash" AS "lastHash", last."id" AS "lastRevisionId", seed."contentHash" AS "seedHash"
    FROM "Record" r
    JOIN LATERAL (SELECT * FROM "Revision" v WHERE v."recordId" = r."id" ORDER BY v."number" DESC LIMIT 1) last ON true
    LEFT JOIN LATERAL (SELECT * FROM "Revision" v WHERE v."recordId" = r."id" AND v."origin" = 'seed'
                       ORDER BY v."number" DESC LIMIT 1) seed ON true`
  return new Map(
    z
      .array(stateSchema)
      .parse(rows)
      .map((row) => [row.id, row]),
  )
}

type Fate = 'create' | 'change' | 'reopen' | 'keep' | 'conflict'

/** What a file means for its record: the whole rule, on its own. */
export function fateOf(hash: string, state: RecordState | undefined): Fate {
  if (state === undefined) return 'create'
  if (state.lastHash === hash) return state.published ? 'keep' : state.lastOrigin === 'seed' ? 'reopen' : 'keep'
  if (state.seedHash === hash) return 'keep'
  return state.lastOrigin === 'editor' ? 'conflict' : 'change'
}

/** Addresses that two records want: whoever has one keeps it; those `leaving` the catalogue give theirs up. */
async function findSlugClashes(
  tx: Transaction,
  records: readonly CatalogueRecord[],
  leaving: readonly string[],
): Promise<SeedingReport['slugClashes']> {
  const rows = await tx.slug.findMany({
    where: { state: 'current', record: { publishedRevisionId: { not: null } }, recordId: { notIn: [...leaving] } },
  })
  const wanted = new Map(
    records.map((record) => [
      record.id,
      locales.map((language) => `${kindOf(record)} ${language} ${record.slug[language]}`),
    ]),
  )
  const owners = new Map<string, string>()
  for (const { kind, language, slug, recordId } of rows) {
    const key = `${kind} ${language} ${slug}`
    if (wanted.get(recordId)?.includes(key) ?? true) owners.set(key, recordId)
  }
  return [...wanted].flatMap(([recordId, keys]) => {
    const clash = keys.find((key) => (owners.get(key) ?? recordId) !== recordId)
    if (clash !== undefined) return [{ recordId, with: owners.get(clash) ?? '', slug: clash }]
    for (const key of keys) owners.set(key, recordId)
    return []
  })
}

const bySubject = (a: { subject: string }, b: { subject: string }) => (a.subject < b.subject ? -1 : 1)

/** Replaces plans, documents, guides and everyday words where the files say something else; answers whether they did. */
async function seedSurroundings(tx: Transaction, content: ContentFolder): Promise<boolean> {
  const plans = content.plans.map((plan) => ({ id: plan.id, content: asJson(plan) }))
  const guides = content.guides.map(({ guide }) => ({ id: guide.id, kind: guideKindOf(guide), content: asJson(guide) }))
  const documents = content.documents.map((document) => ({ id: document.id, content: asJson(document) }))
  const everyday = [
    { subject: fillersSubject as string, words: asJson(content.everyday.fillers) },
    { subject: placesSubject, words: asJson(content.everyday.places) },
    ...content.everyday.words.map(({ for: subject, ...words }) => ({ subject, words: asJson(words) })),
  ]
  const before = JSON.stringify(
    sortedKeys([
      await tx.plan.findMany({ orderBy: { id: 'asc' } }),
      await tx.sourceDocument.findMany({ orderBy: { id: 'asc' } }),
      await tx.guide.findMany({ orderBy: { id: 'asc' } }),
      (await tx.everydayWords.findMany()).sort(bySubject),
    ]),
  )
  const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1)
  const after = JSON.stringify(
    sortedKeys([plans.toSorted(byId), documents.toSorted(byId), guides.toSorted(byId), everyday.toSorted(bySubject)]),
  )
  if (before === after) return false
  await tx.plan.deleteMany()
  await tx.sourceDocument.deleteMany()
  await tx.guide.deleteMany()
  await tx.everydayWords.deleteMany()
  await tx.plan.createMany({ data: plans })
  await tx.sourceDocument.createMany({ data: documents })
  await tx.guide.createMany({ data: guides })
  await tx.everydayWords.createMany({ data: everyday })
  return true
}

/**
 * Publishes the vocabularies whose files changed, before the records that use them. A vocabulary never leaves the
 * catalogue: one whose file is not there stays as it is.
 */
async function seedSchemes(
  tx: Transaction,
  content: ContentFolder,
  states: ReadonlyMap<string, RecordState>,
): Promise<{ changed: string[]; conflicts: string[] }> {
  const fates = content.schemes
    .map(schemeRecordOf)
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map((record) => ({ record, fate: fateOf(contentHash(record), states.get(record.id)) }))
  const writing = fates.flatMap(({ record, fate }) => (fate === 'create' || fate === 'change' ? [record] : []))
  const added = await addRevisions(
    tx,
    writing.map((record) => ({ record, origin: 'seed', author, upToDate: locales })),
  )
  await publishRevisions(
    tx,
    added.map(({ revisionId }) => ({ revisionId, author })),
  )
  return {
    changed: writing.map(({ id }) => id),
    conflicts: fates.flatMap(({ record, fate }) => (fate === 'conflict' ? [record.id] : [])),
  }
}

/** jsonb keeps its own order of keys: compare without one. */
function sortedKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortedKeys)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, inner]) => inner !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sortedKeys(inner)]),
  )
}

/**
 * Seeds the database from the content files, in one transaction that a second seeding waits for.
 * Unchanged content writes nothing. Errors: those of the database; then nothing is written.
 */
export function seedCatalogue(content: ContentFolder, options: SeedingOptions): Promise<SeedingReport> {
  return inTransaction(async (tx) => {
    await lockCatalogue(tx)
    const states = await readStates(tx)
    const all = content.records.map(({ record }) => record).sort((a, b) => (a.id < b.id ? -1 : 1))
    const gone = options.complete ? goneRecords(states, new Set(all.map(({ id }) => id))) : []
    const retired = gone.filter((state) => state.lastOrigin === 'seed').map(({ id }) => id)
    const slugClashes = await findSlugClashes(tx, all, retired)
    const clashing = new Set(slugClashes.map(({ recordId }) => recordId))
    const fates = all
      .filter(({ id }) => !clashing.has(id))
      .map((record) => ({ record, fate: fateOf(contentHash(record), states.get(record.id)) }))
    const fated = (fate: Fate) => fates.flatMap((one) => (one.fate === fate ? [one.record] : []))
    const surroundingsChanged = await seedSurroundings(tx, content)
    const schemes = await seedSchemes(tx, content, states)

    const writing = [...fated('create'), ...fated('change')]
    const total = all.length
    let done = total - writing.length
    options.onProgress?.(done, total)
    const revisionIds = fated('reopen').flatMap(({ id }) => states.get(id)?.lastRevisionId ?? [])
    for (let start = 0; start < writing.length; start += batchSize) {
      const batch = writing.slice(start, start + batchSize)
      const added = await addRevisions(
        tx,
        batch.map((record) => ({ record, origin: 'seed', author, upToDate: locales })),
      )
      revisionIds.push(...added.map(({ revisionId }) => revisionId))
      done += batch.length
      options.onProgress?.(done, total)
    }
    // Retired first: a renamed record may take over the address of the file it replaces.
    await retireRecords(
      tx,
      retired.map((recordId) => ({ recordId, author, reason: 'file removed' })),
    )
    await publishRevisions(
      tx,
      revisionIds.map((revisionId) => ({ revisionId, author })),
    )

    const recordsChanged = revisionIds.length > 0 || retired.length > 0
    const somethingChanged = surroundingsChanged || schemes.changed.length > 0 || recordsChanged
    const dangling = somethingChanged ? await rebuildDerivedRows(tx) : []
    if (options.fingerprint !== undefined) await rememberFingerprint(tx, options.fingerprint)
    return {
      created: fated('create').map(({ id }) => id),
      changed: [...fated('change'), ...fated('reopen')].map(({ id }) => id),
      schemes: schemes.changed,
      retired,
      unchanged: fated('keep').length,
      conflicts: [
        ...[...fated('conflict').map(({ id }) => id), ...schemes.conflicts].map((recordId) => ({
          recordId,
          why: 'changed-file' as const,
        })),
        ...gone
          .filter((state) => state.lastOrigin === 'editor')
          .map(({ id }) => ({ recordId: id, why: 'removed-file' as const })),
      ],
      slugClashes,
      dangling,
      version: somethingChanged ? await raiseCatalogueVersion(tx) : undefined,
    }
  }, 300)
}

/** Published records that once came from a file which is no longer there. */
function goneRecords(states: ReadonlyMap<string, RecordState>, inFiles: ReadonlySet<string>): RecordState[] {
  return [...states.values()].filter(
    ({ id, published, seedHash }) => published && seedHash !== null && !inFiles.has(id) && !isSchemeId(id),
  )
}

const fingerprintSchema = z.object({ fingerprint: z.string() })

/** Whether the last seeding read exactly these files. */
export async function isSeeded(fingerprint: string): Promise<boolean> {
  return inTransaction((tx) => isRemembered(tx, fingerprint))
}

async function isRemembered(tx: Transaction, fingerprint: string): Promise<boolean> {
  const last = await tx.auditLine.findFirst({
    where: { action: 'seed' },
    orderBy: { id: 'desc' },
    select: { detail: true },
  })
  return fingerprintSchema.safeParse(last?.detail).data?.fingerprint === fingerprint
}

async function rememberFingerprint(tx: Transaction, fingerprint: string): Promise<void> {
  if (await isRemembered(tx, fingerprint)) return
  await tx.auditLine.create({ data: { author, action: 'seed', detail: asJson({ fingerprint }) } })
}
