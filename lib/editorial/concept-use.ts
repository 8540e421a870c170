import { type Scheme, type SchemeRecord, schemeOf } from '@/lib/catalogue/concept'
import { derivedRows } from '@/lib/catalogue/derived-rows'
import type { Snapshot } from '@/lib/catalogue/snapshot'
import { recordsBeside } from '@/lib/editorial/catalogue-beside'
import { same } from '@/lib/editorial/field-path'

/** Who names a concept: published records, by their ids, and guides, which only their files can change. */
export interface ConceptUse {
  readonly records: readonly string[]
  readonly guides: readonly string[]
}

const nobody: ConceptUse = { records: [], guides: [] }
const counted = new WeakMap<Snapshot, ReadonlyMap<string, ConceptUse>>()

function countUse(snapshot: Snapshot): ReadonlyMap<string, ConceptUse> {
  const uses = new Map<string, { records: Set<string>; guides: Set<string> }>()
  const add = (scheme: string, id: string, by: 'records' | 'guides', who: string) => {
    const key = `${scheme}/${id}`
    const use = uses.get(key) ?? { records: new Set(), guides: new Set() }
    uses.set(key, use)
    use[by].add(who)
  }
  for (const { record } of recordsBeside(snapshot).records)
    for (const { scheme, conceptId } of derivedRows(record).concepts) add(scheme, conceptId, 'records', record.id)
  for (const guide of [...snapshot.lifeEvents, ...snapshot.selfTests, ...snapshot.packages]) {
    for (const stage of guide.stages) add('stage', stage, 'guides', guide.id)
    // A question about a vocabulary is called like its scheme.
    if ('answers' in guide)
      for (const [question, options] of Object.entries(guide.answers))
        for (const option of options ?? []) add(question, option, 'guides', guide.id)
  }
  return new Map([...uses].map(([key, { records, guides }]) => [key, { records: [...records], guides: [...guides] }]))
}

/** Who of the published catalogue names a concept. */
export function useOfConcept(snapshot: Snapshot, scheme: Scheme, id: string): ConceptUse {
  const known = counted.get(snapshot) ?? countUse(snapshot)
  counted.set(snapshot, known)
  return known.get(`${scheme}/${id}`) ?? nobody
}

/** Published records that name a concept which a changed vocabulary says otherwise. */
export function recordsTouched(snapshot: Snapshot, changed: SchemeRecord): number {
  const scheme = schemeOf(changed)
  const published = new Map(snapshot.concepts.list(scheme).map((concept) => [concept.id, concept]))
  const ids = changed.order.filter((id) => {
    const { id: _id, ...before } = published.get(id) ?? { id }
    return !same(before, changed.concepts[id])
  })
  return new Set(ids.flatMap((id) => useOfConcept(snapshot, scheme, id).records)).size
}
