'use server'

import { refresh } from 'next/cache'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { answerTo } from '@/components/accounts/answer'
import type { FormState } from '@/components/accounts/form-state'
import { changePassword } from '@/lib/accounts/password-change'
import { actingPerson, askedLocale, currentVisitor, setSessionCookie } from '@/lib/accounts/session'
import { revokeSessions } from '@/lib/accounts/sessions'

const text = z.string().max(4096).catch('')
const passwordForm = z.object({ present: text, wanted: text, again: text })

/** Changes one's own password. */
export async function changeOwnPassword(_state: FormState, data: FormData): Promise<FormState> {
  const locale = await askedLocale()
  const t = await getTranslations({ locale, namespace: 'Accounts' })
  const who = await actingPerson()
  if (!who.ok) return answerTo(locale, who.error)
  const { present, wanted, again } = passwordForm.parse(Object.fromEntries(data))
  if (wanted !== again) return { fields: { again: t('errors.mismatch') } }
  const changed = await changePassword(who.acting, { present, wanted, visitor: await currentVisitor() })
  if (!changed.ok && changed.error.kind === 'wrong') return { fields: { present: t('account.presentWrong') } }
  if (!changed.ok) return answerTo(locale, changed.error, { passwordField: 'wanted' })
  await setSessionCookie(changed.token)
  refresh()
  return { done: t('account.passwordChanged') }
}

const sessionForm = z.object({ session: z.coerce.number().int().positive().optional() })

/** Ends one of one's own sessions, or all but this one. */
export async function endOwnSessions(_state: FormState, data: FormData): Promise<FormState> {
  const locale = await askedLocale()
  const who = await actingPerson()
  if (!who.ok) return answerTo(locale, who.error)
  const form = sessionForm.safeParse(Object.fromEntries(data))
  if (!form.success) return answerTo(locale, { kind: 'not-found' })
  const which = form.data.session === undefined ? { exceptId: who.session.id } : { id: form.data.session }
  const ended = await revokeSessions(who.acting, { personId: who.acting.person.id, ...which })
  if (!ended.ok) return answerTo(locale, ended.error)
  refresh()
  return {}
}
