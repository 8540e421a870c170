import { useTranslations } from 'next-intl'
import { Fold } from './fold'

export interface FacetOption {
  value: string
  label: string
  count: number
  checked: boolean
}

interface FacetGroupProps {
  name: string
  legend: string
  options: readonly FacetOption[]
  /** How many to show before the fold; what is checked is never folded away. */
  visible?: number
  /** Where there are too many for boxes: what is checked stands as boxes, the others in a list to choose one more. */
  more?: { label: string; none: string } | undefined
}

/** One facet: checkboxes with counts. At 0 an option stays where it was, greyed, with the word. */
export function FacetGroup({ name, legend, options, visible = 6, more }: FacetGroupProps) {
  const t = useTranslations('Ui.facet')
  const shown = options.filter((option, index) => (index < visible && !more) || option.checked)
  const folded = options.filter((option) => !shown.includes(option))
  return (
    <fieldset className="facet-group">
      <legend>{legend}</legend>
      <div>
        {shown.map((option) => (
          <Facet key={option.value} name={name} option={option} />
        ))}
        {folded.length > 0 && more && (
          <select className="input" name={name} defaultValue="" aria-label={more.label}>
            <option value="">{more.none}</option>
            {folded.map(({ value, label, count }) => (
              <option key={value} value={value}>
                {label} ({count})
              </option>
            ))}
          </select>
        )}
        {folded.length > 0 && !more && (
          <Fold summary={t('more', { count: folded.length })} className="facet-more" label={legend}>
            {folded.map((option) => (
              <Facet key={option.value} name={name} option={option} />
            ))}
          </Fold>
        )}
      </div>
    </fieldset>
  )
}

function Facet({ name, option }: { name: string; option: FacetOption }) {
  const t = useTranslations('Ui.facet')
  const none = option.count === 0 && !option.checked
  return (
    <label className={none ? 'facet facet-none' : 'facet'}>
      <input
        className="choice-input"
        type="checkbox"
        name={name}
        value={option.value}
        defaultChecked={option.checked}
        disabled={none}
      />
      <span className="facet-label">{option.label}</span>
      {none ? (
        <span className="facet-count">{t('none')}</span>
      ) : (
        <span className="facet-count num">{option.count}</span>
      )}
    </label>
  )
}
