import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { type PlacedWords, wordsOf } from '@/lib/catalogue/record-words'
import {
  draftTranslationState,
  languagesBehind,
  languagesBrought,
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
  words: wordsOf({ text: { [language]: words(title) } }, language),
  changedIn,
  translates,
})
const sources = new Map<number, PlacedWords[]>([
  [1, wordsOf({ text: { fr: words('Prime') } }, 'fr')],
  [3, wordsOf({ text: { fr: words('Prime web') } }, 'fr')],
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
      since: [
        {
          place: 'text.title',
          pieces: [
            { kind: 'same', words: 'Prime' },
            { kind: 'added', words: ' web' },
          ],
        },
      ],
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
    since: [{ place: 'text.title', pieces: [{ kind: 'same' }, { kind: 'added', words: ' web' }] }],
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

describe('words beyond the text', () => {
  const record = (
    steps: readonly (readonly [string, string])[],
    facts: readonly (readonly [string, string])[] = [],
  ) => ({
    ...content('Prime', 'Premie'),
    start: { steps: { fr: steps.map(([fr]) => fr), nl: steps.map(([, nl]) => nl) } },
    facts: facts.map(([fr, nl]) => ({ text: { fr, nl } })),
  })
  const published = record(
    [['Appelez', 'Bel']],
    [
      ['Depuis 2020', 'Sinds 2020'],
      ['Pour tous', 'Voor iedereen'],
    ],
  )
  const language = (one: 'fr' | 'nl', translates: number | null) => ({
    language: one,
    words: wordsOf(published, one),
    changedIn: 2,
    translates,
  })
  const current = { texts: [language('fr', null), language('nl', 2)], sourceIn: none }
  const facts = [
    ['Depuis 2020', 'Sinds 2020'],
    ['Pour tous', 'Voor iedereen'],
  ] as const
  const dutch = (draft: unknown, marks = {}) => draftTranslationState(draft, 'fr', marks, current).nl

  test('a step that changed in French alone leaves Dutch behind, and is named', () => {
    const draft = record([['Appelez avant', 'Bel']], facts)
    expect(dutch(draft)).toMatchObject({
      state: 'behind',
      revision: 2,
      since: [{ place: 'start.steps.0', pieces: [{ kind: 'same' }, { kind: 'added', words: ' avant' }] }],
    })
    expect(dutch(draft, withMarks({}, { saysTheSame: ['nl'] }, draft, 'fr'))).toEqual({ state: 'current' })
  })

  test('what went from all languages together leaves nothing to translate', () => {
    expect(dutch(record([], facts))).toEqual({ state: 'current' })
    expect(dutch(record([['Appelez', 'Bel']], facts.slice(1)))).toEqual({ state: 'current' })
    expect(dutch(record([['Appelez', 'Bel']], [facts[1], facts[0]]))).toEqual({ state: 'current' })
  })

  test('what came in French, or stands beside other words than before, has to be declared', () => {
    expect(dutch(record([['Appelez', 'Bel']], [...facts, ['Nouveau', 'Nieuw']]))).toMatchObject({
      state: 'behind',
      since: [{ place: 'facts.2.text', pieces: [{ kind: 'added', words: 'Nouveau' }] }],
    })
    const crossed = [
      ['Depuis 2020', 'Voor iedereen'],
      ['Nouveau', 'Nieuw'],
    ] as const
    expect(dutch(record([['Appelez', 'Bel']], crossed)).state).toBe('behind')
  })

  test('a fact taken away from above others shifts them and changes none of them', () => {
    const draft = record([['Appelez tôt', 'Bel']], facts.slice(1))
    expect(dutch(draft)).toMatchObject({
      since: [{ place: 'facts.0.text', pieces: [{ kind: 'removed' }] }, { place: 'start.steps.0' }],
    })
  })

  test('a mark of the former kind still declares title, summary and body, where nothing else changed', () => {
    const former = createHash('sha256')
      .update(JSON.stringify(['Prime web', 's', 'b']))
      .digest('hex')
    const renamed = (steps: readonly (readonly [string, string])[]) => ({
      ...record(steps, facts),
      text: content('Prime web', 'Webpremie').text,
    })
    expect(dutch(renamed([['Appelez', 'Bel']]), { nl: former })).toEqual({ state: 'current' })
    expect(dutch(renamed([['Écrivez', 'Bel']]), { nl: former }).state).toBe('behind')
  })

  test('a file brings a language where it left none of its words behind', () => {
    const brought = (draft: unknown) => languagesBrought(published, draft, 'fr')
    expect(brought(record([['Appelez avant', 'Bel eerst']], facts))).toEqual(['nl'])
    expect(brought(record([['Appelez avant', 'Bel']], facts))).toEqual([])
    // A fact less in Dutch too is no answer to another step in French.
    expect(brought(record([['Appelez avant', 'Bel']], facts.slice(1)))).toEqual([])
    expect(brought(record([['Appelez', 'Bel eerst']], facts))).toEqual(['nl'])
    // English lacks the step and the facts.
    expect(languagesBrought(undefined, published, 'fr')).toEqual(['nl'])
  })
})
