import { describe, expect, test } from 'vitest'
import { brusselsClock, momentInBrussels } from '@/components/editorial/brussels-moment'
import { readDraftForm, restOf } from '@/components/editorial/draft-form-data'
import { holdsWordsOf } from '@/components/editorial/words-field'

const source = { document: 'srte', lines: [10, 12] }
const programme = {
  id: 'programme/one',
  text: { fr: { title: 'Une', summary: 'Deux', body: 'Trois' } },
  slug: { fr: 'une' },
  sources: [source],
  serves: { needs: ['b', 'a'] },
  conditions: 'stated',
  criteria: [{ on: 'profile', anyOf: ['x'], source }],
  amounts: [{ kind: 'ceiling', unit: 'EUR', max: 5000, label: { fr: 'a', nl: 'b', en: 'c' }, source }],
}

/** What the browser would post of this draft, with other fields over it. */
function posted(fields: readonly (readonly [string, string])[]): FormData {
  const data = new FormData()
  data.append('lockVersion', '3')
  data.append('rest', restOf(programme))
  for (const [part, words] of Object.entries(programme.text.fr)) data.append(`s:text.fr.${part}`, words)
  for (const [name, value] of fields) data.append(name, value)
  return data
}

const contentOf = (fields: readonly (readonly [string, string])[]) => readDraftForm(posted(fields))?.content

describe('a draft as a form', () => {
  test('what nobody touched comes back as it was', () => {
    expect(contentOf([])).toEqual(programme)
  })

  test.each([
    ['a number with a comma', 'n:amounts.0.max', '6 000,50', { amounts: [{ ...programme.amounts[0], max: 6000.5 }] }],
    ['a line of a source', 'r:sources.0.lines', '7', { sources: [{ document: 'srte', lines: [7, 7] }] }],
    ['lines of words', 'l:aliases', ' un \r\n\r\ndeux', { aliases: ['un', 'deux'] }],
    ['words of several lines', 's:note', 'a\r\nb', { note: 'a\nb' }],
    ['a new link', 'a:instead', 'programme/two', { instead: ['programme/two'] }],
  ])('reads %s', (_, name, value, expected) => {
    expect(contentOf([[name, value]])).toEqual({ ...programme, ...expected })
  })

  test('what is no number stays as written, for the check to name', () => {
    expect(contentOf([['n:amounts.0.max', 'beaucoup']])).toMatchObject({ amounts: [{ max: 'beaucoup' }] })
  })

  test('boxes in another order change nothing; a new one comes last', () => {
    const boxes = ['', 'a', 'b', 'c'].map((key) => ['k:serves.needs', key] as const)
    expect(contentOf(boxes)).toMatchObject({ serves: { needs: ['b', 'a', 'c'] } })
  })

  test('a condition that asks something else keeps nothing of what it asked', () => {
    const fields = [
      ['criterion:criteria.0', 'headcount'],
      ['scheme:criteria.0', 'profile'],
      ['keys:criteria.0', 'x'],
      ['atMost:criteria.0', '50'],
    ] as const
    expect(contentOf(fields)).toMatchObject({ criteria: [{ on: 'headcount', atMost: 50, source }] })
    expect(contentOf(fields)).not.toHaveProperty('criteria.0.anyOf')
  })

  test('the last condition that goes leaves none stated', () => {
    expect(contentOf([['do', 'remove:criteria.0']])).toMatchObject({ criteria: [], conditions: 'not-stated' })
  })

  test('a new amount cites what the record cites', () => {
    expect(contentOf([['do', 'add:amounts']])).toMatchObject({ amounts: [{}, { source }] })
  })

  test('English words taken away as a whole are absent, not empty', () => {
    expect(contentOf(['title', 'summary', 'body'].map((part) => [`s:text.en.${part}`, ''] as const))).toEqual(programme)
  })

  test('what is said of translations: newly ticked, left as it was, or not yet', () => {
    const data = posted([
      ['translation', 'nl'],
      ['translation', 'en'],
      ['saysTheSame', 'nl'],
    ])
    expect(readDraftForm(data)).toMatchObject({ saysTheSame: ['nl'], notYet: ['en'] })
    data.set('saysTheSame', 'kept:nl')
    expect(readDraftForm(data)).toMatchObject({ saysTheSame: [], notYet: ['en'] })
    expect(readDraftForm(posted([]))).toMatchObject({ saysTheSame: [], notYet: [] })
  })

  test.each([
    ['no version', 'lockVersion', ''],
    ['no record', 'rest', '[]'],
  ])('is none with %s', (_, name, value) => {
    const data = posted([])
    data.set(name, value)
    expect(readDraftForm(data)).toBeUndefined()
  })
})

describe('a moment in Brussels', () => {
  test.each([
    ['2026-12-01T08:30', '2026-12-01T07:30:00.000Z'],
    ['2026-07-01T08:30', '2026-07-01T06:30:00.000Z'],
    ['2026-10-25T02:30', '2026-10-25T00:30:00.000Z'],
  ])('%s is %s', (written, moment) => {
    expect(momentInBrussels(written).toISOString()).toBe(moment)
    expect(brusselsClock(new Date(moment))).toBe(written)
  })

  test('nonsense is no moment', () => {
    expect(momentInBrussels('tomorrow').getTime()).toBeNaN()
  })
})

test.each([
  ['s:text.fr.title', true],
  ['l:start.steps.fr', true],
  ['s:criteria.0.any.1.text.fr', true],
  ['s:name.fr', true],
  ['s:slug.fr', false],
  ['s:text.nl.title', false],
  ['n:amounts.0.max', false],
  ['saysTheSame', false],
])('whether %j holds French words: %s', (name, french) => {
  expect(holdsWordsOf(name, 'fr')).toBe(french)
})
