import { euros, type Translate } from './criterion-words'
import type { Amount, Locale } from './record'

/** One amount ready to be set large: `max.` `5 000 €` `/ an`, and what it is of. */
export interface AmountFigure {
  before?: string
  value: string
  after?: string
  label: string
}

/** An amount in a language; `t` translates the message namespace `Record`. */
export function amountFigure(amount: Amount, locale: Locale, t: Translate): AmountFigure {
  const { min, max, kind, per } = amount
  const bounded = min !== undefined && max !== undefined && min !== max
  const value = bounded ? range(min, max, amount.unit, locale, t) : written(max ?? min ?? 0, amount.unit, locale, t)
  const before =
    bounded || min === max ? alwaysBefore(kind) : (alwaysBefore(kind) ?? (max === undefined ? 'from' : 'upTo'))
  return {
    ...(before && { before: t(`amount.${before}`) }),
    value,
    ...(per && { after: t(`amount.per.${per}`) }),
    label: amount.label[locale],
  }
}

function alwaysBefore(kind: Amount['kind']): 'max' | 'min' | 'average' | undefined {
  if (kind === 'ceiling') return 'max'
  if (kind === 'floor') return 'min'
  return kind === 'average' ? 'average' : undefined
}

/** The one figure for a line in a list: what one can get in euros, else a share of the cost, else whatever there is. */
export function leadingAmount(amounts: readonly Amount[]): Amount | undefined {
  const rank = (amount: Amount) =>
    amount.unit === 'EUR'
      ? { ceiling: 0, amount: 1, average: 2, rate: 3, duration: 3, floor: 4 }[amount.kind]
      : amount.unit === 'percent'
        ? 5
        : 6
  return [...amounts].sort((a, b) => rank(a) - rank(b))[0]
}

/** A figure in one string, for a list or a sentence: `max. 5 000 € / an`. */
export function amountLine(amount: Amount, locale: Locale, t: Translate): string {
  const { before, value, after } = amountFigure(amount, locale, t)
  return [before, value, after].filter(Boolean).join('\u00a0')
}

function written(value: number, unit: Amount['unit'], locale: Locale, t: Translate): string {
  if (unit === 'EUR')
    return value >= 1_000_000 ? t('amount.millions', { count: value / 1_000_000 }) : euros(value, locale)
  if (unit === 'percent')
    return new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 }).format(value / 100)
  return t(`amount.unit.${unit}`, { count: value })
}

/** Both bounds with the unit written once: `40–60 %`, `€ 5.000–25.000`. */
function range(min: number, max: number, unit: Amount['unit'], locale: Locale, t: Translate): string {
  const high = written(max, unit, locale, t)
  if (unit === 'EUR' && max >= 1_000_000) return `${written(min, unit, locale, t)} – ${high}`
  const digits = /\d[\d.,\u00a0\u202f]*\d|\d/
  const low = digits.exec(written(min, unit, locale, t))?.[0] ?? String(min)
  return high.replace(digits, (found) => `${low}–${found}`)
}
