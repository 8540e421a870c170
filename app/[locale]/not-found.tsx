import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { PublicPage } from '@/components/shell/public-page';
import type { Locale } from '@/lib/platform/i18n/locales';
import { localePath, samePath } from '@/lib/platform/i18n/navigation';

export async function generateMetadata(): Promise<Metadata> {
  const words = await getTranslations('Errors.notFound');
  return { title: words('title') };
}

/** Says what is missing and offers every way on: search, the wizard, the catalogue, 1819. */
export default async function NotFoundPage() {
  const locale = (await getLocale()) as Locale;
  const words = await getTranslations('Errors.notFound');
  const errors = await getTranslations('Errors');
  return (
    <PublicPage locale={locale} paths={samePath()}>
      <h1>{words('title')}</h1>
      <p>{words('text')}</p>
      <form action={localePath(locale, '/catalogue')} method="get" role="search">
        <label htmlFor="missing-q">{words('searchLabel')}</label>
        <input id="missing-q" name="q" type="search" maxLength={200} />
        <button type="submit">{words('search')}</button>
      </form>
      <nav aria-label={words('ways')}>
        <ul>
          <li>
            <a href={localePath(locale, '/start')}>{words('start')}</a>
          </li>
          <li>
            <a href={localePath(locale, '/catalogue')}>{words('catalogue')}</a>
          </li>
          <li>
            <a href={localePath(locale, '/urgent')}>{words('urgent')}</a>
          </li>
          <li>
            <a href="tel:1819">{errors('call')}</a>
          </li>
        </ul>
      </nav>
    </PublicPage>
  );
}
