import {
  type Criterion,
  criterionSchemes,
  isGroup,
  type Serves,
  type SimpleCriterion,
} from '@/lib/orientation/criteria'
import type { Vocabulary } from '@/lib/orientation/vocabulary'
import { servedSchemes } from './concept'
import type { Brief } from './snapshot'

type Classified = Pick<Brief, 'id'> & {
  serves?: Serves
  publics?: { serves: Serves }
  criteria?: readonly Criterion[]
  kind?: string
}

/**
 * A record as if it named the concepts that replaced retired ones: its own text keeps what its editor wrote, and
 * everything that is counted, matched or shown of it speaks the vocabulary of today.
 */
export function withCurrentConcepts<R extends Pick<Brief, 'id'>>(record: R, vocabulary: Vocabulary): R {
  const current = (scheme: string, ids: readonly string[]) => [
    ...new Set(ids.map((id) => vocabulary.current(scheme, id) ?? id)),
  ]
  const serves = (said: Serves): Serves =>
    Object.fromEntries(
      Object.entries(servedSchemes).map(([key, scheme]) => [key, current(scheme, said[key as keyof Serves])]),
    ) as Serves
  const simple = (criterion: SimpleCriterion): SimpleCriterion => {
    const scheme = criterionSchemes.find((one) => one === criterion.on)
    if (scheme === undefined || !('anyOf' in criterion || 'noneOf' in criterion)) return criterion
    const { anyOf, noneOf } = criterion
    return {
      ...criterion,
      ...(anyOf && { anyOf: current(scheme, anyOf) }),
      ...(noneOf && { noneOf: current(scheme, noneOf) }),
    }
  }
  const said: Classified = record
  return {
    ...record,
    ...(said.serves && { serves: serves(said.serves) }),
    ...(said.publics && { publics: { ...said.publics, serves: serves(said.publics.serves) } }),
    ...(said.criteria && {
      criteria: said.criteria.map((one) => (isGroup(one) ? { ...one, any: one.any.map(simple) } : simple(one))),
    }),
    ...(record.id.startsWith('programme/') &&
      said.kind && { kind: vocabulary.current('support-type', said.kind) ?? said.kind }),
  }
}
