import { z } from 'zod'
import { type EditedRecord, parseEdited } from '@/lib/catalogue/edited-record'
import { type BroughtParts, broughtParts } from '@/lib/editorial/upload-reading'
import { asJson, database, type Transaction } from '@/lib/platform/database'

/** The door to what was brought and not decided about, and to what it is compared with. */

export interface UploadRow extends BroughtParts {
  readonly id: string
  readonly author: string
  readonly at: Date
}

/** Keeps what was brought; what nobody decided about since `before` is thrown away. */
export async function insertUpload(tx: Transaction, { id, author, at, ...parts }: UploadRow, before: Date) {
  await tx.contentUpload.deleteMany({ where: { at: { lt: before } } })
  await tx.contentUpload.create({ data: { id, author, at, parts: asJson(parts) } })
}

export async function findUpload(id: string, tx: Transaction = database()): Promise<UploadRow | undefined> {
  const row = await tx.contentUpload.findUnique({ where: { id } })
  return row ? { id: row.id, author: row.author, at: row.at, ...broughtParts.parse(row.parts) } : undefined
}

export async function deleteUpload(tx: Transaction, id: string): Promise<void> {
  await tx.contentUpload.deleteMany({ where: { id } })
}

export interface Standing {
  readonly published:
    | { readonly revisionId: number; readonly number: number; readonly record: EditedRecord }
    | undefined
  /** What the file said when files were last brought in by seeding. */
  readonly seeded: unknown
  readonly draftAuthor: string | undefined
}

/** Where records stand now; those that are not there are missing. */
export async function findStandings(recordIds: readonly string[]): Promise<Map<string, Standing>> {
  const rows = await database().record.findMany({
    where: { id: { in: [...recordIds] } },
    select: {
      id: true,
      published: { select: { id: true, number: true, content: true } },
      draft: { select: { author: true } },
      revisions: { where: { origin: 'seed' }, orderBy: { number: 'desc' }, take: 1, select: { content: true } },
    },
  })
  return new Map(
    rows.map(({ id, published, draft, revisions }) => [
      id,
      {
        published: published
          ? { revisionId: published.id, number: published.number, record: parseEdited(published.content) }
          : undefined,
        seeded: revisions[0]?.content,
        draftAuthor: draft?.author,
      },
    ]),
  )
}

const versionsSchema = z.array(
  z.object({ number: z.int(), author: z.string(), createdAt: z.date(), content: z.unknown() }),
)
export type Version = z.infer<typeof versionsSchema>[number]

/** Every version of a record, the newest first. */
export async function findVersions(recordId: string): Promise<Version[]> {
  const rows = await database().revision.findMany({
    where: { recordId },
    select: { number: true, author: true, createdAt: true, content: true },
    orderBy: { number: 'desc' },
  })
  return versionsSchema.parse(rows)
}
