'use server'

import { redirect } from 'next/navigation'
import { actingPerson } from '@/lib/accounts/session'
import type { Locale } from '@/lib/catalogue/record'
import { addComment, resolveComment } from '@/lib/editorial/review'

const back = (locale: Locale, recordId: string, query: string) =>
  redirect(`/${locale}/editor/records/${recordId}?${query}`)

/** Settles what a reviewer said, from the draft that answers it. */
export async function settleCommentForm(locale: Locale, recordId: string, commentId: number): Promise<void> {
  const who = await actingPerson('draft.edit')
  const settled = who.ok ? await resolveComment(who.acting, commentId) : who
  back(locale, recordId, settled.ok ? 'done=resolved' : `error=${settled.error.kind}`)
}

/** Answers a reviewer about one field; the answer stands beside the remark. */
export async function answerCommentForm(
  locale: Locale,
  recordId: string,
  revisionId: number,
  path: string,
  data: FormData,
): Promise<void> {
  const who = await actingPerson('draft.edit')
  const words = String(data.get('words') ?? '')
  const answered = who.ok ? await addComment(who.acting, revisionId, { path, words }) : who
  const bad = !answered.ok && answered.error.kind === 'bad-input' ? 'bad-words' : undefined
  back(locale, recordId, answered.ok ? 'done=answered' : `error=${bad ?? answered.error.kind}`)
}
