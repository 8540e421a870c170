'use client'

import { useActionState, useEffect, useRef } from 'react'
import { dropLocalCopy } from './local-copy'
import { MergeChoices, type MergeWords } from './merge-choices'
import { idle, type SaveAction, type SaveState } from './save-state'

export interface MergePanelWords extends MergeWords {
  readonly staleTitle: string
  readonly staleText: string
  readonly taken: string
  readonly merge: string
}

interface MergePanelProps {
  recordId: string
  state: Extract<SaveState, { status: 'stale' }>
  merge: SaveAction
  words: MergePanelWords
}

/** Someone saved in between: both changes, to decide field by field. */
export function MergePanel({ recordId, state, merge, words }: MergePanelProps) {
  const { conflict } = state
  const [merged, mergeAction] = useActionState(merge, idle)
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => title.current?.focus(), [])
  useEffect(() => {
    if (merged.status !== 'saved') return
    dropLocalCopy(recordId)
    window.location.reload()
  }, [merged, recordId])
  return (
    <form action={mergeAction} className="merge-panel" aria-labelledby="merge-title">
      <h2 id="merge-title" ref={title} tabIndex={-1}>
        {words.staleTitle}
      </h2>
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
