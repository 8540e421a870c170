import { useLocale, useTranslations } from 'next-intl'
import type { Locale } from '@/lib/platform/i18n/locales'
import { dayWords } from './day-words'
import { Icon } from './icon'

export type Freshness =
  | { state: 'confirmed'; on: string }
  | { state: 'unconfirmed'; sourceYear: number }
  | { state: 'contradicted'; sourceYear: number }

/** How old what we know is, in words. `on` is a calendar date, `2026-11-22`. */
export function FreshnessLine({ freshness }: { freshness: Freshness }) {
  const t = useTranslations('Ui.freshness')
  const locale = useLocale() as Locale
  return (
    <p className={`freshness freshness-${freshness.state}`}>
      <Icon name={freshness.state === 'confirmed' ? 'check' : freshness.state === 'contradicted' ? 'flag' : 'clock'} />
      <span>
        {freshness.state === 'confirmed'
          ? t('confirmed', {
              date: dayWords(freshness.on, locale),
            })
          : t(freshness.state, { year: String(freshness.sourceYear) })}
      </span>
    </p>
  )
}
