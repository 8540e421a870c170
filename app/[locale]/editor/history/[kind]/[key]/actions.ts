'use server'

import { redirect } from 'next/navigation'
import { momentInBrussels } from '@/components/editorial/brussels-moment'
import { actingPerson } from '@/lib/accounts/session'
import type { Locale } from '@/lib/catalogue/record'
import { retireRecord } from '@/lib/editorial/publishing'
import { scheduleEnd } from '@/lib/editorial/scheduling'

const words = (data: FormData, name: string) => String(data.get(name) ?? '').trim()

function answered(
  locale: Locale,
  recordId: string,
  answer: { ok: boolean; error?: { kind: string } },
  done: string,
): never {
  const page = `/${locale}/editor/history/${recordId}`
  return redirect(answer.ok ? `${page}?done=${done}` : `${page}?error=${answer.error?.kind ?? 'other'}`)
}

/** Takes a record out of the catalogue now. */
export async function retireForm(locale: Locale, recordId: string, data: FormData): Promise<void> {
  const who = await actingPerson('record.retire')
  answered(locale, recordId, who.ok ? await retireRecord(who.acting, recordId, words(data, 'reason')) : who, 'retired')
}

/** Ends a programme, or takes a record out, at a moment to come. */
export async function scheduleEndForm(
  locale: Locale,
  recordId: string,
  action: 'end' | 'retire',
  data: FormData,
): Promise<void> {
  const who = await actingPerson('record.retire')
  const at = momentInBrussels(words(data, 'at'))
  answered(locale, recordId, who.ok ? await scheduleEnd(who.acting, recordId, at, action) : who, 'scheduled')
}
