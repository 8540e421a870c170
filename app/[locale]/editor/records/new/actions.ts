'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { actingPerson } from '@/lib/accounts/session'
import type { Locale } from '@/lib/catalogue/record'
import { startRecord } from '@/lib/editorial/drafts'

const inputSchema = z.object({ kind: z.enum(['programme', 'measure', 'actor']), key: z.string().trim().max(100) })

/** Starts a record: its id never changes again. */
export async function startRecordForm(locale: Locale, data: FormData): Promise<void> {
  const who = await actingPerson('draft.edit')
  const input = inputSchema.safeParse(Object.fromEntries(data))
  const back = `/${locale}/editor/records/new`
  if (!who.ok) return redirect(`${back}?error=${who.error.kind}`)
  if (!input.success) return redirect(`${back}?error=bad-key`)
  const started = await startRecord(who.acting, input.data.kind, input.data.key)
  if (!started.ok) return redirect(`${back}?error=bad-key`)
  return redirect(`/${locale}/editor/records/${started.draft.recordId}`)
}
