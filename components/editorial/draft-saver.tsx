'use client'

import { type FormEvent, type ReactNode, useActionState, useCallback, useEffect, useRef, useState } from 'react'
import { dropLocalCopy, findLocalCopy, formDataOf, keepLocalCopy, type LocalCopy } from './local-copy'
import { MergeChoices } from './merge-choices'
import type { SaveState } from './save-state'

export interface SaverWords {
  readonly saving: string
  readonly saved: string
  readonly unsaved: string
  readonly offline: string
  readonly signIn: string
  readonly found: string
  readonly restore: string
  readonly forget: string
  readonly staleTitle: string
  readonly staleText: string
  readonly taken: string
  readonly merge: string
  readonly mine: string
  readonly theirs: string
}

type SaveAction = (state: SaveState, data: FormData) => Promise<SaveState>

interface DraftSaverProps {
  recordId: string
  locale: string
  lockVersion: number
  save: SaveAction
  merge: SaveAction
  words: SaverWords
  loginPath: string
  children: ReactNode
}

/** A pause in typing after which the draft is saved, in milliseconds. */
const pause = 2500
/** After a failure of the network, in milliseconds. */
const retry = 10_000

const idle: SaveState = { status: 'idle' }

/** Sends a form; what the network swallowed is said and tried again. */
async function sendSafely(action: SaveAction, data: FormData, offline: string): Promise<SaveState & { lost?: true }> {
  try {
    return await action(idle, data)
  } catch {
    return { status: 'failed', message: offline, lost: true }
  }
}

/**
 * The form of a draft. Without script it is a plain form; with it, work is saved in pauses, kept in this browser
 * until the server has acknowledged it, and sent again when the network is back.
 */
export function DraftSaver({
  recordId,
  locale,
  lockVersion,
  save,
  merge,
  words,
  loginPath,
  children,
}: DraftSaverProps) {
  const [posted, formAction] = useActionState(save, idle)
  const [sent, setSent] = useState<SaveState>()
  const [progress, setProgress] = useState<'none' | 'unsaved' | 'saving'>('none')
  const [copy, setCopy] = useState<LocalCopy>()
  const form = useRef<HTMLFormElement>(null)
  const version = useRef(lockVersion)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const edits = useRef(0)
  const queue = useRef(Promise.resolve())
  const state = sent ?? posted

  useEffect(() => {
    version.current = Math.max(version.current, lockVersion)
  }, [lockVersion])

  const sendNow = useCallback(
    async (data: FormData, before: number) => {
      setProgress('saving')
      data.set('lockVersion', String(version.current))
      const result = await sendSafely(save, data, words.offline)
      if ('lockVersion' in result && result.lockVersion !== undefined) version.current = result.lockVersion
      const acknowledged = result.status === 'saved' || result.status === 'moved'
      if (acknowledged && edits.current === before) dropLocalCopy(recordId)
      setProgress(acknowledged && edits.current === before ? 'none' : 'unsaved')
      setSent(result)
      if (result.status === 'moved') window.location.assign(result.to)
      if (result.lost) timer.current = setTimeout(() => form.current?.requestSubmit(), retry)
    },
    [recordId, save, words.offline],
  )

  // One after the other, so that each save names the version that the one before it has made.
  const send = useCallback(
    (data: FormData) => {
      clearTimeout(timer.current)
      const before = edits.current
      queue.current = queue.current.then(() => sendNow(data, before))
    },
    [sendNow],
  )

  useEffect(() => {
    const found = findLocalCopy(recordId)
    if (found) setCopy(found)
    return () => clearTimeout(timer.current)
  }, [recordId])

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 's') return
      event.preventDefault()
      form.current?.requestSubmit()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])

  function onInput() {
    if (!form.current || state.status === 'stale') return
    edits.current += 1
    setProgress('unsaved')
    const data = new FormData(form.current)
    data.set('lockVersion', String(version.current))
    keepLocalCopy(recordId, data)
    clearTimeout(timer.current)
    timer.current = setTimeout(() => form.current?.requestSubmit(), pause)
  }

  function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const { submitter } = event.nativeEvent as SubmitEvent
    send(new FormData(event.currentTarget, submitter))
  }

  async function restore(found: LocalCopy) {
    setCopy(undefined)
    const result = await sendSafely(save, formDataOf(found), words.offline)
    setSent(result)
    if (result.status === 'saved') {
      dropLocalCopy(recordId)
      window.location.reload()
    }
  }

  const at = (date: Date) =>
    date.toLocaleTimeString(locale, { hour: '2-digit', minute: '2-digit', timeZone: 'Europe/Brussels' })
  return (
    <>
      {copy && (
        <div className="notice notice-soon desk-notice" role="status">
          <div className="cluster">
            <span>{words.found.replace('{time}', at(new Date(copy.at)))}</span>
            <button type="button" className="button button-small" onClick={() => void restore(copy)}>
              {words.restore}
            </button>
            <button
              type="button"
              className="button button-line button-small"
              onClick={() => {
                dropLocalCopy(recordId)
                setCopy(undefined)
              }}
            >
              {words.forget}
            </button>
          </div>
        </div>
      )}
      {state.status === 'stale' && <MergePanel recordId={recordId} state={state} merge={merge} words={words} />}
      {state.status === 'failed' && (
        <div className="notice notice-alert desk-notice" role="alert">
          <div>
            {state.message}{' '}
            {state.signedOut && (
              <a href={loginPath} target="_blank" rel="noopener">
                {words.signIn}
              </a>
            )}
          </div>
        </div>
      )}
      <form ref={form} action={formAction} onInput={onInput} onSubmit={onSubmit} className="draft-form" noValidate>
        <input type="hidden" name="lockVersion" value={lockVersion} />
        {/* Enter in a field saves and nothing else. */}
        <button type="submit" name="do" value="save" className="sr-only" tabIndex={-1} aria-hidden="true">
          {words.saved}
        </button>
        {children}
        <p className="save-progress" role="status">
          {progress === 'saving'
            ? words.saving
            : progress === 'unsaved'
              ? words.unsaved
              : state.status === 'saved'
                ? words.saved
                : ''}
        </p>
      </form>
    </>
  )
}

function MergePanel({
  recordId,
  state,
  merge,
  words,
}: {
  recordId: string
  state: Extract<SaveState, { status: 'stale' }>
  merge: SaveAction
  words: SaverWords
}) {
  const { conflict } = state
  const [merged, mergeAction] = useActionState(merge, idle)
  useEffect(() => {
    if (merged.status !== 'saved') return
    dropLocalCopy(recordId)
    window.location.reload()
  }, [merged, recordId])
  return (
    <form action={mergeAction} className="merge-panel" aria-labelledby="merge-title">
      <h2 id="merge-title">{words.staleTitle}</h2>
      <p>{words.staleText.replace('{name}', conflict.author)}</p>
      {conflict.taken.length > 0 && (
        <p>
          {words.taken} {conflict.taken.join(', ')}
        </p>
      )}
      {merged.status === 'failed' && <p role="alert">{merged.message}</p>}
      <input type="hidden" name="lockVersion" value={conflict.lockVersion} />
      <input type="hidden" name="merge" value={conflict.merge} />
      <MergeChoices rows={conflict.rows} words={words} />
      <button type="submit" className="button">
        {words.merge}
      </button>
    </form>
  )
}
