'use server'

import { redirect } from 'next/navigation'
import { actingPerson } from '@/lib/accounts/session'
import type { Locale } from '@/lib/catalogue/record'
import { confirmStillTrue } from '@/lib/editorial/freshness'
import { todayInBrussels } from '@/lib/platform/clock'

/** "Still true today": the record is published again with today's confirmation. */
export async function confirmForm(locale: Locale, recordId: string): Promise<void> {
  const who = await actingPerson('freshness.confirm')
  const confirmed = who.ok ? await confirmStillTrue(who.acting, recordId, todayInBrussels(who.acting.now)) : who
  redirect(`/${locale}/editor/freshness?${confirmed.ok ? 'done=confirmed' : `error=${confirmed.error.kind}`}`)
}
