import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { readContent } from '@/lib/catalogue/content-files'
import { reportContent } from '@/lib/catalogue/content-report'
import { runCommand } from '@/lib/platform/commands/run-command'
import { ConfigurationError } from '@/lib/platform/environment'

/**
 * `npm run content:report [-- --sources FOLDER]`: what the catalogue covers and what an editor may want to look at,
 * as text. With the folder of the source texts it also compares the measures with the printed headings.
 */
await runCommand(async () => {
  const { values } = parseArgs({
    options: { sources: { type: 'string' }, content: { type: 'string', default: 'content' } },
  })
  const { content, problems } = await readContent(values.content)
  if (problems.length > 0)
    throw new ConfigurationError(`${problems.length} files cannot be read; see npm run content:check.`)
  const texts = new Map<string, readonly string[]>()
  if (values.sources !== undefined)
    for (const { id, file } of content.documents) {
      const text = await readFile(path.join(values.sources, file), 'utf8').catch(() => {
        throw new ConfigurationError(`The source texts cannot be read in ${values.sources}; name their folder.`)
      })
      texts.set(id, text.split('\n'))
    }

  const sections = reportContent(content, values.sources === undefined ? undefined : texts)
  for (const { title, about, lines } of sections) {
    const body = lines.length === 0 ? ['nothing'] : lines
    process.stdout.write(`== ${title}\n${about}\n\n${body.map((line) => `  ${line}\n`).join('')}\n`)
  }
  const figures = sections.flatMap((section) => section.figures)
  const width = Math.max(...figures.map(([what]) => what.length))
  process.stdout.write('== Summary\n\n')
  for (const [what, count] of figures) process.stdout.write(`  ${what.padEnd(width)}  ${String(count).padStart(5)}\n`)
})
