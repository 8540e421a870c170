import { z } from 'zod'

/**
 * The closed set of conditions that decide who can have a record's support.
 * Criteria are data; nothing in the catalogue is code. Meaning: README.md in this folder.
 */

/** Where a statement stands: a document of content/sources.yaml and its first and last line, counted from 1. */
export const sourceSchema = z.strictObject({
  document: z.enum(['sba', 'srte', 'lead', 'qp-664', 'qp-496']),
  lines: z
    .tuple([z.int().positive(), z.int().positive()])
    .refine(([first, last]) => first <= last, 'first line after last line'),
})
export type Source = z.infer<typeof sourceSchema>

const words = z.string().trim().min(1)
export const localizedSchema = z.strictObject({ fr: words, nl: words, en: words })
export type Localized = z.infer<typeof localizedSchema>

export const conceptIdSchema = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
const conceptIds = z.array(conceptIdSchema).min(1)

/** Schemes a criterion can ask about. Need is not among them: wanting something else never makes ineligible. */
export const criterionSchemes = [
  'profile',
  'stage',
  'sector',
  'size',
  'legal-form',
  'trait',
  'location',
  'theme',
] as const
export type CriterionScheme = (typeof criterionSchemes)[number]

/** Quantities: euros for amount (asked for) and investment, people for headcount, full years for age-of-firm. */
export const quantities = ['amount', 'investment', 'headcount', 'age-of-firm'] as const
export type Quantity = (typeof quantities)[number]

/** Plain yes/no facts about the enterprise or the person. */
export const flags = ['enterprise-number', 'brussels-seat', 'brussels-resident', 'bank-refusal', 'first-hire'] as const
export type Flag = (typeof flags)[number]

const changeable = z.literal(true).optional()
const common = { source: sourceSchema, changeable }

const conceptCriterion = z
  .strictObject({
    on: z.enum(criterionSchemes),
    anyOf: conceptIds.optional(),
    noneOf: conceptIds.optional(),
    ...common,
  })
  .refine((c) => (c.anyOf === undefined) !== (c.noneOf === undefined), 'exactly one of anyOf and noneOf')

const quantityCriterion = z
  .strictObject({
    on: z.enum(quantities),
    atLeast: z.number().nonnegative().optional(),
    atMost: z.number().nonnegative().optional(),
    ...common,
  })
  .refine((c) => c.atLeast !== undefined || c.atMost !== undefined, 'atLeast or atMost')

const flagCriterion = z.strictObject({ on: z.enum(flags), is: z.boolean(), ...common })

/** A condition in words only: the person confirms it, no question resolves it. */
const wordsCriterion = z.strictObject({ on: z.literal('other'), text: localizedSchema, ...common })

export const simpleCriterionSchema = z.union([conceptCriterion, quantityCriterion, flagCriterion, wordsCriterion])
export type SimpleCriterion = z.infer<typeof simpleCriterionSchema>

/** Alternatives, one level deep: met if any of them is; counts as one criterion. */
const groupCriterion = z.strictObject({
  any: z.array(simpleCriterionSchema).min(2),
  source: sourceSchema,
})

export const criterionSchema = z.union([groupCriterion, simpleCriterionSchema])
export type Criterion = z.infer<typeof criterionSchema>
export type GroupCriterion = z.infer<typeof groupCriterion>

export function isGroup(criterion: Criterion): criterion is GroupCriterion {
  return 'any' in criterion
}

/** Whether it sets bounds to a number. */
export function isQuantity(criterion: SimpleCriterion): criterion is z.infer<typeof quantityCriterion> {
  return quantities.some((quantity) => quantity === criterion.on)
}

/** Whether the person could change it within months; a group is changeable when one alternative is. */
export function isChangeable(criterion: Criterion): boolean {
  return isGroup(criterion) ? criterion.any.some((child) => child.changeable === true) : criterion.changeable === true
}

/** What a record was made for; an empty list means any. It decides fit and order, never eligibility. */
export const servesSchema = z.strictObject({
  profiles: z.array(conceptIdSchema).default([]),
  stages: z.array(conceptIdSchema).default([]),
  sectors: z.array(conceptIdSchema).default([]),
  needs: z.array(conceptIdSchema).default([]),
  themes: z.array(conceptIdSchema).default([]),
  traits: z.array(conceptIdSchema).default([]),
})
export type Serves = z.infer<typeof servesSchema>

/** `stated`: see the criteria; `open-to-all`: the source says so; `not-stated`: the source names no condition. */
export const conditionsSchema = z.enum(['stated', 'open-to-all', 'not-stated'])
export type Conditions = z.infer<typeof conditionsSchema>

export const availabilitySchema = z.strictObject({
  state: z.enum(['open', 'announced', 'ended']),
  /** Year of the source that says so. */
  asOf: z.int().min(2000).max(2100),
  /** The last day on which it can be had, where one is known; past it, the record is ended by itself. */
  endsOn: z.iso.date().optional(),
  /** Last year for which the source promised the means, where it set an end: a project of two years, a call. */
  fundedUntil: z.int().min(2000).max(2100).optional(),
  source: sourceSchema,
})
export type Availability = z.infer<typeof availabilitySchema>
