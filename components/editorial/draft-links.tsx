import type { Kind } from '@/lib/catalogue/record'
import { titleIn } from '@/lib/catalogue/snapshot'
import { valueAt } from '@/lib/editorial/field-path'
import { type DraftView, fieldId, problemAt } from './draft-fields'
import { fieldWords } from './field-words'
import { keyIn, linkFields } from './link-targets'

/** Links to other records: kept ones are checked, a new one is found by typing part of its name. */
export function DraftLinks({ view, kind }: { view: DraftView; kind: Kind }) {
  const { t, snapshot, locale } = view.language
  const fields = linkFields[kind]
  const targets = [...new Set(fields.map(({ target }) => target))]
  const titles = new Map(
    snapshot.records.map((record) => [`${keyIn(record).target} ${keyIn(record).key}`, titleIn(record, locale)]),
  )
  return (
    <section className="desk-section" id="links">
      <h2>{t('section.links')}</h2>
      {fields.map(({ path, target }) => {
        const value = valueAt(view.content, path)
        const keys = Array.isArray(value) ? value.map(String) : []
        const error = problemAt(view, path, true)
        return (
          // A list that changed is shown anew, with an empty field for the next.
          <fieldset key={`${path} ${keys.join(' ')}`} className="element">
            <legend>{fieldWords(path, t)}</legend>
            {error && <p className="error-line">{error}</p>}
            <input type="hidden" name={`k:${path}`} value="" />
            {keys.map((key) => (
              <label key={key} className="key-option">
                <input className="choice-input" type="checkbox" name={`k:${path}`} value={key} defaultChecked />
                <span>
                  {titles.get(`${target} ${key}`) ?? key} <span className="soft small">{key}</span>
                </span>
              </label>
            ))}
            <label className="field-label" htmlFor={fieldId(`${path}-new`)}>
              {t('links.add', { field: fieldWords(path, t) })}
            </label>
            <input
              className="input"
              id={fieldId(`${path}-new`)}
              name={`a:${path}`}
              list={`records-${target}`}
              autoComplete="off"
            />
          </fieldset>
        )
      })}
      {targets.map((target) => (
        <datalist key={target} id={`records-${target}`}>
          {snapshot.records
            .filter((record) => keyIn(record).target === target)
            .map((record) => (
              <option key={record.id} value={titleIn(record, locale)}>
                {keyIn(record).key}
              </option>
            ))}
        </datalist>
      ))}
    </section>
  )
}
