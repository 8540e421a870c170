import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { runProgram } from '@/lib/platform/commands/run-program'
import { type EmbeddedServer, startEmbeddedServer } from '@/lib/platform/embedded-server'
import { isRunning } from '@/lib/platform/process-lock'

const prefix = 'support-compass-test-'
/** A server younger than this may still be starting, in ms. */
const young = 10 * 60_000

/** Stops and removes the servers of test runs that were killed before they could do so themselves. */
function sweepAbandoned(): void {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(prefix))) {
    const folder = path.join(tmpdir(), name)
    const leases = path.join(folder, 'postgres-leases')
    const used = existsSync(leases) && readdirSync(leases).some((pid) => isRunning(Number(pid)))
    if (used || Date.now() - statSync(folder).mtimeMs < young) continue
    const pidFile = path.join(folder, 'postgres/postmaster.pid')
    const pid = existsSync(pidFile) ? Number.parseInt(readFileSync(pidFile, 'utf8'), 10) : Number.NaN
    // Only a server whose data folder this is: the number may belong to another program by now.
    const command = `/proc/${pid}/cmdline`
    if (existsSync(command) && readFileSync(command, 'utf8').includes(folder)) process.kill(pid, 'SIGQUIT')
    rmSync(folder, { recursive: true, force: true })
  }
}

/** A real PostgreSQL for tests, apart from that of `npm start`, in a folder that `erase` removes. */
export function startDisposableServer(): Promise<EmbeddedServer> {
  sweepAbandoned()
  const folder = mkdtempSync(path.join(tmpdir(), prefix))
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
