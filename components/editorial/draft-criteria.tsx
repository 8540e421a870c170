import { criterionWords } from '@/lib/catalogue/criterion-words'
import { type FieldPath, isObject, valueAt } from '@/lib/editorial/field-path'
import { criterionSchema, criterionSchemes, flags, quantities } from '@/lib/orientation/criteria'
import {
  choices,
  conceptChoices,
  DraftChoice,
  DraftKeys,
  DraftSource,
  DraftText,
  type DraftView,
  fieldId,
  OperationButton,
  problemAt,
} from './draft-fields'

const asked = [...criterionSchemes, ...quantities, ...flags, 'other'] as const

/** A criterion as visitors read it, or what it lacks. */
function CriterionSentence({ view, path }: { view: DraftView; path: FieldPath }) {
  const { locale, record, snapshot, t } = view.language
  const parsed = criterionSchema.safeParse(valueAt(view.content, path))
  return (
    <p className="criterion-words" id={`${fieldId(path)}-words`}>
      {parsed.success
        ? criterionWords(parsed.data, { locale, t: record, concepts: snapshot.concepts })
        : (problemAt(view, path, true) ?? t('criteria.unfinished'))}
    </p>
  )
}

function SimpleFields({ view, path }: { view: DraftView; path: FieldPath }) {
  const { t, locale, snapshot } = view.language
  const criterion = valueAt(view.content, path)
  const fields = isObject(criterion) ? criterion : {}
  const on = typeof fields.on === 'string' ? fields.on : 'profile'
  const concepts = criterionSchemes.some((scheme) => scheme === on)
  const keys = Array.isArray(fields.noneOf) ? fields.noneOf : Array.isArray(fields.anyOf) ? fields.anyOf : []
  return (
    <div className="criterion-fields">
      <DraftChoice
        view={view}
        path={path}
        name={`criterion:${path}`}
        chosen={on}
        label={t('criteria.on')}
        options={choices('on', asked, t)}
      />
      {concepts && (
        <>
          <input type="hidden" name={`scheme:${path}`} value={on} />
          <DraftChoice
            view={view}
            path={path}
            name={`form:${path}`}
            chosen={Array.isArray(fields.noneOf) ? 'noneOf' : 'anyOf'}
            label={t('criteria.form')}
            options={choices('form', ['anyOf', 'noneOf'], t)}
          />
          <DraftKeys
            view={view}
            legend={t('criteria.keys')}
            name={`keys:${path}`}
            chosen={keys.map(String)}
            options={conceptChoices(snapshot, on, locale)}
          />
        </>
      )}
      {quantities.some((quantity) => quantity === on) &&
        (['atLeast', 'atMost'] as const).map((bound) => (
          <div key={bound}>
            <label className="field-label" htmlFor={fieldId(`${path}.${bound}`)}>
              {t(`criteria.${bound}`)}
            </label>
            <input
              className="input"
              id={fieldId(`${path}.${bound}`)}
              name={`${bound}:${path}`}
              inputMode="decimal"
              defaultValue={fields[bound] === undefined ? '' : String(fields[bound])}
            />
          </div>
        ))}
      {flags.some((flag) => flag === on) && (
        <DraftChoice
          view={view}
          path={path}
          name={`is:${path}`}
          chosen={fields.is === false ? 'no' : 'yes'}
          label={t('criteria.is')}
          options={[
            { value: 'yes', label: t('value.yes') },
            { value: 'no', label: t('value.no') },
          ]}
        />
      )}
      {on === 'other' &&
        (['fr', 'nl', 'en'] as const).map((lang) => (
          <DraftText key={lang} view={view} path={`${path}.text.${lang}`} lang={lang} rows={2} />
        ))}
      <label className="key-option">
        <input
          className="choice-input"
          type="checkbox"
          name={`changeable:${path}`}
          value="yes"
          defaultChecked={fields.changeable === true}
        />
        <span>{t('criteria.changeable')}</span>
      </label>
      <DraftSource view={view} path={`${path}.source`} />
    </div>
  )
}

/** The conditions: each a sentence as visitors read it, with its parts as data. */
export function DraftCriteria({ view }: { view: DraftView }) {
  const { t } = view.language
  const list = valueAt(view.content, 'criteria')
  const criteria: readonly unknown[] = Array.isArray(list) ? list : []
  return (
    <section className="desk-section" id="criteria">
      <h2>{t('section.criteria')}</h2>
      {valueAt(view.content, 'id')?.toString().startsWith('programme/') && (
        <DraftChoice
          view={view}
          path="conditions"
          options={choices('conditions', ['stated', 'open-to-all', 'not-stated'], t)}
        />
      )}
      {criteria.length > 0 && (
        <ol className="criterion-list">
          {criteria.map((criterion, index) => {
            const path = `criteria.${index}`
            const group = isObject(criterion) && Array.isArray(criterion.any) ? criterion.any : undefined
            return (
              <li key={path}>
                <CriterionSentence view={view} path={path} />
                <details
                  className="key-fold"
                  aria-labelledby={`${fieldId(path)}-words`}
                  open={!criterionSchema.safeParse(criterion).success}
                >
                  <summary>{t('criteria.edit', { number: index + 1 })}</summary>
                  {group ? (
                    <>
                      {group.map((_, child) => (
                        <fieldset key={`${path}.any.${String(child)}`} className="criterion-child">
                          <legend>{t('criteria.alternative', { number: child + 1 })}</legend>
                          <SimpleFields view={view} path={`${path}.any.${child}`} />
                          <OperationButton operation={`remove:${path}.any.${child}`}>
                            {t('do.removeAlternative')}
                          </OperationButton>
                        </fieldset>
                      ))}
                      <OperationButton operation={`add:${path}.any`}>{t('do.addAlternative')}</OperationButton>
                      <DraftSource view={view} path={`${path}.source`} />
                    </>
                  ) : (
                    <SimpleFields view={view} path={path} />
                  )}
                  <OperationButton operation={`remove:${path}`}>{t('do.removeCondition')}</OperationButton>
                </details>
              </li>
            )
          })}
        </ol>
      )}
      <p className="cluster">
        <OperationButton operation="add:criteria">{t('do.addCondition')}</OperationButton>
        <OperationButton operation="add:criteria+group">{t('do.addGroup')}</OperationButton>
      </p>
    </section>
  )
}
