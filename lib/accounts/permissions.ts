/**
 * Who may do what, as one closed table. What is not in it is forbidden, to everyone.
 */
export const roles = ['advisor', 'editor', 'reviewer', 'admin'] as const
export type Role = (typeof roles)[number]

export const actions = [
  'draft.edit',
  'draft.submit',
  'revision.review',
  'revision.answer',
  'revision.send-back',
  'revision.publish',
  'revision.publish-own',
  'record.retire',
  'concept.edit',
  'suggestion.handle',
  'freshness.confirm',
  'content.export',
  'content.import',
  'people.manage',
  'audit.read',
  'advice.use',
] as const
export type Action = (typeof actions)[number]

/** Permissions that no role carries: an admin grants them to one person, and the grant is in the audit. */
export const grants = ['revision.publish-own'] as const satisfies readonly Action[]
export type Grant = (typeof grants)[number]

const editing = [
  'draft.edit',
  'draft.submit',
  'revision.answer',
  'concept.edit',
  'suggestion.handle',
  'freshness.confirm',
  'content.export',
] as const
const reviewing = ['revision.review', 'revision.send-back', 'revision.publish', 'record.retire'] as const

const allowed: Readonly<Record<Role, readonly Action[]>> = {
  advisor: ['advice.use'],
  editor: editing,
  reviewer: [...editing, ...reviewing],
  admin: [...editing, ...reviewing, 'content.import', 'people.manage', 'audit.read', 'advice.use'],
}

/** Someone with an account, as far as permissions and authorship go. */
export interface Person {
  readonly id: string
  readonly name: string
  readonly roles: readonly Role[]
  readonly grants: readonly Grant[]
}

/** Whether a person may do something. Deny by default; a grant adds to roles and never replaces one. */
export function can(person: Person, action: Action): boolean {
  if (person.roles.some((role) => allowed[role].includes(action))) return true
  const granted = grants.find((grant) => grant === action)
  return granted !== undefined && person.grants.includes(granted)
}
