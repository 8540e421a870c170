import { z } from 'zod'
import { conceptIdSchema, localizedSchema, type Serves } from '@/lib/orientation/criteria'
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

/** The vocabulary of each list in which a record says what it serves. */
export const servedSchemes = {
  profiles: 'profile',
  stages: 'stage',
  sectors: 'sector',
  needs: 'need',
  themes: 'theme',
  traits: 'trait',
} as const satisfies Record<keyof Serves, Scheme>

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

const { id: _id, ...conceptFields } = conceptSchema.shape

/** The fields of a concept that an editor may change; its id never does. */
const schemeConceptSchema = z.strictObject(conceptFields)

/**
 * A whole scheme as it is edited, reviewed and kept in a revision. Concepts stand under their ids, so that a
 * difference or a merge names the concept and never a place in a list; `order` is the order of the file.
 */
export const schemeRecordSchema = z
  .strictObject({
    id: z.templateLiteral(['scheme/', z.enum(schemes)]),
    label: localizedSchema,
    order: z.array(conceptIdSchema).min(1),
    concepts: z.record(conceptIdSchema, schemeConceptSchema),
  })
  .refine(
    ({ order, concepts }) =>
      new Set(order).size === order.length &&
      order.length === Object.keys(concepts).length &&
      order.every((id) => Object.hasOwn(concepts, id)),
    { path: ['order'], message: 'names every concept once' },
  )
export type SchemeRecord = z.infer<typeof schemeRecordSchema>

/** Which scheme a record of schemes stands for: `sector` of `scheme/sector`. */
export function schemeOf({ id }: Pick<SchemeRecord, 'id'>): Scheme {
  return z.enum(schemes).parse(id.slice('scheme/'.length))
}

/** A scheme as its file says it, in the form in which it is edited. */
export function schemeRecordOf({ scheme, label, concepts }: ConceptScheme): SchemeRecord {
  return {
    id: `scheme/${scheme}`,
    label,
    order: concepts.map(({ id }) => id),
    concepts: Object.fromEntries(concepts.map(({ id, ...fields }) => [id, fields])),
  }
}

/** An edited scheme in the form of its file. */
export function conceptSchemeOf(record: SchemeRecord): ConceptScheme {
  const concepts = record.order.map((id) => ({ id, ...schemeConceptSchema.parse(record.concepts[id]) }))
  return { scheme: schemeOf(record), label: record.label, concepts }
}
