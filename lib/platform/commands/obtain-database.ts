import path from 'node:path'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { startEmbeddedServer } from '@/lib/platform/embedded-server'
import { ConfigurationError, environment } from '@/lib/platform/environment'

/** The folder of package.json. */
export const applicationRoot = fileURLToPath(new URL('../../..', import.meta.url)).replace(/[\\/]$/, '')

export interface Database {
  readonly url: string
  /** Words for the person at the terminal. */
  readonly described: string
  stop(): Promise<void>
}

/** The database of DATABASE_URL, or else the embedded one; throws ConfigurationError when it cannot be reached. */
export async function obtainDatabase(): Promise<Database> {
  const { DATABASE_URL } = environment()
  if (DATABASE_URL === undefined) {
    const server = await startEmbeddedServer({ folder: path.join(applicationRoot, '.data') })
    return {
      url: server.url,
      described: server.started ? 'embedded PostgreSQL started' : 'embedded PostgreSQL already running, joined',
      stop: server.stop,
    }
  }
  await assertReachable(DATABASE_URL)
  return { url: DATABASE_URL, described: 'the PostgreSQL of DATABASE_URL', stop: async () => {} }
}

async function assertReachable(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  client.on('error', () => {})
  const { host } = new URL(url)
  try {
    await client.connect()
  } catch (cause) {
    const { code, message } = cause as Error & { code?: string }
    throw new ConfigurationError(
      `The database of DATABASE_URL (${host}) cannot be reached: ${message || code}. ` +
        'Check the address, that the server runs and that the password is right, or unset DATABASE_URL to use the embedded one.',
    )
  } finally {
    await client.end().catch(() => {})
  }
}
