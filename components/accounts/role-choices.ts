import { getTranslations } from 'next-intl/server'
import type { ChoiceSpec } from '@/components/accounts/state-form'
import { type Grant, grants, type Role, roles } from '@/lib/accounts/permissions'

/** The roles to tick, each with what it allows. */
export async function roleChoices(chosen: readonly Role[] = []): Promise<ChoiceSpec> {
  const t = await getTranslations('Accounts.roles')
  return {
    name: 'roles',
    legend: t('legend'),
    options: roles.map((role) => ({ value: role, label: t(`${role}.name`), hint: t(`${role}.hint`) })),
    chosen,
  }
}

const grantWords = { 'revision.publish-own': 'publishOwn' } as const satisfies Record<Grant, string>

/** What no role allows and one person may be given. */
export async function grantChoices(chosen: readonly Grant[]): Promise<ChoiceSpec> {
  const t = await getTranslations('Accounts.grants')
  return {
    name: 'grants',
    legend: t('legend'),
    options: grants.map((grant) => ({
      value: grant,
      label: t(`${grantWords[grant]}.name`),
      hint: t(`${grantWords[grant]}.hint`),
    })),
    chosen,
  }
}
