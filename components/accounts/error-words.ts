import { getTranslations } from 'next-intl/server'
import type { AccountError } from '@/lib/accounts/errors'
import { passwordLength } from '@/lib/accounts/passwords'
import type { Locale } from '@/lib/platform/i18n/locales'

/** One sentence for what went wrong. */
export async function errorWords(locale: Locale, error: AccountError): Promise<string> {
  const t = await getTranslations({ locale, namespace: 'Accounts.errors' })
  if (error.kind === 'too-many') return t('too-many', { minutes: error.minutes })
  if (error.kind === 'password') return t(`password.${error.problem}`, passwordLength)
  if (error.kind === 'bad-input' && error.field === 'email') return t('email')
  return t(error.kind)
}
