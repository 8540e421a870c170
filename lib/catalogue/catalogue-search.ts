import { log } from '@/lib/platform/log'
import { searchNames } from './name-search'
import type { Locale } from './record'
import { searchText } from './repository'
import type { Snapshot } from './snapshot'

/** What a search for words gave. */
export type CatalogueSearch = {
  /** Best first, as positions in the snapshot. */
  readonly positions: readonly number[]
  /** `similar`: nothing holds these words, these names look alike. `names-only`: the database is away, only names were searched. */
  readonly found: 'words' | 'similar' | 'nothing' | 'names-only'
}

/** Searches the catalogue's texts; while the database is away, its names in memory. */
export async function searchCatalogue(snapshot: Snapshot, words: string, locale: Locale): Promise<CatalogueSearch> {
  try {
    const { matches, found } = await searchText(words, locale)
    // A record that is newer or older than this instance's snapshot is not in its bitsets.
    return { positions: matches.flatMap(({ ordinal }) => snapshot.positionOf.get(ordinal) ?? []), found }
  } catch (error) {
    // The fault's name only: its message may repeat what the visitor typed.
    log.warn(
      { fault: error instanceof Error ? error.name : 'unknown' },
      'text search is away; searching names in memory',
    )
    return { positions: searchNames(snapshot, words, locale), found: 'names-only' }
  }
}
