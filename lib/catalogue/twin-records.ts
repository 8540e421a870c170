import { z } from 'zod'
import { locales, type Programme, programmeIdSchema } from './record'

/** Finding pairs of programmes that may be one: by how alike their names are. */

export type Twins = {
  readonly a: string
  readonly b: string
  /** From 0, nothing in common, to 1, the same letters. */
  readonly likeness: number
  /** The two names that are most alike. */
  readonly names: readonly [string, string]
}

/** Two programmes with names alike that an editor has judged to be two, and why. */
export const distinctPairSchema = z.strictObject({
  programmes: z.tuple([programmeIdSchema, programmeIdSchema]),
  why: z.string().trim().min(1),
})
export type DistinctPair = z.infer<typeof distinctPairSchema>

/** Names this alike are worth a look; less is enough where one operator runs both. */
const alike = 0.7
const alikeWithOneOperator = 0.5

function trigrams(name: string): Set<string> {
  const plain = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
  const padded = `  ${plain} `
  return new Set(Array.from({ length: Math.max(padded.length - 2, 0) }, (_, at) => padded.slice(at, at + 3)))
}

/** Shared trigrams out of all trigrams of two names. */
function likenessOf(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0
  for (const trigram of a) if (b.has(trigram)) shared += 1
  return shared === 0 ? 0 : shared / (a.size + b.size - shared)
}

type Name = { name: string; trigrams: Set<string> }

function namesOf({ text, aliases }: Programme): Name[] {
  const titles = locales.flatMap((locale) => text[locale]?.title ?? [])
  return [...new Set([...titles, ...aliases])].map((name) => ({ name, trigrams: trigrams(name) }))
}

/** Pairs of programmes with names that look alike and that nobody has judged, most alike first. */
export function likelyTwins(programmes: readonly Programme[], judged: readonly DistinctPair[]): Twins[] {
  const isJudged = (a: string, b: string) => judged.some(({ programmes: pair }) => pair.includes(a) && pair.includes(b))
  const named = programmes.map((programme) => ({ programme, names: namesOf(programme) }))
  const found: Twins[] = []
  named.forEach((first, at) => {
    for (const second of named.slice(at + 1)) {
      if (isJudged(first.programme.id, second.programme.id)) continue
      const oneOperator = first.programme.operator.some((key) => second.programme.operator.includes(key))
      const best = mostAlike(first.names, second.names)
      if (best.likeness >= (oneOperator ? alikeWithOneOperator : alike))
        found.push({ a: first.programme.id, b: second.programme.id, ...best })
    }
  })
  return found.sort((x, y) => y.likeness - x.likeness)
}

function mostAlike(first: readonly Name[], second: readonly Name[]): Pick<Twins, 'likeness' | 'names'> {
  let best: Pick<Twins, 'likeness' | 'names'> = { likeness: 0, names: ['', ''] }
  for (const a of first)
    for (const b of second) {
      const likeness = likenessOf(a.trigrams, b.trigrams)
      if (likeness > best.likeness) best = { likeness, names: [a.name, b.name] }
    }
  return best
}
