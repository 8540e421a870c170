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
  const gone = [...new Set(warnings.flatMap((one) => (one.kind === 'stays' ? [one.value] : [])))]
  const field = (path: FieldPath) => {
    const words = fieldWords(path, language.t)
    return linked ? <a href={`#${fieldId(firstField(path))}`}>{words}</a> : <b>{words}</b>
  }
  return (
    <section aria-labelledby="figures-title" className="obstacles">
      <h2 id="figures-title">{t('title')}</h2>
      <ul>
        {gone.map((value) => (
          <li key={value}>
            {t('stays', { value: valueWords(value, '', language) })}
            <ul className="figure-places">
              {warnings
                .filter((one) => one.kind === 'stays' && one.value === value)
                .map(({ path }) => (
                  <li key={path}>{field(path)}</li>
                ))}
            </ul>
          </li>
        ))}
        {warnings.map(
          (one) =>
            one.kind === 'same-source' && (
              <li key={one.path}>
                {field(one.path)} {t('sameSource', { source: valueWords(one.source, `${one.path}.source`, language) })}
              </li>
            ),
        )}
      </ul>
    </section>
  )
}
