import type { Metadata } from 'next'
import { useTranslations } from 'next-intl'
import { actingOnPage } from '@/app/[locale]/editor/acting'
import { deskLanguage } from '@/app/[locale]/editor/desk-language'
import { forbidden } from '@/app/[locale]/editor/refusals'
import { DeskPage } from '@/components/editorial/desk-page'
import { LanguageMark, languageNames, SourceSince } from '@/components/editorial/draft-texts'
import { type Locale, locales } from '@/lib/catalogue/record'
import { languagesBoard, languagesSince } from '@/lib/editorial/desk'
import type { LanguageState } from '@/lib/editorial/translation'

type Props = {
  params: Promise<{ locale: Locale }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { t } = await deskLanguage((await params).locale)
  return { title: t('nav.languages'), robots: { index: false } }
}

/** Which version of the source a language still says, and what changed in the source since, folded. */
function Since({ state }: { state: LanguageState | undefined }) {
  const t = useTranslations('Editor.languages')
  if (state?.state !== 'behind') return null
  return (
    <details className="key-fold">
      <summary>
        {state.revision === undefined ? t('unknownVersion') : t('saysVersion', { number: state.revision })}
      </summary>
      <SourceSince state={state} />
    </details>
  )
}

/** The most rows that one page shows: the list of what is behind is short, the whole one is searched elsewhere. */
const mostRows = 150

export default async function Languages({ params, searchParams }: Props) {
  const { locale } = await params
  const acting = await actingOnPage('draft.edit')
  const { t } = await deskLanguage(locale)
  const all = (await searchParams).all === '1'
  const [board, everything] = await Promise.all([languagesBoard(acting, true), languagesBoard(acting, false)])
  if (!board.ok || !everything.ok) return forbidden(locale)
  const rows = all ? everything.rows : board.rows
  const since = await languagesSince(
    acting,
    (all ? [] : rows).map(({ recordId }) => recordId),
  )
  const translations = since.ok ? since.translations : undefined
  const counts = locales.map((one) => ({
    locale: one,
    behind: everything.rows.filter(({ states }) => states[one] === 'behind').length,
    missing: everything.rows.filter(({ states }) => states[one] === 'missing').length,
  }))
  return (
    <DeskPage at="languages" title={t('nav.languages')} file={`/${locale}/editor/exchange/languages.csv`}>
      <dl className="field-row">
        {counts.map(({ locale: one, behind, missing }) => (
          <div key={one}>
            <dt className="label-heading">
              <span lang={one}>{languageNames[one]}</span>
            </dt>
            <dd>{t('languages.counts', { behind, missing })}</dd>
          </div>
        ))}
      </dl>
      <p>
        <a href={`/${locale}/editor/languages${all ? '' : '?all=1'}`}>
          {all ? t('languages.onlyBehind') : t('languages.all', { count: everything.rows.length })}
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
              {rows.slice(0, mostRows).map(({ recordId, title, states }) => (
                <tr key={recordId}>
                  <th scope="row">
                    <a href={`/${locale}/editor/records/${recordId}#text`}>{title}</a>
                  </th>
                  {locales.map((one) => (
                    <td key={one}>
                      <LanguageMark state={states[one]} />
                      <Since state={translations?.get(recordId)?.[one]} />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      {rows.length > mostRows && <p className="soft">{t('languages.more', { count: rows.length - mostRows })}</p>}
    </DeskPage>
  )
}
