import { useTranslations } from 'next-intl'

export interface Figure {
  /** The value, already in the page's language: "40–60 %", "max. 5 000 €". */
  value: string
  /** What the value is of: "of the cost, per calendar year". */
  label: string
  /** A small word before the value, such as "max.". */
  before?: string | undefined
  /** A small word after it, such as "/ year". */
  after?: string | undefined
}

/** Above this many characters a value is set smaller. */
export const longValue = 14

interface FiguresProps {
  figures: readonly Figure[]
  large?: boolean | undefined
}

/** Amounts, large. Where the source gives none, it says so. */
export function Figures({ figures, large }: FiguresProps) {
  const t = useTranslations('Ui.figures')
  if (figures.length === 0) return <p className="small soft">{t('none')}</p>
  return (
    <dl className={large ? 'figures figures-large' : 'figures'}>
      {figures.map((figure) => (
        <div key={`${figure.value} ${figure.label}`}>
          <dt>{figure.label}</dt>
          <dd className={figure.value.length > longValue ? 'num figure-long' : 'num'}>
            {figure.before && <small>{figure.before} </small>}
            {figure.value}
            {figure.after && <small> {figure.after}</small>}
          </dd>
        </div>
      ))}
    </dl>
  )
}
