import { getTranslations } from 'next-intl/server'
import { errorWords } from '@/components/accounts/error-words'
import { accept } from '@/components/accounts/invitation-actions'
import { StateForm } from '@/components/accounts/state-form'
import { PublicPage } from '@/components/shell/public-page'
import { Notice } from '@/components/ui/notice'
import { TextLink } from '@/components/ui/text-link'
import type { AccountError } from '@/lib/accounts/errors'
import { passwordLength } from '@/lib/accounts/passwords'
import type { Account } from '@/lib/accounts/repository'
import type { Locale } from '@/lib/platform/i18n/locales'
import { localePath, samePath } from '@/lib/platform/i18n/navigation'

interface InvitationPageProps {
  locale: Locale
  token: string
  /** Whom the link is for, or why it does not work. */
  found: { readonly ok: true; readonly account: Account } | { readonly ok: false; readonly error: AccountError }
}

/** What a one-time link opens: who one is here, and a password to choose. */
export async function InvitationPage({ locale, token, found }: InvitationPageProps) {
  const t = await getTranslations('Accounts.invitation')
  return (
    <PublicPage paths={samePath(`/login/invitation?token=${encodeURIComponent(token)}`)} talk={false}>
      <div className="wrap page account-page">
        <h1>{t('title')}</h1>
        {found.ok ? (
          <>
            <p className="lead">{t('lead', { name: found.account.name, email: found.account.email })}</p>
            <StateForm
              id="invitation"
              action={accept}
              submit={t('submit')}
              fields={[
                {
                  name: 'password',
                  label: t('password'),
                  hint: t('hint', passwordLength),
                  type: 'password',
                  autoComplete: 'new-password',
                },
                { name: 'again', label: t('again'), type: 'password', autoComplete: 'new-password' },
              ]}
            >
              <input type="hidden" name="token" value={token} />
              <input type="hidden" name="username" autoComplete="username" value={found.account.email} />
            </StateForm>
          </>
        ) : (
          <>
            <Notice look="alert" icon="flag">
              <p>{await errorWords(locale, found.error)}</p>
            </Notice>
            <TextLink href={localePath(locale, '/login')} icon="arrow">
              {t('signIn')}
            </TextLink>
          </>
        )}
      </div>
    </PublicPage>
  )
}
