'use server'

import { redirect } from 'next/navigation'
import { actingPerson } from '@/lib/accounts/session'
import type { Locale } from '@/lib/catalogue/record'
import { applyUpload } from '@/lib/editorial/uploads'

/** Makes drafts of what was brought, and hands them in where that was ticked. */
export async function applyUploadForm(locale: Locale, uploadId: string, data: FormData): Promise<void> {
  const who = await actingPerson('content.import')
  const applied = who.ok ? await applyUpload(who.acting, uploadId, { submit: data.get('submit') === 'yes' }) : who
  const base = `/${locale}/editor/exchange`
  if (!applied.ok) return redirect(`${base}?error=${applied.error.kind}`)
  const { submitted, drafted, left } = applied
  return redirect(`${base}?submitted=${submitted}&drafted=${drafted}&left=${left}`)
}
