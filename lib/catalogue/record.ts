import { z } from 'zod'
import {
  availabilitySchema,
  conceptIdSchema,
  conditionsSchema,
  criterionSchema,
  localizedSchema,
  servesSchema,
  sourceSchema,
} from '@/lib/orientation/criteria'

/** The catalogue's records as they stand in content/ and, unchanged, as JSON in a revision. */

export const locales = ['fr', 'nl', 'en'] as const
export type Locale = (typeof locales)[number]

const slugSchema = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(80)
const slugsSchema = z.strictObject({ fr: slugSchema, nl: slugSchema, en: slugSchema })

/** An actor is named by its slug-like key alone, as in `operator: [hub-brussels]`. */
export const actorKeySchema = slugSchema
export const programmeIdSchema = z.string().regex(/^programme\/[a-z0-9]+(-[a-z0-9]+)*$/)
export const measureIdSchema = z.string().regex(/^measure\/[a-z0-9]+(-[a-z0-9]+)*$/)
export const actorIdSchema = z.string().regex(/^actor\/[a-z0-9]+(-[a-z0-9]+)*$/)

/** A measure's code as printed, normalised to one space: `SBA 34`, `DIGI 5`, `GF 7-1`. */
export const measureCodeSchema = z.string().regex(/^[A-Z]+ \d+(-\d+)?$/)

const shortText = z.string().trim().min(1)
const textSchema = z.strictObject({
  title: shortText.max(120),
  /** Two sentences at most: what you get, who it is for. */
  summary: shortText.max(400),
  /** Markdown, plain words: how it starts, what to check. */
  body: shortText.max(6000),
})
export type RecordText = z.infer<typeof textSchema>
/** French and Dutch are required; a missing English text is shown in French and said so. */
const textsSchema = z.strictObject({ fr: textSchema, nl: textSchema, en: textSchema.optional() })

export const factSchema = z.strictObject({
  text: localizedSchema,
  source: sourceSchema,
  /** Set when a figure is computed or corrected: why it differs from the printed one. */
  note: z.string().trim().min(1).optional(),
})
export type Fact = z.infer<typeof factSchema>

/** None is none: the files leave empty lists out. */
const stepsSchema = z.array(shortText.max(240)).max(6).default([])

/** As many steps in each language; said at each that has another number than French, with both numbers in `params`. */
const localizedStepsSchema = z
  .strictObject({ fr: stepsSchema, nl: stepsSchema, en: stepsSchema })
  .superRefine((steps, context) => {
    for (const language of locales) {
      const params = { language, steps: steps[language].length, french: steps.fr.length }
      if (params.steps !== params.french)
        context.addIssue({ code: 'custom', path: [language], message: 'as many steps in each language', params })
    }
  })

export const amountSchema = z
  .strictObject({
    /** `rate` of a cost, `ceiling`/`floor` of what you get, `amount` fixed or a range, `average`, `duration`, `share`. */
    kind: z.enum(['rate', 'ceiling', 'floor', 'amount', 'average', 'duration']),
    min: z.number().nonnegative().optional(),
    max: z.number().nonnegative().optional(),
    unit: z.enum(['EUR', 'percent', 'month', 'year', 'day', 'hour', 'session']),
    per: z.enum(['year', 'month', 'project', 'person', 'vehicle', 'company', 'hour']).optional(),
    /** What the value is of, in a few words: "of the cost of the assignment". */
    label: localizedSchema,
    source: sourceSchema,
  })
  .refine((a) => a.min !== undefined || a.max !== undefined, 'min or max')
export type Amount = z.infer<typeof amountSchema>

export const categories = ['information', 'training', 'advice', 'finance', 'premises'] as const
export type Category = (typeof categories)[number]

const common = {
  slug: slugsSchema,
  aliases: z.array(shortText).default([]),
  text: textsSchema,
  facts: z.array(factSchema).default([]),
  sources: z.array(sourceSchema).min(1),
  /** The day an editor or the operator confirmed the whole record; absent until then. */
  confirmedOn: z.iso.date().optional(),
  note: z.string().trim().min(1).optional(),
}

export const programmeSchema = z
  .strictObject({
    id: programmeIdSchema,
    ...common,
    /** A concept of the scheme support-types. */
    kind: conceptIdSchema,
    category: z.enum(categories),
    operator: z.array(actorKeySchema).default([]),
    measures: z.array(measureCodeSchema).default([]),
    serves: servesSchema.prefault({}),
    conditions: conditionsSchema,
    criteria: z.array(criterionSchema).default([]),
    amounts: z.array(amountSchema).default([]),
    start: z.strictObject({
      mode: z.enum(['automatic', 'on-request', 'unknown']),
      actor: actorKeySchema.optional(),
      /** When to ask, seen from the expense or event it helps with. */
      timing: z.enum(['before', 'now', 'later', 'unknown']),
      steps: localizedStepsSchema.prefault({}),
    }),
    instead: z.array(programmeIdSchema).default([]),
    excludes: z.array(programmeIdSchema).default([]),
    completes: z.array(programmeIdSchema).default([]),
    availability: availabilitySchema,
  })
  .refine(
    (p) => (p.conditions === 'stated') === p.criteria.length > 0,
    'conditions: stated exactly when there are criteria',
  )
export type Programme = z.infer<typeof programmeSchema>

export const measureSchema = z.strictObject({
  id: measureIdSchema,
  ...common,
  code: measureCodeSchema,
  plan: z.enum(['sba', 'shifting-economy']),
  /** A section of the plan's file. */
  section: conceptIdSchema,
  /** The heading as printed, in French, with the extraction's broken words mended. */
  printedTitle: shortText,
  audience: z.enum(['entrepreneurs', 'government']),
  status: z.enum(['existing', 'strengthened', 'new', 'study', 'announced', 'unknown']),
  leads: z.array(actorKeySchema).default([]),
  partners: z.array(actorKeySchema).default([]),
  /** Target publics as printed, and as concepts. */
  publics: z.strictObject({ printed: z.array(shortText).default([]), serves: servesSchema.prefault({}) }).prefault({}),
  subActions: z
    .array(z.strictObject({ code: shortText.max(8), title: localizedSchema, source: sourceSchema }))
    .default([]),
  programmes: z.array(programmeIdSchema).default([]),
  related: z.array(measureCodeSchema).default([]),
  criteria: z.array(criterionSchema).default([]),
})
export type Measure = z.infer<typeof measureSchema>

export const actorKinds = [
  'administration',
  'public-agency',
  'finance',
  'support-organisation',
  'local-desk',
  'activity-cooperative',
  'incubator',
  'cluster',
  'federation',
  'training-provider',
  'employment-service',
  'research',
  'municipality',
  'network',
  'minister',
  'company',
  'other',
] as const

export const actorSchema = z.strictObject({
  id: actorIdSchema,
  ...common,
  /** Official name in each language; the same string where a name is used untranslated. */
  name: localizedSchema,
  kind: z.enum(actorKinds),
  serves: servesSchema.prefault({}),
  /** Actor keys it replaces, and that replaced it. */
  predecessors: z.array(actorKeySchema).default([]),
  successors: z.array(actorKeySchema).default([]),
  memberOf: z.array(actorKeySchema).default([]),
  /** Only what a source gives. */
  contact: z
    .strictObject({
      phone: shortText.optional(),
      address: shortText.optional(),
      website: shortText.optional(),
      source: sourceSchema,
    })
    .optional(),
})
export type Actor = z.infer<typeof actorSchema>

export type CatalogueRecord = Programme | Measure | Actor
export type Kind = 'programme' | 'measure' | 'actor'

export function kindOf(record: { id: string }): Kind {
  const [kind] = record.id.split('/')
  if (kind === 'programme' || kind === 'measure' || kind === 'actor') return kind
  throw new Error(`Not a record id: ${record.id}`)
}

const schemaByKind = { programme: programmeSchema, measure: measureSchema, actor: actorSchema } as const

/** Parses one record of unknown kind; throws a ZodError that names the field. */
export function parseRecord(input: unknown): CatalogueRecord {
  const { id } = z.looseObject({ id: z.string().regex(/^(programme|measure|actor)\//) }).parse(input)
  return schemaByKind[kindOf({ id })].parse(input)
}

/** The id a measure code stands for: `DIGI 5` of shifting-economy is `measure/digi-5`, `SBA 34` is `measure/sba-034`. */
export function measureId(code: string): string {
  const [family = '', number = ''] = code.split(' ')
  return family === 'SBA' ? `measure/sba-${number.padStart(3, '0')}` : `measure/${family.toLowerCase()}-${number}`
}

/** What an association asks of the public authorities: kept as a proposal, never a measure, never recommended. */
export const proposalSchema = z.strictObject({
  id: z.string().regex(/^proposal\/[a-z0-9]+(-[a-z0-9]+)*$/),
  actor: actorKeySchema,
  title: localizedSchema,
  /** Two or three sentences: what is asked, and for whom. */
  summary: localizedSchema,
  sources: z.array(sourceSchema).min(1),
})
export type Proposal = z.infer<typeof proposalSchema>

export const planSchema = z.strictObject({
  id: z.enum(['sba', 'shifting-economy']),
  document: z.enum(['sba', 'srte']),
  name: localizedSchema,
  shortName: z.string().min(1),
  period: z.tuple([z.int(), z.int()]),
  summary: localizedSchema,
  sections: z.array(
    z.strictObject({
      id: conceptIdSchema,
      kind: z.enum(['axis', 'chapter', 'objective', 'theme', 'outside']),
      title: localizedSchema,
      parent: conceptIdSchema.optional(),
      source: sourceSchema,
    }),
  ),
})
export type Plan = z.infer<typeof planSchema>

export const sourceDocumentSchema = z.strictObject({
  id: z.enum(['sba', 'srte', 'lead', 'qp-664', 'qp-496']),
  file: z.string().min(1),
  year: z.int(),
  lines: z.int().positive(),
  name: localizedSchema,
  shortName: localizedSchema,
})
export type SourceDocument = z.infer<typeof sourceDocumentSchema>
