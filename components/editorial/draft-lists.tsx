import { amountLine } from '@/lib/catalogue/amount-words'
import { amountSchema, type Locale, locales } from '@/lib/catalogue/record'
import { type FieldPath, valueAt } from '@/lib/editorial/field-path'
import { choices, DraftChoice, DraftSource, DraftText, type DraftView, OperationButton } from './draft-fields'

const languageNames: Readonly<Record<Locale, string>> = { fr: 'Français', nl: 'Nederlands', en: 'English' }

function pathsIn(view: DraftView, list: FieldPath): FieldPath[] {
  const value = valueAt(view.content, list)
  return Array.isArray(value) ? value.map((_, index) => `${list}.${index}`) : []
}

/** The same short words in each language, level with each other. */
export function InLanguages({ view, path, rows }: { view: DraftView; path: FieldPath; rows?: number }) {
  return (
    <div className="languages">
      {locales.map((locale) => (
        <DraftText
          key={locale}
          view={view}
          path={`${path}.${locale}`}
          label={languageNames[locale]}
          lang={locale}
          {...(rows !== undefined && { rows })}
        />
      ))}
    </div>
  )
}

function AmountWords({ view, path }: { view: DraftView; path: FieldPath }) {
  const { locale, record, t } = view.language
  const parsed = amountSchema.safeParse(valueAt(view.content, path))
  return (
    <p className="amount-words num">
      {parsed.success ? amountLine(parsed.data, locale, record) : t('amounts.unfinished')}
    </p>
  )
}

/** What one gets, as numbers with their unit and source. */
export function DraftAmounts({ view }: { view: DraftView }) {
  const { t } = view.language
  return (
    <section className="desk-section" id="amounts">
      <h2>{t('section.amounts')}</h2>
      {pathsIn(view, 'amounts').map((path, index) => (
        <fieldset key={path} className="element">
          <legend>{t('amounts.number', { number: index + 1 })}</legend>
          <AmountWords view={view} path={path} />
          <div className="field-row">
            <DraftChoice
              view={view}
              path={`${path}.kind`}
              label={t('field.amountKind')}
              options={choices('amountKind', ['rate', 'ceiling', 'floor', 'amount', 'average', 'duration'], t)}
            />
            <DraftText view={view} path={`${path}.min`} way="n" label={t('field.min')} />
            <DraftText view={view} path={`${path}.max`} way="n" label={t('field.max')} />
            <DraftChoice
              view={view}
              path={`${path}.unit`}
              label={t('field.unit')}
              options={choices('unit', ['EUR', 'percent', 'month', 'year', 'day', 'hour', 'session'], t)}
            />
            <DraftChoice
              view={view}
              path={`${path}.per`}
              label={t('field.per')}
              optional
              options={choices('per', ['year', 'month', 'project', 'person', 'vehicle', 'company', 'hour'], t)}
            />
          </div>
          <InLanguages view={view} path={`${path}.label`} />
          <DraftSource view={view} path={`${path}.source`} />
          <OperationButton operation={`remove:${path}`}>{t('do.removeAmount')}</OperationButton>
        </fieldset>
      ))}
      <OperationButton operation="add:amounts">{t('do.addAmount')}</OperationButton>
    </section>
  )
}

/** Statements with the lines they stand in. */
export function DraftFacts({ view }: { view: DraftView }) {
  const { t } = view.language
  return (
    <section className="desk-section" id="facts">
      <h2>{t('section.facts')}</h2>
      {pathsIn(view, 'facts').map((path, index) => (
        <fieldset key={path} className="element">
          <legend>{t('facts.number', { number: index + 1 })}</legend>
          <InLanguages view={view} path={`${path}.text`} rows={2} />
          <DraftText view={view} path={`${path}.note`} label={t('field.factNote')} />
          <DraftSource view={view} path={`${path}.source`} />
          <OperationButton operation={`remove:${path}`}>{t('do.removeFact')}</OperationButton>
        </fieldset>
      ))}
      <OperationButton operation="add:facts">{t('do.addFact')}</OperationButton>
    </section>
  )
}

/** The parts that a plan prints under one measure. */
export function DraftSubActions({ view }: { view: DraftView }) {
  const { t } = view.language
  return (
    <section className="desk-section" id="subActions">
      <h2>{t('section.subActions')}</h2>
      {pathsIn(view, 'subActions').map((path, index) => (
        <fieldset key={path} className="element">
          <legend>{t('subActions.number', { number: index + 1 })}</legend>
          <DraftText view={view} path={`${path}.code`} label={t('field.code')} />
          <InLanguages view={view} path={`${path}.title`} />
          <DraftSource view={view} path={`${path}.source`} />
          <OperationButton operation={`remove:${path}`}>{t('do.removeSubAction')}</OperationButton>
        </fieldset>
      ))}
      <OperationButton operation="add:subActions">{t('do.addSubAction')}</OperationButton>
    </section>
  )
}

/** Where the record as a whole stands. */
export function DraftSources({ view }: { view: DraftView }) {
  const { t } = view.language
  return (
    <section className="desk-section" id="sources">
      <h2>{t('section.sources')}</h2>
      {pathsIn(view, 'sources').map((path, index) => (
        <fieldset key={path} className="element">
          <legend>{t('sources.number', { number: index + 1 })}</legend>
          <DraftSource view={view} path={path} />
          <OperationButton operation={`remove:${path}`}>{t('do.removeSource')}</OperationButton>
        </fieldset>
      ))}
      <OperationButton operation="add:sources">{t('do.addSource')}</OperationButton>
    </section>
  )
}
