import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, inject } from 'vitest'
import { closeDatabase, useDatabase } from '@/lib/platform/database'
import { databaseNamed, runAsAdmin } from '@/tests/support/disposable-server'

/**
 * Gives the calling test file a database of its own, a copy of the template, and makes it this process's.
 * Answers a function, for the address is known only when the tests run.
 */
export function useTestDatabase(): () => string {
  const name = `test_${randomUUID().replaceAll('-', '')}`
  const templateUrl = inject('templateUrl')
  const template = new URL(templateUrl).pathname.slice(1)
  beforeAll(async () => {
    await runAsAdmin(templateUrl, `CREATE DATABASE ${name} TEMPLATE ${template}`)
    useDatabase(databaseNamed(templateUrl, name))
  })
  afterAll(async () => {
    await closeDatabase()
    await runAsAdmin(templateUrl, `DROP DATABASE ${name} WITH (FORCE)`)
  })
  return () => databaseNamed(templateUrl, name)
}
