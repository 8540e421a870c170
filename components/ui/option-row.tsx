import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'

interface OptionRowProps {
  type: 'radio' | 'checkbox'
  name: string
  value: string
  label: ReactNode
  hint?: ReactNode
  /** How many records stay possible with this answer. */
  count?: number | undefined
  /** What is counted: those that stay, or those that answer a need, for which nothing is lost. */
  counts?: 'remain' | 'answers' | undefined
  checked?: boolean | undefined
}

/** One answer to a question: a full-width target. Put the rows inside `<OptionList>`. */
export function OptionRow({ type, name, value, label, hint, count, counts = 'remain', checked }: OptionRowProps) {
  const t = useTranslations('Ui.option')
  return (
    <label className="option">
      <input className="choice-input" type={type} name={name} value={value} defaultChecked={checked} />
      <span className="option-label">
        {label}
        {hint && <span className="option-hint">{hint}</span>}
      </span>
      {count !== undefined && (
        <span className="option-count">
          {t.rich(counts, { count, num: (chunks) => <span className="num">{chunks}</span> })}
        </span>
      )}
    </label>
  )
}

/** "I don't know": an answer of the same weight as the others. */
export function UnknownRow({
  type,
  name,
  value = '-',
  count,
  checked,
}: Omit<OptionRowProps, 'label' | 'hint' | 'value' | 'counts'> & { value?: string }) {
  const t = useTranslations('Ui.option')
  return (
    <OptionRow
      type={type}
      name={name}
      value={value}
      label={t('unknown')}
      hint={t('unknownHint')}
      count={count}
      checked={checked}
    />
  )
}

export function OptionList({ children }: { children: ReactNode }) {
  return <div className="options">{children}</div>
}
