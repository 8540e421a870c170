/** A copy of unsaved work in this browser, kept until the server has acknowledged it. */
export interface LocalCopy {
  readonly at: string
  readonly fields: readonly (readonly [string, string])[]
}

const keyOf = (recordId: string) => `draft:${recordId}`

export function fieldsOf(data: FormData): [string, string][] {
  return [...data.entries()].flatMap(([name, value]): [string, string][] =>
    // React's own fields name the action of one page view; they mean nothing later.
    typeof value === 'string' && !name.startsWith('$ACTION') ? [[name, value]] : [],
  )
}

/** A browser that keeps nothing (full, or private) only loses the safety net. */
export function keepLocalCopy(recordId: string, data: FormData): void {
  try {
    const copy: LocalCopy = { at: new Date().toISOString(), fields: fieldsOf(data) }
    localStorage.setItem(keyOf(recordId), JSON.stringify(copy))
  } catch {
    return
  }
}

export function dropLocalCopy(recordId: string): void {
  try {
    localStorage.removeItem(keyOf(recordId))
  } catch {
    return
  }
}

export function findLocalCopy(recordId: string): LocalCopy | undefined {
  try {
    const copy: unknown = JSON.parse(localStorage.getItem(keyOf(recordId)) ?? 'null')
    if (typeof copy !== 'object' || copy === null || !('fields' in copy) || !('at' in copy)) return undefined
    const { at, fields } = copy
    return typeof at === 'string' && Array.isArray(fields) ? { at, fields } : undefined
  } catch {
    return undefined
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
