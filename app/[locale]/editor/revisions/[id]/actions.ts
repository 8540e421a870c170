'use server'

import { redirect } from 'next/navigation'
import { momentInBrussels } from '@/components/editorial/brussels-moment'
import { actingPerson } from '@/lib/accounts/session'
import type { Locale } from '@/lib/catalogue/record'
import type { Acting } from '@/lib/editorial/acting'
import type { EditorialError } from '@/lib/editorial/errors'
import { publishRevision, restoreRevision } from '@/lib/editorial/publishing'
import { addComment, resolveComment, sendBack, withdrawRevision } from '@/lib/editorial/review'
import { cancelSchedule, schedulePublication } from '@/lib/editorial/scheduling'

type Answer = { ok: true } | { ok: false; error: EditorialError }

const words = (data: FormData, name: string) => {
  const value = data.get(name)
  return typeof value === 'string' ? value.trim() : ''
}

/** Does one thing to a revision as whoever is signed in, then shows the page again with what came of it. */
async function act(
  locale: Locale,
  revisionId: number,
  done: string,
  work: (acting: Acting) => Promise<Answer>,
): Promise<never> {
  const who = await actingPerson()
  const answer = who.ok ? await work(who.acting) : who
  const page = `/${locale}/editor/revisions/${revisionId}`
  if (answer.ok) return redirect(`${page}?done=${done}`)
  const { error } = answer
  const what = error.kind === 'bad-input' && 'field' in error ? `bad-${error.field}` : error.kind
  return redirect(`${page}?error=${encodeURIComponent(what)}`)
}

export async function publishForm(locale: Locale, revisionId: number, data: FormData): Promise<void> {
  const reason = words(data, 'reason')
  await act(locale, revisionId, 'published', (acting) =>
    publishRevision(acting, revisionId, { ...(reason !== '' && { reason }) }),
  )
}

export async function scheduleForm(locale: Locale, revisionId: number, data: FormData): Promise<void> {
  const at = momentInBrussels(words(data, 'at'))
  await act(locale, revisionId, 'scheduled', (acting) => schedulePublication(acting, revisionId, at))
}

export async function cancelScheduleForm(locale: Locale, revisionId: number, scheduleId: number): Promise<void> {
  await act(locale, revisionId, 'unscheduled', (acting) => cancelSchedule(acting, scheduleId))
}

/** The comments of all fields travel with the reason, each under its field's path. */
export async function sendBackForm(locale: Locale, revisionId: number, data: FormData): Promise<void> {
  const comments = [...data.keys()]
    .filter((name) => name.startsWith('comment:') && words(data, name) !== '')
    .map((name) => ({ path: name.slice('comment:'.length), words: words(data, name) }))
  await act(locale, revisionId, 'sent-back', (acting) =>
    sendBack(acting, revisionId, { reason: words(data, 'reason'), comments }),
  )
}

export async function commentForm(locale: Locale, revisionId: number, data: FormData): Promise<void> {
  await act(locale, revisionId, 'commented', (acting) =>
    addComment(acting, revisionId, { path: '', words: words(data, 'words') }),
  )
}

export async function resolveCommentForm(locale: Locale, revisionId: number, commentId: number): Promise<void> {
  await act(locale, revisionId, 'resolved', (acting) => resolveComment(acting, commentId))
}

export async function withdrawForm(locale: Locale, revisionId: number): Promise<void> {
  await act(locale, revisionId, 'withdrawn', (acting) => withdrawRevision(acting, revisionId))
}

/** Opens a draft with this revision's content. */
export async function restoreForm(locale: Locale, revisionId: number): Promise<void> {
  const who = await actingPerson('draft.edit')
  const restored = who.ok ? await restoreRevision(who.acting, revisionId) : who
  if (restored.ok) return redirect(`/${locale}/editor/records/${restored.recordId}`)
  return redirect(`/${locale}/editor/revisions/${revisionId}?error=${restored.error.kind}`)
}
