import type { Metadata } from 'next'
import { useTranslations } from 'next-intl'
import { z } from 'zod'
import { actingOnPage } from '@/app/[locale]/editor/acting'
import { deskLanguage } from '@/app/[locale]/editor/desk-language'
import { forbidden } from '@/app/[locale]/editor/refusals'
import { DeskPage } from '@/components/editorial/desk-page'
import { LanguageMark, languageNames, SourceSince, sourceOf } from '@/components/editorial/draft-texts'
import { ListPages } from '@/components/editorial/list-pages'
import { type Locale, locales } from '@/lib/catalogue/record'
import { languagesPage, recordsAPage } from '@/lib/editorial/desk'
import type { TranslationState } from '@/lib/editorial/translation'

type Props = {
  params: Promise<{ locale: Locale }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { t } = await deskLanguage((await params).locale)
  return { title: t('nav.languages'), robots: { index: false } }
}

/** Which version of the source a language still says, and what changed in the source since, folded. */
function Since({ translation, language }: { translation: TranslationState | undefined; language: Locale }) {
  const t = useTranslations('Editor.languages')
  const state = translation?.[language]
  if (translation === undefined || state?.state !== 'behind') return null
  return (
    <details className="key-fold">
      <summary>
        {state.revision === undefined ? t('unknownVersion') : t('saysVersion', { number: state.revision })}
      </summary>
      <SourceSince state={state} source={sourceOf(translation)} />
    </details>
  )
}

/** What the address says, as far as it can be read. */
const querySchema = z.object({
  all: z.literal('1').optional().catch(undefined),
  page: z.coerce.number().int().min(1).catch(1),
})

export default async function Languages({ params, searchParams }: Props) {
  const { locale } = await params
  const acting = await actingOnPage('draft.edit')
  const { t } = await deskLanguage(locale)
  const query = querySchema.parse(await searchParams)
  const all = query.all === '1'
  const board = await languagesPage(acting, { all, page: query.page })
  if (!board.ok) return forbidden(locale)
  const { rows, translations, total, records, page, counts } = board
  const here = `/${locale}/editor/languages`
  return (
    <DeskPage at="languages" title={t('nav.languages')} file={`/${locale}/editor/exchange/languages.csv`}>
      <dl className="field-row">
        {locales.map((one) => (
          <div key={one}>
            <dt className="label-heading">
              <span lang={one}>{languageNames[one]}</span>
            </dt>
            <dd>{t('languages.counts', counts[one])}</dd>
          </div>
        ))}
      </dl>
      <p>
        <a href={all ? here : `${here}?all=1`}>
          {all ? t('languages.onlyBehind') : t('languages.all', { count: records })}
        </a>
      </p>
      {rows.length === 0 ? (
        <p className="lead">{t('languages.none')}</p>
      ) : (
        <section className="desk-table-scroll" aria-label={t('nav.languages')} tabIndex={-1}>
          <table className="desk-table">
            <thead>
              <tr>
                <th scope="col">{t('kind.record')}</th>
                {locales.map((one) => (
                  <th key={one} scope="col" lang={one}>
                    {languageNames[one]}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map(({ recordId, title, states }) => (
                <tr key={recordId}>
                  <th scope="row">
                    <a href={`/${locale}/editor/records/${recordId}#text`}>{title}</a>
                  </th>
                  {locales.map((one) => (
                    <td key={one}>
                      <LanguageMark state={states[one]} />
                      <Since translation={translations.get(recordId)} language={one} />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      <ListPages
        page={page}
        total={total}
        aPage={recordsAPage}
        href={(to) => `${here}?${all ? 'all=1&' : ''}page=${to}`}
      />
    </DeskPage>
  )
}
