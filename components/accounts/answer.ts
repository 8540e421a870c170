import { errorWords } from '@/components/accounts/error-words'
import type { FormState } from '@/components/accounts/form-state'
import type { AccountError } from '@/lib/accounts/errors'
import type { Locale } from '@/lib/platform/i18n/locales'

/** What a form says about an error: beside the field that it is about, where it is about one. */
export async function answerTo(
  locale: Locale,
  error: AccountError,
  { values = {}, passwordField = 'password' }: { values?: FormState['values']; passwordField?: string } = {},
): Promise<FormState> {
  const words = await errorWords(locale, error)
  if (error.kind === 'password') return { fields: { [passwordField]: words }, values }
  if (error.kind === 'bad-input') return { fields: { [error.field]: words }, values }
  if (error.kind === 'email-taken') return { fields: { email: words }, values }
  return { problem: words, values }
}
