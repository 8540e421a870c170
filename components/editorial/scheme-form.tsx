import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { type Scheme, schemes } from '@/lib/catalogue/concept'
import { closedSchemes, isFixedConcept } from '@/lib/catalogue/fixed-concepts'
import { pathStations } from '@/lib/catalogue/path-stations'
import { categories, type Locale, locales } from '@/lib/catalogue/record'
import { useOfConcept } from '@/lib/editorial/concept-use'
import type { Draft } from '@/lib/editorial/drafts'
import { type FieldPath, valueAt } from '@/lib/editorial/field-path'
import { DraftChoice, DraftKeys, DraftText, type DraftView, fieldId, problemAt } from './draft-fields'
import { languageNames } from './draft-texts'
import type { FieldLanguage } from './field-words'
import { addConcept, moveConcept } from './scheme-form-data'

/** The ids of a vocabulary in a draft, in their order. */
export function conceptOrder(content: unknown): string[] {
  const order = valueAt(content, 'order')
  return Array.isArray(order) ? order.map(String) : []
}

interface SchemeView extends DraftView {
  readonly scheme: Scheme
  readonly order: readonly string[]
}

/** The fields of a vocabulary: its own name, then every concept, three languages side by side. */
export function SchemeFields({ draft, language }: { draft: Draft; language: FieldLanguage }) {
  const t = useTranslations('Editor')
  const scheme = schemes.find((one) => `scheme/${one}` === draft.recordId)
  if (scheme === undefined) return null
  const { content, problems } = draft
  const order = conceptOrder(content)
  const view: SchemeView = { content, problems, language, scheme, order }
  return (
    <>
      <input type="hidden" name="rest" value={JSON.stringify(content)} />
      <section className="desk-section" aria-labelledby="scheme-label">
        <h2 id="scheme-label">{t('scheme.label')}</h2>
        <Sides>
          {(locale) => <DraftText view={view} path={`label.${locale}`} label={languageNames[locale]} lang={locale} />}
        </Sides>
      </section>
      <section className="desk-section" aria-labelledby="scheme-concepts">
        <h2 id="scheme-concepts">{t('scheme.concepts')}</h2>
        <p>{t('scheme.hint')}</p>
        {order.map((id) => (
          <ConceptFields key={id} id={id} view={view} />
        ))}
      </section>
      {!closedSchemes.includes(scheme) && <NewConcept key={order.toSorted().join()} view={view} />}
    </>
  )
}

/** One column a language, level with each other where there is room. */
function Sides({ children }: { children: (locale: Locale) => React.ReactNode }) {
  return (
    <div className="languages">
      {locales.map((locale) => (
        <div key={locale} className="stack">
          {children(locale)}
        </div>
      ))}
    </div>
  )
}

function labelIn(content: unknown, id: string, locale: Locale): string {
  const label = valueAt(content, `concepts.${id}.label.${locale}`)
  return typeof label === 'string' && label !== '' ? label : id
}

function ConceptFields({ id, view }: { id: string; view: SchemeView }) {
  const t = useTranslations('Editor')
  const { content, problems, language, scheme } = view
  const path = `concepts.${id}`
  const { records, guides } = useOfConcept(language.snapshot, scheme, id)
  const faulty = problems.some((one) => one.path === path || one.path.startsWith(`${path}.`))
  const replacedBy = valueAt(content, `${path}.replacedBy`)
  const own = problemAt(view, path)
  return (
    <details className="fold fold-ruled" id={fieldId(path)} open={faulty} aria-labelledby={`${fieldId(path)}-name`}>
      <summary>
        <b id={`${fieldId(path)}-name`}>{labelIn(content, id, language.locale)}</b>{' '}
        <span className="soft small">
          {id} · {t('scheme.used', { count: records.length })}
          {guides.length > 0 && ` · ${t('scheme.guides', { count: guides.length })}`}
          {typeof replacedBy === 'string' &&
            ` · ${t('scheme.retired', { concept: labelIn(content, replacedBy, language.locale) })}`}
        </span>
      </summary>
      <div className="stack">
        {own && <p className="error-line">{own}</p>}
        <ConceptMoves id={id} view={view} />
        <Sides>
          {(locale) => (
            <>
              <DraftText
                view={view}
                path={`${path}.label.${locale}`}
                label={t('scheme.conceptLabel', { language: languageNames[locale] })}
                lang={locale}
              />
              <DraftText
                view={view}
                path={`${path}.help.${locale}`}
                label={t('scheme.help', { language: languageNames[locale] })}
                lang={locale}
                rows={2}
              />
            </>
          )}
        </Sides>
        <ConceptPlace id={id} view={view} path={path} />
      </div>
    </details>
  )
}

/**
 * One place up or down. The buttons stay at either end, so that the keyboard never loses its place; without script the
 * address leads back to them, and the browser unfolds what they stand in.
 */
function ConceptMoves({ id, view }: { id: string; view: SchemeView }) {
  const t = useTranslations('Editor')
  const { content, language, order } = view
  const place = order.indexOf(id) + 1
  const target = `${fieldId(`concepts.${id}`)}-place`
  const where = { label: labelIn(content, id, language.locale), place, count: order.length }
  return (
    <p className="cluster" id={target}>
      {(['up', 'down'] as const).map((move) => (
        <Button
          key={move}
          id={`${target}-${move}`}
          name="do"
          value={moveConcept(move, id)}
          formAction={`#${target}`}
          formNoValidate
          look="line"
          small
          iconBefore={move}
          aria-disabled={place === (move === 'up' ? 1 : order.length)}
          aria-label={t(`scheme.${move}One`, where)}
        >
          {t(`scheme.${move}`)}
        </Button>
      ))}
      <span className="small soft">{t('scheme.place', where)}</span>
    </p>
  )
}

/** What a concept stands under, covers, and what has taken its place. */
function ConceptPlace({ id, view, path }: { id: string; view: SchemeView; path: FieldPath }) {
  const t = useTranslations('Editor')
  const { content, language, scheme, order } = view
  const { locale } = language
  const others = order
    .filter((one) => one !== id && typeof valueAt(content, `concepts.${one}.replacedBy`) !== 'string')
    .map((value) => ({ value, label: labelIn(content, value, locale) }))
  const broader = valueAt(content, `${path}.broader`)
  return (
    <div className="field-row">
      {scheme === 'sector' && (
        <DraftText
          view={view}
          path={`${path}.nace`}
          way="l"
          rows={2}
          label={t('scheme.nace')}
          hint={t('scheme.naceHint')}
        />
      )}
      {scheme === 'size' && (
        <>
          <DraftText view={view} path={`${path}.headcount.min`} way="n" label={t('scheme.headcountMin')} />
          <DraftText view={view} path={`${path}.headcount.max`} way="n" label={t('scheme.headcountMax')} />
        </>
      )}
      {(scheme === 'need' || scheme === 'support-type') && (
        <DraftChoice
          view={view}
          path={`${path}.category`}
          label={t('field.category')}
          optional
          options={categories.map((value) => ({
            value,
            label: language.snapshot.concepts.find('category', value)?.label[locale] ?? value,
          }))}
        />
      )}
      {scheme === 'stage' && (
        <DraftChoice
          view={view}
          path={`${path}.station`}
          label={t('scheme.station')}
          optional
          options={pathStations.map((value) => ({ value, label: labelIn(content, value, locale) }))}
        />
      )}
      {!closedSchemes.includes(scheme) && (
        <DraftKeys
          view={view}
          legend={t('scheme.broader')}
          name={`k:${path}.broader`}
          chosen={Array.isArray(broader) ? broader.map(String) : []}
          options={others}
          error={problemAt(view, `${path}.broader`)}
        />
      )}
      {isFixedConcept(scheme, id) ? (
        <p className="soft small">{t('scheme.fixed')}</p>
      ) : (
        <DraftChoice view={view} path={`${path}.replacedBy`} label={t('scheme.replacedBy')} optional options={others} />
      )}
    </div>
  )
}

function NewConcept({ view }: { view: SchemeView }) {
  const t = useTranslations('Editor')
  const { content, language, order } = view
  return (
    <section className="desk-section" aria-labelledby="scheme-new">
      <h2 id="scheme-new">{t('scheme.new')}</h2>
      <Sides>
        {(locale) => (
          <Field
            id={`new-${locale}`}
            name={`new:${locale}`}
            label={t('scheme.conceptLabel', { language: languageNames[locale] })}
            lang={locale}
            maxLength={200}
          />
        )}
      </Sides>
      <div className="field-row">
        <Field id="new-id" name="new:id" label={t('new.key')} hint={t('new.keyHint')} maxLength={40} />
        <div>
          <label className="field-label" htmlFor="new-after">
            {t('scheme.after')}
          </label>
          <select className="input" id="new-after" name="new:after" defaultValue={order.at(-1)}>
            {order.map((id) => (
              <option key={id} value={id}>
                {labelIn(content, id, language.locale)}
              </option>
            ))}
          </select>
        </div>
      </div>
      <p>
        <button type="submit" name="do" value={addConcept} className="button button-line button-small" formNoValidate>
          {t('scheme.add')}
        </button>
      </p>
    </section>
  )
}
