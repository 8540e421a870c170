import { expect, test } from 'vitest'
import { z } from 'zod'
import { actorSchema, type Kind, locales, measureSchema, programmeSchema } from '@/lib/catalogue/record'
import { sameWords, wordsOf } from '@/lib/catalogue/record-words'
import { isObject } from '@/lib/editorial/field-path'
import { actor, measure, programme } from '@/tests/support/catalogue-fixture'

const source = { document: 'srte', lines: [1, 2] }
const say = (what: string) => ({ fr: `${what} fr`, nl: `${what} nl`, en: `${what} en` })
const condition = (what: string) => ({ on: 'other', text: say(what), source })
const facts = [{ text: say('fact'), source, note: 'not translated' }]
const criteria = [condition('condition'), { any: [condition('one'), { on: 'bank-refusal', is: true, source }], source }]

const whole = {
  programme: programme('all-words', {
    facts,
    criteria,
    conditions: 'stated',
    aliases: ['not translated'],
    amounts: [{ kind: 'ceiling', max: 5000, unit: 'EUR', label: say('label'), source }],
    start: {
      mode: 'on-request',
      timing: 'before',
      steps: { fr: ['first fr', 'second fr'], nl: ['first nl', 'second nl'], en: ['first en', 'second en'] },
    },
  }),
  measure: measure('DIGI 9', { facts, criteria, subActions: [{ code: '1', title: say('part'), source }] }),
  actor: actor('all-words', { facts, name: say('name') }),
}

const schemas = { programme: programmeSchema, measure: measureSchema, actor: actorSchema }
const anyIndex = (place: string) => place.replace(/\.\d+(?=\.|$)/g, '.*')

/** Every place of a schema that has a value a language, with what stands below the language; the address aside. */
function placesIn(schema: unknown, path: readonly string[] = []): string[] {
  if (!isObject(schema)) return []
  const alternatives = [...listOf(schema.anyOf), ...listOf(schema.allOf)].flatMap((one) => placesIn(one, path))
  const items = placesIn(schema.items, [...path, '*'])
  const properties = isObject(schema.properties) ? schema.properties : {}
  if ('fr' in properties) return path[0] === 'slug' ? [] : leavesIn(properties.fr, path)
  const inner = Object.entries(properties).flatMap(([key, one]) => placesIn(one, [...path, key]))
  return [...alternatives, ...items, ...inner]
}

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

function leavesIn(schema: unknown, path: readonly string[]): string[] {
  if (isObject(schema) && schema.type === 'array') return leavesIn(schema.items, [...path, '*'])
  if (isObject(schema) && isObject(schema.properties))
    return Object.entries(schema.properties).flatMap(([key, one]) => leavesIn(one, [...path, key]))
  return [path.join('.')]
}

test.each((Object.keys(schemas) as Kind[]).flatMap((kind) => locales.map((language) => ({ kind, language }))))(
  'all words of a $kind in $language are found, and nothing else',
  ({ kind, language }) => {
    const schema = z.toJSONSchema(schemas[kind], { io: 'input', unrepresentable: 'any', reused: 'inline' })
    const expected = new Set(placesIn(schema))
    const found = wordsOf(whole[kind], language)
    expect(expected.size).toBeGreaterThan(4)
    expect(new Set(found.map(({ place }) => anyIndex(place)))).toEqual(expected)
    expect(found.filter(({ words }) => words.endsWith(` ${language}`)).length).toBeGreaterThan(1)
    expect(found.filter(({ words }) => words === 'not translated')).toEqual([])
  },
)

test('what is read first comes first, and places are the same in each language', () => {
  const places = (language: 'fr' | 'nl') => wordsOf(whole.programme, language).map(({ place }) => place)
  expect(places('fr').slice(0, 3)).toEqual(['text.title', 'text.summary', 'text.body'])
  expect(places('fr')).toContain('start.steps.1')
  expect(places('fr')).toContain('criteria.1.any.0.text')
  expect(places('nl')).toEqual(places('fr'))
})

test('the order of fields, spaces around words and empty fields make no difference', () => {
  const one = { name: { fr: 'Nom' }, text: { fr: { title: 'Titre', body: 'Corps' } }, start: { steps: { fr: [] } } }
  const other = { text: { fr: { body: ' Corps', summary: ' ', title: 'Titre' } }, name: { nl: 'Naam', fr: 'Nom' } }
  expect(sameWords(wordsOf(one, 'fr'), wordsOf(other, 'fr'))).toBe(true)
  expect(sameWords(wordsOf(one, 'fr'), wordsOf({ ...other, name: { fr: 'Noms' } }, 'fr'))).toBe(false)
})
