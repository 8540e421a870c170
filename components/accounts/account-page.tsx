import { getFormatter, getTranslations } from 'next-intl/server'
import { changeOwnPassword, endOwnSessions } from '@/components/accounts/account-actions'
import { StateForm } from '@/components/accounts/state-form'
import { TextLink } from '@/components/ui/text-link'
import { passwordLength } from '@/lib/accounts/passwords'
import { askedLocale } from '@/lib/accounts/session'
import type { listSessions, Session } from '@/lib/accounts/sessions'
import { localePath } from '@/lib/platform/i18n/navigation'

interface AccountPageProps {
  session: Session
  /** Where this person is signed in, this session among them. */
  sessions: Awaited<ReturnType<typeof listSessions>>
}

/** One's own account: who one is here, one's password, where one is signed in. */
export async function AccountPage({ session, sessions }: AccountPageProps) {
  const { person } = session
  const t = await getTranslations('Accounts.account')
  const roleWords = await getTranslations('Accounts.roles')
  return (
    <div className="wrap page stack account-sections">
      <h1>{t('title')}</h1>
      <dl className="facts">
        <dt>{t('name')}</dt>
        <dd>{person.name}</dd>
        <dt>{t('email')}</dt>
        <dd>{person.email}</dd>
        <dt>{t('roles')}</dt>
        <dd>{person.roles.map((role) => roleWords(`${role}.name`)).join(', ') || roleWords('none')}</dd>
      </dl>
      <p className="soft">{t('whoChanges')}</p>
      <section aria-labelledby="sessions-title" className="stack">
        <h2 id="sessions-title">{t('sessions')}</h2>
        <p className="soft">{t('sessionsHint')}</p>
        <ul className="ruled-list">
          {sessions.map((each) => (
            <li key={each.id}>
              <SessionWords session={each} current={each.id === session.id} />
              {each.id !== session.id && (
                <StateForm
                  id={`session-${each.id}`}
                  action={endOwnSessions}
                  submit={t('end')}
                  submitLabel={t('endOne', { device: each.device === '?' ? t('unknownDevice') : each.device })}
                  look="line"
                  small
                >
                  <input type="hidden" name="session" value={each.id} />
                </StateForm>
              )}
            </li>
          ))}
        </ul>
        <p>
          <TextLink href={localePath(await askedLocale(), '/editor/account/csv')} iconBefore="document">
            {t('csv')}
          </TextLink>
        </p>
        {sessions.length > 1 && (
          <StateForm id="all-sessions" action={endOwnSessions} submit={t('endOthers')} look="line" />
        )}
      </section>
      <section aria-labelledby="password-title">
        <h2 id="password-title">{t('password')}</h2>
        {person.hasPassword ? (
          <StateForm
            id="password"
            action={changeOwnPassword}
            submit={t('changePassword')}
            fields={[
              { name: 'present', label: t('present'), type: 'password', autoComplete: 'current-password' },
              {
                name: 'wanted',
                label: t('wanted'),
                hint: t('hint', passwordLength),
                type: 'password',
                autoComplete: 'new-password',
              },
              { name: 'again', label: t('again'), type: 'password', autoComplete: 'new-password' },
            ]}
          >
            <p className="small soft">{t('othersEnd')}</p>
          </StateForm>
        ) : (
          <p>{t('noPassword')}</p>
        )}
      </section>
    </div>
  )
}

async function SessionWords({ session, current }: { session: AccountPageProps['sessions'][number]; current: boolean }) {
  const t = await getTranslations('Accounts.account')
  const format = await getFormatter()
  const moment = (at: Date) => format.dateTime(at, { dateStyle: 'medium', timeStyle: 'short' })
  return (
    <p>
      <b>{session.device === '?' ? t('unknownDevice') : session.device}</b>
      {current && <span> · {t('thisOne')}</span>}
      <br />
      <span className="small soft">
        {t('since', { since: moment(session.createdAt), seen: moment(session.lastSeenAt) })}
      </span>
    </p>
  )
}
