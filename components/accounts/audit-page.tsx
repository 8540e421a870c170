import { getFormatter, getTranslations } from 'next-intl/server'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { TextLink } from '@/components/ui/text-link'
import type { AuditEntryShown, AuditFilter } from '@/lib/accounts/audit'
import type { Locale } from '@/lib/platform/i18n/locales'
import { localePath } from '@/lib/platform/i18n/navigation'

interface AuditPageProps {
  locale: Locale
  filter: AuditFilter
  lines: readonly AuditEntryShown[]
  next: bigint | undefined
  /** Every action that has a line, for choosing. */
  actions: readonly string[]
  /** Everyone with an account, for choosing. */
  people: readonly { readonly id: string; readonly name: string }[]
}

/** A filter as a query; the defaults are left out. */
function queryOf(filter: AuditFilter): string {
  const set = Object.entries(filter).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, String(value)] as [string, string]],
  )
  return set.length === 0 ? '' : `?${new URLSearchParams(set)}`
}

/** The audit: filters in the address, fifty lines, older ones a link away, and a file of them. */
export async function AuditPage({ locale, filter, lines, next, actions, people }: AuditPageProps) {
  const t = await getTranslations('Accounts.audit')
  const path = localePath(locale, '/editor/audit')
  const { before: _, ...whole } = filter
  const actionOptions = actions.map((action) => ({ value: action, words: actionWords(t, action) }))
  return (
    <div className="wrap page stack">
      <h1>{t('title')}</h1>
      <p className="lead">{t('lead')}</p>
      <form method="get" action={path} className="audit-filter">
        <Choice
          name="person"
          label={t('person')}
          any={t('anyone')}
          value={filter.person}
          options={people.map(({ id, name }) => ({ value: id, words: name }))}
        />
        <Choice name="action" label={t('action')} any={t('anything')} value={filter.action} options={actionOptions} />
        <Field
          id="audit-record"
          name="record"
          label={t('record')}
          placeholder="programme/web-grant"
          defaultValue={filter.record}
          maxLength={120}
          spellCheck={false}
        />
        <Field id="audit-from" name="from" label={t('from')} type="date" defaultValue={filter.from} />
        <Field id="audit-until" name="until" label={t('until')} type="date" defaultValue={filter.until} />
        <p>
          <Button>{t('show')}</Button>
        </p>
      </form>
      {lines.length === 0 ? (
        <p className="lead">{t('none')}</p>
      ) : (
        <ol>
          {lines.map((line) => (
            <AuditLine key={String(line.id)} line={line} locale={locale} />
          ))}
        </ol>
      )}
      <nav className="cluster" aria-label={t('pages')}>
        {filter.before !== undefined && (
          <TextLink href={`${path}${queryOf(whole)}`} iconBefore="back">
            {t('newest')}
          </TextLink>
        )}
        {next !== undefined && (
          <TextLink href={`${path}${queryOf({ ...whole, before: next })}`} icon="arrow">
            {t('older')}
          </TextLink>
        )}
        <TextLink href={`${path}/csv${queryOf(whole)}`} iconBefore="document">
          {t('csv')}
        </TextLink>
      </nav>
      <p className="small soft">{t('retention')}</p>
    </div>
  )
}

type AuditWords = Awaited<ReturnType<typeof getTranslations<'Accounts.audit'>>>

/** An action in words; one that has none yet under its own name. */
function actionWords(t: AuditWords, action: string): string {
  const key = `actions.${action.replaceAll('.', '_')}` as Parameters<AuditWords>[0]
  return t.has(key) ? t(key) : action
}

interface ChoiceProps {
  name: string
  label: string
  any: string
  value: string | undefined
  options: readonly { readonly value: string; readonly words: string }[]
}

function Choice({ name, label, any, value, options }: ChoiceProps) {
  return (
    <div>
      <label className="field-label" htmlFor={`audit-${name}`}>
        {label}
      </label>
      <select className="input" id={`audit-${name}`} name={name} defaultValue={value ?? ''}>
        <option value="">{any}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.words}
          </option>
        ))}
      </select>
    </div>
  )
}

/** What a line tells besides who and what, as pairs; the person is named already. */
function detailsOf(detail: unknown): [string, string][] {
  if (typeof detail !== 'object' || detail === null) return []
  return Object.entries(detail)
    .filter(([name]) => name !== 'person')
    .map(([name, value]) => [name, typeof value === 'string' ? value : JSON.stringify(value)])
}

async function AuditLine({ line, locale }: { line: AuditEntryShown; locale: Locale }) {
  const t = await getTranslations('Accounts.audit')
  const format = await getFormatter()
  const special: Readonly<Record<string, string>> = {
    content: t('authors.content'),
    visitor: t('authors.visitor'),
    terminal: t('authors.terminal'),
    calendar: t('authors.calendar'),
  }
  return (
    <li className="audit-line">
      <time className="small soft" dateTime={line.at.toISOString()}>
        {format.dateTime(line.at, { dateStyle: 'medium', timeStyle: 'medium' })}
      </time>
      <span>
        <b>{line.authorName ?? special[line.author] ?? line.author}</b>
        <br />
        {actionWords(t, line.action)}
        {line.subjectName && ` → ${line.subjectName}`}
      </span>
      <div className="small">
        {line.recordId && (
          <a href={localePath(locale, `/editor/audit?record=${encodeURIComponent(line.recordId)}`)}>{line.recordId}</a>
        )}
        <dl className="soft">
          {detailsOf(line.detail).map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value.length > 300 ? `${value.slice(0, 300)}…` : value}</dd>
            </div>
          ))}
        </dl>
      </div>
    </li>
  )
}
