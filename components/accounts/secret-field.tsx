'use client'

import { useEffect, useId, useRef, useState } from 'react'
import type { FormState } from '@/components/accounts/form-state'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'

/**
 * What is shown this once, in a field that selects itself, to be copied. The button is there where the browser lets a
 * page copy: with script, over https or on this machine.
 */
export function SecretField({ secret }: { secret: NonNullable<FormState['secret']> }) {
  const id = useId()
  const field = useRef<HTMLInputElement>(null)
  const [able, setAble] = useState(false)
  const [said, setSaid] = useState('')
  useEffect(() => setAble(navigator.clipboard !== undefined), [])
  const copy = async () => {
    const copied = await navigator.clipboard.writeText(secret.value).then(
      () => true,
      () => false,
    )
    if (!copied) field.current?.select()
    setSaid(copied ? secret.copied : secret.copyYourself)
  }
  return (
    <div className="stack-tight">
      <Field
        id={id}
        ref={field}
        name="shown"
        label={secret.label}
        defaultValue={secret.value}
        readOnly
        spellCheck={false}
        onFocus={({ currentTarget }) => currentTarget.select()}
      />
      {able && (
        <p className="cluster">
          <Button type="button" look="line" small onClick={copy}>
            {secret.copy}
          </Button>
          <span role="status" className="small">
            {said}
          </span>
        </p>
      )}
    </div>
  )
}
