import { insertAccount } from '@/lib/accounts/repository'
import { openSession } from '@/lib/accounts/sessions'
import { closeDatabase, inTransaction } from '@/lib/platform/database'

/** Signs one person a role in on the database of DATABASE_URL; prints their tokens as JSON. */
const at = new Date(process.env.APP_CLOCK ?? Date.now())
const tokens: Record<string, string> = {}
for (const role of ['advisor', 'editor', 'reviewer', 'admin'] as const) {
  const person = { id: `test-${role}`, name: `Test ${role}`, roles: [role], grants: [] }
  tokens[role] = await inTransaction(async (tx) => {
    await insertAccount(tx, { ...person, email: `${role}@example.org` }, at)
    return openSession(tx, { person, device: 'test', method: 'password' }, at)
  })
}
process.stdout.write(JSON.stringify(tokens))
await closeDatabase()
