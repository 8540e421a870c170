import { z } from 'zod'
import type { Locale } from '@/lib/catalogue/record'
import { inTransaction } from '@/lib/platform/database'

/** Text search over the published catalogue, in PostgreSQL; the answer meets the snapshot's bitsets by ordinal. */

export interface TextMatch {
  readonly ordinal: number
  /** Comparable within one answer only; greater is better. */
  readonly rank: number
}

export interface TextSearchAnswer {
  /** Best first. */
  readonly matches: TextMatch[]
  /** `similar`: nothing holds these words; these names look alike. */
  readonly found: 'words' | 'similar' | 'nothing'
}

/** Longer queries are cut: nobody types more, and a query's cost grows with its words. */
const longestQuery = 200
const mostMatches = 2000
/** Share of a typed word's trigrams that a name must hold: "microcredt" finds "microcredit", "velo" not "vente". */
const similarEnough = 0.45

const rowsSchema = z.array(z.object({ ordinal: z.int(), rank: z.number() }))

const codePattern = /^([a-z]{2,7})[\s._-]*0*(\d{1,3}(?:-\d)?)$/i

/** `digi5`, `Digi 05`, `DIGI-5` are how people type DIGI 5; anything else stays as it is. */
export function normaliseQuery(query: string): string {
  const trimmed = query.normalize('NFC').replaceAll('\0', '').trim().slice(0, longestQuery)
  const code = codePattern.exec(trimmed)
  return code ? `${code[1]} ${code[2]}` : trimmed
}

/**
 * Published records whose words answer a query typed in a language: all its words, stemmed, accents ignored,
 * `"exact phrase"`, `or` and `-without` understood. Where nothing does, names that look alike.
 */
export function searchText(query: string, locale: Locale): Promise<TextSearchAnswer> {
  const words = normaliseQuery(query)
  if (words === '') return Promise.resolve({ matches: [], found: 'nothing' })
  const code = codePattern.test(words) ? words.replace(' ', '') : ''
  return inTransaction(async (tx) => {
    const configuration = `public.${locale}_u`
    const rows = rowsSchema.parse(await tx.$queryRaw<unknown[]>`
      WITH q AS (
        SELECT CASE WHEN ${code} <> '' THEN plainto_tsquery('public.any_u', ${code})
          ELSE websearch_to_tsquery(${configuration}::regconfig, ${words}) || websearch_to_tsquery('public.any_u', ${words})
        END AS query)
      SELECT r."ordinal",
             (ts_rank_cd('{0.05, 0.2, 0.5, 1.0}', t."search", q.query, 1)
              + CASE WHEN plain(t."title") = plain(${words}) THEN 10
                     WHEN plain(t."title") LIKE plain(${words}) || '%' THEN 1 ELSE 0 END)::float8 AS "rank"
      FROM q, "Text" t JOIN "Record" r ON r."publishedRevisionId" = t."revisionId"
      WHERE t."search" @@ q.query
        AND t."language" = CASE WHEN EXISTS (SELECT 1 FROM "Text" own WHERE own."revisionId" = t."revisionId" AND own."language" = ${locale}::"Language")
                                THEN ${locale}::"Language" ELSE 'fr' END
      ORDER BY "rank" DESC, r."ordinal" LIMIT ${mostMatches}`)
    if (rows.length > 0) return { matches: rows, found: 'words' }
    await tx.$executeRaw`SELECT set_config('pg_trgm.word_similarity_threshold', ${String(similarEnough)}, true)`
    const similar = rowsSchema.parse(await tx.$queryRaw<unknown[]>`
      SELECT r."ordinal", max(word_similarity(plain(${words}), plain(t."title" || ' ' || t."names")))::float8 AS "rank"
      FROM "Text" t JOIN "Record" r ON r."publishedRevisionId" = t."revisionId"
      WHERE plain(${words}) <% plain(t."title" || ' ' || t."names")
      GROUP BY r."ordinal" ORDER BY "rank" DESC, r."ordinal" LIMIT 50`)
    return { matches: similar, found: similar.length > 0 ? 'similar' : 'nothing' }
  })
}
