import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { exportCatalogue } from '@/lib/editorial/content-exchange'
import { now } from '@/lib/platform/clock'
import { fileKeeper } from '@/lib/platform/commands/file-keeper'
import { applicationRoot, obtainDatabase } from '@/lib/platform/commands/obtain-database'
import { runCommand } from '@/lib/platform/commands/run-command'
import { closeDatabase, useDatabase } from '@/lib/platform/database'
import { ConfigurationError } from '@/lib/platform/environment'

/** `npm run content:export [-- --to FOLDER]`: writes the published records as the files of content/. */
await runCommand(async () => {
  const { values } = parseArgs({ options: { to: { type: 'string', default: path.join(applicationRoot, 'content') } } })
  const database = await obtainDatabase()
  useDatabase(database.url)
  try {
    const exported = await exportCatalogue({ person: fileKeeper, now: now() })
    if (!exported.ok) throw new ConfigurationError(`The catalogue cannot be exported: ${exported.error.kind}.`)
    let written = 0
    for (const { file, text } of exported.files) {
      const full = path.join(values.to, file)
      if ((await readFile(full, 'utf8').catch(() => undefined)) === text) continue
      await mkdir(path.dirname(full), { recursive: true })
      await writeFile(full, text)
      written += 1
    }
    for (const file of exported.gone) await rm(path.join(values.to, file), { force: true })
    process.stdout.write(`${exported.files.length} records, ${written} files written to ${values.to}.\n`)
  } finally {
    await closeDatabase()
    await database.stop()
  }
})
