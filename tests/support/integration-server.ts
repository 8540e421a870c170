import type { TestProject } from 'vitest/node'
import { seedCatalogue } from '@/lib/catalogue/seeding'
import { closeDatabase, useDatabase } from '@/lib/platform/database'
import { fixtureContent } from '@/tests/support/catalogue-fixture'
import { migrateWithPrisma, startDisposableServer } from '@/tests/support/disposable-server'

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the migrated and seeded database that test files copy. */
    templateUrl: string
  }
}

/** Before the integration tests: one server, one database migrated and seeded once. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startDisposableServer()
  await migrateWithPrisma(server.url)
  useDatabase(server.url)
  await seedCatalogue(fixtureContent(), { complete: true })
  await closeDatabase()
  project.provide('templateUrl', server.url)
  return () => server.erase()
}
