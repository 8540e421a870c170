import { z } from 'zod'
import { checkContent } from '@/lib/catalogue/content-check'
import type { BrokenRule } from '@/lib/catalogue/content-files'
import { type EditedRecord, isScheme, parseEdited } from '@/lib/catalogue/edited-record'
import { type CatalogueRecord, locales } from '@/lib/catalogue/record'
import type { Snapshot } from '@/lib/catalogue/snapshot'
import { recordsBeside } from '@/lib/editorial/catalogue-beside'
import { problemsInScheme } from '@/lib/editorial/concept-problems'
import type { FieldPath } from '@/lib/editorial/field-path'
import type { Availability } from '@/lib/orientation/criteria'

/** What can be wrong with a vocabulary that is whole in itself: see concept-problems.ts. */
export type ConceptProblem =
  | 'concept-gone'
  | 'concept-closed'
  | 'concept-reserved'
  | 'concept-fixed'
  | 'concept-unknown'
  | 'concept-loop'
  | 'concept-in-guide'
  | 'concept-broader-retired'
  | 'concept-category'
  | 'concept-station'
  | 'concept-band'
  | 'concept-numbers'

/** One field that is not yet what it must be before a draft can be handed in. */
export interface DraftProblem {
  readonly path: FieldPath
  /** `last-day`: ended by an editor who does not say on which day. `catalogue`: whole in itself, but at odds with other records, the vocabulary or its own other languages. */
  readonly code:
    | 'missing'
    | 'too-long'
    | 'unknown-field'
    | 'invalid'
    | 'uneven-steps'
    | 'last-day'
    | 'catalogue'
    | ConceptProblem
  /** For the person who looks closer, in English: what the check says. */
  readonly detail: string
  /** The broken rule, where it can be said in the editor's language. */
  readonly rule?: BrokenRule
  /** What the words for the code say: the language, its number of steps, that of French. */
  readonly values?: Readonly<Record<string, string | number>>
}

const unevenSteps = z.object({ language: z.enum(locales), steps: z.int(), french: z.int() })

function valuesOf(issue: z.core.$ZodIssue): DraftProblem['values'] {
  return issue.code === 'custom' ? unevenSteps.safeParse(issue.params).data : undefined
}

function codeOf(issue: z.core.$ZodIssue): DraftProblem['code'] {
  if (issue.code === 'too_big') return 'too-long'
  if (issue.code === 'unrecognized_keys') return 'unknown-field'
  if (issue.code === 'too_small') return 'missing'
  if (issue.code === 'invalid_type') return 'missing'
  return valuesOf(issue) ? 'uneven-steps' : 'invalid'
}

export type ParsedDraft =
  | { readonly whole: true; readonly record: EditedRecord }
  | { readonly whole: false; readonly problems: readonly DraftProblem[] }

/** A draft's content as a record, or every field that keeps it from being one. */
export function parseDraft(content: unknown): ParsedDraft {
  try {
    return { whole: true, record: parseEdited(content) }
  } catch (error) {
    if (!(error instanceof z.ZodError)) throw error
    return {
      whole: false,
      problems: error.issues.map((issue) => {
        const values = valuesOf(issue)
        return {
          path: issue.path.join('.'),
          code: codeOf(issue),
          detail: issue.message,
          ...(values && { values }),
        }
      }),
    }
  }
}

/** The path of a form's field for a field as the content check names it: `text.summary` in Dutch is `text.nl.summary`. */
function pathOf(field: string, language: string | undefined): FieldPath {
  if (language === undefined) return field
  const plain = field.replace(new RegExp(`\\.${language}$`), '')
  if (plain.startsWith('text.')) return plain.replace('text.', `text.${language}.`)
  if (plain.startsWith('start.steps')) return `start.steps.${language}`
  return `${plain}.${language}`
}

/**
 * What is wrong with a whole record beside the others: references to nothing, unknown concepts, taken addresses,
 * numbers that differ between its languages. The same rules as for the content files, but for one: a link between
 * two records may stand on one side only, for one of them is always published first.
 */
export function problemsInCatalogue(record: EditedRecord, snapshot: Snapshot): DraftProblem[] {
  if (isScheme(record)) return problemsInScheme(record, snapshot)
  const catalogue = recordsBeside(snapshot)
  const file = `${record.id} (draft)`
  const others = catalogue.records.filter((one) => one.record.id !== record.id)
  const problems = checkContent({ ...catalogue, records: [...others, { file, record }] }, undefined, file)
  const found = problems
    .filter((problem) => problem.file === file && problem.rule?.code !== 'one-way-link')
    .map(({ field, message, rule }) => ({
      path: pathOf(field, rule?.language),
      code: 'catalogue' as const,
      detail: message,
      ...(rule && { rule }),
    }))
  return [...found, ...missingLastDay(record, snapshot)]
}

/**
 * Whoever ends a programme at the desk says which day was the last: no source does it for them. What is published as
 * ended without a day has that from its source, and may go on so.
 */
function missingLastDay(record: CatalogueRecord, snapshot: Snapshot): DraftProblem[] {
  if (!('availability' in record)) return []
  const endedWithoutDay = ({ state, endsOn }: Availability) => state === 'ended' && endsOn === undefined
  const published = snapshot.programmes.find(({ id }) => id === record.id)
  if (!endedWithoutDay(record.availability) || (published && endedWithoutDay(published.availability))) return []
  return [{ path: 'availability.endsOn', code: 'last-day', detail: 'ended, and no day says since when' }]
}
