'use client'

import { type FormEvent, type ReactNode, useActionState, useCallback, useEffect, useRef, useState } from 'react'
import {
  dropLocalCopy,
  findLocalCopies,
  formDataOf,
  holdsSameWork,
  keepLocalCopy,
  keyOfView,
  type LocalCopy,
} from './local-copy'
import { MergePanel, type MergePanelWords } from './merge-panel'
import { idle, type SaveAction, type SaveState } from './save-state'

export interface SaverWords extends MergePanelWords {
  readonly saving: string
  readonly saved: string
  readonly unsaved: string
  readonly offline: string
  readonly signIn: string
  readonly found: string
  readonly restore: string
  readonly forget: string
}

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

/** Sends a form; what the network swallowed is said and tried again. */
async function sendSafely(action: SaveAction, data: FormData, offline: string): Promise<SaveState & { lost?: true }> {
  try {
    return await action(idle, data)
  } catch {
    return { status: 'failed', message: offline, lost: true }
  }
}

/** Saved, even where what was asked for besides was refused. */
const isSaved = (state: SaveState) => 'lockVersion' in state && state.lockVersion !== undefined

/**
 * After a list was shown anew: what was added takes the keyboard (the last element of the section that is named as the
 * list), else the field that had it has it again.
 */
function keepFocus({ operation, field }: { operation: string; field: string }): void {
  const [, list] = /^add:([A-Za-z]+)/.exec(operation) ?? []
  if (list !== undefined) {
    const newest = [...document.querySelectorAll(`#${list} > .element, #${list} .criterion-list > li`)].at(-1)
    newest?.querySelector<HTMLElement>('input:not([type=hidden]), select, textarea, summary')?.focus()
  } else if (document.activeElement === document.body && field !== '') document.getElementById(field)?.focus()
}

/**
 * The form of a draft. Without script it is a plain form; with it, work is saved in pauses, kept in this browser
 * until the server has acknowledged it, and sent again when the network or the session is back.
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
  const [offered, setOffered] = useState<readonly { readonly key: string; readonly copy: LocalCopy }[]>([])
  const form = useRef<HTMLFormElement>(null)
  const version = useRef(lockVersion)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const edits = useRef(0)
  const queue = useRef(Promise.resolve())
  /** Where this view keeps its copy. */
  const ownKey = useRef('')
  const interrupted = useRef(false)
  const before = useRef({ operation: '', field: '' })
  const state = sent ?? posted

  useEffect(() => {
    version.current = Math.max(version.current, lockVersion)
    keepFocus(before.current)
    before.current = { operation: '', field: '' }
  }, [lockVersion])

  const sendNow = useCallback(
    async (data: FormData, edit: number) => {
      setProgress('saving')
      data.set('lockVersion', String(version.current))
      const result = await sendSafely(save, data, words.offline)
      if ('lockVersion' in result && result.lockVersion !== undefined) version.current = result.lockVersion
      const acknowledged = isSaved(result) || result.status === 'moved'
      const whole = edits.current === edit
      if (acknowledged && whole) dropLocalCopy(ownKey.current)
      setProgress((acknowledged && whole) || result.status === 'stale' ? 'none' : 'unsaved')
      setSent(result)
      interrupted.current = result.status === 'failed' && (result.lost === true || result.signedOut === true)
      if (result.status === 'moved') window.location.assign(result.to)
      if (result.lost) timer.current = setTimeout(() => form.current?.requestSubmit(), retry)
    },
    [save, words.offline],
  )

  // One after the other, so that each save names the version that the one before it has made.
  const send = useCallback(
    (data: FormData) => {
      clearTimeout(timer.current)
      const edit = edits.current
      queue.current = queue.current.then(() => sendNow(data, edit))
    },
    [sendNow],
  )

  const onInput = useCallback(() => {
    if (!form.current) return
    edits.current += 1
    setProgress('unsaved')
    const data = new FormData(form.current)
    data.set('lockVersion', String(version.current))
    keepLocalCopy(ownKey.current, data)
    clearTimeout(timer.current)
    timer.current = setTimeout(() => form.current?.requestSubmit(), pause)
  }, [])

  useEffect(() => {
    const { earlyDraft } = window
    earlyDraft?.stop()
    delete window.earlyDraft
    ownKey.current ||= earlyDraft?.key ?? keyOfView(recordId)
    const inForm = form.current && new FormData(form.current)
    const kept = findLocalCopies(recordId)
    // Typed before this script was ready, brought back by the browser, or saved after all while the network was away:
    // the form itself has the work, and saving it once more changes nothing where nothing is new.
    const same = inForm ? kept.filter(({ copy }) => holdsSameWork(copy, inForm)) : []
    for (const { key } of same) dropLocalCopy(key)
    setOffered(kept.filter((one) => one.key !== ownKey.current && !same.includes(one)))
    if (same.length > 0 || earlyDraft?.typed) onInput()
    return () => clearTimeout(timer.current)
  }, [recordId, onInput])

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 's') return
      event.preventDefault()
      form.current?.requestSubmit()
    }
    // Back from signing in elsewhere, or on the network again.
    const goOn = () => {
      if (interrupted.current) form.current?.requestSubmit()
    }
    window.addEventListener('keydown', onKey)
    window.addEventListener('focus', goOn)
    window.addEventListener('online', goOn)
    return () => {
      window.removeEventListener('keydown', onKey)
      window.removeEventListener('focus', goOn)
      window.removeEventListener('online', goOn)
    }
  }, [])

  function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    if (state.status === 'stale') return
    const { submitter } = event.nativeEvent as SubmitEvent
    const data = new FormData(event.currentTarget, submitter)
    before.current = { operation: String(data.get('do') ?? ''), field: document.activeElement?.id ?? '' }
    send(data)
  }

  const [first] = offered

  function decided(key: string) {
    dropLocalCopy(key)
    setOffered((all) => all.filter((one) => one.key !== key))
  }

  async function restore(key: string, found: LocalCopy) {
    clearTimeout(timer.current)
    const result = await sendSafely(save, formDataOf(found), words.offline)
    setSent(result)
    if (result.status === 'failed') return
    if (result.status === 'stale') return setOffered([])
    decided(key)
    window.location.reload()
  }

  const moment = new Intl.DateTimeFormat(locale, {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: 'Europe/Brussels',
  })
  const progressWords =
    progress === 'saving' ? words.saving : progress === 'unsaved' ? words.unsaved : isSaved(state) ? words.saved : ''
  return (
    <>
      {first && (
        <div className="notice notice-soon desk-notice" role="status">
          <div className="cluster">
            <span>{words.found.replace('{time}', moment.format(new Date(first.copy.at)))}</span>
            <button type="button" className="button button-small" onClick={() => void restore(first.key, first.copy)}>
              {words.restore}
            </button>
            <button type="button" className="button button-line button-small" onClick={() => decided(first.key)}>
              {words.forget}
            </button>
          </div>
        </div>
      )}
      {state.status === 'stale' && <MergePanel recordId={recordId} state={state} merge={merge} words={words} />}
      {/* While two versions wait for a decision, typing on would be lost. */}
      <form
        ref={form}
        action={formAction}
        onInput={onInput}
        onSubmit={onSubmit}
        className="draft-form"
        inert={state.status === 'stale'}
        noValidate
      >
        <input type="hidden" name="lockVersion" value={lockVersion} />
        {/* Enter in a field saves and nothing else. */}
        <button type="submit" name="do" value="save" className="sr-only" tabIndex={-1} aria-hidden="true">
          {words.saved}
        </button>
        {children}
        <div className="save-bar">
          {state.status === 'failed' && (
            <p className="save-failure" role="alert">
              {state.message}{' '}
              {state.signedOut && (
                <a href={loginPath} target="_blank" rel="noopener">
                  {words.signIn}
                </a>
              )}
            </p>
          )}
          <p className="save-progress" role="status">
            {progressWords}
          </p>
        </div>
      </form>
    </>
  )
}
