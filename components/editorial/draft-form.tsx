import { useTranslations } from 'next-intl'
import type { Kind } from '@/lib/catalogue/record'
import type { Draft } from '@/lib/editorial/drafts'
import { isObject, valueAt } from '@/lib/editorial/field-path'
import { DraftCriteria } from './draft-criteria'
import { type DraftView, fieldId, ProblemWords } from './draft-fields'
import { restOf } from './draft-form-data'
import { DraftKindFields, DraftServes } from './draft-kind-fields'
import { DraftLinks } from './draft-links'
import { DraftAmounts, DraftFacts, DraftSources, DraftSubActions } from './draft-lists'
import { DraftTexts, languageNames } from './draft-texts'
import { type FieldLanguage, fieldWords } from './field-words'

/**
 * What shifts the names of a list's fields: how many elements it has, and what each condition asks. A list whose
 * structure changed is shown anew; all other fields keep what is being written in them.
 */
function structureOf(list: unknown): string {
  const shape = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.some(isObject) ? value.map(shape) : value.length
    if (!isObject(value)) return undefined
    return [value.on, value.any === undefined ? undefined : shape(value.any)]
  }
  return JSON.stringify(shape(list)) ?? ''
}

interface DraftFieldsProps extends Pick<DraftView, 'remarks'> {
  draft: Draft
  kind: Kind
  language: FieldLanguage
}

/** The fields of one draft, whatever its kind; the form around them saves. */
export function DraftFields({ draft, kind, language, remarks }: DraftFieldsProps) {
  const view: DraftView = { content: draft.content, problems: draft.problems, language, remarks }
  const structure = (list: string) => structureOf(valueAt(draft.content, list))
  return (
    <>
      <input type="hidden" name="rest" value={restOf(draft.content)} />
      <DraftTexts
        view={view}
        translation={draft.translation}
        source={draft.sourceLanguage}
        withSteps={kind === 'programme'}
      />
      {kind !== 'actor' && <DraftCriteria key={structure('criteria')} view={view} />}
      {kind === 'programme' && <DraftAmounts key={structure('amounts')} view={view} />}
      <DraftServes view={view} path={kind === 'measure' ? 'publics.serves' : 'serves'} />
      <DraftKindFields view={view} kind={kind} />
      <DraftLinks view={view} kind={kind} />
      {kind === 'measure' && <DraftSubActions key={structure('subActions')} view={view} />}
      <DraftFacts key={structure('facts')} view={view} />
      <DraftSources key={structure('sources')} view={view} />
    </>
  )
}

const sectionsOf: Readonly<Record<Kind, readonly string[]>> = {
  programme: ['text', 'criteria', 'amounts', 'serves', 'kind', 'links', 'facts', 'sources'],
  measure: ['text', 'criteria', 'serves', 'kind', 'links', 'subActions', 'facts', 'sources'],
  actor: ['text', 'serves', 'kind', 'links', 'facts', 'sources'],
}

/** The parts of the form, each a jump away. */
export function DraftSections({ kind }: { kind: Kind }) {
  const t = useTranslations('Editor')
  return (
    <nav className="draft-sections" aria-label={t('draft.sections')}>
      {sectionsOf[kind].map((section) => (
        <a key={section} href={`#${section}`}>
          {t(`section.${section}`)}
        </a>
      ))}
    </nav>
  )
}

/** What keeps a draft from being handed in, each a way to its field. */
export function DraftObstacles({ draft, language }: { draft: Draft; language: FieldLanguage }) {
  const t = useTranslations('Editor')
  const behind = (['fr', 'nl'] as const).filter((one) => ['behind', 'missing'].includes(draft.translation[one].state))
  if (draft.problems.length === 0 && behind.length === 0) return <p className="ready">{t('draft.ready')}</p>
  return (
    <section aria-labelledby="obstacles-title" className="obstacles">
      <h2 id="obstacles-title">{t('draft.obstacles')}</h2>
      <ul>
        {behind.map((one) => (
          <li key={one}>
            <a href={`#${fieldId(`text.${one}.title`)}`}>{t('draft.behind', { language: languageNames[one] })}</a>
          </li>
        ))}
        {draft.problems.map((problem) => (
          <li key={`${problem.path} ${problem.detail}`}>
            <a href={`#${fieldId(problem.path)}`}>{fieldWords(problem.path, language.t)}</a>{' '}
            <ProblemWords problem={problem} t={language.t} />
          </li>
        ))}
      </ul>
    </section>
  )
}
