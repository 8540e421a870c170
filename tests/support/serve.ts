import { spawn } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { applicationRoot } from '@/lib/platform/commands/obtain-database'
import { runCommand } from '@/lib/platform/commands/run-command'
import { seedDatabase } from '@/lib/platform/commands/seed-database'
import { closeDatabase, useDatabase } from '@/lib/platform/database'
import { databaseNamed, migrateWithPrisma, runAsAdmin, startDisposableServer } from '@/tests/support/disposable-server'

/**
 * What Playwright serves: the built application on a database of its own, in a server of its own,
 * apart from those of `npm start`. The seeded database is a template; the browser tests have one copy,
 * and a test that publishes makes another (`reports/e2e-database.json` says from where).
 */
await runCommand(async () => {
  const server = await startDisposableServer()
  await migrateWithPrisma(server.url)
  useDatabase(server.url)
  await seedDatabase(applicationRoot)
  await closeDatabase()

  const template = new URL(server.url).pathname.slice(1)
  await runAsAdmin(server.url, `CREATE DATABASE browser TEMPLATE "${template}"`)
  const reports = path.join(applicationRoot, 'reports')
  mkdirSync(reports, { recursive: true })
  writeFileSync(
    path.join(reports, 'e2e-database.json'),
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
  await server.erase()
})
