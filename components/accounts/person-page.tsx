import { getFormatter, getTranslations } from 'next-intl/server'
import type { FormAction } from '@/components/accounts/form-state'
import { change, endSessions, renewLink, setDisabled } from '@/components/accounts/people-actions'
import { grantChoices, roleChoices } from '@/components/accounts/role-choices'
import { StateForm } from '@/components/accounts/state-form'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { Notice } from '@/components/ui/notice'
import { TextLink } from '@/components/ui/text-link'
import { type Action, can, type Person } from '@/lib/accounts/permissions'
import type { Account } from '@/lib/accounts/repository'
import type { Locale } from '@/lib/platform/i18n/locales'
import { localePath } from '@/lib/platform/i18n/navigation'

interface PersonPageProps {
  locale: Locale
  account: Account
  /** Who looks. */
  viewer: Person
}

/** One account: its name, roles and grants, its link, its way out. */
export async function PersonPage({ locale, account, viewer }: PersonPageProps) {
  const t = await getTranslations('Accounts.people')
  const format = await getFormatter()
  const { id, name, email, disabledAt } = account
  const trail = [{ href: localePath(locale, '/editor/people'), label: t('title') }]
  const audit: Action = 'audit.read'
  return (
    <div className="wrap page stack account-sections">
      <Breadcrumb trail={trail} />
      <h1>{name}</h1>
      <p className="lead">{email}</p>
      {disabledAt && (
        <Notice icon="minus">
          <p>{t('disabledSince', { since: format.dateTime(disabledAt, { dateStyle: 'long' }) })}</p>
        </Notice>
      )}
      <StateForm
        id="person"
        action={change.bind(null, id)}
        submit={t('save')}
        fields={[{ name: 'name', label: t('name'), value: name, autoComplete: 'off', maxLength: 100 }]}
        choices={[await roleChoices(account.roles), await grantChoices(account.grants)]}
      />
      <section aria-labelledby="link-title" className="stack">
        <h2 id="link-title">{t('linkTitle')}</h2>
        <p className="soft">{t('linkHint')}</p>
        {disabledAt === null && <Step id="renew" action={renewLink.bind(null, id)} words={t('newLink')} />}
      </section>
      <section aria-labelledby="access-title" className="stack">
        <h2 id="access-title">{t('access')}</h2>
        <div className="cluster">
          {disabledAt === null && <Step id="end" action={endSessions.bind(null, id)} words={t('endSessions')} />}
          <Step
            id="disable"
            action={setDisabled.bind(null, id, disabledAt === null)}
            words={disabledAt === null ? t('disable') : t('enable')}
          />
        </div>
        <p className="soft">{t('disableHint')}</p>
      </section>
      {can(viewer, audit) && (
        <TextLink href={localePath(locale, `/editor/audit?person=${id}`)} icon="arrow">
          {t('inAudit')}
        </TextLink>
      )}
    </div>
  )
}

function Step({ id, action, words }: { id: string; action: FormAction; words: string }) {
  return <StateForm id={id} action={action} submit={words} look="line" />
}
