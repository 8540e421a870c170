import { applicationRoot, obtainDatabase } from '@/lib/platform/commands/obtain-database'
import { runCommand } from '@/lib/platform/commands/run-command'
import { describeSeeding, seedDatabase } from '@/lib/platform/commands/seed-database'
import { closeDatabase, useDatabase } from '@/lib/platform/database'

/** `npm run seed`: content/ into the database, without starting the application. */
await runCommand(async () => {
  const database = await obtainDatabase()
  useDatabase(database.url)
  try {
    const summary = await seedDatabase(applicationRoot)
    process.stdout.write(`${describeSeeding(summary)}\n`)
    for (const remark of summary.remarks) process.stdout.write(`  ${remark}\n`)
  } finally {
    await closeDatabase()
    await database.stop()
  }
})
