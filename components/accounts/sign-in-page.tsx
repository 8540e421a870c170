import { getTranslations } from 'next-intl/server'
import { errorWords } from '@/components/accounts/error-words'
import { signIn } from '@/components/accounts/sign-in-actions'
import { StateForm } from '@/components/accounts/state-form'
import { PublicPage } from '@/components/shell/public-page'
import { ButtonLink } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { TextLink } from '@/components/ui/text-link'
import { openIdConnectPath, type SignInProblem } from '@/lib/accounts/addresses'
import type { Locale } from '@/lib/platform/i18n/locales'
import { localePath, samePath } from '@/lib/platform/i18n/navigation'

interface SignInPageProps {
  locale: Locale
  /** Where to go afterwards; a page of ours. */
  next: string | undefined
  /** Over https, or on this machine. */
  secure: boolean
  /** What went wrong on the way to the organisation's sign-in service. */
  problem: SignInProblem | undefined
  /** What people call that service, where there is one. */
  provider: string | undefined
}

export async function SignInPage({ locale, next, secure, problem, provider }: SignInPageProps) {
  const t = await getTranslations('Accounts.signIn')
  const path = next === undefined ? '/login' : (`/login?next=${encodeURIComponent(next)}` as const)
  return (
    <PublicPage paths={samePath(path)} talk={false}>
      <div className="wrap page account-page">
        <h1>{t('title')}</h1>
        <p className="lead mt-4">{next === undefined ? t('lead') : t('again')}</p>
        {problem && (
          <Notice look="alert" icon="flag">
            <p>
              {await errorWords(locale, problem === 'too-many' ? { kind: problem, minutes: 15 } : { kind: problem })}
            </p>
          </Notice>
        )}
        {secure && provider !== undefined && (
          <div className="stack">
            <ButtonLink href={openIdConnectPath(locale, next)} icon="arrow">
              {t('provider', { provider })}
            </ButtonLink>
            <p className="soft">{t('or')}</p>
          </div>
        )}
        {secure ? (
          <StateForm
            id="sign-in"
            action={signIn}
            submit={t('submit')}
            fields={[
              { name: 'email', label: t('email'), type: 'email', autoComplete: 'username', maxLength: 320 },
              { name: 'password', label: t('password'), type: 'password', autoComplete: 'current-password' },
            ]}
          >
            {next !== undefined && <input type="hidden" name="next" value={next} />}
            <p className="small soft">{t('forgotten')}</p>
          </StateForm>
        ) : (
          <Notice look="alert" icon="flag">
            <p>{t('insecure')}</p>
          </Notice>
        )}
        <TextLink href={localePath(locale, '/start')} icon="arrow">
          {t('find')}
        </TextLink>
      </div>
    </PublicPage>
  )
}
