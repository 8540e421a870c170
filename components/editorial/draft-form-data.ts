import { type FieldPath, isObject, valueAt, withValueAt } from '@/lib/editorial/field-path'
import { flags, quantities } from '@/lib/orientation/criteria'

/**
 * A draft as form fields and back. A field's name is the way its value is read, a colon and its path: `s:text.fr.title`.
 * What the form does not show travels in the field `rest`, so that a save always says the whole record as this
 * editor sees it, with or without script.
 */

/** s: string · n: number · b: yes or no · l: a line each · k: chosen keys · a: one more key · r: lines of a source. */
const fieldName = /^([snblkar]):([A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+){0,8})$/

/** What a button of the form asks for besides saving. */
export type DraftOperation =
  | { readonly kind: 'save' | 'submit' }
  | { readonly kind: 'add' | 'remove'; readonly path: string }

export interface PostedDraft {
  readonly content: unknown
  readonly lockVersion: number
  /** Languages whose box was ticked, and those whose box was shown and left unticked. */
  readonly saysTheSame: string[]
  readonly notYet: string[]
  readonly operation: DraftOperation
}

const text = (value: FormDataEntryValue | null) => (typeof value === 'string' ? value.replace(/\r\n?/g, '\n') : '')

/** A number as editors write it, with a comma or spaces; anything else stays as written, for the check to name. */
function readNumber(written: string): number | string | undefined {
  const compact = written.replace(/[\s\u00a0\u202f]/g, '').replace(',', '.')
  if (compact === '') return undefined
  return /^\d+(\.\d+)?$/.test(compact) ? Number(compact) : written
}

/** `10152-10153`, `10152 à 10153` or one line. */
function readLines(written: string): unknown {
  const numbers = written.match(/\d+/g)?.map(Number) ?? []
  if (numbers.length === 0) return undefined
  return [numbers[0], numbers[1] ?? numbers[0]]
}

function readField(way: string, values: readonly string[]): unknown {
  const first = values[0] ?? ''
  if (way === 'n') return readNumber(first)
  if (way === 'b') return first === 'yes' ? true : first === 'no' ? false : undefined
  if (way === 'l')
    return first
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean)
  if (way === 'r') return readLines(first)
  const trimmed = first.trim()
  return trimmed === '' ? undefined : trimmed
}

/** What someone wrote for one field, read the way that its form field is read. */
export function readValue(path: FieldPath, written: string): unknown {
  const way = /^amounts\.\d+\.(min|max)$/.test(path) ? 'n' : path.startsWith('start.steps.') ? 'l' : 's'
  return readField(way, [text(written)])
}

/** Which record is meant by what was written in the field for one more link at a path. */
type FindLink = (path: FieldPath, written: string) => string | undefined

/** Reads a posted form; undefined where it is not one of ours. */
export function readDraftForm(data: FormData, findLink: FindLink = (_, written) => written): PostedDraft | undefined {
  const lockVersion = Number(data.get('lockVersion'))
  const rest = parseJson(text(data.get('rest')))
  if (!Number.isInteger(lockVersion) || lockVersion < 1 || !isObject(rest)) return undefined
  const names = [...new Set([...data.keys()])]
  let content: unknown = rest
  for (const name of names) {
    const [, way, path] = fieldName.exec(name) ?? []
    if (way === undefined || path === undefined) continue
    const values = data.getAll(name).map(text)
    if (way === 'k') content = withValueAt(content, path, inOrderOf(valueAt(content, path), keysOf(values)))
    else if (way === 'a') content = withKeyAdded(content, path, findLink(path, values[0]?.trim() ?? '') ?? '')
    else content = withValueAt(content, path, readField(way, values))
  }
  content = withCriteria(content, data)
  const operation = readOperation(text(data.get('do')))
  return {
    content: withoutEmptyParts(operate(content, operation)),
    lockVersion,
    ...readTranslations(data),
    operation,
  }
}

/** A ticked box that nobody touched says nothing new: it posts `kept`, a colon and its language. */
function readTranslations(data: FormData): Pick<PostedDraft, 'saysTheSame' | 'notYet'> {
  const ticked = data.getAll('saysTheSame').map(text)
  const shown = data.getAll('translation').map(text)
  return {
    saysTheSame: ticked.filter((value) => !value.startsWith('kept:')),
    notYet: shown.filter((language) => !ticked.includes(language) && !ticked.includes(`kept:${language}`)),
  }
}

function parseJson(written: string): unknown {
  try {
    return JSON.parse(written)
  } catch {
    return undefined
  }
}

/** The empty value only says that the list was shown. */
const keysOf = (values: readonly string[]) => [...new Set(values.filter(Boolean))]

/** What was chosen before keeps its place, so that the order of the boxes is no change; what is new comes last. */
function inOrderOf(before: unknown, keys: readonly string[]): string[] {
  const kept = Array.isArray(before) ? before.map(String).filter((key) => keys.includes(key)) : []
  return [...new Set([...kept, ...keys])]
}

function withKeyAdded(content: unknown, path: string, key: string): unknown {
  if (key === '') return content
  const present = valueAt(content, path)
  const list = Array.isArray(present) ? present : []
  return list.includes(key) ? content : withValueAt(content, path, [...list, key])
}

const isOneOf = (list: readonly string[], value: string) => list.includes(value)

/**
 * Conditions are built anew from what their sentence says, so that one that now asks something else keeps nothing
 * of what it asked before. Their fields: `criterion:<path>` what it asks, then form, keys, bounds, yes or no, words.
 */
function withCriteria(content: unknown, data: FormData): unknown {
  const paths = [...data.keys()].flatMap((name) => /^criterion:(criteria\.\d+(?:\.any\.\d+)?)$/.exec(name)?.[1] ?? [])
  let changed = content
  for (const path of paths) {
    const before = valueAt(changed, path)
    const on = text(data.get(`criterion:${path}`))
    const source = isObject(before) ? before.source : undefined
    const changeable = data.get(`changeable:${path}`) === 'yes' ? { changeable: true } : {}
    const words = isObject(before) && isObject(before.text) ? before.text : {}
    const meaning =
      on === 'other'
        ? { text: words }
        : isOneOf(flags, on)
          ? { is: data.get(`is:${path}`) !== 'no' }
          : isOneOf(quantities, on)
            ? quantityMeaning(path, data)
            : {
                [data.get(`form:${path}`) === 'noneOf' ? 'noneOf' : 'anyOf']: inOrderOf(
                  keysBefore(before),
                  conceptKeys(path, on, data),
                ),
              }
    changed = withValueAt(changed, path, { on, ...meaning, source, ...changeable })
  }
  return changed
}

const keysBefore = (criterion: unknown) => (isObject(criterion) ? (criterion.anyOf ?? criterion.noneOf) : undefined)

function quantityMeaning(path: string, data: FormData) {
  const atLeast = readNumber(text(data.get(`atLeast:${path}`)))
  const atMost = readNumber(text(data.get(`atMost:${path}`)))
  return { ...(atLeast !== undefined && { atLeast }), ...(atMost !== undefined && { atMost }) }
}

/** Keys of another vocabulary than the one asked about now are left behind. */
function conceptKeys(path: string, on: string, data: FormData): string[] {
  return data.get(`scheme:${path}`) === on ? keysOf(data.getAll(`keys:${path}`).map(text)) : []
}

function readOperation(written: string): DraftOperation {
  if (written === 'submit') return { kind: 'submit' }
  const [, kind, path] = /^(add|remove):([A-Za-z]+(?:\.[A-Za-z0-9]+){0,3}(?:\+group)?)$/.exec(written) ?? []
  if ((kind === 'add' || kind === 'remove') && path !== undefined) return { kind, path }
  return { kind: 'save' }
}

function operate(content: unknown, operation: DraftOperation): unknown {
  if (operation.kind === 'remove') return withConditions(withValueAt(content, operation.path, undefined))
  if (operation.kind !== 'add') return content
  const path = operation.path.replace('+group', '')
  const present = valueAt(content, path)
  const at = `${path}.${Array.isArray(present) ? present.length : 0}`
  const list = Array.isArray(present) ? content : withValueAt(content, path, [])
  return withConditions(withValueAt(list, at, blankElement(operation.path, content)))
}

/** New elements cite what the record cites, until an editor names the lines. */
function blankElement(path: string, content: unknown): unknown {
  const source = valueAt(content, 'sources.0') ?? { document: 'srte' }
  const condition = { on: 'profile', anyOf: [], source }
  if (path === 'criteria+group') return { any: [condition, condition], source }
  if (path.startsWith('criteria')) return condition
  if (path === 'sources') return { document: valueAt(source, 'document') }
  if (path === 'amounts') return { kind: 'ceiling', unit: 'EUR', label: {}, source }
  if (path === 'subActions') return { code: '', title: {}, source }
  return { text: {}, source }
}

/** "Conditions are stated" follows from whether there are any. */
function withConditions(content: unknown): unknown {
  if (!isObject(content) || !('conditions' in content)) return content
  const any = Array.isArray(content.criteria) && content.criteria.length > 0
  if (any) return { ...content, conditions: 'stated' }
  return content.conditions === 'stated' ? { ...content, conditions: 'not-stated' } : content
}

/** English words and a contact may be absent as a whole; empty shells of them would count as faults. */
function withoutEmptyParts(content: unknown): unknown {
  const english = valueAt(content, 'text.en')
  const contact = valueAt(content, 'contact')
  let whole = content
  if (isObject(english) && Object.keys(english).length === 0) whole = withValueAt(whole, 'text.en', undefined)
  if (isObject(contact) && !['phone', 'address', 'website'].some((key) => key in contact))
    whole = withValueAt(whole, 'contact', undefined)
  return whole
}

/** What of a record the form does not show as fields of its own: everything but the texts, which are the bulk. */
export function restOf(content: unknown): string {
  return JSON.stringify(withValueAt(content, 'text', {}))
}
