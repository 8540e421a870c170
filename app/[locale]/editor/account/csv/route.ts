import { listFile } from '@/components/editorial/desk-file'
import { listSessions } from '@/lib/accounts/sessions'

/** Where one is signed in oneself. */
export const GET = listFile({
  page: '/account',
  name: 'sessions',
  rows: async ({ acting: { person, now } }) => ({ ok: true, rows: await listSessions(person.id, now) }),
  columns: [
    { heading: 'device', value: ({ device }) => device },
    { heading: 'since', value: ({ createdAt }) => createdAt },
    { heading: 'seen', value: ({ lastSeenAt }) => lastSeenAt },
    { heading: 'ends', value: ({ expiresAt }) => expiresAt },
  ],
})
