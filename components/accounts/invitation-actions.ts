'use server'

import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { answerTo } from '@/components/accounts/answer'
import type { FormState } from '@/components/accounts/form-state'
import { homeOf } from '@/lib/accounts/addresses'
import { acceptInvitation } from '@/lib/accounts/invitations'
import {
  askedLocale,
  currentVisitor,
  isFromOurPages,
  isSecure,
  sessionToken,
  setSessionCookie,
} from '@/lib/accounts/session'
import { now } from '@/lib/platform/clock'

const text = z.string().max(4096).catch('')
const acceptForm = z.object({ token: text, password: text, again: text })

/** Uses a one-time link up: sets the password and signs in. */
export async function accept(_state: FormState, data: FormData): Promise<FormState> {
  const locale = await askedLocale()
  if (!(await isFromOurPages())) return answerTo(locale, { kind: 'foreign-origin' })
  if (!(await isSecure())) return answerTo(locale, { kind: 'insecure' })
  const { token, password, again } = acceptForm.parse(Object.fromEntries(data))
  if (password !== again) {
    const t = await getTranslations({ locale, namespace: 'Accounts.errors' })
    return { fields: { again: t('mismatch') } }
  }
  const visitor = await currentVisitor()
  const accepted = await acceptInvitation({ token, password, visitor, previousToken: await sessionToken() }, now())
  if (!accepted.ok) return answerTo(locale, accepted.error)
  await setSessionCookie(accepted.token)
  redirect(homeOf(accepted.person, locale))
}
