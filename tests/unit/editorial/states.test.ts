import { describe, expect, test } from 'vitest'
import { actions, can, type Person, roles } from '@/lib/accounts/permissions'
import { permissionFor, revisionActions, revisionStates, stateAfter } from '@/lib/editorial/states'

/** Every state and every action: what comes of it, or · where it is forbidden. */
const table = `
            submit    discard withdraw  send-back schedule  unschedule publish   supersede  retire  restore
draft       in-review gone    ·         ·         ·         ·          ·         ·          ·       ·
in-review   ·         ·       withdrawn sent-back scheduled ·          published ·          ·       ·
sent-back   ·         ·       ·         ·         ·         ·          ·         ·          ·       sent-back
withdrawn   ·         ·       ·         ·         ·         ·          ·         ·          ·       withdrawn
scheduled   ·         ·       ·         ·         ·         in-review  published ·          ·       ·
published   ·         ·       ·         ·         ·         ·          ·         superseded retired published
superseded  ·         ·       ·         ·         ·         ·          ·         ·          ·       superseded
retired     ·         ·       ·         ·         ·         ·          ·         ·          ·       retired
`
const [head = '', ...lines] = table.trim().split('\n')
const columns = head.trim().split(/\s+/)
const cells = lines.flatMap((line) => {
  const [state = '', ...results] = line.trim().split(/\s+/)
  return results.map((result, at) => ({ state, action: columns[at] ?? '', result }))
})

test('the table above is whole', () => {
  expect(columns).toEqual([...revisionActions])
  expect(cells).toHaveLength(revisionStates.length * revisionActions.length)
})

test.each(cells)('$state, $action: $result', ({ state, action, result }) => {
  const found = stateAfter(
    revisionStates.find((one) => one === state) ?? 'draft',
    revisionActions.find((one) => one === action) ?? 'submit',
  )
  expect(found ?? '·').toBe(result)
})

describe('who may do it', () => {
  const person = (role: (typeof roles)[number]): Person => ({ id: role, name: role, roles: [role], grants: [] })
  const allowed = {
    advisor: [],
    editor: ['submit', 'discard', 'withdraw', 'restore'],
    reviewer: [...revisionActions],
    admin: [...revisionActions],
  }
  test.each(roles)('%s', (role) => {
    expect(revisionActions.filter((action) => can(person(role), permissionFor[action]))).toEqual(
      revisionActions.filter((action) => (allowed[role] as readonly string[]).includes(action)),
    )
  })

  test('every permission that is asked for exists', () => {
    for (const permission of Object.values(permissionFor)) expect(actions).toContain(permission)
  })
})
