// Next loads this file itself, outside its bundles and without a compiler: hence plain JavaScript.
// What it does and why: README.md beside it.

/** @typedef {import('next/dist/server/lib/incremental-cache').CacheHandler} CacheHandler */
/** @typedef {import('next/dist/server/lib/incremental-cache').CacheHandlerValue} CacheHandlerValue */
/** @typedef {{ entry: CacheHandlerValue, bytes: number }} Kept */

const stateKey = Symbol.for('support-compass.kept-pages')
const memoryLimit = 64 * 1024 * 1024

/** Pages by address, the least recently asked for first. All belong to `keptFor`. @type {Map<string, Kept>} */
const pages = new Map()
let bytes = 0
/** @type {string | null} */
let keptFor = null

/** Catalogue version and Brussels date, or null while there is no catalogue. @returns {string | null} */
function currentKey() {
  const state = /** @type {any} */ (globalThis)[stateKey]
  return state?.catalogueVersion ? `${state.catalogueVersion}/${state.today()}` : null
}

/** A rough size in bytes: what the strings and buffers of an entry hold. @param {any} value */
function sizeOf(value) {
  let size = (value.html?.length ?? 0) * 2 + (value.rscData?.length ?? 0) + (value.body?.length ?? 0) + 1024
  for (const segment of value.segmentData?.values() ?? []) size += segment.length
  return size
}

/** @param {string} address */
function forget(address) {
  const kept = pages.get(address)
  if (!kept) return
  bytes -= kept.bytes
  pages.delete(address)
}

/** Pages of another version or another day are never asked for again. @param {string | null} key */
function moveTo(key) {
  if (key === keptFor) return
  pages.clear()
  bytes = 0
  keptFor = key
}

/** @implements {CacheHandler} */
export default class KeptPages {
  // Next makes one handler a request, before it renders: this is what the page will show at least.
  #key = currentKey()

  /** @param {string} address @returns {Promise<CacheHandlerValue | null>} */
  async get(address) {
    moveTo(currentKey())
    if (keptFor === null) return null
    const kept = pages.get(address)
    if (!kept) return null
    pages.delete(address)
    pages.set(address, kept)
    return kept.entry
  }

  /** @param {string} address @param {any} value @param {any} context */
  async set(address, value, context) {
    const key = currentKey()
    moveTo(key)
    forget(address)
    // Rendered while the catalogue or the date changed: it may show the old one.
    if (key === null || key !== this.#key) return
    const isPage = value?.kind === 'APP_PAGE' || value?.kind === 'APP_ROUTE'
    if (!isPage || (value.status ?? 200) !== 200) return
    const kept = {
      entry: { value, lastModified: Date.now(), cacheControl: context.cacheControl },
      bytes: sizeOf(value),
    }
    if (kept.bytes > memoryLimit / 8) return
    pages.set(address, kept)
    bytes += kept.bytes
    for (const oldest of pages.keys()) {
      if (bytes <= memoryLimit) break
      forget(oldest)
    }
  }

  // Nothing is kept past its version: there is nothing to invalidate by tag.
  async revalidateTag() {}

  resetRequestCache() {}
}
