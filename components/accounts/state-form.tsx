'use client'

import { type ReactNode, useActionState } from 'react'
import type { FormAction, FormState } from '@/components/accounts/form-state'
import { SecretField } from '@/components/accounts/secret-field'
import { Button } from '@/components/ui/button'
import { ErrorLine, Field } from '@/components/ui/field'
import { Notice } from '@/components/ui/notice'

export interface FieldSpec {
  readonly name: string
  readonly label: string
  readonly hint?: string
  readonly type?: 'text' | 'email' | 'password'
  readonly autoComplete?: string
  readonly value?: string
  readonly maxLength?: number
}

/** Boxes to tick, any number of them. */
export interface ChoiceSpec {
  readonly name: string
  readonly legend: string
  readonly options: readonly { readonly value: string; readonly label: string; readonly hint?: string }[]
  readonly chosen?: readonly string[]
}

interface StateFormProps {
  /** Marks the ids of this form's fields where a page has several. */
  id: string
  action: FormAction
  submit: string
  fields?: readonly FieldSpec[]
  choices?: readonly ChoiceSpec[]
  look?: 'action' | 'line'
  small?: boolean
  /** Names the button more fully where several say the same. */
  submitLabel?: string
  /** Further controls, before the button. */
  children?: ReactNode
}

function Answer({ state }: { state: FormState }) {
  return (
    <>
      <div aria-live="polite" className="stack">
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
      {state.secret && <SecretField key={state.secret.value} secret={state.secret} />}
    </>
  )
}

function Choices({ id, spec, state }: { id: string; spec: ChoiceSpec; state: FormState }) {
  const error = state.fields?.[spec.name]
  const chosen = state.values?.[spec.name] ?? spec.chosen ?? []
  return (
    <fieldset aria-describedby={error && `${id}-${spec.name}-error`}>
      <legend className="field-label">{spec.legend}</legend>
      {error && <ErrorLine id={`${id}-${spec.name}-error`} message={error} />}
      <div className="options">
        {spec.options.map(({ value, label, hint }) => (
          <label className="option" key={value}>
            <input
              className="choice-input"
              type="checkbox"
              name={spec.name}
              value={value}
              defaultChecked={chosen.includes(value)}
            />
            <span className="option-label">
              {label}
              {hint && <span className="option-hint">{hint}</span>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}

/**
 * A form whose action answers in words beside the fields and keeps what was typed. Without JavaScript the browser
 * posts it and the page comes back with the same answer.
 */
export function StateForm({
  id,
  action,
  submit,
  fields = [],
  choices = [],
  look = 'action',
  small = false,
  submitLabel,
  children,
}: StateFormProps) {
  const [state, send, pending] = useActionState(action, {})
  const alone = fields.length + choices.length === 0
  return (
    <form action={send} className={alone ? 'stack-tight' : 'stack account-form'} aria-busy={pending}>
      <Answer state={state} />
      {fields.map(({ name, value, type = 'text', ...rest }) => (
        <Field
          key={name}
          {...rest}
          id={`${id}-${name}`}
          name={name}
          type={type}
          required
          error={state.fields?.[name]}
          defaultValue={type === 'password' ? undefined : String(state.values?.[name] ?? value ?? '')}
          spellCheck={false}
          autoCapitalize={type === 'text' ? 'words' : 'none'}
        />
      ))}
      {choices.map((spec) => (
        <Choices key={spec.name} id={id} spec={spec} state={state} />
      ))}
      {children}
      <p>
        <Button
          {...(look === 'action' && { icon: 'arrow' as const })}
          look={look}
          small={small}
          aria-disabled={pending}
          aria-label={submitLabel}
        >
          {submit}
        </Button>
      </p>
    </form>
  )
}
