import type { Kind } from '@/lib/catalogue/record'
import { type Brief, isMeasure, isProgramme, titleIn } from '@/lib/catalogue/snapshot'
import { type FieldPath, valueAt } from '@/lib/editorial/field-path'
import { type DraftView, fieldId, problemAt } from './draft-fields'
import { fieldWords } from './field-words'

/** How a field names other records: programmes by id, actors by key, measures by printed code. */
type LinkTarget = 'programme' | 'actor' | 'measure'

const links: Readonly<Record<Kind, readonly { readonly path: FieldPath; readonly target: LinkTarget }[]>> = {
  programme: [
    { path: 'operator', target: 'actor' },
    { path: 'measures', target: 'measure' },
    { path: 'instead', target: 'programme' },
    { path: 'excludes', target: 'programme' },
    { path: 'completes', target: 'programme' },
  ],
  measure: [
    { path: 'programmes', target: 'programme' },
    { path: 'leads', target: 'actor' },
    { path: 'partners', target: 'actor' },
    { path: 'related', target: 'measure' },
  ],
  actor: [
    { path: 'predecessors', target: 'actor' },
    { path: 'successors', target: 'actor' },
    { path: 'memberOf', target: 'actor' },
  ],
}

function keyIn(record: Brief): { target: LinkTarget; key: string } {
  if (isProgramme(record)) return { target: 'programme', key: record.id }
  if (isMeasure(record)) return { target: 'measure', key: record.code }
  return { target: 'actor', key: record.id.replace('actor/', '') }
}

/** Links to other records: kept ones are checked, a new one is found by typing part of its name. */
export function DraftLinks({ view, kind }: { view: DraftView; kind: Kind }) {
  const { t, snapshot, locale } = view.language
  const fields = links[kind]
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
          <fieldset key={path} className="element">
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
              <option key={record.id} value={keyIn(record).key}>
                {titleIn(record, locale)}
              </option>
            ))}
        </datalist>
      ))}
    </section>
  )
}
