import { useTranslations } from 'next-intl'
import { Icon } from './icon'

interface SearchFieldProps {
  /** Where the form goes, by GET. */
  action: string
  id?: string
  name?: string
  value?: string | undefined
  placeholder?: string | undefined
  /** Other parameters of the address that the search keeps. */
  keep?: readonly { name: string; value: string }[]
  /** The longest query the server takes. */
  maxLength?: number
}

export function SearchField({
  action,
  id = 'q',
  name = 'q',
  value,
  placeholder,
  keep = [],
  maxLength = 200,
}: SearchFieldProps) {
  const t = useTranslations('Ui.search')
  return (
    <search>
      <form className="search-field" action={action} method="get">
        {keep.map((parameter) => (
          <input
            key={`${parameter.name}=${parameter.value}`}
            type="hidden"
            name={parameter.name}
            value={parameter.value}
          />
        ))}
        <label className="sr-only" htmlFor={id}>
          {t('label')}
        </label>
        <input
          className="input"
          id={id}
          name={name}
          type="search"
          defaultValue={value}
          placeholder={placeholder}
          maxLength={maxLength}
          autoComplete="off"
        />
        <button className="button" type="submit">
          <Icon name="search" />
          <span className="sr-only">{t('button')}</span>
        </button>
      </form>
    </search>
  )
}
