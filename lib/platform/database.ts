import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { type Prisma, PrismaClient } from '@/generated/prisma/client'
import { ConfigurationError, environment } from '@/lib/platform/environment'
import { log } from '@/lib/platform/log'

/** What runs inside `inTransaction`: the database's tables, all or nothing. */
export type Transaction = Parameters<Parameters<PrismaClient['$transaction']>[0]>[0]

interface Connections {
  url?: string
  pool?: pg.Pool
  client?: PrismaClient
}

// Next bundles this module several times into one process; all copies share one pool.
const shared = Symbol.for('support-compass.database')
const registry = globalThis as typeof globalThis & { [shared]?: Connections }
registry[shared] ??= {}
const connections: Connections = registry[shared]

/** Names the database for this process; for commands and tests, which start the server themselves. */
export function useDatabase(url: string): void {
  connections.url = url
}

/** The address of the database; `npm start` puts it into its children's DATABASE_URL. */
export function databaseUrl(): string {
  const DATABASE_URL = connections.url ?? environment().DATABASE_URL
  if (DATABASE_URL === undefined) {
    throw new ConfigurationError(
      'DATABASE_URL is not set; start with "npm start" or "npm run dev" to use the embedded database.',
    )
  }
  return DATABASE_URL
}

/** The process's connections, opened when first needed; a lost one is replaced at the next query. */
export function pool(): pg.Pool {
  connections.pool ??= new pg.Pool({
    connectionString: databaseUrl(),
    max: 10,
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: 30_000,
    statement_timeout: 10_000,
    idle_in_transaction_session_timeout: 60_000,
    keepAlive: true,
    allowExitOnIdle: true,
  }).on('error', (error) =>
    log.warn({ code: (error as NodeJS.ErrnoException).code }, 'an idle database connection was lost'),
  )
  return connections.pool
}

/** Prisma over `pool()`. */
export function database(): PrismaClient {
  // A client that was generated anew while `next dev` runs knows other tables than the one that is kept.
  if (process.env.NODE_ENV === 'development' && !(connections.client instanceof PrismaClient)) delete connections.client
  connections.client ??= new PrismaClient({ adapter: new PrismaPg(pool()) })
  return connections.client
}

/**
 * Runs work in one transaction: everything or nothing.
 * `seconds` bounds its whole duration (default 15); an exception from `work` rolls back.
 */
export function inTransaction<T>(work: (tx: Transaction) => Promise<T>, seconds = 15): Promise<T> {
  return database().$transaction(work, { timeout: seconds * 1000, maxWait: 10_000 })
}

/** Closes all connections; for commands and tests, which end. */
export async function closeDatabase(): Promise<void> {
  const { client, pool: open } = connections
  delete connections.client
  delete connections.pool
  await client?.$disconnect()
  await open?.end()
}

/** A value as Prisma's JSON columns take it: what JSON cannot hold is left out. */
export function asJson(value: unknown): Prisma.InputJsonValue {
  return JSON.parse(JSON.stringify(value))
}
