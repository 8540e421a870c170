/** One step of the way from one list to another. */
export type Step<T> =
  | { readonly kind: 'keep'; readonly item: T; readonly before: number; readonly after: number }
  | { readonly kind: 'remove'; readonly item: T; readonly before: number }
  | { readonly kind: 'add'; readonly item: T; readonly after: number }

/**
 * The shortest way from one list to another, by the longest common subsequence; items are equal when their keys
 * are. What both begin and end with is set aside first, so that a small change in a long list stays cheap.
 */
export function align<T>(before: readonly T[], after: readonly T[], keyOf: (item: T) => string): Step<T>[] {
  const [a, b] = [before.map(keyOf), after.map(keyOf)]
  let start = 0
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1
  let [endA, endB] = [a.length, b.length]
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) {
    endA -= 1
    endB -= 1
  }
  const [rows, columns] = [endA - start, endB - start]
  const width = columns + 1
  // longest[i * width + j]: length of the longest common subsequence of what follows i and j.
  const longest = new Uint32Array((rows + 1) * width)
  const at = (i: number, j: number) => longest[i * width + j] ?? 0
  for (let i = rows - 1; i >= 0; i -= 1)
    for (let j = columns - 1; j >= 0; j -= 1)
      longest[i * width + j] =
        a[start + i] === b[start + j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))

  const steps: Step<T>[] = []
  const keep = (i: number, j: number) => steps.push({ kind: 'keep', item: after[j] as T, before: i, after: j })
  for (let i = 0; i < start; i += 1) keep(i, i)
  let [i, j] = [0, 0]
  while (i < rows || j < columns) {
    if (i < rows && j < columns && a[start + i] === b[start + j]) {
      keep(start + i, start + j)
      i += 1
      j += 1
    } else if (i < rows && (j === columns || at(i + 1, j) >= at(i, j + 1))) {
      steps.push({ kind: 'remove', item: before[start + i] as T, before: start + i })
      i += 1
    } else {
      steps.push({ kind: 'add', item: after[start + j] as T, after: start + j })
      j += 1
    }
  }
  for (let k = 0; endA + k < a.length; k += 1) keep(endA + k, endB + k)
  return steps
}
