'use server'

import { redirect } from 'next/navigation'
import { actingPerson } from '@/lib/accounts/session'
import type { Locale } from '@/lib/catalogue/record'
import { assignConfirmation, releaseConfirmation } from '@/lib/editorial/duties'
import { confirmStillTrue } from '@/lib/editorial/freshness'
import { todayInBrussels } from '@/lib/platform/clock'

const back = (locale: Locale, query: string) => `/${locale}/editor/freshness?${query}`

/** "Still true today": the record is published again with today's confirmation. */
export async function confirmForm(locale: Locale, recordId: string): Promise<void> {
  const who = await actingPerson('freshness.confirm')
  const confirmed = who.ok ? await confirmStillTrue(who.acting, recordId, todayInBrussels(who.acting.now)) : who
  redirect(back(locale, confirmed.ok ? 'done=confirmed' : `error=${confirmed.error.kind}`))
}

export async function assignForm(locale: Locale, recordId: string, data: FormData): Promise<void> {
  const who = await actingPerson('freshness.confirm')
  const input = { personId: String(data.get('person') ?? ''), due: String(data.get('due') ?? '') }
  const assigned = who.ok ? await assignConfirmation(who.acting, recordId, input) : who
  const bad = !assigned.ok && 'field' in assigned.error ? `bad-${assigned.error.field}` : undefined
  redirect(back(locale, assigned.ok ? 'done=assigned' : `error=${bad ?? assigned.error.kind}`))
}

export async function releaseForm(locale: Locale, recordId: string): Promise<void> {
  const who = await actingPerson('freshness.confirm')
  const released = who.ok ? await releaseConfirmation(who.acting, recordId) : who
  redirect(back(locale, released.ok ? 'done=released' : `error=${released.error.kind}`))
}
