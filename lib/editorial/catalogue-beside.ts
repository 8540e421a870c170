import { schemes } from '@/lib/catalogue/concept'
import type { ContentFolder } from '@/lib/catalogue/content-files'
import { noEverydayWords } from '@/lib/catalogue/everyday-words'
import type { CatalogueRecord } from '@/lib/catalogue/record'
import type { Brief, Snapshot } from '@/lib/catalogue/snapshot'

/** A published record without bodies and facts: enough for what other records may refer to. */
function withoutWords(record: Brief): CatalogueRecord {
  const words = (text: { title: string; summary: string }) => ({ ...text, body: '' })
  const { fr, nl, en } = record.text
  return {
    ...record,
    facts: [],
    text: { fr: words(fr), nl: words(nl), ...(en && { en: words(en) }) },
  } as CatalogueRecord
}

const folders = new WeakMap<Snapshot, ContentFolder>()

/** The published catalogue in the form of the content folder, for checking a draft beside it. */
export function recordsBeside(snapshot: Snapshot): ContentFolder {
  const known = folders.get(snapshot)
  if (known) return known
  const folder: ContentFolder = {
    records: snapshot.records.map((record) => ({ file: record.id, record: withoutWords(record) })),
    schemes: schemes.map((scheme) => ({
      scheme,
      label: { fr: scheme, nl: scheme, en: scheme },
      concepts: [...snapshot.concepts.list(scheme)],
    })),
    plans: [...snapshot.plans.values()],
    documents: [...snapshot.documents.values()],
    guides: [],
    proposals: [],
    distinct: [],
    everyday: noEverydayWords,
  }
  folders.set(snapshot, folder)
  return folder
}
