import { useLocale, useTranslations } from 'next-intl'
import { signOut } from '@/components/accounts/sign-in-actions'
import { CompassMark } from '@/components/ui/compass-mark'
import { productNames } from '@/components/ui/product-name'
import { homeOf } from '@/lib/accounts/addresses'
import { type Action, can, type Person } from '@/lib/accounts/permissions'
import { type Locale, locales } from '@/lib/platform/i18n/locales'
import { localePath } from '@/lib/platform/i18n/navigation'

const destinations = [
  { key: 'desk', path: '/editor', needs: 'draft.edit' },
  { key: 'people', path: '/editor/people', needs: 'people.manage' },
  { key: 'audit', path: '/editor/audit', needs: 'audit.read' },
  { key: 'account', path: '/editor/account', needs: undefined },
] as const satisfies readonly { key: string; path: `/${string}`; needs: Action | undefined }[]

const languageNames: Readonly<Record<Locale, string>> = { fr: 'Français', nl: 'Nederlands', en: 'English' }

interface StaffHeaderProps {
  person: Person
  /** The address of this page, with its query: the language switch keeps it. */
  address: string
}

/** The header of signed-in pages: what this person may open, the languages, the way out. */
export function StaffHeader({ person, address }: StaffHeaderProps) {
  const locale = useLocale() as Locale
  const t = useTranslations('Accounts.nav')
  const header = useTranslations('Ui.header')
  const [path = ''] = address.split('?')
  const shown = destinations.filter(({ needs }) => needs === undefined || can(person, needs))
  // The longest that fits: /editor/people is not the desk.
  const current = shown
    .filter((each) => `${path}/`.startsWith(`${localePath(locale, each.path)}/`))
    .sort((a, b) => b.path.length - a.path.length)[0]
  return (
    <header className="site-header">
      <div className="wrap">
        <a className="brand" href={homeOf(person, locale)}>
          <CompassMark />
          <span>
            <span className="brand-name">{productNames[locale]}</span>
            <span className="brand-others">{t('area')}</span>
          </span>
        </a>
        <nav className="main-nav" aria-label={t('label')}>
          {shown.map((each) => (
            <a
              key={each.key}
              href={localePath(locale, each.path)}
              aria-current={each !== current ? undefined : localePath(locale, each.path) === path ? 'page' : 'true'}
            >
              {t(each.key)}
            </a>
          ))}
          <form action={signOut} className="nav-form">
            <button type="submit">{t('signOut')}</button>
          </form>
        </nav>
        <nav className="language-switch" aria-label={header('language')}>
          {locales.map((other) => (
            <a
              key={other}
              href={address.replace(/^\/\w\w(?=[/?]|$)/, `/${other}`)}
              lang={other}
              hrefLang={other}
              aria-current={other === locale ? 'true' : undefined}
            >
              <span>
                {other.toUpperCase()}
                <span className="sr-only"> {languageNames[other]}</span>
              </span>
            </a>
          ))}
        </nav>
      </div>
    </header>
  )
}
