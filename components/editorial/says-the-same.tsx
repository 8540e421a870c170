'use client'

import { type ReactNode, useEffect, useRef, useState } from 'react'
import type { Locale } from '@/lib/catalogue/record'
import { holdsWordsOf } from './words-field'

interface SaysTheSameProps {
  locale: Locale
  source: Locale
  current: boolean
  children: ReactNode
}

const isWordsOf = (event: Event, locale: Locale) =>
  (event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement) &&
  holdsWordsOf(event.target.name, locale)

/**
 * Whether a translation says what the source language says now. Nobody has to remember the box: writing in the source
 * language unticks it, writing in the translation ticks it, and the editor sees it and has the last word. Without
 * script it is a plain box.
 */
export function SaysTheSame({ locale, source, current, children }: SaysTheSameProps) {
  const [said, setSaid] = useState<boolean>()
  const box = useRef<HTMLInputElement>(null)

  useEffect(() => {
    const form = box.current?.form
    const onInput = (event: Event) => {
      if (isWordsOf(event, source)) setSaid(false)
      else if (isWordsOf(event, locale)) setSaid(true)
    }
    form?.addEventListener('input', onInput)
    return () => form?.removeEventListener('input', onInput)
  }, [locale, source])

  const untouched = said === undefined && current
  return (
    <>
      <input type="hidden" name="translation" value={locale} />
      <label className="key-option">
        <input
          ref={box}
          className="choice-input"
          type="checkbox"
          name="saysTheSame"
          value={untouched ? `kept:${locale}` : locale}
          checked={said ?? current}
          onChange={(event) => setSaid(event.target.checked)}
        />
        <span>{children}</span>
      </label>
    </>
  )
}
