import { namedConcepts } from '@/lib/orientation/fit'
import type { Scheme } from './concept'
import { pathStations } from './path-stations'
import { categories } from './record'

/** Answers that an address uses for something else: no concept may be called so. */
export const reservedIds = ['none', 'unknown'] as const

/** Concepts that the application itself names: their words may change, they cannot be retired. */
const fixed: Readonly<Partial<Record<Scheme, readonly string[]>>> = {
  category: categories,
  stage: [...new Set([...pathStations, ...namedConcepts.stage])],
  need: namedConcepts.need,
}

/** Schemes that the application itself enumerates: nothing can be added to them. */
export const closedSchemes: readonly Scheme[] = ['category']

export function isFixedConcept(scheme: Scheme, id: string): boolean {
  return fixed[scheme]?.includes(id) ?? false
}

/** Every fixed concept, for the check that the vocabularies have them all. */
export function fixedConcepts(): { scheme: Scheme; id: string }[] {
  return Object.entries(fixed).flatMap(([scheme, ids]) => ids.map((id) => ({ scheme: scheme as Scheme, id })))
}
