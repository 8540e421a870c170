'use server'

import { redirect } from 'next/navigation'
import { actingPerson } from '@/lib/accounts/session'
import type { Locale } from '@/lib/catalogue/record'
import { acceptSuggestion, declineSuggestion } from '@/lib/editorial/suggestions'

const back = (locale: Locale, query: string) => `/${locale}/editor/suggestions?${query}`

/** Accepts: the record's draft opens, where an editor writes what the suggestion says in the words of the record. */
export async function acceptForm(locale: Locale, suggestionId: number): Promise<void> {
  const who = await actingPerson('suggestion.handle')
  const accepted = who.ok ? await acceptSuggestion(who.acting, suggestionId) : who
  redirect(
    accepted.ok ? `/${locale}/editor/records/${accepted.draft.recordId}` : back(locale, `error=${accepted.error.kind}`),
  )
}

export async function declineForm(locale: Locale, suggestionId: number, data: FormData): Promise<void> {
  const who = await actingPerson('suggestion.handle')
  const reason = String(data.get('reason') ?? '')
  const declined = who.ok ? await declineSuggestion(who.acting, suggestionId, reason) : who
  redirect(back(locale, declined.ok ? 'done=declined' : `error=${declined.error.kind}`))
}
