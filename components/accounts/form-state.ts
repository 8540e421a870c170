/** What a form's action answers, in words: shown by `StateForm`, with or without JavaScript. */
export interface FormState {
  /** What is wrong with the whole. */
  readonly problem?: string
  /** What is wrong with one field, by its name. */
  readonly fields?: Readonly<Record<string, string>>
  /** What was typed or ticked and is kept; never a password. */
  readonly values?: Readonly<Record<string, string | readonly string[]>>
  /** That it worked. */
  readonly done?: string
  /** What is shown this once, to be passed on. */
  readonly secret?: {
    readonly label: string
    readonly value: string
    /** The button that copies it; what is said when it did, and when the browser did not let it. */
    readonly copy: string
    readonly copied: string
    readonly copyYourself: string
  }
}

export type FormAction = (state: FormState, data: FormData) => Promise<FormState>
