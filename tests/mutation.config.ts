import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

const root = fileURLToPath(new URL('..', import.meta.url))

const nameOf = (path: string) => basename(path).split('.')[0]

/**
 * The run of a mutant ends at the first test that notices it: the tests named like the file it is in come first, then
 * the other tables, then the properties.
 */
class LikeliestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const changed = new Set(this.ctx.config.related?.map(nameOf))
    const wait = ({ moduleId }: TestSpecification) =>
      moduleId.includes('/property/') ? 2 : changed.has(nameOf(moduleId)) ? 0 : 1
    return files.toSorted((a, b) => wait(a) - wait(b) || (a.moduleId < b.moduleId ? -1 : 1))
  }
}

/** What mutation testing of lib/orientation runs: its own tests, with fewer tries of each property. */
export default defineConfig({
  root,
  resolve: { alias: { '@': root.replace(/\/$/, '') } },
  test: {
    // Not the atlas's properties, which chart hundreds of catalogues: its tables are small enough for every mutant.
    include: ['tests/unit/orientation/**/*.test.ts', 'tests/property/orientation.test.ts'],
    // Those read the whole of content/, or components, for every mutant anew.
    exclude: ['tests/unit/orientation/{real-*,plan-page}.test.ts'],
    environment: 'node',
    // A fresh worker a mutant, not one a test file.
    isolate: false,
    sequence: { sequencer: LikeliestFirst },
    testTimeout: 60_000,
    env: { PROPERTY_RUNS: '12' },
  },
})
