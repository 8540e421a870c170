import { expect, test } from 'vitest'
import {
  draftTranslationState,
  languagesBehind,
  type TextState,
  translationState,
  withMarks,
} from '@/lib/editorial/translation'

const words = (title: string) => ({ title, summary: 's', body: 'b' })
const text = (
  language: 'fr' | 'nl' | 'en',
  title: string,
  changedIn: number,
  translates: number | null,
): TextState => ({
  language,
  text: words(title),
  changedIn,
  translates,
})
const sources = new Map([
  [1, words('Prime')],
  [3, words('Prime web')],
])
const sourceIn = (revision: number) => sources.get(revision)
const none = () => undefined

test('a translation is behind when its source changed since, and says what changed', () => {
  const state = translationState(
    [text('fr', 'Prime web', 3, null), text('nl', 'Premie', 1, 1), text('en', 'Web grant', 3, 3)],
    sourceIn,
  )
  expect(state).toMatchObject({
    fr: { state: 'source' },
    nl: {
      state: 'behind',
      revision: 1,
      since: {
        title: [
          { kind: 'same', words: 'Prime' },
          { kind: 'added', words: ' web' },
        ],
      },
    },
    en: { state: 'current' },
  })
  expect(languagesBehind(state)).toEqual(['nl'])
})

test('a missing language is missing; only French and Dutch keep from publishing', () => {
  const state = translationState([text('fr', 'Prime', 1, null), text('nl', 'Premie', 1, 1)], none)
  expect(state.en).toEqual({ state: 'missing' })
  expect(languagesBehind(state)).toEqual([])
})

const base = { texts: [text('fr', 'Prime', 1, null), text('nl', 'Premie', 1, 1), text('en', 'Grant', 1, 0)], sourceIn }
const content = (fr: string, nl: string, en = 'Grant') => ({ text: { fr: words(fr), nl: words(nl), en: words(en) } })

test('a draft that leaves the source alone leaves the languages as they were', () => {
  expect(draftTranslationState(content('Prime', 'Premie!'), 'fr', {}, base)).toMatchObject({
    nl: { state: 'current' },
    en: { state: 'behind' },
  })
})

test('a changed source leaves translations behind until someone declares them current', () => {
  const changed = content('Prime web', 'Premie')
  expect(draftTranslationState(changed, 'fr', {}, base).nl).toMatchObject({
    state: 'behind',
    revision: 1,
    since: { title: [{ kind: 'same' }, { kind: 'added', words: ' web' }] },
  })
  const marks = withMarks({}, { saysTheSame: ['nl'] }, changed, 'fr')
  expect(draftTranslationState(changed, 'fr', marks, base).nl).toEqual({ state: 'current' })
  // Taken back: nothing is declared of it any more.
  const takenBack = withMarks(marks, { saysTheSame: [], notYet: ['nl'] }, changed, 'fr')
  expect(draftTranslationState(changed, 'fr', takenBack, base).nl.state).toBe('behind')
  // The source changes once more: the declaration was about other words.
  expect(draftTranslationState(content('Prime site', 'Premie'), 'fr', marks, base).nl.state).toBe('behind')
})

test('of a new record nothing is current undeclared', () => {
  const empty = { texts: [], sourceIn: none }
  const fresh = content('Prime', 'Premie')
  expect(languagesBehind(draftTranslationState(fresh, 'fr', {}, empty))).toEqual(['nl'])
  expect(
    languagesBehind(draftTranslationState(fresh, 'fr', withMarks({}, { saysTheSame: ['nl'] }, fresh, 'fr'), empty)),
  ).toEqual([])
  expect(languagesBehind(draftTranslationState({ text: {} }, 'fr', {}, empty))).toEqual(['fr', 'nl'])
})
