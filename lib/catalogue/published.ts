import type { Transaction } from '@/lib/platform/database'
import { setCatalogueVersion } from '@/lib/platform/http/kept-pages'
import { log } from '@/lib/platform/log'
import { catalogueVersion, listenCatalogue, loadSnapshotRows, readSnapshotRows, type SnapshotRows } from './repository'
import { buildSnapshot, type Snapshot } from './snapshot'

/**
 * The snapshot that this instance serves. It is replaced whole when a newer catalogue is published, and stays
 * when the database goes away. Kept on globalThis: Next bundles this module once for pages and once for the
 * start of the instance, and both must see the same snapshot.
 */
type Holder = { snapshot?: Snapshot; loading?: Promise<Snapshot>; following?: { stop(): Promise<void> } }
const key = Symbol.for('support-compass.catalogue')
const registry = globalThis as unknown as Record<symbol, Holder | undefined>
registry[key] ??= {}
const holder: Holder = registry[key]

function snapshotOf({ version, rows, concepts, plans, documents, guides }: SnapshotRows): Snapshot {
  const schemes = [...new Set(concepts.map(({ scheme }) => scheme))].map((scheme) => ({
    scheme,
    concepts: concepts.filter((concept) => concept.scheme === scheme).map(({ scheme: _scheme, ...concept }) => concept),
  }))
  return buildSnapshot({ version, records: rows, schemes, plans, documents, guides })
}

async function load(): Promise<Snapshot> {
  const snapshot = snapshotOf(await loadSnapshotRows())
  // A slower load of an older version must not replace a newer one.
  if (holder.snapshot && holder.snapshot.version > snapshot.version) return holder.snapshot
  holder.snapshot = snapshot
  setCatalogueVersion(snapshot.version)
  return snapshot
}

/** The published catalogue; loads it the first time, and throws when no database was ever reachable. */
export async function publishedCatalogue(): Promise<Snapshot> {
  if (holder.snapshot) return holder.snapshot
  holder.loading ??= load().finally(() => {
    delete holder.loading
  })
  return holder.loading
}

/**
 * The catalogue as it stands for a transaction that holds its lock (`lockCatalogue`) and has not changed it yet. What
 * another instance published a moment ago is in it: what is checked against this holds when the transaction commits.
 */
export async function catalogueUnderLock(tx: Transaction): Promise<Snapshot> {
  const version = await catalogueVersion(tx)
  return holder.snapshot?.version === version ? holder.snapshot : snapshotOf(await readSnapshotRows(tx))
}

/**
 * Waits until this instance serves at least a version, so that whoever published it finds it on the next page. What
 * could not be loaded is left to following: it is published all the same.
 */
export async function serveVersion(version: number): Promise<void> {
  if (!holder.snapshot || holder.snapshot.version >= version) return
  await load().catch((error: unknown) => log.warn({ err: error, version }, 'what was just published is not served yet'))
}

const retryAfterMs = 2_000

function catchUp(version: number): void {
  if (holder.snapshot && holder.snapshot.version >= version) return
  load().then(
    (snapshot) => log.info({ version: snapshot.version, records: snapshot.records.length }, 'catalogue loaded'),
    (error: unknown) => {
      log.error({ err: error, version }, 'the catalogue could not be loaded; trying again')
      setTimeout(catchUp, retryAfterMs, version).unref()
    },
  )
}

/**
 * Loads the catalogue and from then on every newer version, as soon as it is published. Resolves when the first
 * attempt is over, successful or not: a database that is away is tried again until it comes.
 */
export async function followCatalogue(): Promise<void> {
  holder.following ??= listenCatalogue(catchUp)
  await publishedCatalogue().catch((error: unknown) => log.warn({ err: error }, 'no catalogue yet'))
}
