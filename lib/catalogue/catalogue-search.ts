import { log } from '@/lib/platform/log'
import { searchNames } from './name-search'
import type { Locale } from './record'
import { rankMatches } from './search-ranking'
import { searchText, type TextMatch, type Understood } from './search-repository'
import type { Snapshot } from './snapshot'

/** What a search for words gave. */
export type CatalogueSearch = {
  /** Best first, as positions in the snapshot. */
  readonly positions: readonly number[]
  /**
   * `some-words`: few or no records hold all the words, some of these hold only a part; `similar`: nothing holds them,
   * these names look alike; `names-only`: the database is away, only names were searched.
   */
  readonly found: 'words' | 'some-words' | 'similar' | 'nothing' | 'names-only'
  /** The concepts and life events of which the words speak. */
  readonly understood: readonly Understood[]
}

/** Searches the catalogue's texts and what its records serve; while the database is away, its names in memory. */
export async function searchCatalogue(snapshot: Snapshot, words: string, locale: Locale): Promise<CatalogueSearch> {
  // A record that is newer or older than this instance's snapshot is not in its bitsets.
  const known = (matches: readonly TextMatch[]) =>
    matches.flatMap(({ ordinal }) => snapshot.positionOf.get(ordinal) ?? [])
  try {
    const { matches, found, understood, size } = await searchText(words, locale)
    // A code, words with signs and names that look alike stand as the database orders them.
    if (size === 0) return { positions: known(matches), found, understood }
    const { positions, partial } = rankMatches(snapshot, matches, understood, size)
    return { positions, found: partial ? 'some-words' : found, understood }
  } catch (error) {
    // The fault's name only: its message may repeat what the visitor typed.
    log.warn(
      { fault: error instanceof Error ? error.name : 'unknown' },
      'text search is away; searching names in memory',
    )
    return { positions: searchNames(snapshot, words, locale), found: 'names-only', understood: [] }
  }
}
