import type { Category } from './candidate'

/** What orientation needs to know of the concept schemes: order, hierarchy, headcount bands, categories. */
export type SchemeInput = {
  scheme: string
  concepts: readonly {
    id: string
    broader: readonly string[]
    replacedBy?: string | undefined
    headcount?: { min: number; max?: number | undefined } | undefined
    category?: Category | undefined
  }[]
}

export type Band = { min: number; max: number }

export type Vocabulary = {
  has(scheme: string, id: string): boolean
  /** Every current concept, in the scheme's order. */
  concepts(scheme: string): readonly string[]
  /** Current concepts that have none narrower. */
  narrowest(scheme: string): readonly string[]
  /** The concept itself and everything broader. */
  withBroader(scheme: string, id: string): readonly string[]
  isNarrower(scheme: string, id: string, than: string): boolean
  /** The concept to use for an id that may have been retired; nothing for an id that never was. */
  current(scheme: string, id: string): string | undefined
  /** Headcount band of a size, both ends included; `max` may be Infinity. */
  headcount(size: string): Band | undefined
  categoryOfNeed(need: string): Category | undefined
}

export function buildVocabulary(schemes: readonly SchemeInput[]): Vocabulary {
  const byScheme = new Map(schemes.map((s) => [s.scheme, new Map(s.concepts.map((c) => [c.id, c]))]))
  const find = (scheme: string, id: string) => byScheme.get(scheme)?.get(id)
  const current = ({ concepts }: SchemeInput) => concepts.filter((c) => c.replacedBy === undefined)
  const currentOf = new Map(schemes.map((s) => [s.scheme, current(s).map((c) => c.id)]))
  const narrowestOf = new Map(
    schemes.map((s) => {
      // A retired concept can no longer be chosen, so it takes nothing away from the one it stood under.
      const parents = new Set(current(s).flatMap((c) => c.broader))
      const ids = current(s).map((c) => c.id)
      return [s.scheme, ids.filter((id) => !parents.has(id))]
    }),
  )
  const climb = (scheme: string, id: string): readonly string[] => {
    const found = [id]
    // The list grows while it is read: each concept's parents are appended once.
    for (const at of found)
      for (const parent of find(scheme, at)?.broader ?? []) if (!found.includes(parent)) found.push(parent)
    return found
  }
  const climbed = new Map(schemes.map((s) => [s.scheme, new Map(s.concepts.map((c) => [c.id, climb(s.scheme, c.id)]))]))
  const withBroader = (scheme: string, id: string) => climbed.get(scheme)?.get(id) ?? [id]
  return {
    has: (scheme, id) => find(scheme, id) !== undefined,
    concepts: (scheme) => currentOf.get(scheme) ?? [],
    narrowest: (scheme) => narrowestOf.get(scheme) ?? [],
    withBroader,
    isNarrower: (scheme, id, than) => id !== than && withBroader(scheme, id).includes(than),
    current(scheme, id) {
      const seen = new Set<string>()
      let at = find(scheme, id)
      while (at?.replacedBy !== undefined && !seen.has(at.id)) {
        seen.add(at.id)
        at = find(scheme, at.replacedBy)
      }
      return at?.id
    },
    headcount(size) {
      const band = find('size', size)?.headcount
      return band && { min: band.min, max: band.max ?? Number.POSITIVE_INFINITY }
    },
    categoryOfNeed: (need) => find('need', need)?.category,
  }
}
