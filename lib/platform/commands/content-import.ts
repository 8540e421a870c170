import path from 'node:path'
import { parseArgs } from 'node:util'
import { readContent } from '@/lib/catalogue/content-files'
import { importCatalogue } from '@/lib/editorial/content-exchange'
import { now } from '@/lib/platform/clock'
import { fileKeeper } from '@/lib/platform/commands/file-keeper'
import { applicationRoot, obtainDatabase } from '@/lib/platform/commands/obtain-database'
import { runCommand } from '@/lib/platform/commands/run-command'
import { closeDatabase, useDatabase } from '@/lib/platform/database'
import { ConfigurationError } from '@/lib/platform/environment'

/** `npm run content:import [-- --from FOLDER]`: brings content files in, and says where editors were at work. */
await runCommand(async () => {
  const { values } = parseArgs({
    options: { from: { type: 'string', default: path.join(applicationRoot, 'content') } },
  })
  const { content, problems } = await readContent(values.from)
  if (problems.length > 0) {
    const lines = problems.map(({ file, field, message }) => `${file}: ${field}: ${message}`)
    throw new ConfigurationError(`Nothing was imported; these files must be mended first:\n${lines.join('\n')}`)
  }
  const database = await obtainDatabase()
  useDatabase(database.url)
  try {
    const imported = await importCatalogue({ person: fileKeeper, now: now() }, content)
    if (!imported.ok) throw new ConfigurationError(`The files cannot be imported: ${imported.error.kind}.`)
    const { seeding, drafted, conflicts } = imported.report
    const lines = [
      `${seeding.created.length} created, ${seeding.changed.length} changed, ${seeding.unchanged} unchanged.`,
      ...drafted.map((recordId) => `${recordId}: an editor worked on it too; both changes are merged in a draft.`),
      ...conflicts.map(({ recordId, fields, draftOpen }) =>
        draftOpen
          ? `${recordId}: left alone, for a draft of it is open.`
          : `${recordId}: left alone, for an editor changed the same: ${fields.join(', ')}.`,
      ),
    ]
    process.stdout.write(`${lines.join('\n')}\n`)
    if (conflicts.length > 0) process.exitCode = 1
  } finally {
    await closeDatabase()
    await database.stop()
  }
})
