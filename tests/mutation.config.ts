import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const root = fileURLToPath(new URL('..', import.meta.url))

/** What mutation testing of lib/orientation runs: its own tests, with fewer tries of each property. */
export default defineConfig({
  root,
  resolve: { alias: { '@': root.replace(/\/$/, '') } },
  test: {
    include: ['tests/unit/orientation/**/*.test.ts', 'tests/property/{orientation,atlas}.test.ts'],
    // Those read the whole of content/, for every mutant anew.
    exclude: ['tests/unit/orientation/real-*.test.ts'],
    environment: 'node',
    testTimeout: 60_000,
    env: { PROPERTY_RUNS: '12' },
  },
})
