'use server'

import { redirect } from 'next/navigation'
import { readValue } from '@/components/editorial/draft-form-data'
import { actingPerson } from '@/lib/accounts/session'
import type { Locale } from '@/lib/catalogue/record'
import type { FieldPath } from '@/lib/editorial/field-path'
import { acceptSuggestion, declineSuggestion } from '@/lib/editorial/suggestions'

const back = (locale: Locale, query: string) => `/${locale}/editor/suggestions?${query}`

/**
 * Accepts: the record's draft opens. Where the suggestion is about one field, what the editor made of it is written
 * over what the page showed; otherwise the editor writes what it says in the words of the record.
 */
export async function acceptForm(
  locale: Locale,
  suggestionId: number,
  shown: { readonly path: FieldPath; readonly over: string } | undefined,
  data: FormData,
): Promise<void> {
  const who = await actingPerson('suggestion.handle')
  const value = data.get('value')
  const change = shown && typeof value === 'string' && { value: readValue(shown.path, value), over: shown.over }
  const accepted = who.ok ? await acceptSuggestion(who.acting, suggestionId, change || undefined) : who
  if (!accepted.ok) return redirect(back(locale, `error=${accepted.error.kind}`))
  redirect(accepted.draft ? `/${locale}/editor/records/${accepted.draft.recordId}` : back(locale, 'done=accepted'))
}

export async function declineForm(locale: Locale, suggestionId: number, data: FormData): Promise<void> {
  const who = await actingPerson('suggestion.handle')
  const reason = String(data.get('reason') ?? '')
  const declined = who.ok ? await declineSuggestion(who.acting, suggestionId, reason) : who
  redirect(back(locale, declined.ok ? 'done=declined' : `error=${declined.error.kind}`))
}
