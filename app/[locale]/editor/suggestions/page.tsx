import type { Metadata } from 'next'
import { actingOnPage } from '@/app/[locale]/editor/acting'
import { namesFor } from '@/app/[locale]/editor/authors'
import { deskLanguage } from '@/app/[locale]/editor/desk-language'
import { forbidden } from '@/app/[locale]/editor/refusals'
import { Moment } from '@/components/editorial/desk-lists'
import { DeskPage } from '@/components/editorial/desk-page'
import { fieldWords, valueWords } from '@/components/editorial/field-words'
import { Outcome } from '@/components/editorial/outcome'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import type { Locale } from '@/lib/catalogue/record'
import { titleIn } from '@/lib/catalogue/snapshot'
import { keyOf } from '@/lib/editorial/field-path'
import { listSuggestions, suggestedFields } from '@/lib/editorial/suggestions'
import { acceptForm, declineForm } from './actions'

type Props = {
  params: Promise<{ locale: Locale }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { t } = await deskLanguage((await params).locale)
  return { title: t('nav.suggestions'), robots: { index: false } }
}

/**
 * What the field would hold: the figure that the visitor names where it is a figure; else its present words, in which
 * the editor mends what the remark beside them is about.
 */
function startingValue(path: string, words: string, present: unknown): string {
  if (path.startsWith('amounts.')) return /\d[\d\s.,]*/.exec(words)?.[0].trim() ?? ''
  return [present]
    .flat()
    .filter((one) => typeof one === 'string')
    .join('\n')
}

const states = ['open', 'accepted', 'declined'] as const

export default async function Suggestions({ params, searchParams }: Props) {
  const { locale } = await params
  const acting = await actingOnPage('suggestion.handle')
  const query = await searchParams
  const language = await deskLanguage(locale)
  const { t, snapshot } = language
  const state = states.find((one) => one === query.state) ?? 'open'
  const answer = await listSuggestions(acting, state)
  if (!answer.ok) return forbidden(locale)
  const fields = await suggestedFields(acting, answer.suggestions)
  const name = await namesFor(
    answer.suggestions.flatMap(({ settledBy }) => settledBy ?? []),
    t,
  )
  return (
    <DeskPage at="suggestions" title={t('nav.suggestions')} file={`/${locale}/editor/exchange/suggestions.csv`}>
      <Outcome query={query} />
      <nav className="cluster desk-filter" aria-label={t('records.state')}>
        {states.map((one) => (
          <a
            key={one}
            href={`/${locale}/editor/suggestions?state=${one}`}
            aria-current={one === state ? 'page' : undefined}
          >
            {t(`suggestions.${one}`)}
          </a>
        ))}
      </nav>
      {answer.suggestions.length === 0 && <p className="lead">{t('suggestions.none')}</p>}
      {answer.suggestions.length > 0 && (
        <ol className="desk-list">
          {answer.suggestions.map((one) => {
            const record = one.recordId === null ? undefined : snapshot.byId.get(one.recordId)
            const about = one.recordId === null ? `/${locale}${one.page}` : `/${locale}/editor/records/${one.recordId}`
            const { seen, now } = fields.get(one.id) ?? {}
            const isFigure = one.path?.startsWith('amounts.')
            return (
              <li key={one.id} className="change" id={`suggestion-${one.id}`}>
                <h2 className="label-heading">
                  <a href={about}>{record ? titleIn(record, locale) : (one.recordId ?? about)}</a>
                  {one.path && ` · ${fieldWords(now?.path ?? one.path, t)}`}
                </h2>
                {one.path && one.state === 'open' ? (
                  <dl className="change-sides">
                    <dt>{t(now ? 'suggestions.now' : 'suggestions.seen')}</dt>
                    <dd lang={one.language}>{valueWords(now ? now.shown : seen, one.path, language)}</dd>
                    <dt>{t('suggestions.proposed')}</dt>
                    <dd lang={one.language}>
                      <b>{one.words}</b>
                    </dd>
                  </dl>
                ) : (
                  <blockquote lang={one.language}>{one.words}</blockquote>
                )}
                <p className="small soft">
                  <Moment at={one.at} /> · {t('suggestions.origin')} {one.origin ?? t('value.none')}
                  {one.settledBy && ` · ${name(one.settledBy)}`}
                  {one.reason && ` · ${one.reason}`}
                </p>
                {one.state === 'open' && (
                  <div className="review-actions">
                    <form
                      className="stack"
                      action={acceptForm.bind(null, locale, one.id, now && { path: now.path, over: keyOf(now.value) })}
                    >
                      {one.path && !now && <p>{t('suggestions.moved')}</p>}
                      {now && (
                        <Field
                          id={`value-${one.id}`}
                          name="value"
                          label={t('suggestions.value')}
                          hint={t(isFigure ? 'suggestions.valueHint' : 'suggestions.textHint')}
                          lang={one.language}
                          defaultValue={startingValue(now.path, one.words, now.value)}
                          rows={isFigure ? undefined : 4}
                        />
                      )}
                      <p>
                        <Button small iconBefore="pen">
                          {t(
                            one.recordId === null
                              ? 'suggestions.acceptPage'
                              : now
                                ? 'suggestions.acceptField'
                                : 'suggestions.accept',
                          )}
                        </Button>
                      </p>
                    </form>
                    <details className="key-fold">
                      <summary>{t('suggestions.decline')}</summary>
                      <form className="stack" action={declineForm.bind(null, locale, one.id)}>
                        <label className="field-label" htmlFor={`reason-${one.id}`}>
                          {t('suggestions.reason')}
                        </label>
                        <input className="input" id={`reason-${one.id}`} name="reason" required maxLength={1000} />
                        <p>
                          <Button small look="line">
                            {t('suggestions.decline')}
                          </Button>
                        </p>
                      </form>
                    </details>
                  </div>
                )}
              </li>
            )
          })}
        </ol>
      )}
    </DeskPage>
  )
}
