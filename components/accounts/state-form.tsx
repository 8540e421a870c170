'use client'

import { type ReactNode, useActionState } from 'react'
import type { FormAction } from '@/components/accounts/form-state'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Notice } from '@/components/ui/notice'

export interface FieldSpec {
  readonly name: string
  readonly label: string
  readonly hint?: string
  readonly type?: 'text' | 'email' | 'password'
  readonly autoComplete?: string
  readonly value?: string
  readonly maxLength?: number
  readonly optional?: boolean
}

interface StateFormProps {
  /** Marks the ids of this form's fields where a page has several. */
  id: string
  action: FormAction
  fields: readonly FieldSpec[]
  submit: string
  /** Further controls, after the fields. */
  children?: ReactNode
}

/**
 * A form whose action answers in words beside the fields and keeps what was typed. Without JavaScript the browser
 * posts it and the page comes back with the same answer.
 */
export function StateForm({ id, action, fields, submit, children }: StateFormProps) {
  const [state, send, pending] = useActionState(action, {})
  return (
    <form action={send} className="stack account-form" aria-busy={pending}>
      <div aria-live="polite">
        {state.problem && (
          <Notice look="alert" icon="flag">
            <p>{state.problem}</p>
          </Notice>
        )}
        {state.done && (
          <Notice icon="check">
            <p>{state.done}</p>
          </Notice>
        )}
      </div>
      {fields.map(({ name, value, optional, type = 'text', ...rest }) => (
        <Field
          key={name}
          {...rest}
          id={`${id}-${name}`}
          name={name}
          type={type}
          required={!optional}
          error={state.fields?.[name]}
          defaultValue={type === 'password' ? undefined : (state.values?.[name] ?? value)}
          spellCheck={false}
          autoCapitalize="none"
        />
      ))}
      {children}
      <p>
        <Button icon="arrow" aria-disabled={pending}>
          {submit}
        </Button>
      </p>
    </form>
  )
}
