import { ErrorLine, Field } from '@/components/ui/field'
import type { Locale } from '@/lib/catalogue/record'
import type { Snapshot } from '@/lib/catalogue/snapshot'
import type { DraftProblem } from '@/lib/editorial/draft-problems'
import { type FieldPath, valueAt } from '@/lib/editorial/field-path'
import { type EditorWords, type FieldLanguage, fieldWords } from './field-words'

/** What every field of the form needs: the content that it shows and what is wrong with it. */
export interface DraftView {
  readonly content: unknown
  readonly problems: readonly DraftProblem[]
  readonly language: FieldLanguage
  /** What a reviewer said of fields and nobody has settled. */
  readonly remarks?: readonly { readonly path: FieldPath; readonly words: string }[] | undefined
}

export const fieldId = (path: FieldPath) => `f-${path.replaceAll('.', '-')}`

export function problemWords(problem: DraftProblem, t: EditorWords): string {
  if (problem.code !== 'catalogue') return t(`problem.${problem.code}`, problem.values)
  return problem.rule ? t(`rule.${problem.rule.code}`, problem.rule.values) : problem.detail
}

/** What is wrong, in the editor's language; a check that nobody put into words speaks English, and says so. */
export function ProblemWords({ problem, t }: { problem: DraftProblem; t: EditorWords }) {
  return <span lang={problem.code === 'catalogue' && !problem.rule ? 'en' : undefined}>{problemWords(problem, t)}</span>
}

/** What is wrong at a path, or below it where nothing shows the parts. */
export function problemAt({ problems, language }: DraftView, path: FieldPath, below = false): string | undefined {
  const found = problems.find((one) => one.path === path || (below && one.path.startsWith(`${path}.`)))
  return found && problemWords(found, language.t)
}

function written(value: unknown, way: string): string {
  if (value === undefined || value === null) return ''
  if (way === 'l') return Array.isArray(value) ? value.join('\n') : ''
  if (way === 'r') return Array.isArray(value) ? value.join('-') : ''
  return String(value)
}

interface TextProps {
  view: DraftView
  path: FieldPath
  way?: 's' | 'n' | 'l' | 'r'
  label?: string
  hint?: string
  rows?: number
  lang?: string
  type?: string
}

/** Words, a number or lines at a path. */
export function DraftText({ view, path, way = 's', label, hint, rows, lang, type }: TextProps) {
  const value = valueAt(view.content, path)
  const remarks = view.remarks?.filter((one) => one.path === path).map(({ words }) => words) ?? []
  return (
    <Field
      id={fieldId(path)}
      name={`${way}:${path}`}
      label={label ?? fieldWords(path, view.language.t)}
      hint={[hint, ...remarks].filter(Boolean).join(' · ') || undefined}
      error={problemAt(view, path, way === 'l' || way === 'r')}
      rows={rows ?? (way === 'l' ? 4 : undefined)}
      lang={lang}
      type={type}
      inputMode={way === 'n' ? 'decimal' : undefined}
      defaultValue={written(value, way)}
    />
  )
}

interface ChoiceProps {
  view: DraftView
  path: FieldPath
  options: readonly { readonly value: string; readonly label: string }[]
  label?: string
  optional?: boolean
  name?: string
  /** What is chosen, where it is not simply the value at the path. */
  chosen?: string
}

/** One of a closed list. */
export function DraftChoice({ view, path, options, label, optional, name, chosen }: ChoiceProps) {
  const id = fieldId(name ? name.replaceAll(':', '-') : path)
  const value = chosen ?? written(valueAt(view.content, path), 's')
  const error = name ? undefined : problemAt(view, path)
  const known = value === '' || options.some((option) => option.value === value)
  return (
    <div>
      <label className="field-label" htmlFor={id}>
        {label ?? fieldWords(path, view.language.t)}
      </label>
      {error && <ErrorLine id={`${id}-error`} message={error} />}
      <select
        id={id}
        name={name ?? `s:${path}`}
        className="input"
        defaultValue={value}
        aria-describedby={error ? `${id}-error` : undefined}
        aria-invalid={error ? true : undefined}
      >
        {(optional || value === '') && <option value="">{view.language.t('value.none')}</option>}
        {!known && <option value={value}>{value}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  )
}

/** Options of a closed list of codes, by their words in the namespace `Editor.choice`. */
export function choices(name: string, codes: readonly string[], t: EditorWords) {
  return codes.map((value) => ({
    value,
    label: t.has(`choice.${name}.${value}`) ? t(`choice.${name}.${value}`) : value,
  }))
}

/** The concepts of a vocabulary that a record may name from now on: retired ones stay only where they are chosen. */
export function conceptChoices(snapshot: Snapshot, scheme: string, locale: Locale) {
  return snapshot.concepts
    .list(scheme)
    .filter(({ replacedBy }) => replacedBy === undefined)
    .map(({ id, label }) => ({ value: id, label: label[locale] }))
}

interface KeysProps {
  view: DraftView
  legend: string
  name: string
  chosen: readonly string[]
  options: readonly { readonly value: string; readonly label: string }[]
  error?: string | undefined
}

/** Several of a vocabulary; what is chosen shows while the list is folded. */
export function DraftKeys({ view, legend, name, chosen, options, error }: KeysProps) {
  const { t } = view.language
  const labels = chosen.map((key) => options.find(({ value }) => value === key)?.label ?? key)
  const all = [
    ...options,
    ...chosen.filter((key) => !options.some(({ value }) => value === key)).map((value) => ({ value, label: value })),
  ]
  return (
    <details className="key-fold">
      <summary>
        <b>{legend}</b> <span className="soft">{labels.length > 0 ? labels.join(' · ') : t('value.any')}</span>
      </summary>
      {error && <ErrorLine id={`${fieldId(name.replaceAll(':', '-'))}-error`} message={error} />}
      <fieldset className="key-list">
        <legend className="sr-only">{legend}</legend>
        <input type="hidden" name={name} value="" />
        {all.map(({ value, label }) => (
          <label key={value} className="key-option">
            <input
              className="choice-input"
              type="checkbox"
              name={name}
              value={value}
              defaultChecked={chosen.includes(value)}
            />
            <span>{label}</span>
          </label>
        ))}
      </fieldset>
    </details>
  )
}

/** Where a statement stands: document and lines. */
export function DraftSource({ view, path }: { view: DraftView; path: FieldPath }) {
  const { snapshot, locale, t } = view.language
  const documents = [...snapshot.documents.values()].map(({ id, shortName }) => ({
    value: id,
    label: shortName[locale],
  }))
  return (
    <div className="source-fields">
      <DraftChoice view={view} path={`${path}.document`} label={t('field.document')} options={documents} />
      <DraftText view={view} path={`${path}.lines`} way="r" label={t('field.lines')} />
    </div>
  )
}

/** A button that changes the list and saves. */
export function OperationButton({ operation, children }: { operation: string; children: string }) {
  return (
    <button type="submit" name="do" value={operation} className="button button-line button-small" formNoValidate>
      {children}
    </button>
  )
}
