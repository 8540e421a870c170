import type { Action as Permission } from '@/lib/accounts/permissions'

/**
 * The life of a revision, as one table. A draft is not a revision yet: handing it in makes one. What is not in the
 * table is forbidden.
 */

export const revisionStates = [
  'draft',
  'in-review',
  'sent-back',
  'withdrawn',
  'scheduled',
  'published',
  'superseded',
  'retired',
] as const
export type RevisionState = (typeof revisionStates)[number]

export const revisionActions = [
  'submit',
  'discard',
  'withdraw',
  'send-back',
  'schedule',
  'unschedule',
  'publish',
  'supersede',
  'retire',
  'restore',
] as const
export type RevisionAction = (typeof revisionActions)[number]

/** A state, or `gone` where nothing is left. Restoring leaves the revision as it is and opens a draft from it. */
type After = RevisionState | 'gone'

const transitions: Readonly<Record<RevisionState, Readonly<Partial<Record<RevisionAction, After>>>>> = {
  draft: { submit: 'in-review', discard: 'gone' },
  'in-review': { withdraw: 'withdrawn', 'send-back': 'sent-back', schedule: 'scheduled', publish: 'published' },
  'sent-back': { restore: 'sent-back' },
  withdrawn: { restore: 'withdrawn' },
  scheduled: { unschedule: 'in-review', publish: 'published' },
  published: { supersede: 'superseded', retire: 'retired', restore: 'published' },
  superseded: { restore: 'superseded' },
  retired: { restore: 'retired' },
}

/** What an action makes of a revision in a state; undefined where it is forbidden. */
export function stateAfter(state: RevisionState, action: RevisionAction): After | undefined {
  return transitions[state][action]
}

/** The permission that each action asks for; superseding only ever follows from publishing. */
export const permissionFor: Readonly<Record<RevisionAction, Permission>> = {
  submit: 'draft.submit',
  discard: 'draft.edit',
  withdraw: 'draft.submit',
  'send-back': 'revision.send-back',
  schedule: 'revision.publish',
  unschedule: 'revision.publish',
  publish: 'revision.publish',
  supersede: 'revision.publish',
  retire: 'record.retire',
  restore: 'draft.edit',
}

/** What a revision's event says of it. */
const stateByEvent = {
  submitted: 'in-review',
  sent_back: 'sent-back',
  withdrawn: 'withdrawn',
  scheduled: 'scheduled',
  unscheduled: 'in-review',
  published: 'published',
  superseded: 'superseded',
  retired: 'retired',
} as const satisfies Record<string, RevisionState>
export type RevisionEvent = keyof typeof stateByEvent

/** The state after a revision's last event. */
export function stateOf(lastEvent: RevisionEvent): RevisionState {
  return stateByEvent[lastEvent]
}
