import { describe, expect, test } from 'vitest'
import { type Action, actions, can, type Role, roles } from '@/lib/accounts/permissions'

const someone = (held: readonly Role[], grants: readonly 'revision.publish-own'[] = []) => ({
  id: 'p',
  name: 'P',
  roles: held,
  grants,
})

/** The whole table, written down a second time: a cell that changes must change here too. */
const table: Readonly<Record<Action, string>> = {
  'draft.edit': 'editor reviewer admin',
  'draft.submit': 'editor reviewer admin',
  'revision.review': 'reviewer admin',
  'revision.answer': 'editor reviewer admin',
  'revision.send-back': 'reviewer admin',
  'revision.publish': 'reviewer admin',
  'revision.publish-own': '',
  'record.retire': 'reviewer admin',
  'concept.edit': 'editor reviewer admin',
  'suggestion.handle': 'editor reviewer admin',
  'freshness.confirm': 'editor reviewer admin',
  'content.export': 'editor reviewer admin',
  'content.import': 'admin',
  'people.manage': 'admin',
  'audit.read': 'admin',
  'advice.use': 'advisor admin',
}

describe.each(actions)('%s', (action) => {
  test.each(roles)('as %s', (role) => {
    expect(can(someone([role]), action)).toBe(table[action].split(' ').includes(role))
  })

  test('without a role it is forbidden', () => {
    expect(can(someone([]), action)).toBe(false)
  })
})

test('a grant gives one permission and nothing else', () => {
  const granted = someone([], ['revision.publish-own'])
  expect(actions.filter((action) => can(granted, action))).toEqual(['revision.publish-own'])
})
