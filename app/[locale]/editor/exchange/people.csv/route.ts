import { listFile } from '@/components/editorial/desk-file'
import { accountState, exportPeople } from '@/lib/accounts/people'

/** Everyone with an account; taking it writes a line in the audit. */
export const GET = listFile({
  action: 'people.manage',
  page: '/people',
  name: 'people',
  rows: async ({ acting }) => {
    const exported = await exportPeople(acting)
    if (!exported.ok) return exported
    return { ok: true, rows: exported.people.map((each) => ({ ...each, state: accountState(each, acting.now) })) }
  },
  columns: [
    { heading: 'name', value: ({ name }) => name },
    { heading: 'email', value: ({ email }) => email },
    { heading: 'roles', value: ({ roles }) => roles.join(' ') },
    { heading: 'state', value: ({ state }) => state },
    { heading: 'created', value: ({ createdAt }) => createdAt },
    { heading: 'last sign-in', value: ({ lastSignIn }) => lastSignIn },
  ],
})
