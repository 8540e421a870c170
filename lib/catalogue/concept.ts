import { z } from 'zod'
import { conceptIdSchema, localizedSchema } from '@/lib/orientation/criteria'
import { categories } from './record'

/** The controlled vocabularies of content/concepts, one file a scheme. */
export const schemes = [
  'profile',
  'stage',
  'sector',
  'need',
  'category',
  'support-type',
  'theme',
  'size',
  'legal-form',
  'trait',
  'location',
  'transition-maturity',
] as const
export type Scheme = (typeof schemes)[number]

export const conceptSchema = z.strictObject({
  id: conceptIdSchema,
  label: localizedSchema,
  /** One plain sentence for whoever hesitates. */
  help: localizedSchema.optional(),
  broader: z.array(conceptIdSchema).default([]),
  /** Set on a retired concept, so that old addresses keep working. */
  replacedBy: conceptIdSchema.optional(),
  /** Needs and support types: the category of the entrepreneurial path above them. */
  category: z.enum(categories).optional(),
  /** Stages: the station of the path at which this stage is drawn. */
  station: conceptIdSchema.optional(),
  /** Sectors: the NACE-BEL 2008 sections or divisions they cover, e.g. `I`, `56`, `10.7`. */
  nace: z.array(z.string().regex(/^([A-U]|\d{2}(\.\d{1,2})?)$/)).optional(),
  /** Sizes: headcount band, both ends included; no `max` means no upper end. */
  headcount: z.strictObject({ min: z.int().nonnegative(), max: z.int().nonnegative().optional() }).optional(),
})
export type Concept = z.infer<typeof conceptSchema>

export const conceptSchemeSchema = z.strictObject({
  scheme: z.enum(schemes),
  label: localizedSchema,
  concepts: z.array(conceptSchema).min(1),
})
export type ConceptScheme = z.infer<typeof conceptSchemeSchema>

/** Finds concepts by scheme and id. Hierarchy is lib/orientation/vocabulary's. */
export type ConceptIndex = {
  has(scheme: string, id: string): boolean
  find(scheme: string, id: string): Concept | undefined
  list(scheme: string): readonly Concept[]
}

export function conceptIndex(all: readonly Pick<ConceptScheme, 'scheme' | 'concepts'>[]): ConceptIndex {
  const byScheme = new Map(all.map((s) => [s.scheme as string, new Map(s.concepts.map((c) => [c.id, c]))]))
  return {
    has: (scheme, id) => byScheme.get(scheme)?.has(id) ?? false,
    find: (scheme, id) => byScheme.get(scheme)?.get(id),
    list: (scheme) => [...(byScheme.get(scheme)?.values() ?? [])],
  }
}
