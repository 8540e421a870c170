import type { EditorWords } from '@/components/editorial/field-words'
import { namesOf } from '@/lib/accounts/people'

/** Whoever wrote something, by name: a person, the content files, the public. */
export function authorNames(t: EditorWords, names: ReadonlyMap<string, string>): (id: string) => string {
  return (id) => names.get(id) ?? (t.has(`author.${id}`) ? t(`author.${id}`) : t('author.unknown'))
}

export async function namesFor(ids: readonly string[], t: EditorWords): Promise<(id: string) => string> {
  return authorNames(t, await namesOf([...new Set(ids)]))
}

export async function authorName(id: string, t: EditorWords): Promise<string> {
  return (await namesFor([id], t))(id)
}
