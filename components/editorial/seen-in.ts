import type { Snapshot } from '@/lib/catalogue/snapshot'
import { chartAtlas, isPossibleAt } from '@/lib/orientation/atlas'

const counted = new WeakMap<Snapshot, ReadonlyMap<string, number>>()

/** In how many places of the verdict atlas each programme is among the results; computed once for a catalogue. */
export function situationsShowing(snapshot: Snapshot): ReadonlyMap<string, number> {
  const known = counted.get(snapshot)
  if (known) return known
  const atlas = chartAtlas(snapshot.engine)
  const counts = new Map(
    snapshot.programmes.map(({ id }, position) => {
      let seen = 0
      for (let place = 0; place < atlas.places; place += 1) if (isPossibleAt(atlas, place, position)) seen += 1
      return [id, seen] as const
    }),
  )
  counted.set(snapshot, counts)
  return counts
}
