import { z } from 'zod'
import { type EditedRecord, isScheme } from '@/lib/catalogue/edited-record'
import type { Programme } from '@/lib/catalogue/record'
import { type Brief, candidateOf, isProgramme, type Snapshot } from '@/lib/catalogue/snapshot'
import { impactOfScheme, type SchemeImpact } from '@/lib/editorial/scheme-impact'
import { type Impact, impactOfRecord } from '@/lib/orientation/atlas-change'

const isWholeProgramme = (record: EditedRecord): record is Programme => 'amounts' in record

/**
 * What publishing a record would change for visitors: in how many situations it is shown before and after, a few
 * examples, gaps that open or close. Undefined for what is not a programme, or where nothing that decides changed:
 * measures and actors are never results. `after` is undefined when the record would leave the catalogue.
 */
export function impactOfChange(
  snapshot: Snapshot,
  recordId: string,
  after: EditedRecord | undefined,
): Impact | undefined {
  if (!recordId.startsWith('programme/')) return undefined
  const position = snapshot.programmes.findIndex(({ id }) => id === recordId)
  const before = snapshot.engine.candidates[position]
  const asBrief: Brief | undefined = after && isWholeProgramme(after) ? after : undefined
  const candidate = asBrief && isProgramme(asBrief) ? candidateOf(asBrief) : undefined
  if (before === undefined && candidate === undefined) return undefined
  return impactOfRecord(snapshot.engine, before, candidate)
}

const situationsSchema = z.object({
  count: z.int(),
  examples: z.array(z.record(z.string(), z.union([z.literal('unknown'), z.array(z.string())]))),
})
const countsSchema = z.object({ before: z.int(), after: z.int(), gained: z.int(), lost: z.int() })
const recordImpactSchema = z.object({
  record: z.object({
    id: z.string(),
    shown: countsSchema,
    direct: countsSchema,
    gained: situationsSchema,
    lost: situationsSchema,
    becomesUnreachable: z.boolean(),
  }),
  newGaps: situationsSchema,
  closedGaps: situationsSchema,
})

const schemeImpactSchema = z.object({
  onlyWords: z.boolean(),
  records: z.int(),
  compared: z.int(),
  changed: situationsSchema,
  added: z.int(),
  removed: z.int(),
  programmes: z.array(z.object({ id: z.string(), gained: z.int(), lost: z.int() })),
  newGaps: situationsSchema,
  closedGaps: situationsSchema,
  becomeUnreachable: z.array(z.string()),
  becomeReachable: z.array(z.string()),
  unnamed: z.array(z.string()),
})

const impactSchema = z.union([recordImpactSchema, schemeImpactSchema])

/** What a revision was recorded to change: of a programme, or of a vocabulary. */
export type RecordedImpact = Impact | SchemeImpact

/** What publishing a whole record or vocabulary would change; undefined as for `impactOfChange`. */
export function impactOfEdit(snapshot: Snapshot, edited: EditedRecord): RecordedImpact | undefined {
  return isScheme(edited) ? impactOfScheme(snapshot, edited) : impactOfChange(snapshot, edited.id, edited)
}

/** Whether what was recorded is a vocabulary's. */
export function isSchemeImpact(impact: RecordedImpact): impact is SchemeImpact {
  return 'programmes' in impact
}

/** An impact as it was recorded when a revision was handed in; undefined for none. */
export function parseImpact(recorded: unknown): RecordedImpact | undefined {
  return impactSchema.safeParse(recorded).data
}
