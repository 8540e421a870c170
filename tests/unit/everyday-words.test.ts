import { describe, expect, test } from 'vitest'
import { readContent } from '@/lib/catalogue/content-files'
import {
  checkEverydayWords,
  type EverydayWords,
  everydayWordsSchema,
  withoutPlace,
  withPlaces,
} from '@/lib/catalogue/everyday-words'
import { locales } from '@/lib/catalogue/record'
import { contentOf } from '../support/catalogue-fixture'

const inAll = (...words: string[]) => ({ fr: words, nl: words, en: words })
const online = { for: 'need/go-online', ...inAll('vendre en ligne') } as const
const problems = (words: EverydayWords['words'], fillers = inAll(), places = inAll()) =>
  checkEverydayWords({ ...contentOf([]), everyday: { fillers, places, words } }).map(
    ({ field, message }) => `${field}: ${message}`,
  )

describe('the list of everyday words', () => {
  test('is accepted where every phrase stands for one thing in use', () => {
    expect(problems([online, { for: 'support-type/grant', ...inAll('subside') }], inAll('aide'))).toEqual([])
  })

  test.each<[what: string, words: EverydayWords['words'], said: string]>([
    [
      'a concept that does not exist',
      [{ for: 'need/fly', ...inAll('voler') }],
      'need/fly: is no concept or life event in use',
    ],
    ['a subject twice', [online, { for: 'need/go-online', ...inAll('webshop') }], 'need/go-online: stands twice'],
    [
      'a phrase for two of a scheme',
      [
        { for: 'support-type/grant', ...inAll('Prêté') },
        { for: 'support-type/loan', ...inAll('prete') },
      ],
      'support-type/loan fr: "prete" stands for support-type/grant fr too',
    ],
    [
      'a phrase twice',
      [{ for: 'need/go-online', fr: ['web', 'Web'], nl: ['web'], en: ['web'] }],
      'need/go-online fr: "Web" stands for need/go-online fr too',
    ],
    [
      'a language without words',
      [{ for: 'need/go-online', fr: ['web'], nl: [], en: ['web'] }],
      'need/go-online nl: has no words',
    ],
  ])('is refused with %s', (_, words, said) => {
    expect(problems(words)).toContain(said)
  })

  test('is refused with a filler that means something, or of two words', () => {
    expect(problems([online], { fr: ['vendre en ligne'], nl: ['hulp', 'hulp'], en: ['help'] })).toEqual([
      'fillers fr: "vendre en ligne" is more than one word',
      'fillers fr: "vendre en ligne" stands for something',
      'fillers nl: "hulp" stands twice',
    ])
  })

  test('is refused with a place of two words, or twice', () => {
    expect(problems([online], inAll(), { fr: ['Café', 'cafe'], nl: ['kleine winkel'], en: [] })).toEqual([
      'places fr: "cafe" stands twice',
      'places nl: "kleine winkel" is more than one word',
    ])
  })

  test('has one phrase for each place where any may stand', () => {
    const sell = ['céder', 'vendre {place}']
    expect(withPlaces(sell, ['boulangerie', 'café'])).toEqual(['céder', 'vendre boulangerie', 'vendre café'])
    expect(sell.map(withoutPlace)).toEqual(['céder', 'vendre'])
  })

  test('names no scheme that is not searched for', () => {
    expect(
      everydayWordsSchema.safeParse({
        fillers: inAll(),
        places: inAll(),
        words: [{ for: 'colour/red', ...inAll('rouge') }],
      }).success,
    ).toBe(false)
  })

  test('of content/ speaks of every need and of every kind of help that money or a place can be', async () => {
    const { content } = await readContent('content')
    const said = new Set<string>(content.everyday.words.map((entry) => entry.for))
    const needs = content.schemes.find(({ scheme }) => scheme === 'need')?.concepts ?? []
    expect(needs.filter(({ id }) => !said.has(`need/${id}`))).toEqual([])
    for (const locale of locales) expect(content.everyday.fillers[locale].length).toBeGreaterThan(10)
  })
})
