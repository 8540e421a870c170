import type { ComponentProps } from 'react'
import { Icon } from './icon'

export function ErrorLine({ id, message }: { id: string; message: string }) {
  return (
    <p className="error-line" id={id}>
      <Icon name="flag" />
      <span>{message}</span>
    </p>
  )
}

interface FieldProps extends Omit<ComponentProps<'input'>, 'className' | 'id' | 'name'> {
  id: string
  name: string
  label: string
  hint?: string | undefined
  error?: string | undefined
  /** Several lines of text. */
  rows?: number | undefined
}

/** Label, hint, what is wrong, then the control, in this order for ear and eye. */
export function Field({ id, label, hint, error, rows, ...rest }: FieldProps) {
  const describedBy = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined
  const shared = {
    id,
    className: 'input',
    'aria-describedby': describedBy,
    'aria-invalid': error ? true : undefined,
  } as const
  return (
    <div>
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      {hint && (
        <p className="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && <ErrorLine id={`${id}-error`} message={error} />}
      {rows === undefined ? (
        <input {...rest} {...shared} />
      ) : (
        <textarea
          {...shared}
          name={rest.name}
          lang={rest.lang}
          rows={rows}
          maxLength={rest.maxLength}
          required={rest.required}
          placeholder={rest.placeholder}
          defaultValue={rest.defaultValue}
        />
      )}
    </div>
  )
}
