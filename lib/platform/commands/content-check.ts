import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { parseArgs } from 'node:util'
import type { SourceTexts } from '@/lib/catalogue/citations'
import { checkContent } from '@/lib/catalogue/content-check'
import { readContent } from '@/lib/catalogue/content-files'
import type { SourceDocument } from '@/lib/catalogue/record'

/** `npm run content:check [-- --sources FOLDER]`: prints every problem and exits 1 when there is one. */
const { values } = parseArgs({
  options: { sources: { type: 'string' }, content: { type: 'string', default: 'content' } },
})

async function readSources(folder: string, documents: readonly SourceDocument[]): Promise<SourceTexts> {
  const texts = await Promise.all(
    documents.map(async ({ id, file }) => [id, (await readFile(path.join(folder, file), 'utf8')).split('\n')] as const),
  )
  return new Map(texts)
}

const { content, problems } = await readContent(values.content)
let sources: SourceTexts | undefined
if (values.sources)
  try {
    sources = await readSources(values.sources, content.documents)
  } catch {
    console.error(
      `content:check: the source texts cannot be read in ${values.sources}; name their folder with --sources.`,
    )
    process.exit(1)
  }
problems.push(...checkContent(content, sources))

for (const { file, field, message } of problems) console.error(`${file}: ${field}: ${message}`)
if (!sources)
  console.log('Lines, numbers and titles were not compared with the source texts: no --sources folder was given.')
const count = (kind: string) => content.records.filter(({ record }) => record.id.startsWith(`${kind}/`)).length
console.log(
  `${count('measure')} measures, ${count('programme')} programmes, ${count('actor')} actors: ` +
    (problems.length === 0 ? 'no problem' : `${problems.length} problems`),
)
process.exit(problems.length === 0 ? 0 : 1)
