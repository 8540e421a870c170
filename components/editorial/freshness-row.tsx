import { useLocale, useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { dayWords } from '@/components/ui/day-words'
import type { Locale } from '@/lib/catalogue/record'
import type { Duty } from '@/lib/editorial/duties'
import type { StaleRecord } from '@/lib/editorial/freshness'

type Form = (data: FormData) => Promise<void>

interface FreshnessRowProps {
  stale: StaleRecord
  title: string
  publicPath: string
  editPath: string
  /** Who has taken it on, by when. */
  duty: (Duty & { readonly name: string }) | undefined
  people: readonly { readonly id: string; readonly name: string }[]
  /** Whoever is signed in, and the day that is proposed. */
  me: string
  inTwoWeeks: string
  confirm: () => Promise<void>
  assign: Form
  release: () => Promise<void>
}

/** One record to look at again: how long nobody has, how many situations show it, who will by when. */
export function FreshnessRow(row: FreshnessRowProps) {
  const { stale, title, duty, people, me, inTwoWeeks } = row
  const t = useTranslations('Editor')
  const locale = useLocale() as Locale
  const id = stale.recordId.replace('/', '-')
  return (
    <li className="change">
      <h2 className="label-heading">
        <a href={row.publicPath}>{title}</a>
      </h2>
      <p className="small soft">
        {t(stale.confirmed ? 'freshness.confirmed' : 'freshness.never', {
          since: dayWords(stale.since, locale),
          days: stale.days,
        })}{' '}
        · {t('freshness.seen', { count: stale.seenIn })}
      </p>
      {duty && (
        <p className={duty.overdue ? 'small impact-warning' : 'small'}>
          {t(duty.overdue ? 'freshness.dutyLate' : 'freshness.duty', {
            name: duty.name,
            date: dayWords(duty.due, locale),
          })}
        </p>
      )}
      <div className="cluster">
        <form action={row.confirm}>
          <Button small look="line" iconBefore="check" aria-label={t('freshness.confirmOne', { title })}>
            {t('freshness.confirm')}
          </Button>
        </form>
        <a href={row.editPath}>
          {t('record.edit')}
          <span className="sr-only">: {title}</span>
        </a>
      </div>
      <details className="key-fold" aria-labelledby={`duty-${id}`}>
        <summary id={`duty-${id}`}>
          {t(duty ? 'freshness.changeDuty' : 'freshness.assign')}
          <span className="sr-only">: {title}</span>
        </summary>
        <form className="field-row" action={row.assign}>
          <div>
            <label className="field-label" htmlFor={`person-${id}`}>
              {t('freshness.who')}
            </label>
            <select className="input" id={`person-${id}`} name="person" defaultValue={duty?.personId ?? me}>
              {people.map((person) => (
                <option key={person.id} value={person.id}>
                  {person.name}
                </option>
              ))}
            </select>
          </div>
          <div>
            <label className="field-label" htmlFor={`due-${id}`}>
              {t('freshness.due')}
            </label>
            <input
              className="input"
              id={`due-${id}`}
              name="due"
              type="date"
              required
              defaultValue={duty && !duty.overdue ? duty.due : inTwoWeeks}
            />
          </div>
          <Button small look="line">
            {t('freshness.assignDo')}
          </Button>
        </form>
        {duty && (
          <form action={row.release}>
            <Button small look="line">
              {t('freshness.release')}
            </Button>
          </form>
        )}
      </details>
    </li>
  )
}
