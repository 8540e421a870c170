/**
 * A copy of unsaved work in this browser, kept until the server has acknowledged it. Each view of a page keeps its own,
 * so that none is written over while it waits for a decision.
 */
export interface LocalCopy {
  readonly at: string
  readonly fields: readonly (readonly [string, string])[]
}

const prefixOf = (recordId: string) => `draft:${recordId}:`

/** Where one view of a page keeps its copy. */
export const keyOfView = (recordId: string) => `${prefixOf(recordId)}${Date.now()}`

export function fieldsOf(data: FormData): [string, string][] {
  return [...data.entries()].flatMap(([name, value]): [string, string][] =>
    // React's own fields name the action of one page view; they mean nothing later.
    typeof value === 'string' && !name.startsWith('$ACTION') ? [[name, value]] : [],
  )
}

/** A browser that keeps nothing (full, or private) only loses the safety net. */
export function keepLocalCopy(key: string, data: FormData): void {
  try {
    const copy: LocalCopy = { at: new Date().toISOString(), fields: fieldsOf(data) }
    localStorage.setItem(key, JSON.stringify(copy))
  } catch {
    return
  }
}

export function dropLocalCopy(key: string): void {
  try {
    localStorage.removeItem(key)
  } catch {
    return
  }
}

function readLocalCopy(key: string): LocalCopy | undefined {
  const copy: unknown = JSON.parse(localStorage.getItem(key) ?? 'null')
  if (typeof copy !== 'object' || copy === null || !('fields' in copy) || !('at' in copy)) return undefined
  const { at, fields } = copy
  return typeof at === 'string' && Array.isArray(fields) ? { at, fields } : undefined
}

/** Copies of a record's unsaved work with their keys, the oldest first. */
export function findLocalCopies(recordId: string): { readonly key: string; readonly copy: LocalCopy }[] {
  try {
    const keys = Object.keys(localStorage).filter((key) => key.startsWith(prefixOf(recordId)))
    return keys.sort().flatMap((key) => {
      const copy = readLocalCopy(key)
      return copy ? [{ key, copy }] : []
    })
  } catch {
    return []
  }
}

export function formDataOf({ fields }: LocalCopy): FormData {
  const data = new FormData()
  for (const [name, value] of fields) data.append(name, value)
  return data
}

/** What each save names anew; it says nothing of the work itself. */
const ofTheMoment = new Set(['lockVersion', 'do', 'message'])

/** Whether a copy holds what a form holds now. */
export function holdsSameWork({ fields }: LocalCopy, form: FormData): boolean {
  const work = (all: readonly (readonly [string, string])[]) =>
    JSON.stringify(all.filter(([name]) => !ofTheMoment.has(name)))
  return work(fields) === work(fieldsOf(form))
}
