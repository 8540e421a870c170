import { type Kind, locales } from '@/lib/catalogue/record'
import { type Brief, isMeasure, isProgramme, type Snapshot, titleIn } from '@/lib/catalogue/snapshot'
import type { FieldPath } from '@/lib/editorial/field-path'

/** How a field names other records: programmes by id, actors by key, measures by printed code. */
export type LinkTarget = 'programme' | 'actor' | 'measure'

export const linkFields: Readonly<Record<Kind, readonly { readonly path: FieldPath; readonly target: LinkTarget }[]>> =
  {
    programme: [
      { path: 'operator', target: 'actor' },
      { path: 'measures', target: 'measure' },
      { path: 'instead', target: 'programme' },
      { path: 'excludes', target: 'programme' },
      { path: 'completes', target: 'programme' },
    ],
    measure: [
      { path: 'programmes', target: 'programme' },
      { path: 'leads', target: 'actor' },
      { path: 'partners', target: 'actor' },
      { path: 'related', target: 'measure' },
    ],
    actor: [
      { path: 'predecessors', target: 'actor' },
      { path: 'successors', target: 'actor' },
      { path: 'memberOf', target: 'actor' },
    ],
  }

export function keyIn(record: Brief): { target: LinkTarget; key: string } {
  if (isProgramme(record)) return { target: 'programme', key: record.id }
  if (isMeasure(record)) return { target: 'measure', key: record.code }
  return { target: 'actor', key: record.id.replace('actor/', '') }
}

const plain = (words: string) => words.trim().toLocaleLowerCase().replace(/\s+/g, ' ')

/**
 * The key of the record that someone means by what they chose or wrote: its key, or its title in any language.
 * Nothing where no record or more than one is called so: a name that is half written, and saved in a pause, is no link.
 */
export function findLink(snapshot: Pick<Snapshot, 'records'>, path: FieldPath, written: string): string | undefined {
  const targets = Object.values(linkFields)
    .flat()
    .flatMap((field) => (field.path === path ? field.target : []))
  const wanted = plain(written)
  const candidates = snapshot.records.map((record) => ({ record, ...keyIn(record) }))
  const found = candidates.filter(
    ({ record, target, key }) =>
      targets.includes(target) &&
      (plain(key) === wanted || locales.some((locale) => plain(titleIn(record, locale)) === wanted)),
  )
  const byKey = found.find(({ key }) => plain(key) === wanted)
  return (byKey ?? (found.length === 1 ? found[0] : undefined))?.key
}
