import { useFormatter, useTranslations } from 'next-intl'
import { dayWords } from './day-words'
import { Icon } from './icon'

export type Freshness =
  | { state: 'confirmed'; on: string }
  | { state: 'unconfirmed'; sourceYear: number }
  | { state: 'contradicted'; sourceYear: number }

/** How old what we know is, in words. `on` is a calendar date, `2026-11-22`. */
export function FreshnessLine({ freshness }: { freshness: Freshness }) {
  const t = useTranslations('Ui.freshness')
  const format = useFormatter()
  return (
    <p className={`freshness freshness-${freshness.state}`}>
      <Icon name={freshness.state === 'confirmed' ? 'check' : freshness.state === 'contradicted' ? 'flag' : 'clock'} />
      <span>
        {freshness.state === 'confirmed'
          ? t('confirmed', {
              date: dayWords(freshness.on, format),
            })
          : t(freshness.state, { year: String(freshness.sourceYear) })}
      </span>
    </p>
  )
}
