import { z } from 'zod'
import { conceptIdSchema, localizedSchema, sourceSchema } from '@/lib/orientation/criteria'
import { questionIds } from '@/lib/orientation/questions'
import { type Locale, locales } from './record'

/**
 * Guides lead into the catalogue by the visitor's own logic: an event in the life of an enterprise, a short
 * self-test, or a package that the plan composes from several programmes. They stand in content/life-events,
 * content/self-tests and content/packages, and name records by id; they never say more than those records' sources.
 */

const key = /^[a-z0-9]+(-[a-z0-9]+)*$/
const slugSchema = z.string().regex(key).max(80)
const recordIdSchema = z.string().regex(/^(programme|actor|measure)\/[a-z0-9]+(-[a-z0-9]+)*$/)

/** Answers that a guide gives beforehand, by question; they must be the wizard's own options. */
const answersSchema = z.partialRecord(z.enum(questionIds), z.array(z.string().min(1)).min(1))

const common = {
  slug: z.strictObject({ fr: slugSchema, nl: slugSchema, en: slugSchema }),
  title: localizedSchema,
  /** One sentence: what the visitor has after reading, or what the thing is. */
  summary: localizedSchema,
  /** Place in the list of its kind, which follows the walk of an enterprise. */
  position: z.int().positive(),
  /** Stations of the path where it belongs. */
  stages: z.array(conceptIdSchema).min(1),
  sources: z.array(sourceSchema).min(1),
}

const lifeEventSchema = z.strictObject({
  id: z.string().regex(/^life-event\/[a-z0-9]+(-[a-z0-9]+)*$/),
  ...common,
  answers: answersSchema,
  /** In the order in which to take them. */
  steps: z
    .array(
      z.strictObject({
        title: localizedSchema,
        text: localizedSchema,
        records: z.array(recordIdSchema).default([]),
        /** The self-test that prepares for this step. */
        test: z
          .string()
          .regex(/^self-test\/[a-z0-9]+(-[a-z0-9]+)*$/)
          .optional(),
      }),
    )
    .min(3)
    .max(5),
  /** What the visitor should make sure of, and what the sources do not say. */
  checks: z.array(localizedSchema).min(1),
})
export type LifeEvent = z.infer<typeof lifeEventSchema>

const selfTestSchema = z
  .strictObject({
    id: z.string().regex(/^self-test\/[a-z0-9]+(-[a-z0-9]+)*$/),
    ...common,
    /** The official tool that covers the same ground. */
    official: recordIdSchema,
    /** The situation whose support is shown beside the result. */
    answers: answersSchema,
    domains: z.array(z.strictObject({ id: conceptIdSchema, label: localizedSchema })).min(3),
    questions: z
      .array(
        z.strictObject({
          id: conceptIdSchema,
          domain: conceptIdSchema,
          /** A statement in the first person, to be answered by yes, partly, not yet or "I don't know". */
          text: localizedSchema,
          why: localizedSchema,
          source: sourceSchema,
          /** What to do while the answer is not yes. */
          next: localizedSchema,
          records: z.array(recordIdSchema).default([]),
        }),
      )
      .min(6)
      .max(10),
    /** Ascending; the first begins at 0. */
    levels: z
      .array(
        z.strictObject({
          id: conceptIdSchema,
          /** Least share of the points, in percent. */
          from: z.int().min(0).max(100),
          title: localizedSchema,
          text: localizedSchema,
        }),
      )
      .min(3),
  })
  .refine((test) => test.levels[0]?.from === 0, 'the first level begins at 0')
  .refine((test) => test.levels.every((l, i) => i === 0 || l.from > (test.levels[i - 1]?.from ?? 0)), 'levels ascend')
  .refine(
    (test) => test.domains.every((domain) => test.questions.some((question) => question.domain === domain.id)),
    'every domain has a question',
  )
  .refine(
    (test) => test.questions.every((question) => test.domains.some((domain) => domain.id === question.domain)),
    'every question belongs to a domain',
  )
  .refine((test) => new Set(test.questions.map(({ id }) => id)).size === test.questions.length, 'questions differ')
export type SelfTest = z.infer<typeof selfTestSchema>

const packageSchema = z.strictObject({
  id: z.string().regex(/^package\/[a-z0-9]+(-[a-z0-9]+)*$/),
  ...common,
  levels: z
    .array(
      z.strictObject({
        id: conceptIdSchema,
        title: localizedSchema,
        text: localizedSchema,
        /** What the source said of the level, in the year `asOf`. */
        status: z.enum(['open', 'announced', 'study']),
        asOf: z.int().min(2000).max(2100),
        /** Who gets in, as the source says; or that it does not say. */
        access: localizedSchema,
        /** The record of the level itself. */
        programme: recordIdSchema.optional(),
        contents: z
          .array(z.strictObject({ text: localizedSchema, records: z.array(recordIdSchema).default([]) }))
          .default([]),
        source: sourceSchema,
      }),
    )
    .min(1),
  /** What can be used today in its place, where the package itself has not opened. */
  meanwhile: z.array(recordIdSchema).default([]),
})
export type SupportPackage = z.infer<typeof packageSchema>

export type Guide = LifeEvent | SelfTest | SupportPackage
export const guideKinds = ['life-event', 'self-test', 'package'] as const
export type GuideKind = (typeof guideKinds)[number]

export function guideKindOf(guide: { id: string }): GuideKind {
  const kind = guideKinds.find((one) => guide.id.startsWith(`${one}/`))
  if (kind === undefined) throw new Error(`Not a guide: ${guide.id}`)
  return kind
}

const schemaByKind = { 'life-event': lifeEventSchema, 'self-test': selfTestSchema, package: packageSchema } as const

/** Parses one guide of unknown kind; throws a ZodError that names the field. */
export function parseGuide(input: unknown): Guide {
  const { id } = z.looseObject({ id: z.string().regex(/^(life-event|self-test|package)\//) }).parse(input)
  return schemaByKind[guideKindOf({ id })].parse(input)
}

export const isLifeEvent = (guide: Guide): guide is LifeEvent => guideKindOf(guide) === 'life-event'
export const isSelfTest = (guide: Guide): guide is SelfTest => guideKindOf(guide) === 'self-test'
export const isPackage = (guide: Guide): guide is SupportPackage => guideKindOf(guide) === 'package'

/** Where the files of a kind stand below the content folder. */
export const guideFolders: Record<GuideKind, string> = {
  'life-event': 'life-events',
  'self-test': 'self-tests',
  package: 'packages',
}

const segments: Record<GuideKind, string> = { 'life-event': 'events', 'self-test': 'tests', package: 'packages' }

/** A guide's address in each language, without the language itself: `/events/creer-sans-emploi`. */
export function guidePaths(guide: Pick<Guide, 'id' | 'slug'>): Record<Locale, `/${string}`> {
  const below = (locale: Locale) => `/${segments[guideKindOf(guide)]}/${guide.slug[locale]}` as const
  return Object.fromEntries(locales.map((locale) => [locale, below(locale)])) as Record<Locale, `/${string}`>
}

/** Every record that a guide names, without repetition, in the order in which it names them. */
export function guideRecords(guide: Guide): string[] {
  if (isLifeEvent(guide)) return [...new Set(guide.steps.flatMap((step) => step.records))]
  if (isSelfTest(guide)) return [...new Set([guide.official, ...guide.questions.flatMap((q) => q.records)])]
  if (!isPackage(guide)) return []
  const named = guide.levels.flatMap((level) => [
    ...(level.programme === undefined ? [] : [level.programme]),
    ...level.contents.flatMap((content) => content.records),
  ])
  return [...new Set([...named, ...guide.meanwhile])]
}
