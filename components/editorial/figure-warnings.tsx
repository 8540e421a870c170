import { useTranslations } from 'next-intl'
import type { FieldPath } from '@/lib/editorial/field-path'
import type { FigureWarning } from '@/lib/editorial/figures'
import { fieldId } from './draft-fields'
import { type FieldLanguage, fieldWords, valueWords } from './field-words'

interface FigureWarningsProps {
  warnings: readonly FigureWarning[]
  language: FieldLanguage
  /** The fields stand on the same page. */
  linked?: boolean
}

/** The first field of what is warned of: an amount has its figures, a fact its words. */
const firstField = (path: FieldPath) =>
  path.replace(/^(amounts\.\d+)$/, '$1.max').replace(/^(facts\.\d+)$/, '$1.text.fr')

/** Figures that a change may have forgotten, each with its field; nothing where there are none. */
export function FigureWarnings({ warnings, language, linked }: FigureWarningsProps) {
  const t = useTranslations('Editor.figures')
  if (warnings.length === 0) return null
  const field = (path: FieldPath) => {
    const words = fieldWords(path, language.t)
    return linked ? <a href={`#${fieldId(firstField(path))}`}>{words}</a> : <b>{words}</b>
  }
  return (
    <section aria-labelledby="figures-title" className="obstacles">
      <h2 id="figures-title">{t('title')}</h2>
      <ul>
        {warnings.map((warning) => (
          <li key={`${warning.kind} ${warning.path} ${warning.kind === 'stays' ? warning.value : ''}`}>
            {field(warning.path)}{' '}
            {warning.kind === 'stays'
              ? t('stays', { value: valueWords(warning.value, warning.path, language) })
              : t('sameSource', { source: valueWords(warning.source, `${warning.path}.source`, language) })}
          </li>
        ))}
      </ul>
    </section>
  )
}
