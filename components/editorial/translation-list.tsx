import { useTranslations } from 'next-intl'
import { locales } from '@/lib/catalogue/record'
import type { TranslationState } from '@/lib/editorial/translation'
import { LanguageMark, languageNames, SourceSince, sourceOf } from './draft-texts'

/** How far each language of a revision is, with what changed since where one is behind. */
export function TranslationList({ translation }: { translation: TranslationState }) {
  const t = useTranslations('Editor')
  return (
    <section aria-labelledby="translation-title">
      <h2 id="translation-title">{t('nav.languages')}</h2>
      <ul className="desk-list">
        {locales.map((locale) => (
          <li key={locale}>
            <span lang={locale}>{languageNames[locale]}</span> <LanguageMark state={translation[locale].state} />
            <SourceSince state={translation[locale]} source={sourceOf(translation)} />
          </li>
        ))}
      </ul>
    </section>
  )
}
