import { useTranslations } from 'next-intl'
import type { Locale } from '@/lib/catalogue/record'
import { locales } from '@/lib/catalogue/record'
import type { LanguageState, TranslationState } from '@/lib/editorial/translation'
import { DraftText, type DraftView } from './draft-fields'
import { fieldWords } from './field-words'
import { SaysTheSame } from './says-the-same'
import { WordPieces } from './word-pieces'

export const languageNames: Readonly<Record<Locale, string>> = { fr: 'Français', nl: 'Nederlands', en: 'English' }

const looks = { source: 'source', current: 'current', behind: 'behind', missing: 'missing' } as const

/** How far a language is, in words. */
export function LanguageMark({ state }: { state: LanguageState['state'] }) {
  const t = useTranslations('Editor.translation')
  return <span className={`language-mark language-${looks[state]}`}>{t(state)}</span>
}

/** The language that the others translate. */
export function sourceOf(translation: TranslationState): Locale | undefined {
  return locales.find((locale) => translation[locale].state === 'source')
}

/** What changed in the source language since a translation was made: the words of every field, wherever it stands. */
export function SourceSince({ state, source }: { state: LanguageState; source: Locale | undefined }) {
  const t = useTranslations('Editor')
  if (state.state !== 'behind' || !state.since?.length) return null
  return (
    <dl className="since">
      {state.since.map(({ place, pieces }) => (
        <div key={`${place} ${pieces[0]?.kind} ${pieces[0]?.words}`}>
          <dt>{fieldWords(place, t)}</dt>
          <dd>
            <WordPieces pieces={pieces} lang={source} />
          </dd>
        </div>
      ))}
    </dl>
  )
}

/** The words of the record in its three languages, level with each other. */
export function DraftTexts({
  view,
  translation,
  source,
  withSteps,
}: {
  view: DraftView
  translation: TranslationState
  source: Locale
  withSteps: boolean
}) {
  const t = useTranslations('Editor')
  return (
    <section className="desk-section" id="text">
      <h2 className="sr-only">{t('section.text')}</h2>
      <div className="languages">
        {locales.map((locale) => {
          const state = translation[locale]
          return (
            <section
              key={locale}
              className={`language language-column-${state.state}`}
              aria-labelledby={`language-${locale}`}
            >
              <div className="language-head">
                <h3 id={`language-${locale}`} lang={locale}>
                  {languageNames[locale]}
                </h3>
                <LanguageMark state={state.state} />
              </div>
              <DraftText view={view} path={`text.${locale}.title`} label={t('field.title')} lang={locale} />
              <DraftText
                view={view}
                path={`text.${locale}.summary`}
                label={t('field.summary')}
                lang={locale}
                rows={4}
              />
              <DraftText
                view={view}
                path={`text.${locale}.body`}
                label={t('field.body')}
                hint={t('hint.markdown')}
                lang={locale}
                rows={8}
              />
              {withSteps && (
                <DraftText
                  view={view}
                  path={`start.steps.${locale}`}
                  way="l"
                  label={t('field.steps')}
                  hint={t('hint.lines')}
                  lang={locale}
                />
              )}
              <DraftText view={view} path={`slug.${locale}`} label={t('field.slug')} hint={t('hint.slug')} />
              {locale !== source && (
                <div className="says-the-same">
                  <SourceSince state={state} source={source} />
                  <SaysTheSame locale={locale} source={source} current={state.state === 'current'}>
                    {t('translation.saysTheSame', { language: languageNames[source] })}
                  </SaysTheSame>
                </div>
              )}
            </section>
          )
        })}
      </div>
    </section>
  )
}
