import { derivedRows, type LinkRelation } from '@/lib/catalogue/derived-rows'
import { type Guide, guideRecords } from '@/lib/catalogue/guide'
import type { Brief, Snapshot } from '@/lib/catalogue/snapshot'
import { recordsBeside } from '@/lib/editorial/catalogue-beside'

/** The field in which a record names another, as the form calls it. */
const fieldOf: Readonly<Record<LinkRelation, string>> = {
  'carried-by': 'measures',
  carries: 'programmes',
  'operated-by': 'operator',
  'starts-at': 'startActor',
  'led-by': 'leads',
  'partnered-by': 'partners',
  related: 'related',
  instead: 'instead',
  excludes: 'excludes',
  completes: 'completes',
  predecessor: 'predecessors',
  successor: 'successors',
  'member-of': 'memberOf',
}

/** Who names a record: published records, each with the fields in which they do, and guides. */
export interface RecordUse {
  readonly records: readonly { readonly record: Brief; readonly fields: readonly string[] }[]
  readonly guides: readonly Guide[]
}

/** Who of the published catalogue names a record, and would name something that is gone once it has left. */
export function useOfRecord(snapshot: Snapshot, recordId: string): RecordUse {
  const records = recordsBeside(snapshot).records.flatMap(({ record }) => {
    const named = snapshot.byId.get(record.id)
    const fields = derivedRows(record)
      .links.filter(({ toId }) => toId === recordId)
      .map(({ relation }) => fieldOf[relation])
    return named === undefined || fields.length === 0 ? [] : [{ record: named, fields }]
  })
  const guides = [...snapshot.lifeEvents, ...snapshot.selfTests, ...snapshot.packages]
  return { records, guides: guides.filter((guide) => guideRecords(guide).includes(recordId)) }
}
