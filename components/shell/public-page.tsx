import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { type Locale, locales, type PerLocale } from '@/lib/platform/i18n/locales';
import { localePath, localePaths } from '@/lib/platform/i18n/navigation';

/**
 * The frame of every public page: skip link, header, the page's content in `<main>`, footer.
 * `paths` is this page in each language, without the language itself, and with its query where the
 * page has one: that is where the language switch leads.
 */
export async function PublicPage({
  locale,
  paths,
  children,
}: {
  locale: Locale;
  paths: PerLocale<`/${string}` | ''>;
  children: ReactNode;
}) {
  const words = await getTranslations({ locale, namespace: 'Shell' });
  const meta = await getTranslations({ locale, namespace: 'Meta' });
  const addresses = localePaths(paths);
  return (
    <>
      <a className="skip-link" href="#content">
        {words('skip')}
      </a>
      <header>
        <a href={localePath(locale)}>{meta('name')}</a>
        <nav aria-label={words('language')}>
          <ul>
            {locales.map((each) => (
              <li key={each}>
                <a href={addresses[each]} hrefLang={each} lang={each} aria-current={each === locale ? 'true' : undefined}>
                  {each.toUpperCase()}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </header>
      <main id="content" tabIndex={-1}>
        {children}
      </main>
    </>
  );
}
