import { type Action, can, type Person } from '@/lib/accounts/permissions'
import { refuse } from '@/lib/editorial/errors'

/** Who does something, and when: the first argument of every use case. */
export interface Acting {
  readonly person: Person
  readonly now: Date
}

/** Refuses whoever may not; call it before anything is read. */
export function demand({ person }: Acting, action: Action): void {
  if (!can(person, action)) refuse({ kind: 'not-allowed', action })
}

/** What is being written or reviewed may be read by whoever may write or review. */
export function demandReading({ person }: Acting): void {
  if (!can(person, 'draft.edit') && !can(person, 'revision.review'))
    refuse({ kind: 'not-allowed', action: 'draft.edit' })
}
