import type { Action } from '@/lib/accounts/permissions'
import type { Locale } from '@/lib/catalogue/record'
import type { DraftProblem } from '@/lib/editorial/draft-problems'
import type { Merge } from '@/lib/editorial/merge'
import type { RevisionAction, RevisionState } from '@/lib/editorial/states'

/** A draft as it is saved now, for whoever saved after someone else. */
export interface SavedDraft {
  readonly content: unknown
  readonly lockVersion: number
  readonly author: string
  readonly updatedAt: Date
}

/** What can go wrong as expected; anything else is a fault and is thrown. */
export type EditorialError =
  | { readonly kind: 'not-allowed'; readonly action: Action }
  | { readonly kind: 'not-found' }
  /** The input is not even a record's outline, or is too large. */
  | { readonly kind: 'unreadable'; readonly why: string }
  /** The state does not allow the action. */
  | { readonly kind: 'forbidden'; readonly state: RevisionState; readonly action: RevisionAction }
  /** Someone saved in between: what is saved now, and both changes merged. */
  | { readonly kind: 'stale'; readonly saved: SavedDraft; readonly merge: Merge }
  /** The content is not whole yet, or contradicts the catalogue. */
  | { readonly kind: 'incomplete'; readonly problems: readonly DraftProblem[] }
  /** French or Dutch does not say what the source language says now. */
  | { readonly kind: 'translation-behind'; readonly languages: readonly Locale[] }
  /** Nothing differs from what is published. */
  | { readonly kind: 'nothing-changed' }
  /** Something else was published since, and both changed the same fields. */
  | { readonly kind: 'outdated'; readonly merge?: Merge }
  /** Four eyes: whoever wrote it does not publish it alone. */
  | { readonly kind: 'own-revision' }
  | { readonly kind: 'slug-taken' }
  /** A revision no longer fits what is published beside it: what it names is gone, or its address is taken. */
  | { readonly kind: 'at-odds'; readonly problems: readonly DraftProblem[] }
  /** The record left the catalogue after its revision was put on the calendar: bringing it back is a person's decision. */
  | { readonly kind: 'retired-since' }
  /** A vocabulary stays in the catalogue; only its concepts can be retired, each for another. */
  | { readonly kind: 'never-retired' }
  /** Another revision of the record waits for its moment or for review. */
  | { readonly kind: 'busy'; readonly revisionId: number; readonly state: RevisionState }
  /** A draft of the record is open already: it must be handed in or thrown away first. */
  | { readonly kind: 'draft-exists' }
  /** A moment that has passed, or a reason that is missing. */
  | { readonly kind: 'bad-input'; readonly field: string }
  | { readonly kind: 'too-many' }
  /** What a suggestion is about is no longer as the visitor read it, or as the editor was shown it. */
  | { readonly kind: 'moved' }

export type Outcome<T> = ({ readonly ok: true } & T) | { readonly ok: false; readonly error: EditorialError }

export function failed(error: EditorialError): { readonly ok: false; readonly error: EditorialError } {
  return { ok: false, error }
}

/** Thrown inside a transaction to roll it back with an expected failure; `asOutcome` turns it into a value. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
  constructor(readonly error: EditorialError) {
    super(error.kind)
  }
}

export function refuse(error: EditorialError): never {
  throw new Refusal(error)
}

/** Runs work; a refusal becomes a value, anything else stays an exception. */
export async function asOutcome<T extends object>(work: () => Promise<T>): Promise<Outcome<T>> {
  try {
    return { ok: true, ...(await work()) }
  } catch (error) {
    if (error instanceof Refusal) return failed(error.error)
    throw error
  }
}
