import { canonicalJson } from '@/lib/catalogue/content-files'
import { type Locale, locales } from '@/lib/catalogue/record'

/** Where a value stands in a record, as in `text.fr.title` or `facts.0.source`; the empty path is the whole. */
export type FieldPath = string

export function joinPath(path: FieldPath, key: string | number): FieldPath {
  return path === '' ? String(key) : `${path}.${key}`
}

/** The language whose words stand at a path; undefined where the value is the same in all. */
export function languageOf(path: FieldPath): Locale | undefined {
  return locales.find((locale) => path.split('.').includes(locale))
}

/** A JSON object, as opposed to a list, a scalar or nothing. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The value at a path; undefined where there is none. */
export function valueAt(value: unknown, path: FieldPath): unknown {
  if (path === '') return value
  let at = value
  for (const key of path.split('.')) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, key)) return undefined
    at = (at as Record<string, unknown>)[key]
  }
  return at
}

/**
 * The same value with another one at a path; undefined takes it away. Objects on the way are made
 * where missing; an index behind the end of a list adds to it.
 */
export function withValueAt(value: unknown, path: FieldPath, replacement: unknown): unknown {
  if (path === '') return replacement
  const [key = '', ...rest] = path.split('.')
  const inner = (outer: unknown) => withValueAt(outer, rest.join('.'), replacement)
  if (Array.isArray(value)) {
    const index = Number(key)
    const changed = inner(value[index])
    if (changed === undefined) return value.filter((_, at) => at !== index)
    return index < value.length ? value.with(index, changed) : [...value, changed]
  }
  const object = isObject(value) ? value : {}
  const changed = inner(Object.hasOwn(object, key) ? object[key] : undefined)
  const { [key]: _before, ...others } = object
  // The key stays where it was, so that a corrected value does not look like a moved one.
  if (changed !== undefined)
    return Object.hasOwn(object, key) ? { ...object, [key]: changed } : { ...others, [key]: changed }
  return others
}

/** What tells one value from another: equal values have equal keys, whatever the order of their fields. */
export function keyOf(value: unknown): string {
  return canonicalJson({ value })
}

/** Whether two values say the same; an empty list says as much as none. */
export function same(a: unknown, b: unknown): boolean {
  return keyOf(a) === keyOf(b)
}
