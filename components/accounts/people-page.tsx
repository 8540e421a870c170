import { getFormatter, getTranslations } from 'next-intl/server'
import { invite } from '@/components/accounts/people-actions'
import { roleChoices } from '@/components/accounts/role-choices'
import { StateForm } from '@/components/accounts/state-form'
import { TextLink } from '@/components/ui/text-link'
import { accountState, type ListedAccount } from '@/lib/accounts/people'
import type { Locale } from '@/lib/platform/i18n/locales'
import { localePath } from '@/lib/platform/i18n/navigation'

interface PeoplePageProps {
  locale: Locale
  people: readonly ListedAccount[]
  now: Date
}

/** Everyone with an account, and inviting someone. */
export async function PeoplePage({ locale, people, now }: PeoplePageProps) {
  const t = await getTranslations('Accounts.people')
  const roles = await getTranslations('Accounts.roles')
  const format = await getFormatter()
  return (
    <div className="wrap page stack account-sections">
      <h1>{t('title')}</h1>
      <p className="lead">{t('lead')}</p>
      <ul className="ruled-list">
        {people.map((each) => (
          <li key={each.id}>
            <p>
              <a href={localePath(locale, `/editor/people/${each.id}`)}>
                <b>{each.name}</b>
              </a>
              <br />
              <span className="small soft">{each.email}</span>
            </p>
            <p className="small">
              {each.roles.map((role) => roles(`${role}.name`)).join(', ') || roles('none')}
              <br />
              <span className="soft">
                {t(`state.${accountState(each, now)}`)}
                {each.lastSignIn &&
                  ` · ${t('lastSignIn', { at: format.dateTime(each.lastSignIn, { dateStyle: 'medium' }) })}`}
              </span>
            </p>
          </li>
        ))}
      </ul>
      <div>
        <TextLink href={localePath(locale, '/editor/exchange/people.csv')} iconBefore="document">
          {t('csv')}
        </TextLink>
        <p className="small soft">{t('csvHint')}</p>
      </div>
      <section aria-labelledby="invite-title">
        <h2 id="invite-title">{t('invite')}</h2>
        <p className="soft mt-3">{t('inviteHint')}</p>
        <StateForm
          id="invite"
          action={invite}
          submit={t('makeLink')}
          fields={[
            { name: 'name', label: t('name'), autoComplete: 'off', maxLength: 100 },
            { name: 'email', label: t('email'), type: 'email', autoComplete: 'off', maxLength: 320 },
          ]}
          choices={[await roleChoices()]}
        />
      </section>
    </div>
  )
}
