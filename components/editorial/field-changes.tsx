import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { FieldChange } from '@/lib/editorial/difference'
import { type FieldLanguage, fieldWords, valueWords } from './field-words'
import { WordPieces } from './word-pieces'

interface FieldChangesProps {
  changes: readonly FieldChange[]
  language: FieldLanguage
  /** What stands under one field: comments, a box for one. */
  under?: (change: FieldChange) => ReactNode
}

/** What differs between two versions, field by field; words show what went and what came. */
export function FieldChanges({ changes, language, under }: FieldChangesProps) {
  const t = useTranslations('Editor')
  if (changes.length === 0) return <p className="soft">{t('difference.none')}</p>
  return (
    <ol className="desk-list">
      {changes.map((change) => (
        <li key={change.path} className="change">
          <h3>{fieldWords(change.path, language.t)}</h3>
          <Change change={change} language={language} />
          {under?.(change)}
        </li>
      ))}
    </ol>
  )
}

function Change({ change, language }: { change: FieldChange; language: FieldLanguage }) {
  const t = useTranslations('Editor')
  if (change.kind === 'words' && change.language)
    return (
      <p>
        <WordPieces pieces={change.pieces} lang={change.language} />
      </p>
    )
  const words = (value: unknown) => valueWords(value, change.path, language)
  const [before, after] = change.kind === 'list' ? [change.removed, change.added] : [change.before, change.after]
  return (
    <dl className="change-sides">
      <dt>{t(change.kind === 'list' ? 'difference.removed' : 'difference.before')}</dt>
      <dd>
        <del>{words(before)}</del>
      </dd>
      <dt>{t(change.kind === 'list' ? 'difference.added' : 'difference.after')}</dt>
      <dd>
        <ins>{words(after)}</ins>
      </dd>
    </dl>
  )
}
