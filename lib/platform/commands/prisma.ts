import { spawn } from 'node:child_process'
import path from 'node:path'
import { applicationRoot, obtainDatabase } from '@/lib/platform/commands/obtain-database'
import { runCommand } from '@/lib/platform/commands/run-command'

/** `npm run prisma -- migrate dev --name x`: Prisma's own command line, on the database that `npm start` uses. */
await runCommand(async () => {
  const database = await obtainDatabase()
  try {
    const child = spawn(
      process.execPath,
      [path.join(applicationRoot, 'node_modules/prisma/build/index.js'), ...process.argv.slice(2)],
      {
        cwd: applicationRoot,
        stdio: 'inherit',
        env: { ...process.env, DATABASE_URL: database.url },
      },
    )
    process.exitCode = await new Promise<number>((resolve) => child.once('close', (code) => resolve(code ?? 1)))
  } finally {
    await database.stop()
  }
})
