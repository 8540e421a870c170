'use server'

import { refresh } from 'next/cache'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { answerTo } from '@/components/accounts/answer'
import type { FormState } from '@/components/accounts/form-state'
import { invitationPath } from '@/lib/accounts/addresses'
import { type Invited, invitePerson, renewInvitation } from '@/lib/accounts/invitations'
import { changePerson, disablePerson, enablePerson } from '@/lib/accounts/people'
import { actingPerson, askedLocale } from '@/lib/accounts/session'
import { revokeSessions } from '@/lib/accounts/sessions'
import { origin } from '@/lib/platform/i18n/alternates'
import type { Locale } from '@/lib/platform/i18n/locales'

const text = z.string().max(4096).catch('')
const inviteForm = z.object({ email: text, name: text })
const textsOf = (data: FormData, name: string) => data.getAll(name).filter((value) => typeof value === 'string')

async function linkFor(locale: Locale, { token, expiresAt }: Invited): Promise<FormState> {
  const t = await getTranslations({ locale, namespace: 'Accounts.people' })
  return {
    done: t('linkMade', { until: expiresAt }),
    secret: {
      label: t('link'),
      value: `${origin()}${invitationPath(locale, token)}`,
      copy: t('copy'),
      copied: t('copied'),
      copyYourself: t('copyYourself'),
    },
  }
}

/** Makes an account and shows its one-time link, this once. */
export async function invite(_state: FormState, data: FormData): Promise<FormState> {
  const locale = await askedLocale()
  const who = await actingPerson('people.manage')
  if (!who.ok) return answerTo(locale, who.error)
  const { email, name } = inviteForm.parse(Object.fromEntries(data))
  const roles = textsOf(data, 'roles')
  const invited = await invitePerson(who.acting, { email, name, roles })
  if (!invited.ok) return answerTo(locale, invited.error, { values: { email, name, roles } })
  refresh()
  return linkFor(locale, invited)
}

/** A new one-time link for someone who lost theirs, or their password. */
export async function renewLink(personId: string): Promise<FormState> {
  const locale = await askedLocale()
  const who = await actingPerson('people.manage')
  if (!who.ok) return answerTo(locale, who.error)
  const renewed = await renewInvitation(who.acting, personId)
  if (!renewed.ok) return answerTo(locale, renewed.error)
  refresh()
  return linkFor(locale, renewed)
}

/** Name, roles and grants. */
export async function change(personId: string, _state: FormState, data: FormData): Promise<FormState> {
  const locale = await askedLocale()
  const who = await actingPerson('people.manage')
  if (!who.ok) return answerTo(locale, who.error)
  const name = text.parse(data.get('name'))
  const values = { name, roles: textsOf(data, 'roles'), grants: textsOf(data, 'grants') }
  const changed = await changePerson(who.acting, personId, values)
  if (!changed.ok) return answerTo(locale, changed.error, { values })
  refresh()
  const t = await getTranslations({ locale, namespace: 'Accounts.people' })
  return { done: t('changed'), values }
}

/** Shuts someone out, or lets them in again. */
export async function setDisabled(personId: string, disabled: boolean): Promise<FormState> {
  const locale = await askedLocale()
  const who = await actingPerson('people.manage')
  if (!who.ok) return answerTo(locale, who.error)
  const set = await (disabled ? disablePerson : enablePerson)(who.acting, personId)
  if (!set.ok) return answerTo(locale, set.error)
  refresh()
  return {}
}

/** Signs someone out everywhere. */
export async function endSessions(personId: string): Promise<FormState> {
  const locale = await askedLocale()
  const who = await actingPerson('people.manage')
  if (!who.ok) return answerTo(locale, who.error)
  const ended = await revokeSessions(who.acting, { personId })
  if (!ended.ok) return answerTo(locale, ended.error)
  refresh()
  return {}
}
