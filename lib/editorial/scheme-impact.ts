import { type Concept, type ConceptScheme, conceptSchemeOf, type SchemeRecord } from '@/lib/catalogue/concept'
import { type Snapshot, withScheme } from '@/lib/catalogue/snapshot'
import { recordsTouched } from '@/lib/editorial/concept-use'
import { keyOf, same } from '@/lib/editorial/field-path'
import { chartAtlas } from '@/lib/orientation/atlas'
import {
  changesNothing,
  impactOfVocabulary,
  unnamedConcepts,
  type VocabularyChange,
} from '@/lib/orientation/vocabulary-change'

/** What publishing a vocabulary would change for visitors. */
export type SchemeImpact = VocabularyChange & {
  /** Only words, their order or what no result hangs on: nobody's results can change. */
  readonly onlyWords: boolean
  /** Published records that name a concept which would be said otherwise. */
  readonly records: number
  /** Concepts that can be chosen then, and that no programme names. */
  readonly unnamed: readonly string[]
}

/** What results hang on in a scheme, whatever its words and its order. */
function decisive(concepts: readonly Concept[]) {
  return concepts
    .map(({ id, broader, replacedBy, category, headcount }) => ({
      id,
      broader: broader.toSorted(),
      replacedBy,
      category,
      headcount,
    }))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
}

type Worked = Omit<SchemeImpact, 'records'>

/** The last impact worked out beside a snapshot: a draft is saved at every pause of its writing, and then handed in. */
const last = new WeakMap<Snapshot, { readonly of: string; readonly worked: Worked }>()

/**
 * What publishing a vocabulary would change: the catalogue is built anew with it, as an instance does after
 * publishing, and both atlases are compared over all situations. Where nothing changes that results hang on, nothing
 * is built.
 */
export function impactOfScheme(snapshot: Snapshot, record: SchemeRecord): SchemeImpact {
  const changed = conceptSchemeOf(record)
  const of = keyOf({ id: record.id, order: record.order, concepts: decisive(changed.concepts) })
  const known = last.get(snapshot)
  const worked = known?.of === of ? known.worked : workOut(snapshot, changed)
  last.set(snapshot, { of, worked })
  return { ...worked, records: recordsTouched(snapshot, record) }
}

function workOut(snapshot: Snapshot, changed: ConceptScheme): Worked {
  const { scheme } = changed
  const onlyWords = same(decisive(snapshot.concepts.list(scheme)), decisive(changed.concepts))
  const { engine } = onlyWords ? snapshot : withScheme(snapshot, changed)
  const change = onlyWords
    ? changesNothing(chartAtlas(snapshot.engine).situations)
    : impactOfVocabulary(snapshot.engine, engine, scheme)
  return { ...change, onlyWords, unnamed: unnamedConcepts(engine, scheme) }
}
