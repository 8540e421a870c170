import { spawn, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { applicationRoot } from '@/lib/platform/commands/obtain-database'
import { runCommand } from '@/lib/platform/commands/run-command'
import { seedDatabase } from '@/lib/platform/commands/seed-database'
import { closeDatabase, useDatabase } from '@/lib/platform/database'
import { startEmbeddedServer } from '@/lib/platform/embedded-server'

/**
 * What Playwright serves: the built application on a database of its own, in a server of its own,
 * apart from those of `npm start`. The seeded database is a template; the browser tests have one copy,
 * and a test that publishes makes another (its address: `reports/e2e-database.json`).
 */

function databaseNamed(url: string, name: string): string {
  const address = new URL(url)
  address.pathname = `/${name}`
  return address.href
}

async function copyDatabase(url: string, from: string, to: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseNamed(url, 'postgres') })
  await client.connect()
  await client.query(`CREATE DATABASE "${to}" TEMPLATE "${from}"`)
  await client.end()
}

await runCommand(async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'support-compass-e2e-'))
  const server = await startEmbeddedServer({ folder, disposable: true })
  const template = new URL(server.url).pathname.slice(1)
  useDatabase(server.url)

  const prisma = path.join(applicationRoot, 'node_modules/prisma/build/index.js')
  const migrated = spawnSync(process.execPath, [prisma, 'migrate', 'deploy'], {
    cwd: applicationRoot,
    env: { ...process.env, DATABASE_URL: server.url },
    encoding: 'utf8',
  })
  if (migrated.status !== 0) throw new Error(`migrations failed: ${migrated.stderr}`)
  await seedDatabase(applicationRoot)
  await closeDatabase()

  await copyDatabase(server.url, template, 'browser')
  mkdirSync(path.join(applicationRoot, 'reports'), { recursive: true })
  writeFileSync(
    path.join(applicationRoot, 'reports/e2e-database.json'),
    JSON.stringify({ admin: databaseNamed(server.url, 'postgres'), template }),
  )

  const application = spawn(process.execPath, ['--import', 'tsx', 'lib/platform/http/server.ts'], {
    cwd: applicationRoot,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, NODE_ENV: 'production', DATABASE_URL: databaseNamed(server.url, 'browser') },
  })
  const stop = (): boolean => application.kill('SIGTERM')
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
  process.exitCode = await new Promise<number>((resolve) => application.once('exit', (code) => resolve(code ?? 1)))
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
})
