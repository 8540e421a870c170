/** What became of a save, as the form shows it. */
export type SaveState =
  | { readonly status: 'idle' }
  | { readonly status: 'saved'; readonly lockVersion: number }
  /** Nothing was written, or only the draft: why, in the editor's language. `signedOut`: sign in elsewhere, then go on. */
  | { readonly status: 'failed'; readonly message: string; readonly lockVersion?: number; readonly signedOut?: boolean }
  | { readonly status: 'moved'; readonly to: string }
  | { readonly status: 'stale'; readonly conflict: DraftConflict }

/** Someone saved in between: both changes side by side, to decide field by field. */
export interface DraftConflict {
  /** The version that is saved now. */
  readonly lockVersion: number
  readonly author: string
  /** JSON of the merge, to come back with the choices. */
  readonly merge: string
  readonly rows: readonly ConflictRow[]
  /** Fields that the other person changed and that are taken over. */
  readonly taken: readonly string[]
}

export interface ConflictRow {
  readonly path: string
  readonly label: string
  readonly mine: string
  readonly theirs: string
}

/** What a form of the desk sends to, and the state before anything was sent. */
export type SaveAction = (state: SaveState, data: FormData) => Promise<SaveState>
export const idle: SaveState = { status: 'idle' }
