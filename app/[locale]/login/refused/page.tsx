import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { signOut } from '@/components/accounts/sign-in-actions'
import { PublicPage } from '@/components/shell/public-page'
import { Button, ButtonLink } from '@/components/ui/button'
import { homeOf } from '@/lib/accounts/addresses'
import { requirePerson } from '@/lib/accounts/session'
import type { Locale } from '@/lib/platform/i18n/locales'
import { samePath } from '@/lib/platform/i18n/navigation'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('Accounts.refused')
  return { title: t('title'), robots: { index: false, follow: false } }
}

/** Where `requirePermission` leads whoever is signed in and may not. */
export default async function RefusedRoute({ params }: { params: Promise<{ locale: Locale }> }) {
  const { locale } = await params
  const person = await requirePerson()
  const t = await getTranslations('Accounts.refused')
  return (
    <PublicPage paths={samePath('/login/refused')} talk={false}>
      <div className="wrap page stack">
        <h1>{t('title')}</h1>
        <p className="lead">{t('text', { name: person.name })}</p>
        <div className="cluster">
          <ButtonLink href={homeOf(person, locale)} icon="arrow">
            {t('back')}
          </ButtonLink>
          <form action={signOut}>
            <Button look="line">{t('other')}</Button>
          </form>
        </div>
      </div>
    </PublicPage>
  )
}
