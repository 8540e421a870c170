import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { readContent } from '@/lib/catalogue/content-files'
import { isSeeded, type SeedingReport, seedCatalogue } from '@/lib/catalogue/seeding'

export interface SeedSummary {
  readonly report: SeedingReport
  /** Sentences for the person at the terminal: what could not be read, kept or linked. */
  readonly remarks: string[]
}

/** One hash over the content files and over the code that decides what they mean. */
async function fingerprintOf(root: string): Promise<string> {
  const entries = await readdir(path.join(root, 'content'), { withFileTypes: true, recursive: true })
  const files = entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name))
  const code = [
    'lib/catalogue/record.ts',
    'lib/catalogue/concept.ts',
    'lib/catalogue/guide.ts',
    'lib/catalogue/everyday-words.ts',
    'lib/orientation/criteria.ts',
  ]
  const hash = createHash('sha256')
  for (const file of [...files.sort(), ...code.map((name) => path.join(root, name))]) {
    hash.update(`${path.relative(root, file)}\0`).update(await readFile(file))
  }
  return hash.digest('hex')
}

/** Seeds as `seedDatabase`, unless the last seeding read exactly these files; then answers undefined. */
export async function seedWhereChanged(
  root: string,
  onProgress: (done: number, total: number) => void,
): Promise<SeedSummary | undefined> {
  return (await isSeeded(await fingerprintOf(root))) ? undefined : seedDatabase(root, onProgress)
}

/** Seeds from the content folder of the application; files that cannot be read are named and left out. */
export async function seedDatabase(
  root: string,
  onProgress: (done: number, total: number) => void = () => {},
): Promise<SeedSummary> {
  const { content, problems } = await readContent(path.join(root, 'content'))
  const report = await seedCatalogue(content, {
    complete: problems.length === 0,
    onProgress,
    fingerprint: await fingerprintOf(root),
  })
  return {
    report,
    remarks: [
      ...problems.map(({ file, field, message }) => `content/${file}${field && `, ${field}`}: ${message}`),
      ...report.conflicts.map(({ recordId, why }) =>
        why === 'changed-file'
          ? `${recordId}: its file changed, but an editor has worked on it since; the editor's revision stays`
          : `${recordId}: its file is gone, but an editor has worked on it since; it stays`,
      ),
      ...report.slugClashes.map(
        (clash) => `${clash.recordId}: left out, its address (${clash.slug}) belongs to ${clash.with}`,
      ),
      ...report.dangling.map(
        ({ recordId, relation, target }) => `${recordId}: ${relation} ${target}, which is not in the catalogue`,
      ),
    ],
  }
}

/** One line about what seeding did. */
export function describeSeeding({ report }: SeedSummary): string {
  const parts = [
    [report.created.length, 'created'],
    [report.changed.length, 'changed'],
    [report.retired.length, 'retired'],
    [report.schemes.length, 'vocabularies changed'],
    [report.unchanged, 'unchanged'],
  ] as const
  return parts.flatMap(([count, word]) => (count > 0 ? [`${count} ${word}`] : [])).join(', ') || 'nothing to seed'
}
