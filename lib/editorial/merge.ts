import { align } from '@/lib/editorial/alignment'
import { type FieldPath, isObject, joinPath, keyOf, same, withValueAt } from '@/lib/editorial/field-path'

/** A field that two people changed in different ways: nobody but a person can say which holds. */
export interface MergeConflict {
  readonly path: FieldPath
  readonly base: unknown
  readonly mine: unknown
  readonly theirs: unknown
}

export interface Merge {
  /** What both say; in a conflict, what is already saved (`theirs`) stands. */
  readonly merged: unknown
  readonly conflicts: readonly MergeConflict[]
}

/**
 * Three-way merge of a record, field by field: a change that only one side made is taken, the same change made
 * by both is one change, and two different changes of one field are a conflict. Swapping the sides gives the
 * same result wherever there is no conflict. Lists are merged element by element; where both add elements at one
 * place, both additions stay, in a fixed order, except in lists of steps, whose order is their meaning.
 */
export function mergeRecords(base: unknown, mine: unknown, theirs: unknown): Merge {
  return mergeAt('', base, mine, theirs)
}

function mergeAt(path: FieldPath, base: unknown, mine: unknown, theirs: unknown): Merge {
  if (same(mine, theirs) || same(mine, base)) return { merged: theirs, conflicts: [] }
  if (same(theirs, base)) return { merged: mine, conflicts: [] }
  if (isObject(mine) && isObject(theirs)) return mergeObjects(path, isObject(base) ? base : {}, mine, theirs)
  if (Array.isArray(mine) && Array.isArray(theirs)) {
    const merged = mergeLists(path, Array.isArray(base) ? base : [], mine, theirs)
    if (merged) return merged
  }
  return { merged: theirs, conflicts: [{ path, base, mine, theirs }] }
}

type Fields = Record<string, unknown>

function mergeObjects(path: FieldPath, base: Fields, mine: Fields, theirs: Fields): Merge {
  const own = (fields: Fields, key: string) => (Object.hasOwn(fields, key) ? fields[key] : undefined)
  const keys = [...new Set([...Object.keys(theirs), ...Object.keys(mine)])]
  const conflicts: MergeConflict[] = []
  const entries: [string, unknown][] = []
  for (const key of keys) {
    const inner = mergeAt(joinPath(path, key), own(base, key), own(mine, key), own(theirs, key))
    conflicts.push(...inner.conflicts)
    if (inner.merged !== undefined) entries.push([key, inner.merged])
  }
  return { merged: Object.fromEntries(entries), conflicts }
}

/** Undefined where both sides changed the same stretch of the list. */
function mergeLists(
  path: FieldPath,
  base: readonly unknown[],
  mine: readonly unknown[],
  theirs: readonly unknown[],
): Merge | undefined {
  if (base.length === mine.length && base.length === theirs.length && [...base, ...mine, ...theirs].every(isObject)) {
    const elements = base.map((element, index) => mergeAt(joinPath(path, index), element, mine[index], theirs[index]))
    return { merged: elements.map(({ merged }) => merged), conflicts: elements.flatMap(({ conflicts }) => conflicts) }
  }
  const orderMatters = path.split('.').includes('steps')
  const merged: unknown[] = []
  for (const [b, m, t] of stretches(base, mine, theirs)) {
    if (same(m, b) || same(m, t)) merged.push(...t)
    else if (same(t, b)) merged.push(...m)
    else if (b.length === 0 && !orderMatters)
      merged.push(...[...new Map([...m, ...t].map((item) => [keyOf(item), item]))].sort(byKey).map(([, item]) => item))
    else return undefined
  }
  // Something that both added, at different places, is still one thing.
  const once = orderMatters ? merged : withoutNewDuplicates(merged, [base, mine, theirs])
  return { merged: once, conflicts: [] }
}

const byKey = ([a]: [string, unknown], [b]: [string, unknown]) => (a < b ? -1 : 1)

function withoutNewDuplicates(merged: readonly unknown[], sides: readonly (readonly unknown[])[]): unknown[] {
  const counts = (list: readonly unknown[]) => {
    const found = new Map<string, number>()
    for (const item of list) found.set(keyOf(item), (found.get(keyOf(item)) ?? 0) + 1)
    return found
  }
  const allowed = sides.map(counts)
  const seen = new Map<string, number>()
  return merged.filter((item) => {
    const nth = (seen.get(keyOf(item)) ?? 0) + 1
    seen.set(keyOf(item), nth)
    return nth <= Math.max(...allowed.map((side) => side.get(keyOf(item)) ?? 0))
  })
}

type Stretch = readonly [base: readonly unknown[], mine: readonly unknown[], theirs: readonly unknown[]]

/** Cuts three lists at the elements of the base that both sides kept; each kept element is a stretch of its own. */
function stretches(base: readonly unknown[], mine: readonly unknown[], theirs: readonly unknown[]): Stretch[] {
  const kept = (side: readonly unknown[]) =>
    new Map(align(base, side, keyOf).flatMap((step) => (step.kind === 'keep' ? [[step.before, step.after]] : [])))
  const [inMine, inTheirs] = [kept(mine), kept(theirs)]
  const found: Stretch[] = []
  let [b, m, t] = [0, 0, 0]
  for (let at = 0; at <= base.length; at += 1) {
    const [nextM, nextT] = at === base.length ? [mine.length, theirs.length] : [inMine.get(at), inTheirs.get(at)]
    if (nextM === undefined || nextT === undefined) continue
    found.push([base.slice(b, at), mine.slice(m, nextM), theirs.slice(t, nextT)])
    if (at < base.length) found.push([[base[at]], [mine[nextM]], [theirs[nextT]]])
    b = at + 1
    m = nextM + 1
    t = nextT + 1
  }
  return found
}

export type Choice = 'base' | 'mine' | 'theirs'

/** The merge with a person's choice in each conflict; a conflict without one keeps what is saved (`theirs`). */
export function resolveConflicts({ merged, conflicts }: Merge, choices: Readonly<Record<FieldPath, Choice>>): unknown {
  // From the last path to the first: taking an element out of a list moves those behind it only.
  return conflicts.toReversed().reduce((record, conflict) => {
    const choice = choices[conflict.path] ?? 'theirs'
    return choice === 'theirs' ? record : withValueAt(record, conflict.path, conflict[choice])
  }, merged)
}
