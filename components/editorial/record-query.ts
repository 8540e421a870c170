import { z } from 'zod'

export const listedKinds = ['programme', 'measure', 'actor'] as const
export const listedStates = ['published', 'unpublished', 'retired', 'draft', 'open'] as const

const querySchema = z.object({
  q: z.string().max(200).catch(''),
  kind: z.enum(listedKinds).optional().catch(undefined),
  state: z.enum(listedStates).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
})

/** What the address of the list of records asks for, as far as it can be read; the rest is left out. */
export function parseRecordQuery(query: unknown): z.infer<typeof querySchema> {
  return querySchema.parse(query)
}
