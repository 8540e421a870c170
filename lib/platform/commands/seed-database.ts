import path from 'node:path'
import { readContent } from '@/lib/catalogue/content-files'
import { type SeedingReport, seedCatalogue } from '@/lib/catalogue/seeding'

export interface SeedSummary {
  readonly report: SeedingReport
  /** Sentences for the person at the terminal: what could not be read, kept or linked. */
  readonly remarks: string[]
}

/** Seeds from the content folder of the application; files that cannot be read are named and left out. */
export async function seedDatabase(
  root: string,
  onProgress: (done: number, total: number) => void = () => {},
): Promise<SeedSummary> {
  const { content, problems } = await readContent(path.join(root, 'content'))
  const report = await seedCatalogue(content, { complete: problems.length === 0, onProgress })
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
    [report.unchanged, 'unchanged'],
  ] as const
  return parts.flatMap(([count, word]) => (count > 0 ? [`${count} ${word}`] : [])).join(', ') || 'nothing to seed'
}
