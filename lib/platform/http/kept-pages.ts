import { todayInBrussels } from '@/lib/platform/clock'

/**
 * What a kept page depends on: the catalogue that this instance holds and the date that pages show.
 * Kept on `globalThis` because the code that publishes (a bundle of Next's), the cache handler (a
 * plain module that Next loads) and the server (outside Next) each have their own copy of this module.
 */
interface KeptPagesState {
  catalogueVersion: string | null
  today: () => string
}

const registry = globalThis as unknown as Record<symbol, KeptPagesState | undefined>
const stateKey = Symbol.for('support-compass.kept-pages')

/**
 * Says which version of the catalogue this instance now serves. To be called in the same turn as the
 * snapshot is replaced: from then on every page kept under another version is a miss.
 */
export function setCatalogueVersion(version: bigint | number | string): void {
  registry[stateKey] = { catalogueVersion: String(version), today: todayInBrussels }
}

/** The version and date under which pages are kept now; null while no catalogue is loaded (nothing is kept then). */
export function currentKey(): string | null {
  const state = registry[stateKey]
  if (!state || state.catalogueVersion === null) return null
  return `${state.catalogueVersion}/${state.today()}`
}
