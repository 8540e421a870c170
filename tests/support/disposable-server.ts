import { chmodSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { runProgram } from '@/lib/platform/commands/run-program'
import { type EmbeddedServer, startEmbeddedServer } from '@/lib/platform/embedded-server'

/** A real PostgreSQL for tests, apart from that of `npm start`, in a folder that `erase` removes. */
export function startDisposableServer(): Promise<EmbeddedServer> {
  const folder = mkdtempSync(path.join(tmpdir(), 'support-compass-test-'))
  // The server's own uid must pass through it.
  chmodSync(folder, 0o711)
  return startEmbeddedServer({ folder, disposable: true })
}

/** The address of another database of the same server. */
export function databaseNamed(url: string, name: string): string {
  const address = new URL(url)
  address.pathname = `/${name}`
  return address.href
}

/** Runs statements one by one in the server's own database. */
export async function runAsAdmin(url: string, ...statements: string[]): Promise<void> {
  const client = new pg.Client({ connectionString: databaseNamed(url, 'postgres') })
  await client.connect()
  try {
    for (const statement of statements) await client.query(statement)
  } finally {
    await client.end()
  }
}

/** Applies all migrations with Prisma's own command. */
export async function migrateWithPrisma(url: string): Promise<void> {
  const { code, output } = await runProgram('prisma/build/index.js', ['migrate', 'deploy'], {
    env: { DATABASE_URL: url },
  })
  if (code !== 0) throw new Error(`migrations failed: ${output}`)
}
