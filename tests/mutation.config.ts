import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

const root = fileURLToPath(new URL('..', import.meta.url))

/** Tables before properties, the atlas last: the run of a mutant ends at the first test that notices it. */
class QuickestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const slowness = ({ moduleId }: TestSpecification) => ['/property/', '/atlas.'].filter((s) => moduleId.includes(s))
    return files.toSorted((a, b) => slowness(a).length - slowness(b).length || (a.moduleId < b.moduleId ? -1 : 1))
  }
}

/** What mutation testing of lib/orientation runs: its own tests, with fewer tries of each property. */
export default defineConfig({
  root,
  resolve: { alias: { '@': root.replace(/\/$/, '') } },
  test: {
    include: ['tests/unit/orientation/**/*.test.ts', 'tests/property/{orientation,atlas}.test.ts'],
    // Those read the whole of content/, for every mutant anew.
    exclude: ['tests/unit/orientation/real-*.test.ts'],
    environment: 'node',
    sequence: { sequencer: QuickestFirst },
    testTimeout: 60_000,
    env: { PROPERTY_RUNS: '12' },
  },
})
