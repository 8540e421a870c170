import { z } from 'zod'
import { type Concept, type Scheme, schemes } from '@/lib/catalogue/concept'
import { derivedRows } from '@/lib/catalogue/derived-rows'
import {
  type PhrasesByLocale,
  phrasesByLocaleSchema,
  placesSubject,
  withoutPlace,
  withPlaces,
} from '@/lib/catalogue/everyday-words'
import { type Guide, isLifeEvent, parseGuide } from '@/lib/catalogue/guide'
import { type CatalogueRecord, type Locale, locales } from '@/lib/catalogue/record'
import { localizedSchema } from '@/lib/orientation/criteria'
import type { Transaction } from '@/lib/platform/database'

/**
 * The words by which records are found besides their own: what they serve, in the vocabularies' words and in everyday
 * ones. Written anew from the tables whenever records, concepts, guides or everyday words change, so that a label that
 * an editor publishes is found at once.
 */

/** What a search may be about; size, legal form and the like are asked by the wizard, never searched. */
const searchedSchemes: readonly Scheme[] = ['need', 'stage', 'sector', 'support-type', 'trait', 'profile', 'theme']

/** Where what serves something broad serves what is narrower too, as the facets say. */
const servesNarrower: readonly Scheme[] = ['stage', 'sector', 'profile']

type SearchedConcept = Pick<Concept, 'id' | 'label' | 'help' | 'broader'> & { scheme: Scheme; inUse: boolean }

type Everyday = ReadonlyMap<string, PhrasesByLocale>

/** Everything by which a query can be understood: labels, titles of life events, everyday words, fillers. */
function phrasesOf(concepts: readonly SearchedConcept[], guides: readonly Guide[], everyday: Everyday) {
  const labels = concepts
    .filter(({ inUse }) => inUse)
    .map(({ scheme, id, label }) => [`${scheme}/${id}`, label] as const)
  const titles = guides.filter(isLifeEvent).map(({ id, title }) => [id, title] as const)
  const said = [...everyday].filter(([subject]) => subject !== placesSubject)
  const places = everyday.get(placesSubject)
  return locales.flatMap((language) => [
    ...[...labels, ...titles].map(([subject, name]) => ({ subject, language, named: true, words: name[language] })),
    ...said.flatMap(([subject, phrases]) =>
      withPlaces(phrases[language], places?.[language] ?? []).map((words) => ({
        subject,
        language,
        named: false,
        words,
      })),
    ),
  ])
}

/** The concepts that a record serves or is, those broader than these included, as `need/go-online`. */
function servedKeys(record: CatalogueRecord, concepts: ReadonlyMap<string, SearchedConcept>): string[] {
  const inUse = [...concepts.values()].filter((concept) => concept.inUse)
  const served = derivedRows(record).concepts.filter(({ relation }) => relation !== 'requires')
  const keys = new Set<string>()
  const take = (scheme: Scheme, id: string) => {
    const key = `${scheme}/${id}`
    if (keys.has(key)) return
    keys.add(key)
    for (const broader of concepts.get(key)?.broader ?? []) take(scheme, broader)
  }
  for (const scheme of searchedSchemes) {
    const listed = served.filter((one) => one.scheme === scheme)
    // Whoever names more than half of a scheme says nothing by it.
    if (listed.length * 2 > inUse.filter((concept) => concept.scheme === scheme).length) continue
    for (const { conceptId } of listed) {
      take(scheme, conceptId)
      // Help for "food" serves a bakery.
      if (servesNarrower.includes(scheme))
        for (const { id, broader } of inUse) if (broader.includes(conceptId)) take(scheme, id)
    }
  }
  return [...keys].sort()
}

/** Writes phrases and served words anew; of the served words only what differs. */
export async function rebuildSearchWords(tx: Transaction, records: readonly CatalogueRecord[]): Promise<void> {
  const all = await readConcepts(tx)
  const concepts = new Map(all.map((concept) => [`${concept.scheme}/${concept.id}`, concept]))
  const guides = (await tx.guide.findMany({ orderBy: { id: 'asc' } })).map(({ content }) => parseGuide(content))
  const rows = await tx.everydayWords.findMany({ orderBy: { subject: 'asc' } })
  const everyday = new Map(rows.map(({ subject, words }) => [subject, phrasesByLocaleSchema.parse(words)]))
  await tx.phrase.deleteMany()
  await tx.phrase.createMany({ data: phrasesOf(all, guides, everyday) })

  const inWords = (key: string, language: Locale) => {
    const concept = concepts.get(key)
    return concept
      ? [
          concept.label[language],
          concept.help?.[language] ?? [],
          everyday.get(key)?.[language].map(withoutPlace) ?? [],
        ].flat()
      : []
  }
  const served = records.flatMap((record) => {
    const keys = servedKeys(record, concepts)
    return locales.map((language) => ({
      id: record.id,
      language,
      words: keys.flatMap((key) => inWords(key, language)).join(' · '),
    }))
  })
  await tx.servedText.deleteMany({ where: { recordId: { notIn: records.map(({ id }) => id) } } })
  await tx.$executeRaw`
    INSERT INTO "ServedText" ("recordId", "language", "words")
    SELECT * FROM unnest(${served.map(({ id }) => id)}::text[], ${served.map(({ language }) => language)}::"Language"[],
                         ${served.map(({ words }) => words)}::text[])
    ON CONFLICT ("recordId", "language") DO UPDATE SET "words" = EXCLUDED."words"
    WHERE "ServedText"."words" <> EXCLUDED."words"`
}

const detailSchema = z.object({ help: localizedSchema.optional() })

async function readConcepts(tx: Transaction): Promise<SearchedConcept[]> {
  const rows = await tx.concept.findMany({
    where: { scheme: { in: [...searchedSchemes] } },
    include: { broader: true },
    orderBy: [{ scheme: 'asc' }, { position: 'asc' }],
  })
  return rows.map(({ scheme, id, label, detail, replacedBy, broader }) => ({
    scheme: z.enum(schemes).parse(scheme),
    id,
    label: localizedSchema.parse(label),
    help: detailSchema.parse(detail).help,
    broader: broader.map(({ broaderId }) => broaderId),
    inUse: replacedBy === null,
  }))
}
