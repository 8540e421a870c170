import type { Person, Role } from '@/lib/accounts/permissions'
import { type Draft, openDraft, saveDraft } from '@/lib/editorial/drafts'
import type { EditorialError, Outcome } from '@/lib/editorial/errors'
import { withValueAt } from '@/lib/editorial/field-path'
import { submitDraft } from '@/lib/editorial/review'

/** People at the editors' desk, and the way of a change up to review, for tests. */

export const someone = (id: string, role: Role, grants: Person['grants'] = []): Person => ({
  id,
  name: id,
  roles: [role],
  grants,
})

export const now = new Date('2026-11-22T10:00:00Z')
export const as = (person: Person, at: Date = now) => ({ person, now: at })

export const ann = as(someone('ann', 'editor'))
export const ben = as(someone('ben', 'editor'))
export const rita = as(someone('rita', 'reviewer'))
export const adam = as(someone('adam', 'admin'))
export const advisor = as(someone('alex', 'advisor'))

/** What a use case gave; a refusal fails the test with its error. */
export function given<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome.error)}`)
  return outcome
}

export function refusal<T>(outcome: Outcome<T>): EditorialError {
  if (outcome.ok) throw new Error('was expected to be refused')
  return outcome.error
}

type Changes = Readonly<Record<string, unknown>>

export function changed(content: unknown, changes: Changes): unknown {
  return Object.entries(changes).reduce<unknown>((to, [path, value]) => withValueAt(to, path, value), content)
}

/** Opens a record's draft and saves changes in it. */
export async function drafted(acting: typeof ann, recordId: string, changes: Changes): Promise<Draft> {
  const { draft } = given(await openDraft(acting, recordId))
  const content = changed(draft.content, changes)
  const saved = given(
    await saveDraft(acting, recordId, { content, lockVersion: draft.lockVersion, saysTheSame: ['nl', 'en'] }),
  )
  return { ...draft, content, lockVersion: saved.lockVersion }
}

/** Changes a record and hands the change in; answers the revision's id. */
export async function submitted(acting: typeof ann, recordId: string, changes: Changes): Promise<number> {
  const { lockVersion } = await drafted(acting, recordId, changes)
  return given(await submitDraft(acting, recordId, { lockVersion })).revisionId
}

/** A new summary in French and Dutch, which say the same. */
export const summaries = (words: string): Changes => ({
  'text.fr.summary': `${words} fr`,
  'text.nl.summary': `${words} nl`,
})
