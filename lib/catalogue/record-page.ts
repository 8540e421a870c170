import { withCurrentConcepts } from './current-concepts'
import { publishedCatalogue } from './published'
import type { Actor, Kind, Locale, Measure, Programme } from './record'
import { findRecordBySlug } from './repository'

type RecordOf = { programme: Programme; measure: Measure; actor: Actor }

/** What an address of a record page stands for. */
export type RecordPage<K extends Kind> =
  | { state: 'current'; record: RecordOf[K]; revision: number; publishedAt: Date }
  | { state: 'moved'; slug: string }
  | { state: 'none' }

/** Longest slug that can exist; a longer one is not looked up. */
const longestSlug = 80

/** The whole published record behind a slug, for its page. */
export async function findRecordPage<K extends Kind>(kind: K, locale: Locale, slug: string): Promise<RecordPage<K>> {
  if (slug.length > longestSlug || !/^[a-z0-9-]+$/.test(slug)) return { state: 'none' }
  const found = await findRecordBySlug(kind, locale, slug)
  if (found.state !== 'current') return found
  const { record, revision, publishedAt } = found
  const { vocabulary } = (await publishedCatalogue()).engine
  return { state: 'current', record: withCurrentConcepts(record as RecordOf[K], vocabulary), revision, publishedAt }
}
