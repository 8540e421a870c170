import { z } from 'zod'
import { fillersSubject } from '@/lib/catalogue/everyday-words'
import type { Locale } from '@/lib/catalogue/record'
import { parseSearch } from '@/lib/catalogue/search-words'
import { database, inTransaction } from '@/lib/platform/database'

/** Text search in the database: what a query's words mean, and which published records answer them. */

export interface TextMatch {
  readonly ordinal: number
  /** How well its own words answer; comparable within one answer only, greater is better. */
  readonly rank: number
  /** Share of the query's words, fillers left out, that stand in the record's words or in those of what it serves. */
  readonly share: number
}

/** A concept or life event that a query speaks of. */
export interface Understood {
  /** As `need/go-online`. */
  readonly subject: string
  /** The query's words, stemmed, that say so. */
  readonly lexemes: readonly string[]
}

export interface TextSearchAnswer {
  /** Best first. */
  readonly matches: TextMatch[]
  /** `similar`: nothing holds these words; these names look alike. */
  readonly found: 'words' | 'similar' | 'nothing'
  readonly understood: Understood[]
  /** How many different words, fillers left out, were looked for; 0 where the order is final as it is. */
  readonly size: number
}

const mostMatches = 2000
/** Share of a typed word's trigrams that a name must hold: "microcredt" finds "microcredit", "velo" not "vente". */
const similarEnough = 0.45

const nothing: TextSearchAnswer = { matches: [], found: 'nothing', understood: [], size: 0 }

/**
 * Published records whose words answer a query typed in a language: their own words or those of what they serve,
 * stemmed, accents ignored, in that language or as a name in any. `"exact phrase"`, `or` and `-without` are understood
 * and then mean the record's own words. Where nothing answers, records of which a name looks like each of the words.
 */
export async function searchText(query: string, locale: Locale): Promise<TextSearchAnswer> {
  const { words, terms, single, code, exact } = parseSearch(query)
  if (words === '') return nothing
  if (code !== undefined || exact) {
    const matches = await matchExactly(words, code ?? '', locale)
    return { ...nothing, matches, found: matches.length > 0 ? 'words' : 'nothing' }
  }
  const { understood, telling } = await understand(words, single, locale)
  const matches = await matchWords(words, telling, locale)
  const isAnswered = understood.length > 0 || matches.some(({ share }) => share === 1)
  const similar = isAnswered || terms.length === 0 ? [] : await matchSimilarNames(terms)
  if (similar.length > 0) return { ...nothing, matches: similar, found: 'similar' }
  return { matches, found: matches.length > 0 ? 'words' : 'nothing', understood, size: telling.length }
}

const meaningRows = z.array(
  z.object({
    /** What the lexemes mean; nothing for a word as typed. */
    subject: z.string().nullable(),
    /** How a word as typed is looked for: as a tsquery, empty where there is nothing in it. */
    asked: z.string().nullable(),
    lexemes: z.array(z.string()),
  }),
)

/** The words of a query that are worth looking for, each as a tsquery. */
type Telling = readonly string[]

/**
 * What the words speak of: phrases that they hold whole, and labels or titles that hold all of the words. `telling`
 * are the words that are worth looking for: all but fillers and those that the language's stemmer drops.
 */
async function understand(
  words: string,
  single: readonly string[],
  locale: Locale,
): Promise<{ understood: Understood[]; telling: Telling }> {
  const configuration = `public.${locale}_u`
  const rows = meaningRows.parse(
    await database().$queryRaw<unknown[]>`
      WITH q AS (SELECT stemmed(${locale}::"Language", ${words}) AS "lexemes",
                        plainto_tsquery(${configuration}::regconfig, ${words}) AS "all")
      SELECT p."subject", NULL AS "asked",
             tsvector_to_array(CASE WHEN q."lexemes" @@ p."asked" THEN p."lexemes" ELSE q."lexemes" END) AS "lexemes"
      FROM "Phrase" p, q
      WHERE p."language" = ${locale}::"Language"
        AND (q."lexemes" @@ p."asked" OR p."named" AND numnode(q."all") > 0 AND p."lexemes" @@ q."all")
      UNION ALL
      SELECT NULL, (plainto_tsquery(${configuration}::regconfig, typed."word") || plainto_tsquery('public.any_u', typed."word"))::text,
             tsvector_to_array(stemmed(${locale}::"Language", typed."word"))
      FROM unnest(${single}::text[]) AS typed("word")`,
  )
  const fillers = new Set(rows.flatMap(({ subject, lexemes }) => (subject === fillersSubject ? lexemes : [])))
  const tells = ({ lexemes }: { lexemes: readonly string[] }) => lexemes.some((lexeme) => !fillers.has(lexeme))
  const phrases = rows.flatMap(({ subject, lexemes }) =>
    subject !== null && subject !== fillersSubject ? [{ subject, lexemes }] : [],
  )
  const typed = rows.flatMap(({ asked, lexemes }) => (asked === null || asked === '' ? [] : { asked, lexemes }))
  const telling = typed.filter(tells)
  const isTold = (phrase: Understood) =>
    // One word of a long title is not yet its event.
    phrase.lexemes.filter((lexeme) => !fillers.has(lexeme)).length >= (isEvent(phrase) ? 2 : 1)
  return {
    understood: longestOnly(phrases.filter(isTold)),
    telling: (telling.length > 0 ? telling : typed).map(({ asked }) => asked),
  }
}

const isEvent = ({ subject }: Understood) => subject.startsWith('life-event/')
const isTrade = ({ subject }: Understood) => subject.startsWith('sector/')

/** "Vendre en ligne" is not understood as "vendre" as well: a phrase within a longer one is left out. */
function longestOnly(phrases: readonly Understood[]): Understood[] {
  const isWithin = (a: Understood, b: Understood) =>
    // An event is about several concepts at once, and takes the place of none.
    isEvent(a) === isEvent(b) &&
    // Whoever sells a bakery has one: what is to be done with it does not hide the trade.
    (isTrade(b) || !isTrade(a)) &&
    a.lexemes.length < b.lexemes.length &&
    a.lexemes.every((lexeme) => b.lexemes.includes(lexeme))
  const kept = new Map<string, Understood>()
  for (const phrase of phrases) {
    if (phrases.some((other) => isWithin(phrase, other))) continue
    // Two phrases for one subject say together what the query says of it.
    const lexemes = new Set([...(kept.get(phrase.subject)?.lexemes ?? []), ...phrase.lexemes])
    kept.set(phrase.subject, { ...phrase, lexemes: [...lexemes] })
  }
  return [...kept.values()]
}

const matchRows = z.array(z.object({ ordinal: z.int(), rank: z.number(), share: z.number() }))

/** Records that hold any of the words, each with how many of them and where. */
async function matchWords(words: string, telling: Telling, locale: Locale): Promise<TextMatch[]> {
  if (telling.length === 0) return []
  const configuration = `public.${locale}_u`
  const every = telling.map((asked) => `(${asked})`).join(' & ')
  const some = telling.map((asked) => `(${asked})`).join(' | ')
  return matchRows.parse(
    await database().$queryRaw<unknown[]>`
      WITH w AS (SELECT "query"::tsquery FROM unnest(${telling}::text[]) AS typed("query")),
      q AS (SELECT plainto_tsquery(${configuration}::regconfig, ${words}) || plainto_tsquery('public.any_u', ${words}) AS "typed"),
      hits AS (
        SELECT t."revisionId" FROM "Text" t WHERE t."search" @@ ${some}::tsquery
        UNION
        SELECT r."publishedRevisionId" FROM "ServedText" s JOIN "Record" r ON r."id" = s."recordId"
        WHERE s."search" @@ ${some}::tsquery AND s."language" = ${locale}::"Language")
      SELECT r."ordinal",
             (CASE WHEN plain(t."title") = plain(${words}) THEN 10
                   WHEN starts_with(plain(t."title"), plain(${words})) THEN 1 ELSE 0 END
              + CASE WHEN held."own" < ${telling.length} THEN 0
                     WHEN ts_filter(t."search", '{a}') @@ q."typed" THEN 3
                     WHEN ts_filter(t."search", '{a}') @@ ${every}::tsquery THEN 1.2 ELSE 0 END
              + CASE WHEN held."own" < ${telling.length} THEN 0
                     ELSE ts_rank_cd('{0.05, 0.2, 0.5, 1.0}', t."search", ${every}::tsquery, 1) END
              + 0.5 * held."own" / ${telling.length})::float8 AS "rank",
             held."all"::float8 / ${telling.length} AS "share"
      FROM q, hits JOIN "Record" r ON r."publishedRevisionId" = hits."revisionId"
      JOIN "Text" t ON t."revisionId" = hits."revisionId"
      LEFT JOIN "ServedText" s ON s."recordId" = r."id" AND s."language" = ${locale}::"Language"
      CROSS JOIN LATERAL (
        SELECT count(*) FILTER (WHERE t."search" @@ w."query") AS "own",
               count(*) FILTER (WHERE t."search" @@ w."query" OR s."search" @@ w."query") AS "all" FROM w) held
      WHERE held."all" > 0
        AND (t."language" = ${locale}::"Language" OR t."language" = 'fr' AND NOT EXISTS (
          SELECT 1 FROM "Text" own WHERE own."revisionId" = t."revisionId" AND own."language" = ${locale}::"Language"))
      ORDER BY "rank" DESC, r."ordinal" LIMIT ${mostMatches}`,
  )
}

/** A measure's code, or words with signs that say how they are meant. */
async function matchExactly(words: string, code: string, locale: Locale): Promise<TextMatch[]> {
  const configuration = `public.${locale}_u`
  // Names in other languages are stemmed by none: there, a word to leave out would not be recognised.
  const excludes = /(^|\s)-\S/.test(words)
  return matchRows.parse(
    await database().$queryRaw<unknown[]>`
      WITH q AS (
        SELECT CASE WHEN ${code} <> '' THEN plainto_tsquery('public.any_u', ${code})
          WHEN ${excludes} THEN websearch_to_tsquery(${configuration}::regconfig, ${words})
          ELSE websearch_to_tsquery(${configuration}::regconfig, ${words}) || websearch_to_tsquery('public.any_u', ${words})
        END AS query)
      SELECT r."ordinal", ts_rank_cd('{0.05, 0.2, 0.5, 1.0}', t."search", q.query, 1)::float8 AS "rank", 1::float8 AS "share"
      FROM q, "Text" t JOIN "Record" r ON r."publishedRevisionId" = t."revisionId"
      WHERE t."search" @@ q.query
        AND (t."language" = ${locale}::"Language" OR t."language" = 'fr' AND NOT EXISTS (
          SELECT 1 FROM "Text" own WHERE own."revisionId" = t."revisionId" AND own."language" = ${locale}::"Language"))
      ORDER BY "rank" DESC, r."ordinal" LIMIT ${mostMatches}`,
  )
}

function matchSimilarNames(terms: string[]): Promise<TextMatch[]> {
  return inTransaction(async (tx) => {
    await tx.$executeRaw`SELECT set_config('pg_trgm.word_similarity_threshold', ${String(similarEnough)}, true)`
    return matchRows.parse(
      await tx.$queryRaw<unknown[]>`
        SELECT "ordinal", (sum("best") / ${terms.length})::float8 AS "rank", 0::float8 AS "share"
        FROM (SELECT r."ordinal", w."term", max(word_similarity(plain(w."term"), plain(t."title" || ' ' || t."names"))) AS "best"
              FROM unnest(${terms}::text[]) AS w("term")
              JOIN "Text" t ON plain(w."term") <% plain(t."title" || ' ' || t."names")
              JOIN "Record" r ON r."publishedRevisionId" = t."revisionId"
              GROUP BY r."ordinal", w."term") AS likeness
        GROUP BY "ordinal" HAVING count(*) = ${terms.length}
        ORDER BY "rank" DESC, "ordinal" LIMIT 50`,
    )
  })
}
