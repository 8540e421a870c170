import { useTranslations } from 'next-intl'
import { saidWords, type Words } from '@/components/orientation/answer-words'
import { orientationQuery } from '@/components/orientation/orientation-query'
import type { PlanContext } from '@/components/orientation/plan-result'
import { QueryNotices } from '@/components/orientation/query-notices'
import { ButtonLink } from '@/components/ui/button'
import { Dotted } from '@/components/ui/dotted'
import { TextLink } from '@/components/ui/text-link'
import type { Locale } from '@/lib/catalogue/record'
import { type BriefProgramme, pathOf, type Snapshot, textIn } from '@/lib/catalogue/snapshot'
import { answeredQuestions } from '@/lib/orientation/answers'
import { type Result, resultOf } from '@/lib/orientation/results'
import * as cells from './compare-cells'
import { ListNotices } from './list-notices'
import { type ProgrammeListQuery, programmeKey, programmeListQuery } from './programme-list-query'

interface ComparePageProps {
  snapshot: Snapshot
  locale: Locale
  query: ProgrammeListQuery
}

/** Up to four programmes side by side; amounts beside each other, never added up. */
export function ComparePage({ snapshot, locale, query }: ComparePageProps) {
  const t = useTranslations('Compare')
  const { programmes, answers } = query
  const words: Words = { locale, t: useTranslations('Orientation'), concepts: snapshot.concepts }
  const context: PlanContext = { snapshot, answers, words }
  const said = answeredQuestions(answers).filter((question) => answers[question] !== 'unknown')
  const columns = programmes.map((programme) => ({
    programme,
    result: resultOf(snapshot.engine, answers, snapshot.programmes.indexOf(programme)),
  }))
  return (
    <div className="wrap page">
      <h1>{t('title')}</h1>
      {programmes.length > 0 && <p className="lead mt-4">{t('lead')}</p>}
      {said.length > 0 && (
        <p className="mt-2 soft">
          <Dotted
            words={t('situation', {
              list: said.map((q) => saidWords(q, answers[q] ?? 'unknown', words)).join(' · '),
            })}
          />
        </p>
      )}
      <QueryNotices notices={query.notices} answers={answers} words={words} />
      <ListNotices query={query} name="programmes" />
      {programmes.length < 2 && <TooFew context={context} one={programmes.length === 1} />}
      {programmes.length > 0 && (
        <>
          <ComparisonTable columns={columns} context={context} withVerdict={said.length > 0} />
          <p className="mt-6 no-print">
            <ButtonLink
              href={`/${locale}/dossier${programmeListQuery('keep', programmes.map(programmeKey), answers)}`}
              iconBefore="keep"
              data-keep-all={programmes.map(programmeKey).join(',')}
            >
              {t('list')}
            </ButtonLink>
          </p>
        </>
      )}
    </div>
  )
}

function TooFew({ context, one }: { context: PlanContext; one: boolean }) {
  const t = useTranslations('Compare.empty')
  const why = useTranslations('Why')
  const { words, answers } = context
  return (
    <section className="stack-tight">
      {!one && <h2>{t('title')}</h2>}
      <p>{t(one ? 'one' : 'text')}</p>
      <p>
        <TextLink href={`/${words.locale}/plan${orientationQuery(answers)}`} icon="arrow">
          {why('plan')}
        </TextLink>
      </p>
    </section>
  )
}

export type Column = { programme: BriefProgramme; result: Result }

/** Each row names itself above its cells, so that the columns keep the whole width of a phone. */
function ComparisonTable({
  columns,
  context,
  withVerdict,
}: {
  columns: readonly Column[]
  context: PlanContext
  withVerdict: boolean
}) {
  const t = useTranslations('Compare')
  const rows = [
    ...(withVerdict ? [{ name: 'verdict', Cell: cells.VerdictCell }] : []),
    { name: 'amounts', Cell: cells.AmountsCell },
    { name: 'for', Cell: cells.ForCell },
    { name: 'conditions', Cell: cells.ConditionsCell },
    { name: 'start', Cell: cells.StartCell },
    { name: 'together', Cell: cells.TogetherCell },
    { name: 'operator', Cell: cells.OperatorCell },
    { name: 'source', Cell: cells.SourceCell },
  ]
  return (
    <section className="compare-scroll" aria-labelledby="compare-caption">
      <table className={`compare-table compare-${columns.length}`}>
        <caption className="sr-only" id="compare-caption">
          {t('table', { count: columns.length })}
        </caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.programme.id} scope="col">
                <ColumnHead column={column} columns={columns} context={context} />
              </th>
            ))}
          </tr>
        </thead>
        {rows.map(({ name, Cell }) => (
          <tbody key={name}>
            <tr>
              <th scope="rowgroup" colSpan={columns.length}>
                <span>{t(name)}</span>
              </th>
            </tr>
            <tr>
              {columns.map((column) => (
                <td key={column.programme.id}>
                  <Cell column={column} context={context} />
                </td>
              ))}
            </tr>
          </tbody>
        ))}
      </table>
    </section>
  )
}

function ColumnHead({
  column: { programme },
  columns,
  context,
}: {
  column: Column
  columns: readonly Column[]
  context: PlanContext
}) {
  const t = useTranslations('Compare')
  const { locale } = context.words
  const { text, lang } = textIn(programme.text, locale)
  const kind = context.snapshot.concepts.find('support-type', programme.kind)?.label[locale]
  const others = columns
    .map((column) => programmeKey(column.programme))
    .filter((key) => key !== programmeKey(programme))
  return (
    <>
      <span className="record-kind">{kind}</span>
      <a className="compare-title" href={pathOf(programme, locale)} lang={lang === locale ? undefined : lang}>
        {text.title}
      </a>
      <a
        className="small no-print"
        href={`/${locale}/compare${programmeListQuery('programmes', others, context.answers)}`}
      >
        {t('remove')}
        <span className="sr-only"> {text.title}</span>
      </a>
    </>
  )
}
