import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runProgram } from '@/lib/platform/commands/run-program'
import { useTestDatabase } from '@/tests/support/test-database'

const url = useTestDatabase()
let client: pg.Client

beforeAll(async () => {
  client = new pg.Client({ connectionString: url() })
  await client.connect()
})
afterAll(() => client.end())

test.each([
  ['the migrations', ['--from-migrations', 'prisma/migrations']],
  ['the migrated database', ['--from-config-datasource']],
])('the schema says the same as %s', async (_, from) => {
  const args = ['migrate', 'diff', ...from, '--to-schema', 'prisma/schema.prisma', '--exit-code']
  const { code, output } = await runProgram('prisma/build/index.js', args, { env: { DATABASE_URL: url() } })
  expect(output).toContain('No difference detected')
  expect(code).toBe(0)
})

test('a difference is noticed', async () => {
  const args = ['migrate', 'diff', '--from-empty', '--to-schema', 'prisma/schema.prisma', '--exit-code']
  const { code } = await runProgram('prisma/build/index.js', args, { env: { DATABASE_URL: url() } })
  expect(code).toBe(2)
})

test.each(['Revision', 'Text', 'RevisionEvent', 'AuditLine'])('%s only grows', async (table) => {
  const before = await client.query(`SELECT count(*)::int AS n FROM "${table}"`)
  expect(before.rows[0].n).toBeGreaterThan(0)
  const column = { Revision: 'author', Text: 'title', RevisionEvent: 'author', AuditLine: 'author' }[table]
  await expect(client.query(`UPDATE "${table}" SET "${column}" = 'someone else'`)).rejects.toThrow(
    /append-only: UPDATE/,
  )
  await expect(client.query(`DELETE FROM "${table}"`)).rejects.toThrow(/append-only: DELETE/)
  await expect(client.query(`TRUNCATE "${table}" CASCADE`)).rejects.toThrow(/append-only: TRUNCATE/)
  const after = await client.query(`SELECT count(*)::int AS n FROM "${table}"`)
  expect(after.rows[0].n).toBe(before.rows[0].n)
})

test('the catalogue version is one row that only rises', async () => {
  await expect(client.query('INSERT INTO "CatalogueVersion" ("id") VALUES (2)')).rejects.toThrow(/one_row/)
  await expect(client.query('UPDATE "CatalogueVersion" SET "version" = "version" - 1')).rejects.toThrow(/only rises/)
})

test("a record cannot publish another record's revision", async () => {
  await expect(
    client.query(`UPDATE "Record" SET "publishedRevisionId" = (SELECT "id" FROM "Revision" WHERE "recordId" = 'actor/hub-brussels')
                  WHERE "id" = 'programme/microcredit'`),
  ).rejects.toThrow(/is not one of programme\/microcredit/)
})
