import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { applicationRoot } from '@/lib/platform/commands/obtain-database'
import { build } from '@/lib/platform/commands/prepare'
import { seedDatabase } from '@/lib/platform/commands/seed-database'
import { closeDatabase, useDatabase } from '@/lib/platform/database'
import { migrateWithPrisma, startDisposableServer } from '../support/disposable-server'

/** A port that is free now. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  await once(probe, 'close')
  if (typeof address !== 'object' || address === null) throw new Error('no port')
  return address.port
}

/** Waits until an address answers 200; answers the milliseconds since `since`. */
export async function firstAnswer(
  url: string,
  since: number,
  patienceMs: number,
  ended: () => boolean,
): Promise<number> {
  while (performance.now() - since < patienceMs) {
    if (ended()) throw new Error('it ended before it answered')
    const ok = await fetch(url).then(
      (response) => response.ok,
      () => false,
    )
    if (ok) return performance.now() - since
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error(`${url} did not answer within ${patienceMs / 1000} s`)
}

/** Runs work with the real catalogue in a PostgreSQL of its own; this process uses it. */
export async function withDatabase(work: (url: string) => Promise<void>): Promise<void> {
  const server = await startDisposableServer()
  try {
    await migrateWithPrisma(server.url)
    useDatabase(server.url)
    await seedDatabase(applicationRoot)
    await work(server.url)
  } finally {
    await closeDatabase()
    await server.erase()
  }
}

/** Runs work with the built application, served on a port of its own from that database. */
export async function withApplication(url: string, work: (origin: string) => Promise<void>): Promise<void> {
  await build()
  const port = await freePort()
  const origin = `http://127.0.0.1:${port}`
  const child = spawn(process.execPath, ['--import', 'tsx', 'lib/platform/http/server.ts'], {
    cwd: applicationRoot,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      ...process.env,
      NODE_ENV: 'production',
      DATABASE_URL: url,
      HOST: '127.0.0.1',
      PORT: String(port),
      APP_ORIGIN: origin,
      LOG_LEVEL: 'error',
    },
  })
  const gone = once(child, 'exit')
  try {
    await firstAnswer(`${origin}/api/ready`, performance.now(), 60_000, () => child.exitCode !== null)
    await work(origin)
  } finally {
    child.kill('SIGTERM')
    await gone
  }
}
