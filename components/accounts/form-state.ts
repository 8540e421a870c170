/** What a form's action answers, in words: shown by `StateForm`, with or without JavaScript. */
export interface FormState {
  /** What is wrong with the whole. */
  readonly problem?: string
  /** What is wrong with one field, by its name. */
  readonly fields?: Readonly<Record<string, string>>
  /** What was typed and is kept; never a password. */
  readonly values?: Readonly<Record<string, string>>
  /** That it worked. */
  readonly done?: string
}

export type FormAction = (state: FormState, data: FormData) => Promise<FormState>
