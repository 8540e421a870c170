import { inviteAdmin } from '@/lib/accounts/invitations'
import { closeDatabase } from '@/lib/platform/database'

/** Makes an admin on the database of DATABASE_URL under the address that is named; prints the one-time token. */
const [, , email = ''] = process.argv
const invited = await inviteAdmin({ email, name: 'Ada Admin' }, new Date(process.env.APP_CLOCK ?? Date.now()))
if (!invited.ok) throw new Error(invited.error.kind)
process.stdout.write(invited.token)
await closeDatabase()
