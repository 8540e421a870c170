import { z } from 'zod'
import { database } from '@/lib/platform/database'

/** The door to drafts that a reviewer gave back. */

const rowsSchema = z.array(
  z.object({
    recordId: z.string(),
    revisionId: z.int(),
    number: z.int(),
    by: z.string(),
    at: z.date(),
    reason: z.string().nullable(),
    contributors: z.array(z.string()),
  }),
)
export type SentBackRow = z.infer<typeof rowsSchema>[number]

/**
 * Drafts that go on with a revision that was sent back, the latest first: those whose last opening was from it. A
 * draft that was thrown away and opened anew from what is published is not among them.
 */
export async function listSentBack(recordId?: string): Promise<SentBackRow[]> {
  const rows = await database().$queryRaw<unknown[]>`
    SELECT d."recordId", v."id" AS "revisionId", v."number", e."author" AS "by", e."at", e."reason",
           COALESCE(l."contributors", ARRAY[d."author"]) AS "contributors"
    FROM "Draft" d
    LEFT JOIN "DraftLedger" l ON l."recordId" = d."recordId"
    JOIN LATERAL (SELECT "revisionId" FROM "AuditLine" WHERE "recordId" = d."recordId" AND "action" = 'draft.open'
                  ORDER BY "id" DESC LIMIT 1) o ON true
    JOIN "Revision" v ON v."id" = o."revisionId"
    JOIN LATERAL (SELECT * FROM "RevisionEvent" WHERE "revisionId" = v."id" ORDER BY "id" DESC LIMIT 1) e
      ON e."kind" = 'sent_back'
    WHERE ${recordId ?? null}::text IS NULL OR d."recordId" = ${recordId ?? null}
    ORDER BY e."at" DESC, d."recordId"`
  return rowsSchema.parse(rows)
}
