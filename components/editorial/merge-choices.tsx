import type { ConflictRow } from './save-state'

export interface MergeWords {
  readonly mine: string
  readonly theirs: string
}

/** Both versions of every field that two people changed, one to choose in each; nothing is chosen beforehand. */
export function MergeChoices({ rows, words }: { rows: readonly ConflictRow[]; words: MergeWords }) {
  return rows.map(({ path, label, mine, theirs }) => (
    <fieldset key={path} className="merge-field">
      <legend>{label}</legend>
      {(['mine', 'theirs'] as const).map((side) => (
        <label key={side} className="merge-side">
          <input className="choice-input" type="radio" name={`choice:${path}`} value={side} required />
          <span>
            <b>{words[side]}</b>
            <span className="merge-value">{side === 'mine' ? mine : theirs}</span>
          </span>
        </label>
      ))}
    </fieldset>
  ))
}
