import type { Brief, Snapshot } from '@/lib/catalogue/snapshot'
import type { Source } from '@/lib/orientation/criteria'

/** One thing to do in the week, with the doors that it leads to and where it is written that they help with this. */
export type WeekStep = { step: 'call' | 'gather' | 'agree' | 'self'; records: readonly Brief[]; source: Source }

/** In the order of time. Each only leads to what the catalogue has; what is said of it stands in the cited lines. */
const week: readonly { step: WeekStep['step']; ids: readonly string[]; source: Source }[] = [
  {
    step: 'call',
    ids: ['programme/difficulty-centre-support'],
    source: { document: 'sba', lines: [1035, 1055] },
  },
  { step: 'gather', ids: ['actor/itaa', 'actor/brussels-bar'], source: { document: 'qp-664', lines: [39, 41] } },
  { step: 'agree', ids: ['programme/bemediation'], source: { document: 'qp-664', lines: [39, 50] } },
  { step: 'self', ids: ['programme/psychological-support'], source: { document: 'qp-664', lines: [39, 53] } },
]

/** What to do this week; a step of which the catalogue no longer has any door is left out. */
export function urgentWeek(snapshot: Snapshot): WeekStep[] {
  return week
    .map(({ step, ids, source }) => ({ step, source, records: ids.flatMap((id) => snapshot.byId.get(id) ?? []) }))
    .filter(({ records }) => records.length > 0)
}
