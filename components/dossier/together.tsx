import { useTranslations } from 'next-intl'
import { type PlanContext, programmeOf } from '@/components/orientation/plan-result'
import { Fold } from '@/components/ui/fold'
import { type BriefProgramme, pathOf, titleIn } from '@/lib/catalogue/snapshot'
import type { Orientation } from '@/lib/orientation/results'
import { programmeKey, programmeListQuery } from './programme-list-query'

/** Results of each category that a plan has in view. */
const inView = 3
/** Pairs in view, and pairs in the fold below them. */
const [shown, folded] = [2, 8]

type Relation = 'excludes' | 'completes'
type Pair = { relation: Relation; programme: BriefProgramme; other: BriefProgramme }

/** Pairs of one plan of which one at least is in view; what excludes each other first, for there one must choose. */
function pairsOf(plan: Orientation, { snapshot }: PlanContext): Pair[] {
  const programmesOf = (most: number) =>
    plan.categories.flatMap(({ results }) => results.slice(0, most).map((result) => programmeOf(result, snapshot)))
  const all = programmesOf(Number.POSITIVE_INFINITY)
  const byId = new Map(all.map((programme) => [programme.id, programme]))
  const seen = new Set(programmesOf(inView).map(({ id }) => id))
  const found = new Map<string, Pair>()
  for (const relation of ['excludes', 'completes'] as const)
    for (const programme of all)
      for (const id of programme[relation]) {
        const other = byId.get(id)
        const key = [programme.id, id].sort().join(' ')
        if (other && (seen.has(programme.id) || seen.has(id)) && !found.has(key))
          found.set(key, { relation, programme, other })
      }
  return [...found.values()]
}

/** Which programmes of one plan exclude or complete each other, as their sources say. */
export function Together({ plan, context }: { plan: Orientation; context: PlanContext }) {
  const t = useTranslations('Dossier.together')
  const pairs = pairsOf(plan, context)
  if (pairs.length === 0) return null
  const lines = pairs.map((pair) => (
    <PairLine key={`${pair.programme.id} ${pair.other.id}`} pair={pair} context={context} />
  ))
  const rest = lines.slice(shown, shown + folded)
  return (
    <section aria-labelledby="together-title">
      <h2 className="category-title" id="together-title">
        {t('title')}
      </h2>
      <ul className="excluded-list">{lines.slice(0, shown)}</ul>
      {rest.length > 0 && (
        <Fold summary={t('more', { count: rest.length })}>
          <ul className="excluded-list">{rest}</ul>
        </Fold>
      )}
    </section>
  )
}

function PairLine({ pair: { relation, programme, other }, context }: { pair: Pair; context: PlanContext }) {
  const t = useTranslations('Dossier.together')
  const { words, answers } = context
  const query = programmeListQuery('programmes', [programmeKey(programme), programmeKey(other)], answers)
  return (
    <li>
      {t.rich(relation, {
        first: titleIn(programme, words.locale),
        second: titleIn(other, words.locale),
        a: (chunks) => <a href={pathOf(programme, words.locale)}>{chunks}</a>,
        b: (chunks) => <a href={pathOf(other, words.locale)}>{chunks}</a>,
      })}
      {relation === 'excludes' && (
        <>
          {' '}
          <a className="no-print" href={`/${words.locale}/compare${query}`}>
            {t('compare')}
          </a>
        </>
      )}
    </li>
  )
}
