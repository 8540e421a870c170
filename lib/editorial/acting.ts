import { type Action, can, type Person } from '@/lib/accounts/permissions'
import { isSchemeId } from '@/lib/catalogue/edited-record'
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

/** Refuses whoever may not write this record; vocabularies ask for a permission of their own besides. */
export function demandWriting(acting: Acting, recordId: string, action: 'draft.edit' | 'draft.submit'): void {
  demand(acting, action)
  if (isSchemeId(recordId)) demand(acting, 'concept.edit')
}

/** What is being written or reviewed may be read by whoever may write or review. */
export function demandReading({ person }: Acting): void {
  if (!can(person, 'draft.edit') && !can(person, 'revision.review'))
    refuse({ kind: 'not-allowed', action: 'draft.edit' })
}
