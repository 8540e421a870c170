import { type Locale, locales } from './record'
import { parseSearch } from './search-words'
import { type Brief, isActor, isMeasure, type Snapshot, titleIn } from './snapshot'

/**
 * The search that works while the database is away: titles, aliases, official names and codes held in memory.
 * No stemming, no summaries; accents and case are ignored.
 */
export function searchNames(snapshot: Snapshot, words: string, locale: Locale): number[] {
  const { code } = parseSearch(words)
  const wanted = plain(words).split(' ').filter(Boolean)
  if (wanted.length === 0) return []
  const names = namesOf(snapshot)
  const whole = wanted.join(' ')
  const found = snapshot.records.flatMap((record, position) => {
    if (code !== undefined && isMeasure(record) && record.code.replaceAll(' ', '') === code)
      return [{ position, rank: 3 }]
    if (!wanted.every((word) => names[position]?.includes(word))) return []
    const title = plain(titleIn(record, locale))
    return [{ position, rank: title.startsWith(whole) ? 2 : title.includes(whole) ? 1 : 0 }]
  })
  return found.sort((a, b) => b.rank - a.rank || a.position - b.position).map(({ position }) => position)
}

function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

const known = new WeakMap<Snapshot, readonly string[]>()

function namesOf(snapshot: Snapshot): readonly string[] {
  const made = known.get(snapshot) ?? snapshot.records.map(namesOfRecord)
  known.set(snapshot, made)
  return made
}

function namesOfRecord(record: Brief): string {
  return plain(
    [
      ...locales.map((locale) => titleIn(record, locale)),
      ...record.aliases,
      ...(isActor(record) ? Object.values(record.name) : []),
      ...(isMeasure(record) ? [record.code, record.printedTitle] : []),
    ].join(' · '),
  )
}
