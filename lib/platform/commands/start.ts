import { type ChildProcess, spawn } from 'node:child_process'
import { createServer } from 'node:net'
import path from 'node:path'
import { applicationRoot, type Database, obtainDatabase } from '@/lib/platform/commands/obtain-database'
import { build, generateClient, migrate } from '@/lib/platform/commands/prepare'
import { runCommand } from '@/lib/platform/commands/run-command'
import { packageProgram } from '@/lib/platform/commands/run-program'
import { step } from '@/lib/platform/commands/steps'
import { ConfigurationError, environment } from '@/lib/platform/environment'

/** `npm start` and `npm run dev`, after packages are installed: database, migrations, content, build, server. */

const development = process.argv.includes('--dev')

/** How long the server may take to answer for the first time, in seconds. */
const patience = 120

function assertPortIsFree(host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', (error: NodeJS.ErrnoException) => {
      const sentence: Record<string, string> = {
        EADDRINUSE: `Port ${port} is taken by another program. Stop that one, or choose another port: PORT=${port + 1} npm start.`,
        EACCES: `Port ${port} may not be used by this user. Choose one above 1023: PORT=3000 npm start.`,
        EADDRNOTAVAIL: `${host} is not an address of this machine. Set HOST to one that is, such as 127.0.0.1.`,
        ENOTFOUND: `${host} is not an address of this machine. Set HOST to one that is, such as 127.0.0.1.`,
      }
      reject(
        new ConfigurationError(
          sentence[error.code ?? ''] ?? `Port ${port} on ${host} cannot be used: ${error.message}.`,
        ),
      )
    })
    probe.listen(port, host, () => probe.close(() => resolve()))
  })
}

/** Content into the database; imported late, for it needs the client that was generated a moment ago. */
async function seed(url: string): Promise<void> {
  const { describeSeeding, seedWhereChanged } = await import('@/lib/platform/commands/seed-database')
  const { closeDatabase, useDatabase } = await import('@/lib/platform/database')
  useDatabase(url)
  const remarks: string[] = []
  await step('Content', async (progress) => {
    const summary = await seedWhereChanged(applicationRoot, (done, total) => progress(`seeding ${done}/${total}`))
    if (summary === undefined) return 'unchanged'
    remarks.push(...summary.remarks)
    return describeSeeding(summary)
  })
  const shown = remarks.slice(0, 10)
  for (const remark of shown) process.stdout.write(`              ${remark}\n`)
  if (remarks.length > shown.length) {
    process.stdout.write(`              and ${remarks.length - shown.length} more: npm run seed\n`)
  }
  await closeDatabase()
}

function spawnServer(url: string): ChildProcess {
  const { HOST, PORT } = environment()
  const dev = [packageProgram('next/dist/bin/next'), 'dev', '--hostname', HOST, '--port', String(PORT)]
  const production = ['--import', 'tsx', path.join(applicationRoot, 'lib/platform/http/server.ts')]
  const endWithParent = path.join(applicationRoot, 'lib/platform/commands/end-with-parent.mjs')
  return spawn(process.execPath, ['--import', endWithParent, ...(development ? dev : production)], {
    cwd: applicationRoot,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    // A group of its own: Ctrl-C comes to this process only, which then stops the rest in order.
    detached: true,
    env: {
      ...process.env,
      DATABASE_URL: url,
      HOST,
      PORT: String(PORT),
      NODE_ENV: development ? 'development' : 'production',
    },
  })
}

async function answers(server: ChildProcess): Promise<void> {
  const { HOST, PORT } = environment()
  const host = HOST.includes(':') ? `[${HOST}]` : HOST === '0.0.0.0' ? '127.0.0.1' : HOST
  const deadline = Date.now() + patience * 1000
  while (Date.now() < deadline) {
    if (server.exitCode !== null)
      throw new ConfigurationError('The server ended while it was starting; it says why above.')
    const ok = await fetch(`http://${host}:${PORT}/api/health`, { signal: AbortSignal.timeout(20_000) })
      .then((response) => response.ok)
      .catch(() => false)
    if (ok) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new ConfigurationError(`The server did not answer on port ${PORT} within ${patience} seconds.`)
}

/** Serves until the server ends or someone asks to stop; a second request to stop ends at once. */
async function serve(url: string, stopping: AbortSignal, onStop: (stop: () => void) => void): Promise<void> {
  if (stopping.aborted) return
  const server = spawnServer(url)
  const ended = new Promise<number>((resolve) => server.once('exit', (code) => resolve(code ?? 1)))
  onStop(() => server.kill('SIGTERM'))
  await step('Server', async () => {
    await Promise.race([answers(server), ended])
    return stopping.aborted ? 'stopped' : `listening on http://localhost:${environment().PORT}`
  }).catch(async (error: unknown) => {
    server.kill('SIGTERM')
    await ended
    throw error
  })
  const code = await ended
  if (!stopping.aborted && code !== 0) throw new ConfigurationError('The server ended by itself; it says why above.')
}

await runCommand(async () => {
  const started = performance.now()
  const stopping = new AbortController()
  let stopServer = (): void => {}
  const stop = () => {
    if (!stopping.signal.aborted) process.stdout.write('\n  Stopping …\n')
    stopping.abort()
    stopServer()
  }
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
  const unlessStopped = async (work: () => Promise<void>) => {
    if (!stopping.signal.aborted) await work()
  }

  const { HOST, PORT } = environment()
  process.stdout.write('\nSupport Compass · Boussole des aides · Steunkompas\n\n')
  await assertPortIsFree(HOST, PORT)
  let database: Database | undefined
  try {
    await step('Database', async () => {
      database = await obtainDatabase()
      return database.described
    })
    const url = database?.url ?? ''
    await unlessStopped(() => step('Client', generateClient))
    await unlessStopped(() => step('Migrations', () => migrate(url)))
    await unlessStopped(() => seed(url))
    if (!development) {
      await unlessStopped(() => step('Build', (progress) => build((line) => progress(line.trim().slice(0, 80)))))
    }
    await serve(url, stopping.signal, (kill) => {
      stopServer = kill
      if (stopping.signal.aborted) kill()
    })
  } catch (error) {
    // Ctrl-C also ends the programs that a step was waiting for: that is no failure.
    if (!stopping.signal.aborted) throw error
  } finally {
    await database?.stop()
    if (stopping.signal.aborted) {
      process.stdout.write(`  Stopped after ${((performance.now() - started) / 1000).toFixed(0)} s\n`)
    }
  }
})
process.exit()
